// The events as rows over time. However many there are, only the rows in view are drawn.

const rows = one("#rows");
const inner = rows.appendChild(make("div", { class: "inner" }));
const SPARE = 4; // rows drawn above and below what is in view
const SHOWN_IN_ROWS = new Set(["killed", "injured"]);
const APART = 7; // pixels from one day of a series to the next, where there is room
const SPANS = [30, 60, 120, 240, 480, 960, 1920];
let listed = [];
let active = 0;
let span = [FIRST, LAST]; // the days that the rows' tracks show
let isFixed = true; // or do they follow the rows in view

let height = 58; // of a row; this and the widths are measured once, since to ask for them lays the page out
let width = 0;
let trackWidth = 0;

function measure() {
  const isNarrow = matchMedia("(max-width: 40rem)").matches; // as in the style sheet
  height = isNarrow ? 108 : 58;
  width = rows.clientWidth;
  trackWidth = Math.max(120, width - (isNarrow ? 16 : 360));
}

function listRows(want) {
  listed = shownOf("incident");
  active = Math.min(active, Math.max(0, listed.length - 1));
  span = [want.from ?? FIRST, want.to ?? LAST];
  isFixed = span[1] - span[0] <= SPANS[1];
  inner.replaceChildren();
  one("#events").hidden = !listed.length;
  measure();
  inner.style.height = `${listed.length * height}px`;
  drawAxis();
  drawRows();
}

// The days of the tracks, above them.
function drawAxis() {
  const at = scale(...span, width - trackWidth + 12, width - 26);
  one("#axis").setAttribute("viewBox", `0 0 ${width} 22`);
  one("#axis").replaceChildren(...ticks(at).map(([day, name]) => draw("text", { x: at(day), y: 15, "text-anchor": "middle" }, name)));
}

function drawRows() {
  const [top, bottom] = [Math.floor(rows.scrollTop / height), Math.ceil((rows.scrollTop + rows.clientHeight) / height)];
  if (!isFixed) follow(listed.slice(top, bottom));
  const wanted = new Set([active]); // the row with the focus stays, or the focus would be lost
  for (let index = Math.max(0, top - SPARE); index < Math.min(listed.length, bottom + SPARE); index += 1) wanted.add(index);
  for (const row of [...inner.children]) {
    if (!wanted.delete(Number(row.dataset.index))) row.remove();
  }
  const here = location.hash.slice(1).split("-")[0];
  for (const index of wanted) if (index < listed.length) inner.append(rowOf(listed[index], index, here));
}

// The tracks show the days of the rows in view, which are in order, and some more for the tolls that came later.
function follow(inView) {
  const days = inView.flatMap((item) => [item.first, item.last]).filter((day) => day !== null);
  if (!days.length) return;
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const length = SPANS.find((found) => found >= (most - least) * 1.3) || most - least;
  const last = Math.min(LAST, Math.round(most + length / 6));
  if (span[0] === last - length && span[1] === last) return;
  span = [last - length, last];
  inner.replaceChildren();
  drawAxis();
}

function rowOf(item, index, here) {
  const harmed = item.tolls.map(([harm, found]) => `${harm} ${found.map((figure) => figure.says).join(" → ")}`).join(" · ");
  const link = make("a", { href: `#${item.key}`, tabindex: index === active ? 0 : -1 },
    make("span", { class: "day" }, item.day),
    make("span", { class: "what" }, item.place ? make("b", {}, make("bdi", {}, item.place)) : make("span", { class: "unknown" }, "place not told"),
      ` ${item.kind}${item.by.length ? ` by ${names(item.by)}` : ""}`),
    make("span", { class: "harmed" }, harmed || plural(item.quotes.length, "article")));
  const row = make("div", { class: `row k-incident${here === item.key ? " hot" : ""}`, role: "listitem", "data-key": item.key,
    "data-index": index, "aria-posinset": index + 1, "aria-setsize": listed.length }, link, track(item));
  row.style.top = `${index * height}px`;
  row.style.height = `${height}px`;
  return row;
}

// An event on its days and the figures of the killed and injured on the days of their articles.
function track(item) {
  const at = scale(...span, 12, trackWidth - 26);
  const isIn = (day) => day !== null && day >= at.first && day <= at.last;
  const parts = [draw("line", { class: "floor", x1: 0, x2: trackWidth, y1: 36, y2: 36 })];
  const found = seriesOf(item);
  const spread = spreadOf(found.flatMap(({ points }) => points.map(({ day }) => day)).filter(isIn), at);
  for (const { harm, points } of found) {
    const inView = points.filter(({ day }) => isIn(day));
    const most = Math.max(1, ...points.map(({ number }) => number));
    const y = (number) => 34 - (number / most) * 22;
    if (SHOWN_IN_ROWS.has(harm)) parts.push(drawSeries(item, { harm, points: inView }, spread, y, false));
  }
  if (isIn(item.first) || isIn(item.last)) {
    const [x, until] = [at(Math.max(item.first, at.first)), at(Math.min(item.last, at.last))];
    if (until > x) parts.push(draw("rect", { class: "bar", x, y: 34, width: until - x, height: 4, rx: 2 }));
    parts.push(draw("path", { class: item.dated ? "shape" : "shape told", d: `M${x} 30l6 6l-6 6l-6-6z` }));
  }
  return draw("svg", { class: "track", viewBox: `0 0 ${trackWidth} 46`, width: trackWidth, height: 46, "aria-hidden": "true" }, ...parts);
}

// Where days are narrow, those of a series stand further apart, from its first day on.
function spreadOf(days, at) {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const pace = Math.max(at.step, Math.min(APART, trackWidth / 2 / Math.max(1, last - first)));
  const start = Math.min(at(first), trackWidth - 12 - (last - first) * pace);
  return (day) => start + (day - first) * pace;
}

function step(by) {
  active = Math.min(listed.length - 1, Math.max(0, active + by));
  const top = active * height;
  if (top < rows.scrollTop) rows.scrollTop = top;
  else if (top + height > rows.scrollTop + rows.clientHeight) rows.scrollTop = top + height - rows.clientHeight;
  inner.replaceChildren();
  drawRows();
  one(`.row[data-index="${active}"] a`, inner).focus({ preventScroll: true });
}

rows.addEventListener("scroll", framed(drawRows), { passive: true });
rows.addEventListener("focusin", (event) => {
  const row = event.target.closest(".row");
  if (row) active = Number(row.dataset.index);
});
rows.addEventListener("keydown", (event) => {
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity }[event.key];
  if (!by || event.altKey || event.ctrlKey || event.metaKey || !listed.length) return;
  event.preventDefault();
  step(by === Infinity ? listed.length : by === -Infinity ? -listed.length : by);
});
