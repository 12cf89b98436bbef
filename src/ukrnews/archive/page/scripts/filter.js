// What is let through: by kind, actor, day, words and place.

const spoken = new Map(); // what is searched in, made when it is first asked for
const chosenPlace = { name: "", keys: null };
let shown = items;

function wordsOf(item) {
  if (!spoken.has(item.key)) {
    const quotes = [...item.quotes, ...(item.moves || []).map((move) => move.quote)];
    const said = quotes.map((quote) => quote.slice(1).join(""));
    spoken.set(item.key, plain([item.kind, item.place, item.content, names(item.people), ...said].join(" ")));
  }
  return spoken.get(item.key);
}

function asked() {
  const field = (name) => toolbar.elements[name].value;
  return {
    groups: new Set(chosen("kind")),
    sorts: new Set(chosen("sort")),
    actors: new Set(chosen("actor")),
    words: searched(),
    from: dayOf(field("from")),
    to: dayOf(field("to")),
  };
}

function isLet(item, want) {
  if (!want.groups.has(item.group)) return false;
  if (want.sorts.size && !want.sorts.has(item.kind)) return false;
  if (want.actors.size && !item.people.some((key) => want.actors.has(key))) return false;
  if (want.from !== null && (item.last === null || item.last < want.from)) return false;
  if (want.to !== null && (item.first === null || item.first > want.to)) return false;
  if (chosenPlace.keys && !chosenPlace.keys.has(item.key)) return false;
  return !want.words.length || want.words.every((word) => wordsOf(item).includes(word));
}

function shownOf(group) {
  return shown.filter((item) => item.group === group);
}

function filter() {
  const want = asked();
  shown = items.filter((item) => isLet(item, want));
  nameChosen("sort");
  nameChosen("actor");
  one("#place").hidden = !chosenPlace.keys;
  one("#place").textContent = `${chosenPlace.name} ✕`;
  one("#show-all").hidden = shown.length === items.length;
  status.textContent = `${shown.length.toLocaleString("en")} of ${items.length.toLocaleString("en")}`;
  redraw(want);
}

function takePlace(name, keys) {
  Object.assign(chosenPlace, { name, keys: keys && new Set(keys) });
  filter();
}

function takeDays(first, last) {
  toolbar.elements.from.value = first === null ? "" : isoOf(first);
  toolbar.elements.to.value = last === null ? "" : isoOf(last);
  filter();
}

function showAll() {
  toolbar.reset();
  takePlace("", null);
}
