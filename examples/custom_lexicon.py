"""A custom lexicon: names of one's own in a TOML file, found like those of the library.

python examples/custom_lexicon.py
"""

from __future__ import annotations

from pathlib import Path

from ukrnews import Lexicon, Pipeline, parse

WORDS = Path(__file__).with_name("custom_lexicon.toml")
TEXT = """A shell killed two people in Verkhni Yasenivtsi, Melnychenko said.
The Grain Monitor warned that three ships had left Odesa without inspection."""


def main() -> None:
    pipeline = Pipeline(lexicon=Lexicon.default().with_file(WORDS))
    report = parse(TEXT, pipeline=pipeline)
    for statement in report.statements:
        print(", ".join(actor.name for actor in statement.speakers), statement.act.value, sep=" | ")
    for incident in report.incidents:
        print(", ".join(f"{place.name} ({place.region})" for place in incident.places), incident.kind.value, sep=" | ")


if __name__ == "__main__":
    main()
