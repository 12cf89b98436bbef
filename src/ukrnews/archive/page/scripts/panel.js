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

// The steps of an event's tolls over the days of publication; each point leads to its sentence.
function tollChart(item) {
  const [width, height, floor] = [340, 150, 122];
  const figures = item.tolls.flatMap(([, found]) => found);
  const days = figures.map((figure) => publishedOf(figure.quote)).filter((day) => day !== null);
  if (!days.length) return "";
  const earliest = Math.min(...days);
  const first = item.first !== null && item.first < earliest && item.first > earliest - 14 ? item.first : earliest;
  const at = scale(first, Math.max(first + 2, ...days), 16, width - 30);
  const most = Math.max(1, ...figures.map(numberOf));
  const y = (number) => floor - (number / most) * (floor - 22);
  const axis = ticks(at, 60).map(([day, name]) =>
    draw("text", { x: at(day), y: height - 8, "text-anchor": "middle" }, name));
  let index = 0;
  const series = item.tolls.map(([harm, found]) => {
    const points = found.map((figure) => {
      index += 1;
      const day = publishedOf(figure.quote);
      return day === null ? null : { x: at(day), y: y(numberOf(figure)), figure, part: `f${index}` };
    }).filter(Boolean);
    return draw("g", { class: `harm-${harm}` }, draw("path", { class: "steps", d: stepsOf(points) }),
      ...points.map((point) => draw("a", { href: `#${item.key}-${point.part}`, "aria-label": `${point.figure.says} ${harm}` },
        draw("title", {}, `${point.figure.says} ${harm}, ${say(publishedOf(point.figure.quote))}`),
        draw("circle", { class: "hit", cx: point.x, cy: point.y, r: 11 }),
        draw("circle", { class: "dot", cx: point.x, cy: point.y, r: 4.5 }),
        draw("text", { x: point.x, y: point.y - 9, "text-anchor": "middle" }, point.figure.says.length > 9 ? `${point.figure.least}` : point.figure.says))));
  });
  return make("figure", { class: "chart" },
    draw("svg", { class: "timeline tolls", viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": "Tolls by day of publication" },
      draw("line", { class: "floor", x1: 8, x2: width - 8, y1: floor, y2: floor }), draw("g", { class: "ticks" }, ...axis), ...series),
    make("figcaption", { class: "note" }, ...item.tolls.map(([harm]) =>
      make("span", { class: `key harm-${harm}` }, make("i", { class: "shape-dot" }), harm))));
}

function numberOf(figure) {
  return figure.most === null ? figure.least : (figure.least + figure.most) / 2;
}

function stepsOf(points) {
  return points.map(({ x, y }, index) => (index ? `H${x}V${y}` : `M${x} ${y}`)).join("");
}
