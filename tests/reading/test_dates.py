"""Dates: one line per case, the expressions in square brackets, then the day of publication and the days they mean.

Days are `first..last` ("2025-03-11.." is open, "?" nothing fixes it), then precision and role where they are not
day and point, and "back" where the days are reckoned from a date named before.
"""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.reading.dates import Dated, find_dates
from ukrnews.reading.sentences import split
from ukrnews.reading.tokens import Token, tokenize

CASES = """
# days by name and in figures
The truce began on [March 12]. | 2025-03-14 | 2025-03-12
They met in Riga on [12 March 2025]. | 2025-03-14 | 2025-03-12
They met in Riga on [March 12, 2025], in private. | 2025-03-14 | 2025-03-12
The order is dated [12.03.2025]. | 2025-03-14 | 2025-03-12
The file was saved on [2025-03-12]. | 2025-03-14 | 2025-03-12
The form is stamped [3/12/2025]. | 2025-03-14 | 2025-03-12
The form is stamped [3/12/2025]. | 2025-12-20 | 2025-03-12
The form is stamped [25/3/2025]. | 2025-04-14 | 2025-03-25
The form is stamped [4/3/2025]. | 2025-03-14 | 2025-03-04
The bridge fell on [the morning of March 5]. | 2025-03-14 | 2025-03-05
The bridge fell on the [12th of March]. | 2025-03-14 | 2025-03-12
The bridge fell on [March 12th]. | 2025-03-14 | 2025-03-12
The line was cut on [Sept. 11]. | 2025-10-14 | 2025-09-11
The line was cut on [9 Sept. 2025]. | 2025-10-14 | 2025-09-09
The parade of [May 9] went ahead. | 2025-05-10 | 2025-05-09
The parade will be held on [May 9]. | 2025-03-14 | 2025-05-09
The shelling of [24 February 2022] went on. | 2025-03-14 | 2022-02-24
[March 12] was quiet. | 2025-03-14 | 2025-03-12
A [March 12] statement said so. | 2025-03-14 | 2025-03-12
The depot burned on [28 December]. | 2025-01-03 | 2024-12-28
The vote is due on [2 January]. | 2024-12-28 | 2025-01-02
Nobody was hurt on [29 February]. | 2024-03-14 | 2024-02-29
# the year that nothing says
The attack happened on [November 20]. | 2025-03-14 | 2024-11-20
The talks collapsed on [August 30]. | 2025-03-14 | 2024-08-30
The pact will lapse on [August 30]. | 2025-03-14 | 2025-08-30
The fair opens on [August 30]. | 2025-03-14 | 2025-08-30
The bridge must be closed on [August 30]. | 2025-03-14 | 2025-08-30
The vote is to be held on [August 30]. | 2025-03-14 | 2025-08-30
They will meet on [Friday, 9 May]. | 2025-03-14 | 2025-05-09
They met on [Friday, 9 August]. | 2025-03-14 | 2024-08-09
The mayor resigned on [Saturday, March 12]. | 2025-03-14 | 2025-03-12
# weekdays
The raid began on [Tuesday]. | 2025-03-14 | 2025-03-11
The raid began on [Friday]. | 2025-03-14 | 2025-03-14
He said on [Friday] that talks will resume on [Monday]. | 2025-03-14 | 2025-03-14; 2025-03-17
Talks will be held [next Friday]. | 2025-03-14 | 2025-03-21
Talks failed [last Friday]. | 2025-03-14 | 2025-03-07
The summit opens [this Sunday]. | 2025-03-14 | 2025-03-16
The guns fell silent [this Tuesday]. | 2025-03-14 | 2025-03-11
They will vote [this coming Sunday]. | 2025-03-14 | 2025-03-16
The guns must fall silent on [Monday, 12 May], they wrote. | 2025-05-10 | 2025-05-12
Residents woke on [Friday, October 10], to dark streets. | 2025-10-11 | 2025-10-10
[Sunday]'s attack was the worst. | 2025-03-14 | 2025-03-09
[Wednesday]’s vote was close. | 2025-03-14 | 2025-03-12
The envoy left [late Wednesday]. | 2025-03-14 | 2025-03-12
[Early on Tuesday] drones set houses on fire. | 2025-03-14 | 2025-03-11
The depot was hit [late on Friday]. | 2025-03-16 | 2025-03-14
The reply came on [Saturday morning]. | 2025-03-16 | 2025-03-15
A plant burned on [Tuesday night]. | 2025-03-14 | 2025-03-11
A blast was heard in [the early hours of Friday]. | 2025-03-14 | 2025-03-14
The bomb went off shortly before 11 a.m. on [Friday]. | 2025-03-14 | 2025-03-14
The train left at noon [Wednesday]. | 2025-03-14 | 2025-03-12
[Friday the 14th of March] was calm. | 2025-03-15 | 2025-03-14
The note is dated [Fri, 14 Mar 2025]. | 2025-03-20 | 2025-03-14
On [Monday] and [Tuesday] the town was shelled. | 2025-03-14 | 2025-03-10; 2025-03-11
TALKS END ON [FRIDAY] | 2025-03-14 | 2025-03-14
The two sides should have met on [Thursday]. | 2025-03-14 | 2025-03-13
# nights
[Overnight], drones hit the port. | 2025-03-14 | 2025-03-13..2025-03-14
Drones hit the port [overnight]. | 2025-03-14 | 2025-03-13..2025-03-14
[Overnight into Thursday] missiles hit Kyiv. | 2025-03-14 | 2025-03-12..2025-03-13
[Overnight on Wednesday] missiles hit Kyiv. | 2025-03-14 | 2025-03-11..2025-03-12
[Overnight from Tuesday to Wednesday] missiles hit Kyiv. | 2025-03-14 | 2025-03-11..2025-03-12 during
Missiles hit Kyiv on [Tuesday night into Wednesday]. | 2025-03-14 | 2025-03-11..2025-03-12
They woke on [Friday, October 10], after an [overnight] raid. | 2025-10-11 | 2025-10-10; 2025-10-09..2025-10-10 back
Kyiv was hit on [the night of March 11-12]. | 2025-03-14 | 2025-03-11..2025-03-12
Kyiv was hit on [the night of October 21 to 22]. | 2025-10-22 | 2025-10-21..2025-10-22
Kyiv was hit on [the night of March 11]. | 2025-03-14 | 2025-03-11..2025-03-12
Kyiv was hit [last night]. | 2025-03-14 | 2025-03-13..2025-03-14
The curfew starts [tonight]. | 2025-03-14 | 2025-03-14
# near days
The envoy arrived [yesterday]. | 2025-03-14 | 2025-03-13
The envoy arrives [today]. | 2025-03-14 | 2025-03-14
The envoy arrives [tomorrow morning]. | 2025-03-14 | 2025-03-15
The envoy left [the day before yesterday]. | 2025-03-14 | 2025-03-12
The envoy returns [the day after tomorrow]. | 2025-03-14 | 2025-03-16
He spoke [earlier today]. | 2025-03-14 | 2025-03-14
He spoke [earlier on Tuesday]. | 2025-03-14 | 2025-03-11
He spoke [this morning]. | 2025-03-14 | 2025-03-14
Three men died [three days ago]. | 2025-03-14 | 2025-03-11
It was shut [two weeks ago]. | 2025-03-14 | 2025-02-25..2025-03-03 week
It was shut [a month ago]. | 2025-03-14 | 2025-02-01..2025-02-28 month
It was shut [two years ago]. | 2025-03-14 | 2023-01-01..2023-12-31 year
It was shut [a decade ago]. | 2025-03-14 | 2015-01-01..2015-12-31 year
It was shut [48 hours ago]. | 2025-03-14 | 2025-03-12
Nobody knows who will rule [a year from now]. | 2025-03-14 | 2026-01-01..2026-12-31 year
The pause ends [two weeks from now]. | 2025-03-14 | 2025-03-25..2025-03-31 week
# stretches of days
Fighting went on [from March 3 to 5]. | 2025-03-14 | 2025-03-03..2025-03-05 during
Fighting went on [between February 11 and 15]. | 2025-03-14 | 2025-02-11..2025-02-15 during
Fighting went on [from 3 to 5 March]. | 2025-03-14 | 2025-03-03..2025-03-05 during
Its hand has weakened [since 11-12 March]. | 2025-03-14 | 2025-03-11.. since
Two towns fell on [October 21 and 22]. | 2025-10-24 | 2025-10-21..2025-10-22
[March 11 to 13] were quiet. | 2025-03-14 | 2025-03-11..2025-03-13
The halt runs [from March 30 to April 2]. | 2025-03-14 | 2025-03-30..2025-04-02 during
The halt ran [from December 28 to January 3]. | 2025-01-14 | 2024-12-28..2025-01-03 during
The halt ran [12 March–14 April 2024]. | 2025-03-14 | 2024-03-12..2024-04-14 during
Talks ran [from Monday to Wednesday]. | 2025-03-14 | 2025-03-10..2025-03-12 during
Talks ran [between Monday and Wednesday]. | 2025-03-14 | 2025-03-10..2025-03-12 during
Talks will run [Monday through Wednesday]. | 2025-03-14 | 2025-03-17..2025-03-19 during
They shelled the town [over the weekend]. | 2025-03-14 | 2025-03-08..2025-03-09 during
They shelled the town [last weekend]. | 2025-03-16 | 2025-03-08..2025-03-09
They will meet [this weekend]. | 2025-03-14 | 2025-03-15..2025-03-16
It fell in [the week of March 10]. | 2025-03-20 | 2025-03-10..2025-03-16
# weeks, months, years
He was sacked [last week]. | 2025-03-14 | 2025-03-03..2025-03-09 week
He will be sacked [next week]. | 2025-03-14 | 2025-03-17..2025-03-23 week
He has been busy [this week]. | 2025-03-14 | 2025-03-10..2025-03-16 week
Aid was cut off [earlier this month]. | 2025-03-14 | 2025-03-01..2025-03-14 month
Aid was cut off [earlier in the month]. | 2025-03-14 | 2025-03-01..2025-03-14 month
They were beaten back [earlier in the week]. | 2025-10-22 | 2025-10-20..2025-10-22 week
They will sign [later this month]. | 2025-03-14 | 2025-03-14..2025-03-31 month
It was signed [last month]. | 2025-03-14 | 2025-02-01..2025-02-28 month
It was signed [last year]. | 2025-03-14 | 2024-01-01..2024-12-31 year
[This year]'s harvest is poor. | 2025-03-14 | 2025-01-01..2025-12-31 year
In [March] the two sides met. | 2025-03-14 | 2025-03-01..2025-03-31 month
The two sides agreed in [June]. | 2025-08-24 | 2025-06-01..2025-06-30 month
The truce was proposed in Jeddah in [March]. | 2025-11-09 | 2025-03-01..2025-03-31 month
The vote is planned for [September]. | 2025-03-14 | 2025-09-01..2025-09-30 month
In [March 2022] he was an adviser. | 2025-03-14 | 2022-03-01..2022-03-31 month
He was sacked [last March]. | 2025-03-14 | 2024-03-01..2024-03-31 month
The [March] offensive failed. | 2025-05-14 | 2025-03-01..2025-03-31 month
A [September] strike killed two. | 2025-10-14 | 2025-09-01..2025-09-30 month
It was fought in [2014]. | 2025-03-14 | 2014-01-01..2014-12-31 year
His [2022] ban stands. | 2025-03-14 | 2022-01-01..2022-12-31 year
The [2014] annexation was illegal. | 2025-03-14 | 2014-01-01..2014-12-31 year
The town was starved in the [1940s]. | 2025-03-14 | 1940-01-01..1949-12-31 year
In the [winter of 2022-23] the grid failed. | 2025-03-14 | 2022-12-01..2023-02-28 month
It lasted [from 2014 to 2022]. | 2025-03-14 | 2014-01-01..2022-12-31 year during
The siege of [2014–2015] was long. | 2025-03-14 | 2014-01-01..2015-12-31 year
They fell back in [early March]. | 2025-03-14 | 2025-03-01..2025-03-10 week
They fell back in [mid-April]. | 2025-05-14 | 2025-04-11..2025-04-20 week
They fell back in [late August 2024]. | 2025-03-14 | 2024-08-21..2024-08-31 week
They fell back at [the end of March]. | 2025-04-14 | 2025-03-21..2025-03-31 week
They fell back in [late 2022]. | 2025-03-14 | 2022-09-01..2022-12-31 month
They fell back in [mid-2022]. | 2025-03-14 | 2022-05-01..2022-08-31 month
They fell back [early last year]. | 2025-03-14 | 2024-01-01..2024-04-30 month
The fund grew in [the first half of 2024]. | 2025-03-14 | 2024-01-01..2024-06-30 month
They advanced in the [spring of 2022]. | 2025-03-14 | 2022-03-01..2022-05-31 month
They advanced [this spring]. | 2025-04-25 | 2025-03-01..2025-05-31 month
They advanced [last summer]. | 2025-03-14 | 2024-06-01..2024-08-31 month
They will advance [next spring]. | 2025-03-14 | 2026-03-01..2026-05-31 month
# roles
It has fought [since February 2022]. | 2025-03-14 | 2022-02-01.. month since
It has been open [since the end of January]. | 2025-03-14 | 2025-01-21.. week since
It is the worst since [May 9, 2023], when it fell. | 2025-03-14 | 2023-05-09
It has been open [since Tuesday]. | 2025-03-14 | 2025-03-11.. since
They must answer [by the end of April]. | 2025-04-10 | ..2025-04-30 week by
They must answer [by April 1]. | 2025-03-14 | ..2025-04-01 by
They must answer [by Friday]. | 2025-03-12 | ..2025-03-14 by
They must answer [by mid-May]. | 2025-03-14 | ..2025-05-20 week by
They must answer [by the end of the month]. | 2025-03-14 | ..2025-03-31 week by
They must answer [by the end of next week]. | 2025-03-14 | ..2025-03-23 by
They must answer [by year-end]. | 2025-03-14 | ..2025-12-31 month by
They must answer [before the end of the year]. | 2025-03-14 | ..2025-12-31 month by
They must answer [before Monday]. | 2025-05-10 | ..2025-05-11 by
They must answer [no later than April 1]. | 2025-03-14 | ..2025-04-01 by
[By Friday] rescuers had found two bodies. | 2025-03-16 | ..2025-03-14 by
Kyiv had [until midnight on Wednesday] to decide. | 2025-05-06 | ..2025-05-07 by
The talks were put off [until December]. | 2025-10-24 | ..2025-12-31 month by
They will hold their fire [from midnight on Wednesday]. | 2025-05-06 | 2025-05-07.. since
The law bans its gas [from 2027]. | 2025-10-24 | 2027-01-01.. year since
The rule applies [from Monday on]. | 2025-03-14 | 2025-03-10.. since
The offer will lapse [after May 10]. | 2025-05-06 | 2025-05-10.. since
The document from [March 2022] was leaked. | 2025-03-14 | 2022-03-01..2022-03-31 month
Rockets were fired [in the past day]. | 2025-03-14 | 2025-03-13..2025-03-14 during
Rockets were fired [over the past 24 hours]. | 2025-03-14 | 2025-03-13..2025-03-14 during
Rockets were fired [over the last week]. | 2025-03-14 | 2025-03-07..2025-03-14 week during
Rockets were fired [in the past month]. | 2025-03-14 | 2025-02-14..2025-03-14 month during
Rockets have been fired [for the past three years]. | 2025-03-14 | 2022-03-14..2025-03-14 year duration
A reply is expected [in the next 48 hours]. | 2025-03-14 | 2025-03-14..2025-03-16 within
The truce would hold [for the next 30 days]. | 2025-03-14 | 2025-03-14..2025-04-13 duration
A deal must be reached [within 50 days]. | 2025-03-14 | 2025-03-14..2025-05-03 within
He warned on [March 4] that it must end [within 50 days]. | 2025-03-14 | 2025-03-04; 2025-03-04..2025-04-23 within back
He was ill [during March]. | 2025-03-14 | 2025-03-01..2025-03-31 month during
KYIV, [March 14] (Agency) - The city was hit on [Thursday]. | 2025-03-14 | 2025-03-14 dateline; 2025-03-13
# dates reckoned from the one before
He spoke on [March 3]. [The day before], he had been ill. | 2025-03-14 | 2025-03-03; 2025-03-02 back
He spoke on [March 3]. [A day earlier] he had been ill. | 2025-03-14 | 2025-03-03; 2025-03-02 back
He spoke on [March 3]. [The same day] he left. | 2025-03-14 | 2025-03-03; 2025-03-03 back
He spoke on [March 3]; [that evening] he left. | 2025-03-14 | 2025-03-03; 2025-03-03 back
He spoke on [March 3]. [The next day] he left. | 2025-03-14 | 2025-03-03; 2025-03-04 back
He spoke on [March 3]. It was hit [the previous night]. | 2025-03-14 | 2025-03-03; 2025-03-02..2025-03-03 back
He spoke on [March 3]. It was hit [the night before]. | 2025-03-14 | 2025-03-03; 2025-03-02..2025-03-03 back
He spoke on [March 3]. [Two days later] he left. | 2025-03-14 | 2025-03-03; 2025-03-05 back
He spoke on [March 3]. [The following week] he left. | 2025-03-14 | 2025-03-03; 2025-03-10..2025-03-16 week back
He spoke on [March 20]. [That month] he left. | 2025-04-14 | 2025-03-20; 2025-03-01..2025-03-31 month back
He spoke on [May 9]. [That year] he left. | 2025-06-14 | 2025-05-09; 2025-01-01..2025-12-31 year back
He spoke on [Friday]. [A week earlier, on October 3], he fell. | 2025-10-11 | 2025-10-10; 2025-10-03
Rain on [Friday]. [A day earlier] sun. [The same day] frost. | 2025-10-24 | 2025-10-24; 2025-10-23 back; 2025-10-23 back
[The same day] he left. | 2025-10-24 | ? back
# without a day of publication
They met on [12 March 2025]. | - | 2025-03-12
They met in [March 2022]. | - | 2022-03-01..2022-03-31 month
They met on [Friday]. | - | ?
They met on [March 12]. | - | ?
They met [yesterday]. | - | ?
They will meet [by the end of the month]. | - | ? week by
They met on [12 March 2025]. On [14 March] they parted. | - | 2025-03-12; 2025-03-14 back
KYIV, [10 May 2025] — The leaders met [today]. | - | 2025-05-10 dateline; 2025-05-10
"""

NO_DATES = """
He may go to Kyiv on foot.
Kyiv may accept 30 days.
May they rest in peace.
Theresa May said nothing.
They march on the capital.
March on Moscow, they cried.
The March of the Living was held.
The second strike killed two.
He sat by the wall.
The sun rose.
Sat and Sun are short.
Mon ami, he said.
Sales rose on Black Friday.
The Sunday Times reported it.
Good Friday is a holiday.
They meet on Fridays.
It began at 10:42.
It began at 11 a.m. in Kyiv.
They agreed on 31 February.
They agreed on 30 February 2025.
They agreed on 29 February 2025.
The file is called 2025-02-30.
The form is stamped 32.01.2025.
The form is stamped 13/13/2025.
In the year 99999 nothing happened.
Easter was quiet.
Guards work 24/7.
The twins of 9/11 fell.
He died several days ago.
He left the day before the vote.
A day after it fell, they left.
The bodies come back within a week of the signing.
Some 2022 drones were fired.
The 28-point plan failed.
The post next to the river fell.
In the past, it was quiet.
These were the last days of the siege.
A ceasefire for 30 days is needed.
He became an overnight success.
August Wilson wrote it.
They met twice.
It cost 2,022 dollars.
He spoke of decades of fear.
The end of the war is near.
Early talks failed.
The close of the market was calm.
He said that after all it failed.
No. 10 said no.
Days later they left.
A 2000 year old wall fell.
Article 5 of 12 was read.
The Fall of Kyiv is a novel.
The truce would last 30 days.
The truce would last a week.
Spring water is sold there.
They agreed on February 31.
In the third of three rooms he slept.
The trial is set for the 30 February session.
"""


class Watched(list[Token]):
    """Tokens that count how often one looks at them."""

    looks = 0

    def __getitem__(self, at: Any) -> Any:
        self.looks += 1
        return super().__getitem__(at)


def lines(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if line and not line.startswith("#")]


def dates_of(text: str, published: date | None) -> list[Dated]:
    tokens = tokenize(text)
    return find_dates(text, tokens, split(text, tokens)[0], published)


def marked(text: str, found: list[Dated]) -> str:
    for dated in reversed(found):
        text = f"{text[: dated.start]}[{text[dated.start : dated.end]}]{text[dated.end :]}"
    return text


def described(dated: Dated) -> str:
    when = dated.when
    if when.earliest is None and when.latest is None:
        days = "?"
    elif when.earliest == when.latest:
        days = str(when.earliest)
    else:
        days = f"{when.earliest or ''}..{when.latest or ''}"
    notes = [when.precision.value if when.precision != "day" else "", dated.role.value if dated.role != "point" else ""]
    return " ".join(part for part in (days, *notes, "back" if dated.anaphoric else "") if part)


@pytest.mark.parametrize("case", lines(CASES))
def test_dates_are_found_and_reckoned(case: str) -> None:
    sentence, published, expected = (part.strip() for part in case.split(" | "))
    text = re.sub(r"[\[\]]", "", sentence)
    found = dates_of(text, None if published == "-" else date.fromisoformat(published))
    assert marked(text, found) == sentence
    assert "; ".join(described(dated) for dated in found) == expected


@pytest.mark.parametrize("text", lines(NO_DATES))
def test_no_date_is_invented(text: str) -> None:
    assert dates_of(text, date(2025, 3, 14)) == []


def test_dates_never_cross_a_sentence() -> None:
    assert [dated.when.text for dated in dates_of("He left on March\n12 men stayed.", date(2025, 3, 14))] == []
    assert [dated.when.text for dated in dates_of("He left on Friday.\nOctober 10 was calm.", date(2025, 10, 11))] == [
        "Friday",
        "October 10",
    ]


def test_the_ends_of_the_calendar_are_no_fault() -> None:
    for published in (date.min, date.max):
        for text in (
            "It was hit overnight.",
            "It was hit three days ago, last year and next month.",
            "By Friday, on May 9.",
        ):
            for dated in dates_of(text, published):
                assert dated.when.text in text


WORDS = """
January March May Sept. Monday Friday Sun spring winter week weeks month year day days hours night morning evening
yesterday today overnight last next this past coming previous following same that early mid late end start earlier later
ago from before after first half quarter weekend within of the a to and - – , . ; ( on in at by since until 1 12 31 32
11-12 2022 2022-23 2025 1940s 12.03.2025 2025-03-12 3/12/2025 30 two dozen 's will said mid-April into between no than
ahead year-end
"""
VOCABULARY = [*WORDS.split(), "\n"]

TEXTS = st.lists(st.sampled_from(VOCABULARY), max_size=25).map(" ".join) | st.text(max_size=60)


@given(TEXTS, st.none() | st.dates())
def test_any_text_gives_exact_ordered_places(text: str, published: date | None) -> None:
    tokens = tokenize(text)
    sentences, _ = split(text, tokens)
    found = find_dates(text, tokens, sentences, published)
    assert found == find_dates(text, tokens, sentences, published)
    end = 0
    for dated in found:
        assert text[dated.start : dated.end] == dated.when.text
        assert (tokens[dated.first].start, tokens[dated.last - 1].end) == (dated.start, dated.end)
        assert end <= dated.first < dated.last
        assert any(sentence.first <= dated.first and dated.last <= sentence.last for sentence in sentences)
        end = dated.last


@given(st.dates(date(1900, 1, 1), date(2099, 1, 1)))
def test_a_full_date_means_itself_whenever_it_is_read(day: date) -> None:
    spellings = (
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%B} {day.year}",
        day.isoformat(),
        f"{day:%d.%m.%Y}",
    )
    for spelling in spellings:
        (dated,) = dates_of(f"It was signed on {spelling}.", date(2025, 3, 14))
        assert (dated.when.earliest, dated.when.latest) == (day, day)


@given(st.dates(date(1900, 1, 8), date(2099, 1, 1)))
def test_a_weekday_lies_in_the_week_that_ends_on_the_day_of_publication(published: date) -> None:
    for name in ("Monday", "Wednesday", "Sunday"):
        (dated,) = dates_of(f"It fell on {name}.", published)
        assert dated.when.earliest is not None
        assert dated.when.earliest.strftime("%A") == name
        assert 0 <= (published - dated.when.earliest).days < 7


@pytest.mark.parametrize(
    "junk", ["March 12 to ", "the end of ", "2014 – ", "from Friday ", "last ", "12 and ", "overnight from ", "the "]
)
def test_work_is_linear_in_the_length(junk: str) -> None:
    def looks(times: int) -> int:
        text = junk * times
        sentences, _ = split(text, tokenize(text))
        tokens = Watched(tokenize(text))
        find_dates(text, tokens, sentences, date(2025, 3, 14))
        return tokens.looks

    assert looks(1000) < 2.1 * looks(500) < 4.4 * looks(250)
