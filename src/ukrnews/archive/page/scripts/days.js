// How much stands on which day, as bars; a stretch of days that is drawn over is the filter's.

const bars = one("#bars");
const published = data.articles.map(([, , day]) => day).filter((day) => day !== null);
const HEIGHT = 120;
const REACH = 60; // days before and after the articles that are shown; what lies further off is not on the axis

function wholeSpan() {
  const days = items.flatMap((item) => [item.first, item.last]).filter((day) => day !== null);
  const [from, to] = ends(published.length ? published : days);
  const near = days.filter((day) => day >= from - REACH && day <= to + REACH);
  const [first, last] = ends([...near, from, to]);
  return last - first < 9 ? [first - 4, last + 4] : [first, last];
}

function ends(days) {
  const today = EPOCH + Math.floor(Date.now() / DAY);
  return days.length ? [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))] : [today, today];
}

const [FIRST, LAST] = wholeSpan();
let axis = null; // of the bars
let dragged = null;

function daysOf(item) {
  const moved = (item.moves || []).map((move) => publishedOf(move.quote)).filter((day) => day !== null);
  return item.first === null ? moved : [item.first, ...moved];
}

function drawDays(want) {
  const width = Math.max(280, bars.clientWidth || 280);
  axis = scale(FIRST, LAST, 10, width - 10);
  const bin = [1, 7, 14, 28, 91, 182, 364].find((days) => days * axis.step >= 4) || Math.ceil(4 / axis.step);
  const counts = new Map();
  for (const item of shown) {
    for (const day of daysOf(item)) {
      if (day < FIRST || day > LAST) continue;
      const place = Math.floor((day - FIRST) / bin);
      const found = counts.get(place) || { incident: 0, proposal: 0, condition: 0 };
      found[item.group] += 1;
      counts.set(place, found);
    }
  }
  const most = Math.max(1, ...[...counts.values()].map((found) => found.incident + found.proposal + found.condition));
  const floor = HEIGHT - 22;
  const columns = [...counts].flatMap(([place, found]) => {
    let y = floor;
    const x = 10 + place * bin * axis.step;
    return Object.entries(found).filter(([, number]) => number).map(([group, number]) => {
      const height = Math.max(1.5, (number / most) * (floor - 12));
      y -= height;
      return draw("rect", { class: `column k-${group}`, x, y, height, width: Math.max(1, Math.min(bin * axis.step - 1, 26)) });
    });
  });
  const named = ticks(axis).map(([day, name]) => draw("text", { x: axis(day), y: HEIGHT - 7, "text-anchor": "middle" }, name));
  const [from, to] = [want.from ?? FIRST, want.to ?? LAST];
  const cover = (first, last) => draw("rect", { class: "cover", y: 0, height: floor, x: axis(first) - axis.step / 2,
    width: Math.max(0, (last - first) * axis.step) });
  bars.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
  bars.replaceChildren(draw("line", { class: "floor", x1: 10, x2: width - 10, y1: floor, y2: floor }), ...columns,
    draw("g", { class: "ticks" }, ...named), cover(FIRST, Math.max(FIRST, from)), cover(Math.min(LAST, to) + 1, LAST + 1));
}

function pointed(event) {
  const box = bars.getBoundingClientRect();
  const day = axis.dayAt(((event.clientX - box.left) / box.width) * Math.max(280, bars.clientWidth));
  return Math.min(LAST, Math.max(FIRST, day));
}

bars.addEventListener("pointerdown", (event) => {
  if (event.pointerType === "touch") return; // a finger scrolls; it has the fields for days
  dragged = pointed(event);
  bars.setPointerCapture(event.pointerId);
});
bars.addEventListener("pointermove", (event) => {
  if (dragged !== null) drawDays({ from: Math.min(dragged, pointed(event)), to: Math.max(dragged, pointed(event)) });
});
bars.addEventListener("pointerup", (event) => {
  if (dragged === null) return;
  const [first, last] = [Math.min(dragged, pointed(event)), Math.max(dragged, pointed(event))];
  dragged = null;
  if (first === last) takeDays(null, null);
  else takeDays(first, last);
});
