"""Train the part-of-speech tagger and write its weights.

    python scripts/train_tagger.py TREEBANKS [--out src/ukrnews/reading/data/tagger.txt.gz]

TREEBANKS is a folder with `ewt.*` and `gum_open.*`, either CoNLL-U (`ewt.train.conllu`, as in UD_English-EWT and
UD_English-GUM) or tables of form, lemma, UPOS, XPOS, head, deprel, MISC (`ewt.train.tsv.gz`).

The method is the averaged perceptron of Collins (2002), "Discriminative Training Methods for Hidden Markov Models", decoded
greedily, over the tags that a word or its ending had in the training data. The treebanks are cut into this library's own
tokens first: words joined by hyphens become one, see `merged_tag`.
"""

import argparse
import gzip
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ukrnews.reading import features as look
from ukrnews.reading.tokens import tokenize

RARE = 15  # words seen less often are also judged by their ending
SEEN = 2  # features seen less often are left out
PASSES = 9
SCALE = 8  # averaged weights are multiplied by this and rounded
SMALLEST = 2  # weights smaller than this, after scaling, are left out


class Sentence(NamedTuple):
    """Words, and their tags where the treebank gives one for exactly this word."""

    words: list[str]
    tags: list[str | None]


# --- reading the treebanks


def read(folder: Path, name: str) -> list[Sentence]:
    """All sentences of one part, in this library's tokens."""
    return [_own_tokens(rows) for rows in _rows(folder, name)]


def _rows(folder: Path, name: str) -> Iterator[list[tuple[str, str, bool]]]:
    """Sentences as rows of form, XPOS, and whether a space follows."""
    table, conllu = folder / f"{name}.tsv.gz", folder / f"{name}.conllu"
    if table.exists():
        lines, form, tag, misc = gzip.open(table, "rt", encoding="utf-8").read().split("\n"), 0, 3, 6
    else:
        lines, form, tag, misc = conllu.read_text(encoding="utf-8").split("\n"), 1, 4, 9
    rows: list[tuple[str, str, bool]] = []
    for line in lines:
        cells = line.split("\t")
        if line.startswith("# ") and len(cells) < 7:
            continue
        if len(cells) > misc and not ("-" in cells[0] and form) and not ("." in cells[0] and form):
            rows.append((cells[form], cells[tag], "SpaceAfter=No" not in cells[misc]))
        elif not line and rows:
            yield rows
            rows = []


def _own_tokens(rows: list[tuple[str, str, bool]]) -> Sentence:
    text, places = "", []
    for form, tag, spaced in rows:
        places.append((len(text), len(text) + len(form), tag))
        text += form + (" " if spaced else "")
    words: list[str] = []
    tags: list[str | None] = []
    index = 0
    for token in tokenize(text):
        while index < len(places) and places[index][1] <= token.start:
            index += 1
        last = index
        while last < len(places) and places[last][0] < token.end:
            last += 1
        inside = places[index:last]
        words.append(token.text)
        if inside and inside[0][0] == token.start and inside[-1][1] == token.end:
            following = places[last][2] if last < len(places) else "."
            tags.append(merged_tag([tag for _, _, tag in inside], following, hyphen="-" in token.text))
        else:
            tags.append(None)
    return Sentence(words, tags)


def merged_tag(tags: list[str], following: str, *, hyphen: bool) -> str | None:
    """The tag of one token that the treebank has as several, given the tag of the word after it.

    A compound before a noun is an adjective ("a 30-day truce", "U.S.-led talks"), a name stays a name ("Lvova-Belova",
    "F-16"), else the last part decides. None where no rule is sure ("dont").
    """
    if len(tags) == 1:
        return tags[0] if tags[0] not in ("GW", "XX") else None
    parts = [tag for tag in tags if tag not in ("HYPH", "SYM", ",", ":", ".", "$", "NFP")]
    if not parts:
        return None
    first, last = parts[0], parts[-1]
    if all(tag.startswith("NNP") for tag in parts) or len(parts) == 1:
        return last
    if first == "CD" and (last == "CD" or not hyphen):
        return "CD"
    if last == "CD":
        return first if first in ("NNP", "NN") else "CD"
    if not hyphen:
        return None
    if last in ("VBN", "VBG"):
        return last if first == "AFX" else "JJ"
    if following.startswith("NN") and last in ("NN", "NNS", "JJ", "VB", "IN", "RB", "RP"):
        return "JJ"
    if last in ("RP", "TO", "IN", "RB", "VB") and first in ("VB", "NN", "NNP", "DT"):
        return "NN"
    return last


def press_like(sentence: Sentence) -> Sentence:
    """The sentence without what web text and e-mail do but the press does not: common nouns with a capital inside a sentence."""
    words, places = look.prepare(sentence.words)
    return Sentence(
        sentence.words,
        [
            None if place == "M" and word[0].isupper() and tag in ("NN", "NNS") else tag
            for word, place, tag in zip(words, places, sentence.tags, strict=True)
        ],
    )


def title_case(sentence: Sentence) -> Sentence:
    """The sentence as a headline writes it, for practice on headlines."""
    small = {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "as", "by"}
    words = [word if word in small and index else word[:1].upper() + word[1:] for index, word in enumerate(sentence.words)]
    return Sentence(words, sentence.tags)


# --- the vocabulary


def vocabulary(sentences: list[Sentence]) -> look.Vocabulary:
    """Which tags each word and each ending has."""
    small: dict[str, Counter[str]] = defaultdict(Counter)
    capital: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        words, places = look.prepare(sentence.words)
        for word, place, tag in zip(words, places, sentence.tags, strict=True):
            if tag:
                names = tag in ("NNP", "NNPS") and word[:1].isupper()
                (capital if names else small)[look.norm(word)][look.CODE[tag]] += 1
    words = {}
    endings: dict[str, Counter[str]] = defaultdict(Counter)
    types: Counter[str] = Counter()
    for form in sorted(small.keys() | capital.keys()):
        lower, upper = small[form], capital[form]
        total = lower.total() + upper.total()
        if total <= 10:
            _count_endings(endings, types, form, lower, upper)
        if total > 1:
            least = 2 if total >= 100 else 1
            kept = [code for code, count in lower.most_common() if count >= least and count >= 0.002 * total]
            main = [code for code in kept[:2] if lower[code] >= 0.15 * lower.total()]
            kept += [code for code in siblings(form, kept) if total < 400 and code not in kept]
            names = [code for code, count in upper.most_common() if count >= least and count >= 0.002 * total]
            entry = "".join(main) + "." + "".join(kept[len(main) :]) + ("/" + "".join(names) if names else "")
            words[form] = ("?" if total < RARE and any(char.isalpha() for char in form) else "") + entry
    return look.Vocabulary(words, _endings(endings, types))


def siblings(form: str, codes: list[str]) -> list[str]:
    """Tags that a word may have as well, as it has those of `codes`: a past tense is a participle, too."""
    has = {look.TAG[code] for code in codes}
    more: list[str] = []
    if has & {"VBD", "VBN"} or ("JJ" in has and form.endswith("ed")):
        more += ["VBD", "VBN"] + (["JJ"] if form.endswith("ed") else [])
    if has & {"NN", "JJ", "VBG"} and form.endswith("ing"):
        more += ["VBG", "NN"]
    if has & {"VB", "VBP"}:
        more += ["VB", "VBP"]
    if has & {"NNS", "VBZ"} and form.endswith("s"):
        more += ["NNS", "VBZ"]
    return [look.CODE[tag] for tag in more]


def _count_endings(
    endings: dict[str, Counter[str]], types: Counter[str], form: str, lower: Counter[str], upper: Counter[str]
) -> None:
    digits = any(char.isdigit() for char in form)
    for kind, counts in (("0", lower + upper),) if digits else (("l", lower), ("C", upper)):
        for length in range(min(4, len(form)) + 1):
            ending = kind + (form[-length:] if length else "")
            types[ending] += bool(counts)
            endings[ending].update({code: count for code, count in counts.items() if code in look.OPEN})


def _endings(counted: dict[str, Counter[str]], types: Counter[str]) -> dict[str, str]:
    kept: dict[str, str] = {}
    for ending, counts in sorted(counted.items()):
        total = counts.total()
        if types[ending] >= 12 or (len(ending) == 1 and total):
            codes = [code for code, count in counts.most_common() if count >= max(1.5, 0.012 * total)]
            main = [code for code in codes[:2] if counts[code] >= 0.15 * total]
            codes += [code for code in siblings(ending[1:], codes) if code not in codes]
            if codes:
                kept[ending] = "".join(main) + "." + "".join(codes[len(main) :])
    for ending in sorted(kept, key=len, reverse=True):  # what the shorter ending says as well need not be said again
        if len(ending) > 1 and kept[ending] == _shorter(kept, ending):
            del kept[ending]
    return kept


def _shorter(kept: dict[str, str], ending: str) -> str | None:
    for length in range(len(ending) - 2, -1, -1):
        found = kept.get(ending[0] + (ending[-length:] if length else ""))
        if found is not None:
            return found
    return None


# --- training


class Word(NamedTuple):
    """A word to be tagged: its candidates and the features that do not depend on tags given before."""

    form: str
    codes: str
    right_main: str
    helper: str
    fixed: list[str]


def prepare(sentence: Sentence, known: look.Vocabulary) -> list[Word]:
    words, places = look.prepare(sentence.words)
    forms = [look.norm(word) for word in words]
    looks = [look.shape(word, place) for word, place in zip(words, places, strict=True)]
    candidates = [known.candidates(*each) for each in zip(words, forms, looks, strict=True)]
    sides = [(look.START, "")] * 2 + [(f, look.kind(c.main, x)) for f, c, x in zip(forms, candidates, looks, strict=True)] + [(look.START, "")] * 2
    found = []
    for index, (form, candidate) in enumerate(zip(forms, candidates, strict=True)):
        fixed: list[str] = []
        codes = "".join(sorted(candidate.codes))
        if len(codes) > 1:
            fixed += look.of_word(form, looks[index], codes)
            fixed += look.of_far_left(*sides[index]) + look.of_left(*sides[index + 1])
            fixed += look.of_right(*sides[index + 3]) + look.of_far_right(*sides[index + 4])
        found.append(Word(form, codes, sides[index + 3][1], look.helper(form), fixed))
    return found


def of_history(word: Word, far: str, near: str, state: str) -> list[str]:
    return [
        *look.of_tags(word.codes, far, near),
        *look.of_state(word.codes, state),
        *look.of_between(word.codes, near, word.right_main),
        *look.of_pair(word.form, near),
    ]


Weights = dict[str, dict[str, float]]


def train(sentences: list[Sentence], known: look.Vocabulary, seed: int = 1) -> Weights:
    """Averaged weights of each feature for each tag code."""
    data = [(prepare(sentence, known), [look.CODE.get(tag or "", "") for tag in sentence.tags]) for sentence in sentences]
    weights, sums = _counted(data)
    step = 0
    order = random.Random(seed)
    for turn in range(PASSES):
        order.shuffle(data)
        right = seen = 0
        for words, gold in data:
            far, near, state = look.START, look.START, look.BEGIN_STATE
            for word, true in zip(words, gold, strict=True):
                codes = word.codes
                best = codes
                if len(codes) > 1:
                    step += 1
                    active = [weights[f] for f in word.fixed + of_history(word, far, near, state) if f in weights]
                    best = _best(codes, active)
                    if true and true != best and true in codes:
                        for feature in word.fixed + of_history(word, far, near, state):
                            if feature in weights:
                                for code, change in ((true, 1), (best, -1)):
                                    row, total = weights[feature], sums[feature]
                                    row[code] = row.get(code, 0) + change
                                    total[code] = total.get(code, 0) + step * change
                seen += bool(true)
                right += true == best
                state = look.remember(state, look.TAG[best], word.helper)
                far, near = near, best
        print(f"pass {turn + 1}: {right / seen:.4f}", file=sys.stderr, flush=True)
    return {
        feature: {code: value - sums[feature][code] / step for code, value in row.items()}
        for feature, row in weights.items()
        if row
    }


def _best(codes: str, active: list[dict[str, float]]) -> str:
    best, top = "", float("-inf")
    for code in codes:
        score = 0.0
        for row in active:
            if code in row:
                score += row[code]
        if score > top:
            best, top = code, score
    return best


def _counted(data: list[tuple[list[Word], list[str]]]) -> tuple[Weights, Weights]:
    """An empty row for each feature that is seen often enough, with the treebank's own tags as the history."""
    counts: Counter[str] = Counter()
    for words, gold in data:
        far, near, state = look.START, look.START, look.BEGIN_STATE
        for word, true in zip(words, gold, strict=True):
            if len(word.codes) > 1:
                counts.update(word.fixed)
                counts.update(of_history(word, far, near, state))
            code = true or word.codes[0]
            state = look.remember(state, look.TAG[code], word.helper)
            far, near = near, code
    kept = sorted(feature for feature, count in counts.items() if count >= SEEN)
    return {feature: {} for feature in kept}, {feature: {} for feature in kept}


# --- writing and judging


def write(path: Path, known: look.Vocabulary, weights: Weights) -> None:
    """Write three sections of lines, words, endings and features, with a blank line between."""
    rows = []
    for feature, row in sorted(weights.items()):
        scaled = {code: round(value * SCALE) for code, value in sorted(row.items())}
        kept = "".join(f"{code}{value}" for code, value in scaled.items() if abs(value) >= SMALLEST)
        if kept:
            rows.append(f"{feature}\t{kept}")
    sections = [
        [f"{word}\t{entry}" for word, entry in sorted(known.words.items())],
        [f"{ending}\t{entry}" for ending, entry in sorted(known.endings.items())],
        rows,
    ]
    text = "\n\n".join("\n".join(section) for section in sections)
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    print(f"{len(rows)} features, {path.stat().st_size} bytes", file=sys.stderr)


def judge(path: Path, folder: Path) -> dict[str, object]:
    """Accuracy and F by tag on the parts that were not trained on."""
    from ukrnews.reading.tagger import Tagger

    tagger = Tagger.from_bytes(path.read_bytes())
    figures: dict[str, object] = {}
    for name in ("ewt.dev", "gum_open.dev", "gum_news.dev", "ewt.test", "gum_open.test", "gum_news.test"):
        right, seen, missing = 0, 0, 0
        pairs: Counter[tuple[str, str]] = Counter()
        for sentence in read(folder, name):
            for true, guess in zip(sentence.tags, tagger.tag(sentence.words), strict=True):
                if true is None:
                    missing += 1
                    continue
                seen += 1
                right += true == guess
                pairs[true, guess] += 1
        figures[name] = {"accuracy": round(right / seen, 4), "tokens": seen, "unscored": missing, "f": _f(pairs)}
    return figures


def _f(pairs: Counter[tuple[str, str]]) -> dict[str, float]:
    found = {}
    for tag in ("NN", "NNP", "VBD", "VBN", "VBG", "VB", "VBP", "VBZ", "IN", "WDT", "JJ", "RP"):
        true = sum(count for (gold, _), count in pairs.items() if gold == tag)
        guessed = sum(count for (_, guess), count in pairs.items() if guess == tag)
        found[tag] = round(2 * pairs[tag, tag] / (true + guessed), 3) if true + guessed else 0.0
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/ukrnews/reading/data/tagger.txt.gz"))
    parser.add_argument("--judge-only", action="store_true")
    chosen = parser.parse_args()
    if not chosen.judge_only:
        sentences = [press_like(sentence) for sentence in read(chosen.treebanks, "ewt.train")]
        sentences += read(chosen.treebanks, "gum_open.train")
        known = vocabulary(sentences)
        titles = [title_case(sentence) for sentence in sentences[::12]]
        practice = sentences + [title for title in titles if "T" in look.prepare(title.words)[1]]
        write(chosen.out, known, train(practice, known))
    for name, figures in judge(chosen.out, chosen.treebanks).items():
        print(name, json.dumps(figures))


if __name__ == "__main__":
    main()
