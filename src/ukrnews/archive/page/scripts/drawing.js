// Elements made from values. Text is only ever set as text.

const SVG = one("svg.defs").namespaceURI;

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

function make(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function draw(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function scale(first, last, left, right) {
  const step = (right - left) / Math.max(1, last - first + 1);
  const at = (day) => Math.round((left + (day - first + 0.5) * step) * 10) / 10;
  return Object.assign(at, { first, last, step, dayAt: (x) => first + Math.floor((x - left) / step) });
}

// The days that an axis names: days, weeks, months or years, as many as have room.
function ticks(at, room = 70) {
  const every = [1, 2, 7, 14].find((days) => days * at.step >= room);
  const found = [];
  if (every) {
    for (let day = at.first; day <= at.last; day += every) found.push([day, say(day, "short")]);
    return found;
  }
  const months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].find((number) => number * 30 * at.step >= room) || 1200;
  const start = dateOf(at.first);
  const index = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months;
  for (let month = index; ; month += months) {
    const day = Math.round(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY) + EPOCH;
    if (day > at.last) return found;
    if (day >= at.first) found.push([day, monthName(day, months)]);
  }
}

function monthName(day, months) {
  const date = dateOf(day);
  if (months >= 12 || date.getUTCMonth() === 0) return String(date.getUTCFullYear());
  return date.toLocaleDateString("en-GB", { month: "short", timeZone: "UTC" });
}

// Draws once for each frame, however often it is asked to.
function framed(work) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      work();
    });
  };
}
