// Words that are searched for: painted in the texts, and gone to one after the other.

const HITS = "searched";
const HIT = "searched-here";
const read = new Map(); // what a text says, made when it is first asked for
let hits = []; // ranges in the texts, in the order of the page
let here = -1;
let last = "";

// The letters of a text in one string, and the nodes that they stand in; blocks are apart.
function lettersOf(text) {
  if (!read.has(text)) {
    const nodes = [];
    let letters = "";
    for (const block of all("p, h1, h2", text)) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        nodes.push({ node: walker.currentNode, start: letters.length });
        letters += plain(walker.currentNode.data);
      }
      letters += "\n";
    }
    read.set(text, { nodes, letters });
  }
  return read.get(text);
}

// The node and the place in it of a letter; letters that lost their marks may be fewer than those that stand there.
function placeOf(nodes, at) {
  let low = 0;
  for (let high = nodes.length; high - low > 1;) {
    const middle = (low + high) >> 1;
    if (nodes[middle].start <= at) low = middle;
    else high = middle;
  }
  const { node, start } = nodes[low];
  let [place, passed] = [0, 0];
  for (const character of node.data) {
    passed += plain(character).length;
    if (passed > at - start) break;
    place += character.length;
  }
  return [node, place];
}

function hitsIn(text, words) {
  const { nodes, letters } = lettersOf(text);
  const found = [];
  for (const word of words) {
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length)) found.push([at, word.length]);
  }
  return found.sort((a, b) => a[0] - b[0]).map(([at, length]) => {
    const range = new Range();
    const [last, end] = placeOf(nodes, at + length - 1);
    range.setStart(...placeOf(nodes, at));
    range.setEnd(last, end + String.fromCodePoint(last.data.codePointAt(end)).length);
    return range;
  });
}

function paint(name, ranges) {
  if (!CSS.highlights) return; // an older browser finds, and paints nothing
  if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}

// Find the words in these texts; returns how many times they stand there.
function search(texts, words) {
  if (words.join(" ") === last) return hits.length;
  last = words.join(" ");
  hits = texts.flatMap((text) => hitsIn(text, words));
  here = -1;
  paint(HITS, hits);
  paint(HIT, []);
  return hits.length;
}

// Go to the next place, or the one before; `bring` puts its text on the screen.
function goOn(step, bring) {
  if (!hits.length) return;
  here = (here + step + hits.length) % hits.length;
  const element = hits[here].startContainer.parentElement;
  bring(element);
  paint(HIT, [hits[here]]);
  element.scrollIntoView({ block: "center" });
}
