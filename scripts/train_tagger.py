"""Train the part-of-speech tagger and write its weights.

    python scripts/train_tagger.py TREEBANKS --silver SILVER.tsv.gz [--out src/ukrnews/reading/data/tagger.txt.gz]

TREEBANKS is a folder with `ewt.*` and `gum_open.*`, either CoNLL-U (`ewt.train.conllu`, as in UD_English-EWT and
UD_English-GUM) or tables of form, lemma, UPOS, XPOS, head, deprel, MISC (`ewt.train.tsv.gz`). SILVER is such a table of
news and encyclopedia texts that a larger model has tagged (see `tag_silver.py`): past tenses and participles, plurals
and verbs in -s are read far better with it.

The method is the averaged perceptron of Collins (2002), "Discriminative Training Methods for Hidden Markov Models",
decoded greedily, over the tags that a word or its ending had in the training data. The treebanks are cut into this
library's own tokens first (see `treebanks.py`), and practice sentences on the news are added (see `news_practice.txt`).

Accuracy on this library's tokens (`judge` prints more): GUM news test .965 (1,848 words), GUM open genres dev .965,
test .967 (14,112 words; the news among them), EWT dev .942, test .941. Training runs differ by half a point on the
small news test, whose errors were looked at during development; the larger GUM parts are the steadier measure. F on
GUM open test: VBD .967, VBN .922, VBG .966, VBZ .983, NNS .975, VB .952, IN .986, WDT .957, NNP .952. Tokens without a
single treebank counterpart are not scored: 0.6 % on GUM test, 1.9 % on EWT dev.
"""

import argparse
import gzip
import json
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from news_practice import practice
from treebanks import Sentence, press_like, read, title_case

from ukrnews.reading import features as look

RARE = 15  # words seen less often are also judged by their ending
SEEN = 2  # features seen less often are left out
PASSES = 7
SEEDS = (1, 2, 3)  # orders of the sentences; the weights of the trainings are averaged
NEWS = 12  # times that each pattern of practice sentences is filled
SCALE = 4  # averaged weights are multiplied by this and rounded
SMALLEST = 3  # weights smaller than this, after scaling, are left out


# --- the vocabulary


def vocabulary(sentences: list[Sentence]) -> look.Vocabulary:
    """Which tags each word and each ending has."""
    small: dict[str, Counter[str]] = defaultdict(Counter)
    capital: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        words, _ = look.prepare(sentence.words)
        for word, tag in zip(words, sentence.tags, strict=True):
            if tag:
                names = tag in ("NNP", "NNPS") and word[:1].isupper()
                (capital if names else small)[look.norm(word)][look.CODE[tag]] += 1
    entries: dict[str, str] = {}
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
            capitals = [code for code, count in upper.most_common() if count >= least and count >= 0.002 * total]
            entry = "".join(main) + "." + "".join(kept[len(main) :]) + ("/" + "".join(capitals) if capitals else "")
            entries[form] = ("?" if total < RARE and any(char.isalpha() for char in form) else "") + entry
    return look.Vocabulary(entries, _endings(endings, types))


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
    return [look.CODE[tag] for tag in more]


def _count_endings(
    endings: dict[str, Counter[str]], types: Counter[str], form: str, lower: Counter[str], upper: Counter[str]
) -> None:
    digits = any(char.isdigit() for char in form)
    for kind, counts in (("0", lower + upper),) if digits else (("l", lower), ("C", upper)):
        least = (
            3 if form.endswith("ing") else 2 if form.endswith("ed") else 0
        )  # what ends in -ing says nothing about -g
        for length in range(least, min(4, len(form)) + 1):
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
    sides = (
        [(look.START, "")] * 2
        + [(f, look.kind(c.main, x)) for f, c, x in zip(forms, candidates, looks, strict=True)]
        + [(look.START, "")] * 2
    )
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
        look.of_pair(word.form, near),
    ]


Weights = dict[str, dict[str, float]]
Example = tuple[list[Word], list[str]]


def train(sentences: list[Sentence], known: look.Vocabulary) -> Weights:
    """Weights of each feature for each tag code, the mean of several trainings."""
    data = [
        (prepare(sentence, known), [look.CODE.get(tag or "", "") for tag in sentence.tags]) for sentence in sentences
    ]
    mean: Weights = {}
    for seed in SEEDS:
        for feature, row in train_once(list(data), seed).items():
            total = mean.setdefault(feature, {})
            for code, value in row.items():
                total[code] = total.get(code, 0) + value / len(SEEDS)
    return mean


def train_once(data: list[Example], seed: int) -> Weights:
    """Weights averaged over all steps of one training."""
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


def _counted(data: list[Example]) -> tuple[Weights, Weights]:
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
        kept = "".join(code + look.written(value) for code, value in scaled.items() if abs(value) >= SMALLEST)
        if kept:
            rows.append(f"{feature}\t{kept}")
    sections = [
        [f"{word}\t{entry}" for word, entry in sorted(known.words.items())],
        [f"{ending}\t{entry}" for ending, entry in sorted(known.endings.items())],
        rows,
    ]
    text = "\n\n".join("\n".join(filter(_is_latin, section)) for section in sections)
    path.write_bytes(gzip.compress(text.encode("latin-1"), 9, mtime=0))
    print(f"{len(rows)} features, {path.stat().st_size} bytes", file=sys.stderr)


def _is_latin(line: str) -> bool:
    return all(ord(char) < 0x100 for char in line)


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
    for tag in ("NN", "NNS", "NNP", "VBD", "VBN", "VBG", "VB", "VBP", "VBZ", "IN", "WDT", "JJ", "RP"):
        true = sum(count for (gold, _), count in pairs.items() if gold == tag)
        guessed = sum(count for (_, guess), count in pairs.items() if guess == tag)
        found[tag] = round(2 * pairs[tag, tag] / (true + guessed), 3) if true + guessed else 0.0
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--silver", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/ukrnews/reading/data/tagger.txt.gz"))
    parser.add_argument("--judge-only", action="store_true")
    chosen = parser.parse_args()
    if not chosen.judge_only:
        sentences = [press_like(sentence) for sentence in read(chosen.treebanks, "ewt.train")]
        sentences += read(chosen.treebanks, "gum_open.train")
        news = [Sentence(words, list(tags)) for words, tags in practice(NEWS)]
        silver = read(chosen.silver.parent, chosen.silver.name.removesuffix(".tsv.gz")) if chosen.silver else []
        known = vocabulary(sentences + news[::5] + silver)
        titles = [title_case(sentence) for sentence in [*sentences[::12], *silver[::12], *news[::2]]]
        titles = [title for title in titles if "T" in look.prepare(title.words)[1]]
        write(chosen.out, known, train([*sentences, *silver, *news, *titles], known))
    for name, figures in judge(chosen.out, chosen.treebanks).items():
        print(name, json.dumps(figures))


if __name__ == "__main__":
    main()
