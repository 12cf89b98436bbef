const inspector = one("#inspector");
const inspected = one("#inspected");
const cards = new Map(all(".card[data-f]").map((card) => [card.dataset.f, card]));
const keysOf = (element) => element.dataset.f.split(" ");
const shown = new Map([...cards.keys()].map((key) => [key, true]));
const elements = new Map([...cards.keys()].map((key) => [key, []]));
for (const element of all("[data-f]")) {
  for (const key of keysOf(element)) elements.get(key).push(element);
}

// --- what was read here

const sheet = matchMedia("(max-width: 62rem)"); // as in the style sheet
let held = []; // the findings that stay when the pointer goes
let current = "";

function panelOf(key) {
  return cards.get(key).closest(".panel");
}

function inspect(keys) {
  if (keys.join(" ") === current) return;
  for (const key of current ? current.split(" ") : []) {
    for (const element of elements.get(key)) element.classList.remove("hot");
  }
  current = keys.join(" ");
  inspector.classList.toggle("open", keys.length > 0);
  inspected.replaceChildren(...keys.map(copyOf));
  if (!keys.length) return;
  for (const element of elements.get(keys[0])) element.classList.add("hot");
  const rail = one(".rail", panelOf(keys[0]));
  if (rail !== inspector.parentNode) rail.prepend(inspector);
}

function copyOf(key) {
  const copy = cards.get(key).cloneNode(true);
  copy.classList.remove("hot");
  copy.removeAttribute("hidden");
  for (const element of [copy, ...all("[id], [tabindex], [data-f]", copy)]) {
    for (const name of ["id", "tabindex", "data-f"]) element.removeAttribute(name);
  }
  all(".tag", copy).forEach((tag) => tag.setAttribute("tabindex", "-1"));
  return copy;
}

function hold(keys) {
  held = keys;
  root.classList.toggle("held", keys.length > 0);
  inspect(keys);
}

function under(target) {
  const keys = [];
  for (let mark = target.closest("mark"); mark; mark = mark.parentNode.closest("mark")) {
    if (!mark.classList.contains("off")) keys.push(mark.dataset.f);
  }
  const tag = target.closest(".tag[data-f]");
  return [...new Set(tag ? [tag.dataset.f, ...keys] : keys)];
}

for (const text of all(".text")) {
  text.addEventListener("mouseover", (event) => {
    if (sheet.matches) return; // what comes up from below would cover what is pointed at
    const keys = under(event.target);
    inspect(keys.length ? keys : held);
  });
  text.addEventListener("mouseleave", () => sheet.matches || inspect(held));
  text.addEventListener("click", (event) => {
    if (event.target.closest("a")) return;
    hold(under(event.target));
  });
  text.addEventListener("focusin", (event) => {
    const tag = event.target.closest(".tag");
    if (tag) hold([tag.dataset.f]);
  });
}

for (const [key, card] of cards) {
  const light = (on) => elements.get(key).forEach((element) => element !== card && element.classList.toggle("hot", on));
  card.addEventListener("mouseenter", () => light(true));
  card.addEventListener("mouseleave", () => light(false));
}

// --- the words that a value rests on

const stretches = new Map();
for (const element of all(".stretch")) {
  stretches.set(element.dataset.w, [...(stretches.get(element.dataset.w) || []), element]);
}
let lit = [];

function lightWords(target) {
  const value = target && target.closest(".grounded");
  lit.forEach((element) => element.classList.remove("lit"));
  lit = value ? value.dataset.w.split(" ").flatMap((key) => stretches.get(key) || []) : [];
  lit.forEach((element) => element.classList.add("lit"));
}

document.addEventListener("mouseover", (event) => {
  const value = event.target.closest(".grounded");
  lightWords(value || document.activeElement);
});
document.documentElement.addEventListener("mouseleave", () => lightWords(document.activeElement));
document.addEventListener("focusin", (event) => lightWords(event.target));
document.addEventListener("focusout", () => lightWords(null));

one("#close").addEventListener("click", () => hold([]));

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !closeMenu()) hold([]);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const tag = document.activeElement.closest(".text .tag");
  if (step && tag && !event.altKey && !event.ctrlKey && !event.metaKey) {
    const tags = all(".text .tag:not(.off)", tag.closest(".text"));
    const next = tags[tags.indexOf(tag) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
});

// --- the filter

const spoken = new Map(); // what a finding says, made when it is first asked for

function wordsOf(key) {
  if (!spoken.has(key)) {
    const told = [cards.get(key), ...elements.get(key).filter((element) => element.matches("mark"))];
    spoken.set(key, plain(told.map((element) => element.textContent).join(" ")));
  }
  return spoken.get(key);
}

// Leave those articles in the list that have all the words, in their text or in what was found in them.
function listArticles(words) {
  for (const link of all(".articles a:not(.to-all)")) {
    const panel = document.getElementById(link.hash.slice(1));
    const told = words.length ? [textOf(panel), ...all(".card", panel).map((card) => wordsOf(card.dataset.f))] : [];
    link.parentNode.hidden = !words.every((word) => told.some((letters) => letters.includes(word)));
  }
}

function textOf(panel) {
  return lettersOf(one(".text", panel)).letters;
}

function filter() {
  const kinds = new Set(chosen("kind"));
  const actors = chosen("actor");
  const words = searched();
  let number = 0;
  for (const [key, card] of cards) {
    const has = card.dataset.actors.split(" ");
    const takesPart = !actors.length || actors.some((actor) => has.includes(actor));
    const is = kinds.has(card.dataset.kind) && takesPart && words.every((word) => wordsOf(key).includes(word));
    shown.set(key, is);
    number += is;
  }
  for (const element of all("[data-f]")) {
    const is = keysOf(element).some((key) => shown.get(key));
    if (element.matches("mark, .tag")) element.classList.toggle("off", !is);
    else element.toggleAttribute("hidden", !is && !all(".card", element).some((card) => shown.get(card.dataset.f)));
  }
  for (const group of all(".group")) {
    group.classList.toggle("none", !all("[data-f]", group).some((element) => !element.hasAttribute("hidden")));
  }
  nameChosen("actor");
  listArticles(words);
  const places = search(all(".text"), words);
  one("#show-all").hidden = number === cards.size && !actors.length && !words.length;
  status.textContent = `${number} of ${cards.size} findings${words.length ? `, ${places} in text` : ""}`;
  if (held.some((key) => !shown.get(key))) hold([]);
}

function showAll() {
  toolbar.reset();
  filter();
}

if (toolbar) {
  toolbar.addEventListener("change", filter);
  whenTyped(filter);
  toolbar.elements.words.addEventListener("keydown", (event) => {
    if (event.key === "Enter") goOn(event.shiftKey ? -1 : 1, bring);
  });
  one("#show-all").addEventListener("click", showAll);
  showAll(); // a browser may keep what was chosen before the page was loaded again
}

// --- one article at a time

const panels = all(".panel");

function bring(element) {
  const panel = element.closest(".panel");
  if (!panel.hidden) return;
  history.replaceState(null, "", `#${panel.id}`);
  go();
}

function go() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const panel = (target && target.closest(".panel")) || panels[0];
  for (const other of panels) other.hidden = other !== panel;
  for (const link of all(".articles a")) {
    if (link.hash === `#${panel.id}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (!target || !panel.contains(target)) return;
  if (target === panel) scrollTo(0, 0);
  else target.scrollIntoView({ block: target.matches(".card") ? "center" : "nearest" });
  target.focus({ preventScroll: true });
}

if (panels.length > 1) {
  addEventListener("hashchange", () => {
    if (inspector.classList.contains("open")) hold([]);
    go();
  });
  go();
} else {
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target) target.focus({ preventScroll: true });
  });
}
