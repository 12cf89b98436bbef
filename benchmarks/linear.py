"""Time against length: 60 shapes, each said over and over, and the exponent with which the time of a parse grows.

    python benchmarks/linear.py               a table, the steepest first
    python benchmarks/linear.py NAME…         these shapes only
    python benchmarks/linear.py --check       exit with 1 where an exponent is above the most allowed
    python benchmarks/linear.py --long        5 MB of text: seconds and memory

Time is processor time, the best of some runs. An exponent of 1 is time that grows with the text, 2 with its square.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

MOST = 1.15
"""The steepest exponent allowed."""
SHORT, LONG = 20_000, 80_000
"""Characters of the two texts of a shape."""
LONG_CHARACTERS, LONG_SECONDS, LONG_MEGABYTES = 5_000_000, 240, 500

SHAPES = {
    # quotations
    "yes-he-said": "“Yes,” he said. ",
    "wants-things": "“We want 3 things,” Putin said. ",
    "straight-quotes": '"We will go on," Mr Petrenko said. ',
    "open-quotes": "“We will go on. ",
    "closed-quotes": "We will go on,” he said. ",
    "paragraph-quotes": "“We will go on.\n",
    "single-quotes": "‘So it is,’ she wrote. ",
    "apostrophes": "It's the mayor's, isn't it? ",
    "nested-quotes": "“He told me ‘stop’,” Kuleba said. ",
    "quote-in-words": "Macron called it “a dark day” for Europe. ",
    "colon-said": "Peskov: “No comment.”\n",
    # statements
    "said-that": "Zelensky said that the talks would go on. ",
    "according-to": "According to the ministry, the road was open. ",
    "told-whom": "She told reporters he would come. ",
    "pronouns": "He said he told him that she knew it. ",
    "they-said": "They said they wanted it. ",
    "denied": "Moscow denied that it had agreed. ",
    "plurals": "Residents said so. ",
    "lone-quotes": "“We will go on.” He said it was so. ",
    "dash-attribution": "“Go,” – Zelensky – “now.” ",
    "salvo": "Drones attacked the city. ",
    "warned": "The Kremlin warned Kyiv not to wait. ",
    "asked": "Asked whether he agreed, Lavrov said no. ",
    "unnamed": "An official, who asked not to be named, said so. ",
    "no-stop": "and he said that ",
    # incidents
    "hit-city": "A Russian drone hit Kharkiv, killing two people. ",
    "toll-rises": "The death toll rose to 12. ",
    "wounded": "Three more were wounded. ",
    "shelling": "Shelling damaged a school in Nikopol on Monday. ",
    "air-defence": "Air defences shot down 20 of 30 drones overnight. ",
    "blast": "An explosion was heard in Odesa. ",
    "attack-noun": "The attack killed a woman and a child. ",
    "captions": "Sumy college bombed.\n",
    "list-of-places": "Kyiv, Lviv, Odesa, Kherson, ",
    "blames": "Kyiv blamed Moscow for the strike. ",
    "side-reports": "Ukraine's general staff reported 150 clashes. ",
    # proposals, conditions
    "proposed-rejected": "Trump proposed a ceasefire. Putin rejected it. ",
    "proposed": "Macron proposed a truce of 30 days. ",
    "accepted": "Kyiv accepted the plan. ",
    "called-for": "Beijing called for talks. ",
    "if-then": "If Russia stops, Ukraine will stop. ",
    "unless": "Unless they leave, there will be no deal. ",
    "must": "Russia must withdraw its troops by Friday. ",
    "red-line": "Kyiv will never give up Crimea. ",
    "only-if": "Only if shelling ends will talks begin. ",
    "deadline": "They have until 1 May to answer. ",
    "exchange": "In exchange for peace, he offered land. ",
    "asked-to": "He urged both sides to hold fire. ",
    # names, numbers, dates
    "new-names": "Olena Melnyk, a teacher, wept. ",
    "roles": "The foreign minister met the president. ",
    "initials": "A. B. C. D. ",
    "numbers": "12 and 40,000 or 3.5 million and ",
    "twenties": "twenty-one hundred and five ",
    "dates": "On 3 March 2025 and on Friday, 12 May. ",
    "datelines": "KYIV, March 3 (A Wire) – It rained.\n",
    "durations": "within 30 days or two weeks ",
    # shapes of text
    "one-word": "word ",
    "commas": "this, that, ",
    "brackets": "(so (they say)) ",
    "dashes": "– and so – ",
    "stops": "... ",
    "lines": "Talks\n",
    "no-blanks": "abcdefgh",
    "links": "see https://example.org/a?b=c and @kyiv ",
}
"""Own words, each shape a case that some part of the library may look back or ahead for."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="shapes to measure; all unless given")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--check", action="store_true", help="exit with 1 where an exponent is too steep")
    parser.add_argument("--most", type=float, default=MOST, help="the steepest exponent allowed")
    parser.add_argument("--rounds", type=int, default=2, help="runs of which the best counts")
    parser.add_argument("--long", action="store_true", help="5 MB of text: seconds and memory")
    options = parser.parse_args()
    unknown = set(options.names) - set(SHAPES)
    if unknown:
        parser.error(f"no shape {sorted(unknown)[0]!r}")
    if options.long:
        return long_text()
    found = {name: exponent(SHAPES[name], options.rounds) for name in options.names or SHAPES}
    print(json.dumps(found) if options.json else table(found))
    steep = [name for name, power in found.items() if power > options.most]
    for name in steep if options.check else ():
        print(f"{name}: exponent {found[name]}, at most {options.most}", file=sys.stderr)
    return 1 if options.check and steep else 0


def exponent(shape: str, rounds: int) -> float:
    """With which power of the text's length the time of a parse grows."""
    short, long = (seconds(shape * (length // len(shape)), rounds) for length in (SHORT, LONG))
    return round(math.log(long / short) / math.log(LONG / SHORT), 2)


def seconds(text: str, rounds: int) -> float:
    """Processor time of the best of several parses."""
    import ukrnews

    ukrnews.parse(SHAPES["said-that"])
    return min(spent(lambda: ukrnews.parse(text)) for _ in range(rounds))


def spent(do: Callable[[], object]) -> float:
    """Processor time in seconds; the collector walks only what is made meanwhile, not what was alive before."""
    gc.collect()
    gc.freeze()
    before = time.process_time()
    do()
    taken = time.process_time() - before
    gc.unfreeze()
    return taken


def table(found: dict[str, float]) -> str:
    """The figures for a person, the steepest first."""
    return "\n".join(f"{power:5.2f}  {name}" for name, power in sorted(found.items(), key=lambda one: -one[1]))


def long_text() -> int:
    """Parse 5 MB of the gold articles in turn; 1 where it takes too long or too much memory."""
    import ukrnews

    texts = [json.loads(path.read_text(encoding="utf-8"))["text"] for path in sorted(gold().glob("*.json"))]
    once = "\n\n".join(texts) + "\n\n"
    text = (once * (LONG_CHARACTERS // len(once) + 1))[:LONG_CHARACTERS]
    taken = spent(lambda: ukrnews.parse(text))
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
    print(f"{len(text):,} characters: {taken:.0f} s of processor time, {megabytes:.0f} MB at most")
    return 1 if taken > LONG_SECONDS or megabytes > LONG_MEGABYTES else 0


def gold() -> Path:
    """The folder of the articles."""
    return Path(__file__).parent / "gold"


if __name__ == "__main__":
    sys.exit(main())
