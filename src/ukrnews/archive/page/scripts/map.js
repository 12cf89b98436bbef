// The map: places grow with how much of what is let through happened there; a place that is chosen is a filter.

const spots = all(".map").flatMap((map) => {
  const labels = new Map(all(".place-name", map).map((label) => [label.dataset.f, label]));
  return all("a", map).map((link) => {
    const circle = one(".shape, .ring", link);
    return { map, link, circle, name: link.dataset.name, keys: link.dataset.f.split(" "), radius: Number(circle.getAttribute("r")),
      label: labels.get(link.dataset.f), title: one("title", link) };
  });
});

function drawMap() {
  const visible = new Set(shownOf("incident").map((item) => item.key));
  for (const spot of spots) {
    if (!spot.map.clientWidth) continue; // of the two maps the one for this width; another width draws anew
    const number = spot.keys.filter((key) => visible.has(key)).length;
    const says = `${spot.name}: ${plural(number, "event")}`;
    spot.link.toggleAttribute("hidden", !number);
    spot.link.setAttribute("aria-label", says);
    spot.title.textContent = says;
    spot.circle.setAttribute("r", Math.max(2.5, spot.radius * Math.sqrt(number / spot.keys.length)).toFixed(1));
    if (!spot.label) continue;
    spot.label.toggleAttribute("hidden", !number);
    spot.label.textContent = number > 1 ? `${spot.name} (${number})` : spot.name;
  }
}

for (const spot of spots) {
  spot.link.addEventListener("click", (event) => {
    event.preventDefault();
    if (chosenPlace.name === spot.name) takePlace("", null);
    else takePlace(spot.name, spot.keys);
  });
}
