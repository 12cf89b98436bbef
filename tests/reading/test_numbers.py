"""Numbers: one line per case, the expressions in square brackets, then the whole numbers they allow.

Numbers are `minimum..maximum` ("2.." is open), then the kind where it is not cardinal.
"""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.reading.numbers import Quantity, count_of_phrase, find_quantities
from ukrnews.reading.sentences import split
from ukrnews.reading.tokens import Token, tokenize

CASES = """
# plain numbers
They freed [146] captives. | 146
They freed [1,200] captives. | 1200
They freed [2 000] captives. | 2000
They freed [12 000] captives. | 12000
The dam feeds [1.5 million] people. | 1500000
The dam feeds [2.3 million] people. | 2300000
The dam feeds [seven] villages. | 7
The dam feeds [twenty-one] villages. | 21
The dam feeds [twenty one] villages. | 21
The dam feeds [forty-two thousand] people. | 42000
The strike killed [one hundred and five] people. | 105
The strike killed [a hundred] people. | 100
The strike killed [a dozen] people. | 12
The strike killed [two dozen] people. | 24
The strike killed [two hundred thousand] fish. | 200000
The region lost [half a million] people. | 500000
The region lost [half a dozen] bridges. | 6
The region lost [two and a half million] people. | 2500000
The region lost [a thousand] homes. | 1000
The region lost [5k] homes. | 5000
[Three] men and [two] women died. | 3; 2
[One] person was killed. | 1
[One] of the men died. | 1
[One] dead and [29] wounded, they said. | 1; 29
# vague numbers
They hit [several] towns. | 3..
They hit [several hundred] houses. | 300..
They hit [a few] towns. | 3..
They hit [a few dozen] towns. | 36..
They hit [a couple] of towns. | 2
They hit [a handful] of towns. | 3..
They fired [dozens] of drones. | 24..
They fired [scores] of drones. | 40..
[Scores] were wounded. | 40..
They fired [hundreds] of drones. | 200..
They fired [thousands] of shells. | 2000..
They fired [tens of thousands] of shells. | 20000..
They fired [hundreds of thousands] of shells. | 200000..
They fired [millions] of shells. | 2000000..
They fired [multiple] rockets. | 2..
# bounds
[At least two] people died. | 2..
[At least a dozen] people died. | 12..
[At least two dozen] people died. | 24..
[At least some 30] people died. | 30..
[More than 30] people died. | 31..
[More than a dozen] people died. | 13..
[More than 1.5 million] people left. | 1500001..
[Over 30] people died. | 31..
They shot down [over 30] drones. | 31..
They handed over [146] bodies. | 146
They shot down [34] drones over [12] regions. | 34; 12
[Up to 30] people died. | 0..30
[As many as 30] people died. | 0..30
[As few as 30] people came. | 30..
[No more than 30] people came. | 0..30
[No fewer than 30] people came. | 30..
[Not less than 30] people came. | 30..
[Fewer than 30] people came. | 0..29
[Less than 30] people came. | 0..29
[Under 30] people came. | 0..29
[At most 30] people came. | 0..30
[A maximum of 30] people came. | 0..30
[In excess of 30] people came. | 31..
[Upwards of 30] people came. | 31..
[30 or more] people came. | 30..
[30 or fewer] people came. | 0..30
[30 or so] people came. | 30
[30+] people came. | 30..
[30-plus] people came. | 30..
[30-odd] people came. | 30
[About 30] people died. | 30
[Some 140] people died. | 140
[Nearly 30] people died. | 30
[Almost two dozen] people died. | 24
[Roughly 30] people died. | 30
[Around 30] people died. | 30
[Close to 30] people died. | 30
It was [closer to 30]. | 30
[A total of 30] people died. | 30
We signed up to [three] points. | 3
[At least several] people died. | 3..
# ranges
They hurt [two to three dozen] people. | 24..36
They hurt [two or three] people. | 2..3
They hurt [10 to 12] people. | 10..12
They hurt [10-12] people. | 10..12
They hurt [10–12] people. | 10..12
They hurt [between 10 and 12] people. | 10..12
They hurt [from 10 to 12] people. | 10..12
They hurt [1,200-1,500] people. | 1200..1500
They hurt [five to ten thousand] people. | 5000..10000
The toll rose from [10] to [12]. | 10; 12
The toll rose to [12] from [10]. | 12; 10
They need [20 to 30] tanks or [five] ships. | 20..30; 5
[At least 10 to 12] people died. | 10..
# none
[No] casualties were reported. | 0 none
[Nobody] was hurt. | 0 none
[No one] was hurt. | 0 none
[None] of them came. | 0 none
# ordinals
The [third] round failed. | 3 ordinal
The [19th] package passed. | 19 ordinal
The [twenty-first] day was calm. | 21 ordinal
A [third] report disagreed. | 3 ordinal
# percent and fractions
Output fell by [40%]. | 40 percent
Output fell by [2.5 percent]. | 2..3 percent
Output fell by [30 per cent]. | 30 percent
Output fell by [3-4%]. | 3..4 percent
Output fell by [five percentage points]. | 5 percent
Duties of [up to 500 percent] loom. | 0..500 percent
[Half] of them died. | 50 fraction
[More than half] were shot down. | 51..100 fraction
[A third] of them died. | 33..34 fraction
[Two-thirds] of them died. | 66..67 fraction
[Three quarters] of them died. | 75 fraction
[More than nine in ten] of them starved. | 91..100 fraction
[Nine out of ten] shells fell short. | 90 fraction
[Most of] them were shot down. | 51..100 fraction
[One third] of Ukraine was dark. | 33..34 fraction
# money
They spent [$5bn] on arms. | 5000000000 money
They spent [€2.3bn] on arms. | 2300000000 money
They spent [US$5 billion] on arms. | 5000000000 money
They spent [$5-10bn] on arms. | 5000000000..10000000000 money
They spent [some 140 billion euros] on arms. | 140000000000 money
They spent [200 hryvnias] on bread. | 200 money
They spent [more than $300 million] on arms. | 300000001.. money
# measures
It lies [20 km] away. | 20 measure
It lies [20km] away. | 20 measure
It lies [some 1,400 kilometres] away. | 1400 measure
They seized [10 square kilometres] of land. | 10 measure
They fired [155mm] shells. | 155 measure
They fired [155-mm] shells. | 155 measure
The plant yields [100 MW] of power. | 100 measure
They sent [50 tonnes] of flour. | 50 measure
# durations
The [30-day] truce held. | 30 duration
The truce held for [30 days]. | 30 duration
The truce held for [at least 30 days]. | 30.. duration
The truce held for [24 to 48 hours]. | 24..48 duration
The truce held for [half an hour]. | 0..1 duration
The truce held for [several hours]. | 3.. duration
A [three-day] pause began. | 3 duration
# ages
A [47-year-old] woman died. | 47 age
A boy aged [12] died. | 12 age
A woman, [47], died. | 47 age
Olena Kravets, [47], died. | 47 age
She was [47 years old]. | 47 age
An [18-month-old] girl died. | 18 age
They freed everyone under [25]. | 25 age
# years, times, dates
He left in [2022]. | 2022 year
His [2022] ban stands. | 2022 year
The [1940s] were hard. | 1940..1949 year
The winter of [2022-23] was cold. | 2022..2023 year
The siege of [2014–2015] was long. | 2014..2015 year
The wall is [2000 years old]. | 2000 age
It began at [10:42]. | 10 time
It began at [11 a.m.] in Kyiv. | 11 time
It began at [9.30 p.m.] in Kyiv. | 9 time
It began at [11am] in Kyiv. | 11 time
It began at [1.05pm] in Kyiv. | 1 time
It began on March [12]. | 12 date
It began on [12] March [2025]. | 12 date; 2025 year
It began on [12.03.2025]. | 12 date
It fell on October [21] and [22]. | 21 date; 22 date
It fell on the [12th] of March. | 12 date
[2022] drones were fired. | 2022
# names and labels
Resolution [2202] and Article [5] hold. | 2202 rank; 5 rank
No. [10] insisted. | 10 rank
[1]. Pressure must grow. | 1 rank
"""

NO_NUMBERS = """
The 28-point plan failed.
A 17-storey block burned.
F-16 and Su-34 jets flew.
The G7 met and the S-300 fired.
Guards work 24/7.
They won 3-0.
He scores goals.
The war no longer matters.
There is no doubt of it.
The longer one is here.
This one is here.
One must go on.
The Group of Seven met.
A woman died.
The men were gone.
A 10-fold rise was seen.
Frozen Russian billions stay.
He will not say no out loud.
The few who came left.
The other half of the town was dark.
"""

PHRASES = """
a 47-year-old woman | 1
two children | 2
three people, including a child | 3
a woman and her two children | 3
a couple | 2
a married couple | 2
an elderly couple and their grandson | 3
a couple of guards | 2
men aged 71, 66, and 35 | 3
men aged 20 to 35 | -
another five | 5
a further six | 6
an unspecified number of people | -
a man and his wife | 2
20 men, women and children | 20
12 soldiers and civilians | 12
two people, a man and a woman | 2
two men, a woman and a child | 4
a family of four | 4
a group of soldiers | -
children | -
the soldiers | -
at least two others | 2..
several children and two women | 5..
dozens of people | 24..
more than 20 | 21..
up to 30 soldiers | 0..30
about 30 people in two towns | 30
a total of 12 people | 12
one hundred and five people | 105
both brothers | 2
the mayor | 1
its pilot | 1
the other two | 2
all 12 passengers | 12
a woman, 47, and her 5-year-old son | 2
an 8-year-old | 1
two 17-year-olds | 2
a mother and her child | 2
a teenage girl, her mother and two neighbours | 4
the man's wife | 1
one of the guards | 1
three of its crew | 3
half of the crew | -
30% of the crew | -
no one | 0
nobody | 0
him | 1
them | -
between 10 and 12 miners | 10..12
two to three dozen people | 24..36
"""


class Watched(list[Token]):
    """Tokens that count how often one looks at them."""

    looks = 0

    def __getitem__(self, at: Any) -> Any:
        self.looks += 1
        return super().__getitem__(at)


def lines(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if line and not line.startswith("#")]


def quantities_of(text: str) -> list[Quantity]:
    tokens = tokenize(text)
    return find_quantities(tokens, split(text, tokens)[0])


def marked(text: str, found: list[Quantity]) -> str:
    for quantity in reversed(found):
        text = f"{text[: quantity.start]}[{text[quantity.start : quantity.end]}]{text[quantity.end :]}"
    return text


def bounds(minimum: int, maximum: int | None) -> str:
    return str(minimum) if minimum == maximum else f"{minimum}..{'' if maximum is None else maximum}"


def described(quantity: Quantity) -> str:
    numbers = bounds(quantity.minimum, quantity.maximum)
    return numbers if quantity.kind == "cardinal" else f"{numbers} {quantity.kind}"


@pytest.mark.parametrize("case", lines(CASES))
def test_numbers_are_found_and_bounded(case: str) -> None:
    sentence, expected = (part.strip() for part in case.split(" | "))
    text = re.sub(r"[\[\]]", "", sentence)
    found = quantities_of(text)
    assert marked(text, found) == sentence
    assert "; ".join(map(described, found)) == expected


@pytest.mark.parametrize("text", lines(NO_NUMBERS))
def test_no_number_is_invented(text: str) -> None:
    assert quantities_of(text) == []


@pytest.mark.parametrize("case", lines(PHRASES))
def test_noun_phrases_are_counted(case: str) -> None:
    phrase, expected = (part.strip() for part in case.split(" | "))
    tokens = tokenize(phrase)
    count = count_of_phrase(tokens, 0, len(tokens))
    assert ("-" if count is None else bounds(*count)) == expected


def test_a_phrase_is_counted_within_its_tokens() -> None:
    tokens = tokenize("They buried two men and three women there.")
    assert count_of_phrase(tokens, 2, 4) == (2, 2)
    assert count_of_phrase(tokens, 2, 7) == (5, 5)
    assert count_of_phrase(tokens, 4, 4) is None
    assert count_of_phrase(tokens, 5, 99) is None


def test_numbers_never_cross_a_sentence() -> None:
    assert [described(quantity) for quantity in quantities_of("He counted two\nthousand men left.")] == ["2"]
    assert [described(quantity) for quantity in quantities_of("He left at least\n30 men behind.")] == ["30"]


def test_figures_beyond_measure_are_left_out() -> None:
    assert quantities_of("It printed " + "9" * 5000 + " and ² and ٣ on paper.") == []
    assert quantities_of("It lost " + "hundred " * 50 + "men.") == []


WORDS = """
a an one two twenty hundred thousand million dozen dozens scores several few couple half third thirds quarter no none
nobody 1 12 30 000 1,200 1.5 2022 2022-23 10-12 30-day two-thirds 47-year-old $5bn $ % percent km square hours days
old aged between from to - – and or at least more than up fewer less over under about some as many of in out first 21st
March May 10:42 11 a.m. + -plus , . ( ) people euros No. Article the The who is
"""
VOCABULARY = [*WORDS.split(), "\n"]
TEXTS = st.lists(st.sampled_from(VOCABULARY), max_size=25).map(" ".join) | st.text(max_size=60)


@given(TEXTS)
def test_any_text_gives_ordered_places_and_sound_bounds(text: str) -> None:
    tokens = tokenize(text)
    sentences, _ = split(text, tokens)
    found = find_quantities(tokens, sentences)
    assert found == find_quantities(tokens, sentences)
    end = 0
    for quantity in found:
        assert (tokens[quantity.first].start, tokens[quantity.last - 1].end) == (quantity.start, quantity.end)
        assert end <= quantity.first < quantity.last
        assert any(sentence.first <= quantity.first and quantity.last <= sentence.last for sentence in sentences)
        assert quantity.minimum >= 0
        assert quantity.maximum is None or quantity.minimum <= quantity.maximum
        end = quantity.last


@given(TEXTS)
def test_any_phrase_is_counted_or_not(text: str) -> None:
    tokens = tokenize(text)
    count = count_of_phrase(tokens, 0, len(tokens))
    assert count is None or (count[0] >= 0 and (count[1] is None or count[0] <= count[1]))


@given(st.integers(0, 10**15 - 1))
def test_a_number_in_figures_is_itself(number: int) -> None:
    (quantity,) = quantities_of(f"They counted {number:,} shells.")
    assert (quantity.minimum, quantity.maximum) == (number, number)


@given(st.integers(1, 10**9))
def test_bounds_hold_for_every_number(number: int) -> None:
    for words, expected in (
        ("at least {}", (number, None)),
        ("more than {}", (number + 1, None)),
        ("up to {}", (0, number)),
        ("fewer than {}", (0, number - 1)),
        ("about {}", (number, number)),
    ):
        (quantity,) = quantities_of(f"They counted {words.format(f'{number:,}')} shells.")
        assert (quantity.minimum, quantity.maximum) == expected


@pytest.mark.parametrize(
    "junk", ["1 222 ", "hundred ", "from 1 to ", "at least ", "one of ", "2022 - ", "5-", "no no "]
)
def test_work_is_linear_in_the_length(junk: str) -> None:
    def looks(times: int) -> int:
        text = junk * times
        sentences, _ = split(text, tokenize(text))
        tokens = Watched(tokenize(text))
        find_quantities(tokens, sentences)
        return tokens.looks

    assert looks(1000) < 2.1 * looks(500) < 4.4 * looks(250)
