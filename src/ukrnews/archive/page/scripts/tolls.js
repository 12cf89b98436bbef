// Tolls as steps over the days of publication; each point leads to its sentence.

function numberOf(figure) {
  return figure.most === null ? figure.least : (figure.least + figure.most) / 2;
}

// Of each harm the figures whose day is known; `part` is the place of a figure's sentence in the panel.
function seriesOf(item) {
  let index = 0;
  return item.tolls.map(([harm, found]) => {
    const points = found.map((figure) => {
      index += 1;
      return { figure, part: `f${index}`, day: publishedOf(figure.quote), number: numberOf(figure) };
    });
    return { harm, points: points.filter((point) => point.day !== null) };
  });
}

function drawSeries(item, { harm, points }, x, y, named) {
  const steps = points.map(({ day, number }, index) => (index ? `H${x(day)}V${y(number)}` : `M${x(day)} ${y(number)}`));
  const dots = points.map(({ figure, part, day, number }) => {
    const says = `${figure.says} ${harm}, ${say(day)}`;
    const [cx, cy] = [x(day), y(number)];
    const link = { href: `#${item.key}-${part}`, "aria-label": says, tabindex: named ? 0 : -1 };
    const name = figure.says.length > 9 ? String(figure.least) : figure.says;
    return draw("a", link, draw("title", {}, says), draw("circle", { class: "hit", cx, cy, r: named ? 11 : 9 }),
      draw("circle", { class: "dot", cx, cy, r: named ? 4.5 : 3.5 }),
      named ? draw("text", { x: cx, y: cy - 9, "text-anchor": "middle" }, name) : "");
  });
  return draw("g", { class: `harm-${harm}` }, draw("path", { class: "steps", d: steps.join("") }), ...dots);
}

function tollChart(item) {
  const [width, height, floor] = [340, 150, 122];
  const found = seriesOf(item).filter(({ points }) => points.length);
  const points = found.flatMap((series) => series.points);
  if (!points.length) return "";
  const days = points.map(({ day }) => day);
  const earliest = Math.min(...days);
  const isNear = item.first !== null && item.first < earliest && item.first > earliest - 14;
  const x = scale(isNear ? item.first : earliest, Math.max(earliest + 2, ...days), 16, width - 30);
  const most = Math.max(1, ...points.map(({ number }) => number));
  const y = (number) => floor - (number / most) * (floor - 22);
  const axis = ticks(x, 60).map(([day, name]) => draw("text", { x: x(day), y: height - 8, "text-anchor": "middle" }, name));
  return make("figure", { class: "chart" },
    draw("svg", { class: "timeline tolls", viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": "Tolls by day of publication" },
      draw("line", { class: "floor", x1: 8, x2: width - 8, y1: floor, y2: floor }), draw("g", { class: "ticks" }, ...axis),
      ...found.map((series) => drawSeries(item, series, x, y, true))),
    make("figcaption", { class: "note" }, ...found.map(({ harm }) =>
      make("span", { class: `key harm-${harm}` }, make("i", { class: `shape-dot${harm === "injured" ? " hollow" : ""}` }), harm))));
}
