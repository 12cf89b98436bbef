"""Tags put right, whatever the tagger gives: a line per case, word/TAG, with >TAG where the tag must be another."""

from __future__ import annotations

import pytest

from ukrnews.lexicon import Lexicon
from ukrnews.reading.document import hidden_verbs
from ukrnews.reading.repair import repair
from ukrnews.reading.tokens import tokenize

CASES = """
Trump/NNP urges/NNS>VBZ allies/NNS
Trump/NNP charges/NNS>VBZ that/IN it/PRP fell/VBD
Kyiv/NNP rules/NNS>VBZ out/RP talks/NNS
Kyiv/NNP and/CC the/DT West/NNP argue/NN>VBP that/IN it/PRP fell/VBD
Kyiv/NNP forces/NNS shell/NN>VBP Horlivka/NNP
Kyiv/NNP schools/NNS bomb/NN threat/NN
Kyiv/NNP forces/NNS shell/NN production/NN rose/VBD
Kyiv/NNP forces/NNS shell/NN the/DT press/NN praised/VBD
leaders/NNS denounce/NNP>VBP Korea/NNP test/NN
The/DT Palestinians/NNPS reject/NN>VBP proposed/VBD>VBN Israeli/JJ changes/NNS
Tusk/NNP has/VBZ left/VBN and/CC insists/NNS>VBZ on/IN silence/NN
He/PRP left/VBD ,/, warning/NN>VBG of/IN rain/NN
footage/NN of/IN Putin/NNP asking/NN>VBG ,/, “/`` Why/WRB ?/. ”/''
He/PRP is/VBZ promising/JJ>VBG to/TO lift/VB it/PRP
it/PRP goes/VBZ on/RP unless/IN Russia/NNP withdraws/NNS>VBZ ./.
it/PRP waits/VBZ until/IN Mr/NNP Putin/NNP retreats/NNS>VBZ from/IN it/PRP
it/PRP waits/VBZ if/IN NATO/NNP talks/NNS in/IN Kyiv/NNP fail/NN
if/IN Kyiv/NNP borders/NNS now/RB close/VBP ,/, it/PRP waits/VBZ
The/DT bridge/NN is/VBZ down/RB ,/, the/DT ministry/NN claims/NNS>VBZ ./.
“/`` Never/RB ,/, ”/'' Tusk/NNP replies/NNS>VBZ ./.
“/`` Never/RB ,/, ”/'' the/DT letter/NN read/NN>VBD ./.
the/DT vote/NN “/`` marks/NNS>VBZ a/DT change/NN ”/''
officials/NNS rejected/VBN>VBD the/DT plan/NN
allies/NNS agreed/VBN>VBD to/TO pay/VB
The/DT town/NN ,/, which/WDT had/VBD men/NNS ,/, suffered/VBN>VBD losses/NNS
which/WDT its/PRP$ chief/NN ,/, Tim/NNP Cook/NNP ,/, called/VBN>VBD nonsense/NN
a/DT spokesman/NN announced/VBN>VBD Monday/NNP
as/IN the/DT memo/NN put/VB>VBD it/PRP
The/DT keeper/NN of/IN bees/NNS replied/VBN>VBD ,/, “/`` Yes/UH ”/''
Tusk/NNP ,/, whose/WP$ country/NN borders/NNS>VBZ Ukraine/NNP ,/, said/VBD no/DT
Tusk/NNP ,/, whose/WP$ country/NN officials/NNS the/DT envoy/NN met/VBD ,/, said/VBD no/DT
A/DT missile/NN hit/VBD a/DT port/NN with/IN five/CD men/NNS killed/VBD>VBN ./.
The/DT guard/NN said/VBD envoys/NNS with/IN two/CD men/NNS left/VBD ./.
Drones/NNS hit/VBD it/PRP ,/, killing/VBG a/DT man/NN and/CC wounding/NN>VBG at/IN least/JJS 17/CD men/NNS
Drones/NNS hit/VBD it/PRP ,/, killing/VBG a/DT man/NN and/CC wounding/JJ>VBG scores/NNS of/IN men/NNS
He/PRP left/VBD ,/, killing/VBG time/NN and/CC morning/NN after/IN morning/NN
Shelling/VBG>NN in/IN the/DT village/NN ,/, Izium/NNP district/NN ,/, damaged/VBD a/DT farm/NN
In/IN Izium/NNP ,/, shelling/VBG>NN damaged/VBD a/DT farm/NN
Fighting/VBG in/IN the/DT east/NN ,/, the/DT army/NN lost/VBD ground/NN
Men/NNS aged/VBD>JJ 71/CD and/CC 66/CD were/VBD injured/VBN
The/DT wine/NN aged/VBD well/RB
Two/CD men/NNS died/VBD after/IN shelling/VBG>NN by/IN the/DT army/NN ./.
They/PRP left/VBD after/IN shelling/VBG the/DT town/NN ./.
A/DT school/NN was/VBD damaged/VBN by/IN shelling/VBG>NN in/IN Nikopol/NNP
The/DT town/NN was/VBD taken/VBN by/IN shelling/VBG the/DT bridge/NN
They/PRP have/VBP both/DT>RB accepted/VBN it/PRP
They/PRP accepted/VBD both/DT proposed/VBN plans/NNS
A/DT drone/NN hit/NN>VBD Odesa/NNP ,/, killing/VBG two/CD
the/DT drone/NN hit/NN Kyiv/NNP reported/VBD
a/DT direct/JJ hit/NN on/IN Kyiv/NNP
One/CD Republican/JJ>NN threatened/NN>VBD to/TO leave/VB
to/IN>TO free/JJ>VB the/DT sick/NN
to/IN>TO fully/RB free/JJ>VB the/DT sick/NN
appeared/VBD to/IN>TO blame/JJ>VB low-level/JJ workers/NNS
to/IN>TO “/`` crush/JJ>VB ”/'' their/PRP$ economies/NNS
Experts/NNS say/VBP her/PRP>PRP$ plans/NNS would/MD fail/VB
his/PRP$ plans/VBZ>NNS
Tusk/NNP told/VBD broadcasters/VBZ>NNS Kyiv/NNP was/VBD late/JJ
Tusk/NNP told/VBD visiting/VBG>JJ editors/NNS Kyiv/NNP was/VBD late/JJ
Tusk/NNP was/VBD visiting/VBG editors/NNS
,/, acting/VBG>JJ region/NN chief/NN Voss/NNP said/VBD
Tusk/NNP was/VBD acting/VBG chief/NN
Tusk/NNP said/VBD plans/VBZ fell/VBD
according/VBG to/IN press/VB>NN
both/CC>RB said/VBD so/RB
the/DT press/NN meeting/VBG>NN ended/VBD
in/IN Sumy/NNP oblast/JJ>NN
Sumy/NNP Oblast/NNP burned/VBD
wrote/VBD on/IN X/JJ>NNP
officials/NNS close/RB>JJ to/TO talks/NNS
an/DT official/NN familiar/NN>JJ with/IN it/PRP said/VBD so/RB
a/DT Telegram/NN post/IN>NN said/VBD so/RB
rejected/VBD that/IN>DT argument/NN in/IN court/NN
Kremlin/NNP threatens/VBZ swift/VB>JJ response/NN
“/`` Yes/UH ,/, ”/'' retired/VBD>JJ general/NN Hodges/NNP said/VBD
plan/NN amid/NN>IN growing/VBG worry/NN
His/PRP$ claims/NNS were/VBD denied/VBN
the/DT deal/NN announced/VBN by/IN Kyiv/NNP
the/DT plan/NN was/VBD announced/VBN Monday/NNP
a/DT man/NN named/VBN Ivan/NNP
soldiers/NNS told/VBN to/TO leave/VB
He/PRP met/VBD the/DT envoys/NNS ,/, the/DT Kyiv/NNP claims/NNS ./.
He/PRP said/VBD that/IN peace/NN in/IN Kyiv/NNP had/VBD come/VBN
helps/VBZ build/VB trust/NN
the/DT general/NN retired/VBD in/IN May/NNP
both/CC Kyiv/NNP and/CC Moscow/NNP left/VBD
gave/VBD her/PRP money/NN
his/PRP$ promising/JJ start/NN
Moscow/NNP demands/NNS the/DT envoy/NN rejected/VBD
forces/NNS shelled/VBN>VBD villages/NNS
they/PRP swim/VBG>VB well/RB
the/DT president/NN meeting/VBG his/PRP$ generals/NNS
members/NNS of/IN Congress/NNP echo/FW>VBP her/PRP$ concerns/NNS
a/DT friend/NN of/IN Congress/NNP echo/FW her/PRP$ concerns/NNS
The/DT group/NN ,/, which/WDT has/VBZ men/NNS ,/, advocates/NNS>VBZ for/IN peace/NN
The/DT group/NN ,/, which/WDT has/VBZ men/NNS ,/, advocates/NNS for/IN peace/NN say/VBP
since/IN Tusk/NNP ,/, at/IN the/DT debate/NN ,/, cited/VBN>VBD remarks/NNS
wrote/VBD the/DT following/VBG>NN :/: “/`` No/DT
on/IN the/DT following/VBG day/NN
urged/VBD calm/JJ>NN ./.
was/VBD a/DT calm/JJ man/NN
one/CD of/IN his/PRP$ closest/NN aides/VBZ>NNS ,/, said/VBD
terms/NNS ,/, demands/VBZ>NNS Kyiv/NNP quickly/RB rejected/VBD
terms/NNS ,/, demands/VBZ an/DT answer/NN
She/PRP said/VBD so/RB and/CC reiterated/VBN>VBD that/IN it/PRP fell/VBD
He/PRP was/VBD quoted/VBN and/CC reiterated/VBN it/PRP
""".strip().splitlines()


@pytest.mark.parametrize("line", CASES)
def test_line(line: str) -> None:
    pairs = [word.rsplit("/", 1) for word in line.split()]
    tokens = tokenize(" ".join(word for word, _ in pairs))
    assert len(tokens) == len(pairs)
    given = [tags.split(">")[0] for _, tags in pairs]
    wanted = [tags.split(">")[-1] for _, tags in pairs]
    assert list(repair(tokens, given, frozenset(), hidden_verbs(Lexicon.default()))) == wanted


def test_words_of_a_name_are_names() -> None:
    tokens = tokenize("Trump urges allies")
    hidden = hidden_verbs(Lexicon.default())
    assert list(repair(tokens, ["VB", "VBZ", "NNS"], frozenset({0}), hidden)) == ["NNP", "VBZ", "NNS"]


def test_tags_that_are_right_are_handed_back_as_they_are() -> None:
    tags = ["NNP", "left", "."]
    assert repair(tokenize("Tusk left ."), tags, frozenset(), hidden_verbs(Lexicon.default())) is tags
