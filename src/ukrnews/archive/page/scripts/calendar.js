// What is due, month by month.

const months = one("#months");

function drawCalendar() {
  const byMonth = new Map();
  for (const item of shownOf("condition")) {
    const name = isoOf(item.first).slice(0, 7);
    byMonth.set(name, [...(byMonth.get(name) || []), item]);
  }
  months.replaceChildren(...[...byMonth].map(([name, found]) => monthOf(dayOf(`${name}-01`), found)));
}

function monthOf(first, found) {
  const next = dateOf(first);
  next.setUTCMonth(next.getUTCMonth() + 1);
  const length = next / DAY + EPOCH - first;
  const blank = (dateOf(first).getUTCDay() + 6) % 7;
  const cells = [...Array(blank).fill(null), ...Array.from({ length }, (_, index) => first + index)];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    make("tr", {}, ...Array.from({ length: 7 }, (__, day) => dayCell(cells[week * 7 + day] ?? null, found))));
  return make("article", { class: "month k-condition" },
    make("table", {}, make("caption", {}, say(first, "month")),
      make("thead", {}, make("tr", {}, ...["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].map((day) => make("th", { scope: "col" }, day)))),
      make("tbody", {}, ...weeks)),
    make("ul", {}, ...found.map(dueLine)));
}

function dayCell(day, found) {
  if (day === null) return make("td");
  const due = found.filter((item) => item.first === day);
  const number = String(dateOf(day).getUTCDate());
  if (!due.length) return make("td", {}, number);
  const says = `${say(day)}: ${due.map(nameOf).join("; ")}`;
  return make("td", { class: "due", "data-key": due[0].key }, make("a", { href: `#${due[0].key}`, title: says, "aria-label": says }, number));
}

function dueLine(item) {
  return make("li", { "data-key": item.key }, make("a", { href: `#${item.key}` }, make("b", {}, say(item.first, "short")), " ",
    make("span", { dir: "auto" }, nameOf(item))),
    make("small", {}, [names(item.by), item.outcome].filter(Boolean).join(" · ")));
}
