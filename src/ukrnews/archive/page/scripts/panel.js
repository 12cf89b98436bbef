// Beside the charts: what is told of the one that was chosen, in the words of the articles.

const inspector = one("#inspector");
const inspected = one("#inspected");

function quotation(quote, part) {
  const [number, ...pieces] = quote;
  const [heading, source, day, url] = data.articles[number];
  const words = pieces.map((piece, index) => (index % 2 ? make("mark", {}, piece) : piece));
  const name = heading || "an article without a headline";
  return make("div", { class: "quotation", "data-part": part },
    make("blockquote", { dir: "auto" }, ...words),
    make("p", { class: "origin" }, source ? make("b", {}, make("bdi", {}, source)) : "", source ? " · " : "",
      url ? make("a", { href: url, rel: "noreferrer noopener" }, make("bdi", {}, name)) : make("bdi", {}, name),
      ` · ${day === null ? "undated" : say(day)}`));
}

function facts(...pairs) {
  const told = pairs.filter(([, value]) => value);
  return make("dl", {}, ...told.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value))));
}

function titled(name, ...children) {
  return children.length ? make("div", { class: "told" }, make("h3", {}, name), ...children) : "";
}

function titleOf(item, kind, name = nameOf(item)) {
  return make("h2", { dir: "auto" }, make("span", { class: "sort" }, kind), name);
}

function eventCard(item) {
  const figures = item.tolls.flatMap(([harm, found]) => found.map((figure) => [harm, figure]));
  const said = ([harm, figure], index) => make("li", {},
    make("p", { class: "figure" }, make("b", {}, figure.says), ` ${harm}`,
      figure.by.length ? ` – ${names(figure.by)}` : "",
      figure.revised ? make("i", {}, " revised down") : "", figure.copied ? make("i", {}, " a copy") : ""),
    quotation(figure.quote, `f${index + 1}`));
  return [
    titleOf(item, item.kind, item.place || "place not told"),
    facts(["day", item.day], ["by", names(item.by)], ["told by", plural(item.quotes.length, "article")],
      ["at odds", item.contradicted.join(", ")]),
    figures.length ? tollChart(item) : "",
    titled("Tolls", ...(figures.length ? [make("ul", {}, ...figures.map(said))] : [])),
    titled("Told", ...item.quotes.map((quote, index) => quotation(quote, `q${index + 1}`))),
  ];
}

function proposalCard(item) {
  const moved = (move, index) => make("li", { class: `stance-${STANCES[move.stance].tone}` },
    make("p", { class: "figure" }, make("b", {}, names(move.by)), ` ${STANCES[move.stance].long}`),
    quotation(move.quote, `m${index + 1}`));
  const named = (name) => ([what, quote]) => make("li", {}, make("p", { class: "figure" }, make("b", {}, what), name),
    quotation(quote));
  return [
    titleOf(item, item.kind),
    facts(["by", names(item.by)], ["stands", item.status], ["told by", plural(item.quotes.length, "article")]),
    titled("Answers", ...(item.moves.length ? [make("ul", { class: "answers" }, ...item.moves.map(moved))] : [])),
    titled("Taken back", ...(item.taken.length ? [make("ul", {}, ...item.taken.map(named("")))] : [])),
    titled("Terms", ...(item.terms.length ? [make("ul", {}, ...item.terms.map(named(" term")))] : [])),
    titled("Told", ...item.quotes.map((quote, index) => quotation(quote, `q${index + 1}`))),
  ];
}

function deadlineCard(item) {
  return [
    titleOf(item, `due ${say(item.first)}`),
    facts(["set by", names(item.by)], ["outcome", item.outcome]),
    titled("Set", ...item.quotes.map((quote, index) => quotation(quote, `q${index + 1}`))),
    titled("Outcome", ...(item.told ? [quotation(item.told)] : [])),
  ];
}

const CARDS = { incident: eventCard, proposal: proposalCard, condition: deadlineCard };

function open(key, part) {
  const item = byKey.get(key);
  inspector.classList.toggle("open", Boolean(item));
  for (const element of all("[data-key].hot")) element.classList.remove("hot");
  inspected.replaceChildren();
  if (!item) return;
  inspected.append(make("article", { class: `card k-${item.group}` }, ...CARDS[item.group](item)));
  for (const element of all("[data-key]")) element.classList.toggle("hot", element.dataset.key === key);
  const said = part && one(`.quotation[data-part="${CSS.escape(part)}"]`, inspected);
  inspector.scrollTop = 0;
  if (!said) return;
  said.classList.add("lit");
  inspector.scrollTop = said.getBoundingClientRect().top - inspector.getBoundingClientRect().top - 80;
}

function close() {
  history.replaceState(null, "", location.pathname + location.search);
  open("");
}
