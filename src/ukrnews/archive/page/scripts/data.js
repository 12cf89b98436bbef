// What there is to show, as Python has written it, and words for it. Days are numbers, 1 for 1 January 1.

const data = JSON.parse(one("#data").textContent);
const GROUPS = { incident: data.events, proposal: data.proposals, condition: data.deadlines };
const items = Object.entries(GROUPS).flatMap(([group, found]) => found.map((item) => Object.assign(item, { group })));
const byKey = new Map(items.map((item) => [item.key, item]));
const DAY = 86400000;
const EPOCH = 719163; // 1 January 1970
const STANCES = {
  accept: { sign: "✓", short: "accepts", long: "accepts", tone: "for" },
  accept_with_conditions: { sign: "±", short: "on terms", long: "accepts with conditions", tone: "with" },
  reject: { sign: "✗", short: "rejects", long: "rejects", tone: "against" },
  undecided: { sign: "?", short: "undecided", long: "is undecided", tone: "open" },
};
const inWords = {
  short: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }),
  long: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
  month: new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }),
};

function dateOf(day) {
  return new Date((day - EPOCH) * DAY);
}

function dayOf(text) {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time / DAY + EPOCH;
}

function isoOf(day) {
  return dateOf(day).toISOString().slice(0, 10);
}

function say(day, how = "long") {
  return day === null ? "on a day not known" : inWords[how].format(dateOf(day));
}

function names(keys) {
  return keys.map((key) => data.actors[key]).join(", ");
}

function publishedOf(quote) {
  return data.articles[quote[0]][2];
}

function nameOf(item) {
  if (item.group === "incident") return [item.place || "place not told", item.kind].join(": ");
  return item.content.replace(/\s+/g, " ");
}

function plural(number, word) {
  return `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`;
}
