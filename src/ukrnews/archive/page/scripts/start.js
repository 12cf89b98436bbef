// What happens when: the filter, the address, the keyboard, the width.

function redraw(want) {
  drawDays(want);
  listRows(want);
  drawMap();
  drawLedger();
  drawCalendar();
  const found = { days: shown, map: shownOf("incident"), ledger: shownOf("proposal"), deadlines: shownOf("condition") };
  for (const [id, here] of Object.entries(found)) {
    const section = document.getElementById(id);
    if (section) section.classList.toggle("none", !here.length);
  }
}

function go() {
  const [key, part] = location.hash.slice(1).split("-");
  open(key, part);
}

whenTyped(filter);
toolbar.addEventListener("change", filter);
one("#place").addEventListener("click", () => takePlace("", null));
one("#show-all").addEventListener("click", showAll);
one("#close").addEventListener("click", close);
addEventListener("hashchange", go);
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (link && link.getAttribute("href") === location.hash) go(); // again what is open already
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !closeMenu()) close();
});
addEventListener("resize", framed(() => {
  if (rows.clientWidth !== width) redraw(asked());
}));

toolbar.reset(); // a browser may keep what was chosen before the page was loaded again
filter();
go();
