// Who answered what: for each proposal a grid of parties and days. A few are drawn, more where they are asked for.

const grids = one("#grids");
const BATCH = 12;
const TOLD = { sign: "¶", short: "told", long: "told", tone: "told" };
let waiting = [];

function drawLedger() {
  waiting = shownOf("proposal");
  grids.replaceChildren();
  more();
}

function more() {
  grids.append(...waiting.splice(0, BATCH).map(gridOf));
  if (!waiting.length) return;
  const button = make("button", { class: "more", type: "button" }, `More proposals (${waiting.length.toLocaleString("en")})`);
  button.addEventListener("click", () => {
    const drawn = grids.children.length - 1;
    button.remove();
    more();
    one("a", grids.children[drawn]).focus({ preventScroll: true });
  });
  grids.append(button);
}

function gridOf(item) {
  const told = item.quotes.map((quote, index) => [publishedOf(quote), cell(item, `q${index + 1}`, TOLD)]);
  const parties = new Map();
  item.moves.forEach((move, index) => {
    const found = parties.get(move.party) || [];
    found.push([publishedOf(move.quote), cell(item, `m${index + 1}`, STANCES[move.stance], names(move.by))]);
    parties.set(move.party, found);
  });
  const days = [...new Set([...told, ...[...parties.values()].flat()].map(([day]) => day))].sort((a, b) => (a ?? 1e9) - (b ?? 1e9));
  const line = (name, cells) => make("tr", {}, make("th", { scope: "row" }, name),
    ...days.map((day) => make("td", {}, ...cells.filter(([on]) => on === day).map(([, button]) => button))));
  return make("article", { class: "grid k-proposal", "data-key": item.key },
    make("h3", {}, make("a", { href: `#${item.key}`, dir: "auto" }, `“${nameOf(item)}”`),
      make("span", { class: `status-${item.status}` }, ` ${item.status}`)),
    make("p", { class: "parties" }, [item.kind, names(item.by), plural(item.quotes.length, "article")].filter(Boolean).join(" · ")),
    parties.size ? make("div", { class: "table-box", tabindex: 0, role: "group", "aria-label": "Answers by party and day" }, make("table", {},
      make("thead", {}, make("tr", {}, make("td", {}), ...days.map((day, index) => make("th", { scope: "col" }, columnName(day, days[index - 1]))))),
      make("tbody", {}, line("told", told), ...[...parties].map(([party, cells]) => line(party, cells))))) : "");
}

function columnName(day, before) {
  if (day === null) return "undated";
  const year = dateOf(day).getUTCFullYear();
  return before !== undefined && year === dateOf(before).getUTCFullYear() ? say(day, "short") : `${say(day, "short")} ${year}`;
}

function cell(item, part, { sign, short, long, tone }, who = "") {
  return make("a", { class: `move stance-${tone}`, href: `#${item.key}-${part}`, title: `${who} ${long}`.trim() },
    make("span", { "aria-hidden": "true" }, sign), ` ${short}`);
}
