// The filter's parts: its boxes, its menus, and what they say is chosen.

const toolbar = one(".toolbar");
const status = one("#status");

function chosen(name) {
  return all(`input[name=${name}]:checked`, toolbar).map((box) => box.value);
}

function nameChosen(name) {
  const menu = one(`.actors[data-of=${name}]`);
  if (!menu) return;
  const names = all("input:checked", menu).map((box) => one("bdi", box.parentNode).textContent);
  one("summary b", menu).textContent = names.length > 1 ? `${names[0]} +${names.length - 1}` : names[0] || "all";
}

function closeMenu() {
  const menu = one(".actors[open]");
  if (!menu) return false;
  menu.open = false;
  one("summary", menu).focus();
  return true;
}

if (toolbar) {
  toolbar.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("click", (event) => {
    for (const menu of all(".actors[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
}
