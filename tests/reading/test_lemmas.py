"""Lemmas: one line per lemma and tag, with the forms that have it."""

import pytest
import simplemma

from ukrnews.reading.lemmas import lemma

CASES = """
leave VBD left
leave VBN left
left JJ left
find VBD found
found VB found
found VBN founded
fall VBD fell
fall VBN fallen
shoot VBD shot
shoot VBN shot
strike VBD struck
strike VBN struck
strike VBZ strikes
strike VBG striking
hit VBD hit
hit VBN hit
hit VBG hitting
lie VBD lay
lay VBD laid
lay VB lay
lie VBG lying
die VBG dying
die VBD died
say VBD said
say VBZ says
tell VBD told
be VBZ is 's
be VBP are 're
be VBD was were
be VBN been
have VBZ has
have VBP 've
have VBD had 'd
do VBD did
will MD will wo 'll
can MD ca
would MD 'd
not RB not n't
kill VBN killed
wound VBN wounded
injure VBN injured
attack VBZ attacks
shell VBD shelled
shell VBG shelling
down VBD downed
deny VBZ denies
deny VBD denied
vow VBD vowed
agree VBD agreed
accuse VBZ accuses
accuse VBG accusing
urge VBD urged
propose VBN proposed
refuse VBD refused
seize VBN seized
force VBN forced
launch VBZ launches
launch VBD launched
plan VBG planning
plan VBN planned
ban VBD banned
hope VBG hoping
stop VBD stopped
control VBN controlled
occur VBD occurred
call VBD called
press VBZ presses
add VBD added
damage VBN damaged
destroy VBZ destroys
besiege VBN besieged
evacuate VBN evacuated
intercept VBD intercepted
target VBG targeting
bomb VBG bombing
raid VBN raided
capture VBD captured
retake VBD retook
withdraw VBN withdrawn
undergo VBZ undergoes
panic VBD panicked
flee VBG fleeing
see VBG seeing
write VBD wrote
hold VBD held
go VBZ goes
rebuild VBD rebuilt
redeploy VBN redeployed
mobilise VBG mobilising
demilitarize VBN demilitarized
rout VBN routed
drone NNS drones
city NNS cities
ally NNS allies
child NNS children
man NNS men
spokeswoman NNS spokeswomen
serviceman NNS servicemen
life NNS lives
crisis NNS crises
base NNS bases
house NNS houses
bus NNS buses
launch NNS launches
hero NNS heroes
tie NNS ties
headquarters NNS headquarters
aircraft NNS aircraft
talk NNS talks
loss NNS losses
ukrainian NNPS ukrainians
high JJR higher
high JJS highest
bad JJS worst
more JJR more
early JJS earliest
kyiv NNP kyiv
shelling NN shelling
attacks NNP attacks
the DT the
a DT an
"""


@pytest.mark.parametrize(
    ("expected", "tag", "form"),
    [(expected, tag, form) for expected, tag, *forms in map(str.split, CASES.strip().splitlines()) for form in forms],
)
def test_lemma(expected: str, tag: str, form: str) -> None:
    assert lemma(form, tag) == expected


@pytest.mark.parametrize("form", ["", "s", "ed", "ing", "'", "-ed", "b-52s", "їжа", "ies", "x" * 50, "n-ed"])
@pytest.mark.parametrize("tag", ["VBD", "VBG", "VBZ", "NNS", "JJR", "NN", "", "?"])
def test_odd_words_are_no_error(form: str, tag: str) -> None:
    assert isinstance(lemma(form, tag), str)


def test_unknown_verbs_are_looked_up() -> None:
    assert lemma("lectured", "VBD") == "lecture"


@pytest.mark.parametrize(
    ("form", "tag", "expected"),
    [
        ("struck", "VBD", "strike"),
        ("launched", "VBN", "launch"),
        ("cities", "NNS", "city"),
        ("higher", "JJR", "high"),
        ("scrambled", "VBN", "scramble"),
    ],
)
def test_ordinary_words_do_not_load_the_dictionary(
    monkeypatch: pytest.MonkeyPatch, form: str, tag: str, expected: str
) -> None:
    def looked_up(form: str, lang: str) -> str:
        raise AssertionError(f"{form} was looked up")

    monkeypatch.setattr(simplemma, "lemmatize", looked_up)
    assert lemma.__wrapped__(form, tag) == expected
    with pytest.raises(AssertionError, match="geolocated was looked up"):
        lemma.__wrapped__("geolocated", "VBD")
