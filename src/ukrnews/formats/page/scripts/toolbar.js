// The filter's parts: its boxes, its menus, its words, and what they say is chosen.

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

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function searched() {
  return plain(toolbar.elements.words.value).split(/\s+/).filter(Boolean);
}

// Leave in a long menu what has the letters, and what is chosen.
function narrow(menu) {
  const letters = plain(one(".narrow", menu).value.trim());
  for (const label of all("label", menu)) {
    label.hidden = !plain(label.textContent).includes(letters) && !one("input", label).checked;
  }
}

let typing = 0;

function whenTyped(call) {
  toolbar.elements.words.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => [(typing = 0), call()], 120);
  });
}

if (toolbar) {
  toolbar.addEventListener("submit", (event) => event.preventDefault());
  toolbar.addEventListener("reset", () => setTimeout(() => all(".menu:has(.narrow)").forEach(narrow)));
  for (const menu of all(".menu:has(.narrow)", toolbar)) one(".narrow", menu).addEventListener("input", () => narrow(menu));
  document.addEventListener("click", (event) => {
    for (const menu of all(".actors[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
}
