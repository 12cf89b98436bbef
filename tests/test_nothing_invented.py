"""What the library once filled in though no words said it: each sort with its look-alikes, in which the words do."""

from __future__ import annotations

import datetime

import pytest

import ukrnews
from ukrnews.testing.laws import faults

Told = tuple[str, set[str], str | None, str | None]
"""An incident: its kind, its perpetrators, the words of the killed and of the injured."""
Said = tuple[set[str], str, set[str]]
"""A statement: its speakers, its content, its addressees."""

TODAY = datetime.date(2026, 11, 30)

INCIDENTS: list[tuple[str, list[Told]]] = [
    # deaths with no violence
    ("Two people were killed in a car crash in Kyiv on Monday.", []),
    ("A car bomb killed two people in Kyiv on Monday.", [("explosion", set(), "two", None)]),
    ("Two people were killed when a drone hit their car in Kyiv on Monday.", [("strike", set(), "Two", None)]),
    ("Four miners died after a gas leak near Pokrovsk on Sunday.", []),
    ("An army lorry ran off a bridge near Izium, killing its driver.", []),
    (
        "A shell threw a lorry off the road near Izium, killing its driver.",
        [("shelling", set(), "its driver", None)],
    ),
    ("Four miners were killed in a roof fall at a pit near Pavlohrad.", []),
    ("Four people were killed and nine injured after a train derailed near Fastiv.", []),
    ("A bomb derailed a train near Fastiv.", [("explosion", set(), None, None)]),
    ("An army lorry ran off an icy bridge near Izium and four soldiers were killed.", []),
    ("Two pensioners were found dead in a flat in Izium, poisoned by fumes from a stove.", []),
    ("A Chechen exile was poisoned with novichok in Izium.", [("killing", set(), None, None)]),
    # whoever is hurt next is not among the dead
    ("A Russian missile killed two women in Izium and four were wounded.", [("strike", {"Russia"}, "two", "four")]),
    ("The brigade lost three soldiers and seven others were wounded.", [("other", set(), "three", "seven")]),
    ("A Russian missile killed two women and four men in Izium.", [("strike", {"Russia"}, "two women and four", None)]),
    (
        "Russian shelling of Izium killed two women, and four men, including a guard, were wounded.",
        [("shelling", {"Russia"}, "two", None)],
    ),
    ("Three people, among them a nurse, were killed in shelling of Izium.", [("shelling", set(), "Three", None)]),
    # whoever steps on a mine did not lay it
    (
        "A Russian soldier stepped on a mine near Izium and was killed.",
        [("explosion", set(), "A Russian soldier", None)],
    ),
    ("A farmer was killed when he drove over a mine near Izium.", [("explosion", set(), "A farmer", None)]),
    ("The president stepped on stage near a coal mine in Izium.", []),
    ("A Russian mine killed a farmer near Izium.", [("explosion", {"Russia"}, "a farmer", None)]),
    # what somebody suffered
    ("Russian forces shelled Izium. A student suffered burns.", [("shelling", {"Russia"}, None, "A student")]),
    ("Shelling of Izium wounded two people. One suffered burns.", [("shelling", set(), None, "two")]),
    ("Russian forces shelled Izium. The army suffered losses.", [("shelling", {"Russia"}, None, None)]),
    ("A bomber was destroyed over Izium.", [("interception", set(), None, None)]),
    ("A bomber was destroyed at an airfield near Izium.", [("strike", set(), None, None)]),
    # figures shared out among places
    (
        "Four people were wounded in Izium and two in Lyman.",
        [("other", set(), None, "Four"), ("other", set(), None, "two")],
    ),
    (
        "Three people were killed in Izium and five wounded in Lyman.",
        [("other", set(), "Three", None), ("other", set(), None, "five")],
    ),
    ("Three people were killed and five wounded in Izium.", [("other", set(), "Three", "five")]),
    # ages count nobody wherever they stand, and whoever is like a person is one
    ("In Izium two men, 41 and 53, were wounded.", [("other", set(), None, "two")]),
    ("A shell killed a bus driver and a nurse in Izium.", [("shelling", set(), "a bus driver and a nurse", None)]),
    ("A shell killed a bus driver and a luthier in Izium.", [("shelling", set(), None, None)]),
    # what somebody works on is no weapon used
    (
        "Kyiv said it had killed a Russian missile engineer in Izium.",
        [("killing", {"Ukraine"}, "a Russian missile engineer", None)],
    ),
    (
        "A Ukrainian missile scientist was killed by a car bomb in Izium.",
        [("explosion", set(), "A Ukrainian missile scientist", None)],
    ),
    # aircraft on the ground, and what the detained did without arms
    ("Ukraine hit an airfield at Izium. Three bombers were destroyed.", [("strike", {"Ukraine"}, None, None)]),
    ("A bomber was shot down over Izium.", [("interception", set(), None, None)]),
    ("Police arrested a man who set fire to a house in Izium, killing two people.", [("detention", set(), None, None)]),
    # ages count nobody, and who follows one is one more
    ("Shells hit Izium, killing two people, 66 and 44.", [("shelling", set(), "two", None)]),
    (
        "Shells hit Izium, killing a woman, 70, and her son, 35.",
        [("shelling", set(), "a woman, 70, and her son", None)],
    ),
    (
        "Shells hit Izium, killing a woman, 67, a man, 45, and a girl, 9.",
        [("shelling", set(), "a woman, 67, a man, 45, and a girl", None)],
    ),
    (
        "Shells hit Izium, killing three men, two women and a child.",
        [("shelling", set(), "three men, two women and a child", None)],
    ),
    ("Shells hit Izium, killing a woman, 70, a nurse.", [("shelling", set(), "a woman", None)]),
    ("Shells hit Izium, killing two people, a man and a woman.", [("shelling", set(), "two", None)]),
    # the dead of another time, and the hurt of before
    (
        "Shells hit a bus in Izium, killing seven. In October, 16 people were killed in the city.",
        [("shelling", set(), "seven", None)],
    ),
    (
        "Shells hit a bus in Izium, killing seven. Nine more people were wounded in the city.",
        [("shelling", set(), "seven", "Nine")],
    ),
    ("Shells hit a bus in Izium, killing seven. Russia loses 14 soldiers a day.", [("shelling", set(), "seven", None)]),
    (
        "Shells hit an ambulance in Izium carrying nine wounded people, killing the driver.",
        [("shelling", set(), "the driver", None)],
    ),
    (
        "Shells hit a cemetery in Izium where 16 soldiers killed in the war are buried.",
        [("shelling", set(), None, None)],
    ),
    ("Shells hit a house in Izium where a family slept, killing three.", [("shelling", set(), "three", None)]),
    ("Shells hit a market in Izium, killing five or three people.", [("shelling", set(), None, None)]),
    # a salvo, and one of its hits
    (
        "Russia launched 90 drones at night. A drone hit a house in Izium, wounding seven.",
        [("strike", {"Russia"}, None, None), ("strike", {"Russia"}, None, "seven")],
    ),
    # two attacks, each with its own
    (
        "Russia hit Sumy, killing five, a day after Ukraine attacked Kursk, wounding nine.",
        [("strike", {"Russia"}, "five", None), ("strike", {"Ukraine"}, None, "nine")],
    ),
    (
        "While a Ukrainian strike on Kursk wounded seven, Russia hit Sumy, killing five.",
        [("strike", {"Ukraine"}, None, "seven"), ("strike", {"Russia"}, "five", None)],
    ),
    (
        "Russian drones killed two people in Izium, while Ukrainian mortars wounded four in Kursk.",
        [("strike", {"Russia"}, "two", None), ("shelling", {"Ukraine"}, None, "four")],
    ),
    (
        "The Russian strike on Izium, which killed five, followed a Ukrainian strike on Kursk that wounded eight.",
        [("strike", {"Russia"}, "five", None), ("strike", {"Ukraine"}, None, "eight")],
    ),
    (
        "After Ukraine hit Kursk, Russia retaliated with rockets on Izium, killing nine people.",
        [("strike", {"Ukraine"}, None, None), ("strike", set(), "nine", None)],
    ),
    ("Eleven people were killed and wounded when shells landed in Izium.", [("shelling", set(), None, None)]),
    ("Eleven people were killed and nine wounded when shells hit Izium.", [("shelling", set(), "Eleven", "nine")]),
    ("Russian shelling of Izium wounded another one.", [("shelling", {"Russia"}, None, "another one")]),
    # the map
    ("A missile hit a hospital in Tokmak, killing two.", [("strike", set(), "two", None)]),
    ("A Ukrainian missile hit a hospital in Tokmak, killing two.", [("strike", {"Ukraine"}, "two", None)]),
    ("A missile hit a hospital in Dnipro, killing two.", [("strike", set(), "two", None)]),
    ("A drone hit a house in Belgorod, the governor said.", [("strike", set(), None, None)]),
    # "shelling of"
    (
        "A pensioner died in the DPR because of shelling of the Ukrainian armed forces.",
        [("shelling", {"Ukraine"}, "A pensioner", None)],
    ),
    ("The shelling of Ukrainian troops near Bakhmut killed 12 soldiers.", [("shelling", set(), "12", None)]),
    ("A pensioner died in Kherson because of the shelling of the city.", [("shelling", set(), "A pensioner", None)]),
    (
        "A woman was wounded in shelling of the Ukrainian army in Makiivka.",
        [("shelling", {"Ukraine"}, None, "A woman")],
    ),
    (
        "Two pensioners were wounded in shelling by the Ukrainian army in Makiivka.",
        [("shelling", {"Ukraine"}, None, "Two")],
    ),
    ("Four soldiers were wounded in shelling of the Ukrainian army near Toretsk.", [("shelling", set(), None, "Four")]),
    (
        "Mortar fire on positions of the Ukrainian army near Toretsk wounded two.",
        [("shelling", set(), None, "two")],
    ),
    # "fire of"
    (
        "A pensioner was wounded in Izium under fire from the Russian Federation.",
        [("shelling", {"Russia"}, None, "A pensioner")],
    ),
    (
        "Eight people were hurt by fire of the Russian Federation in Kupiansk.",
        [("shelling", {"Russia"}, None, "Eight")],
    ),
    ("Eight people were hurt by Ukrainian fire in Horlivka.", [("shelling", {"Ukraine"}, None, "Eight")]),
    ("Eight people were hurt by a fire in a hostel in Kupiansk.", []),
    # where it was, and who was hit
    ("The explosion in Moscow that killed a general was never explained.", [("explosion", set(), "a general", None)]),
    ("An attack on Ukrainian forces that killed five was filmed near Lyman.", [("strike", set(), "five", None)]),
    # two attacks told in one sentence
    (
        "Ukraine hit a depot in Kursk in revenge for a strike on the port.",
        [("strike", {"Ukraine"}, None, None)],
    ),
    (
        "Ukraine hit a depot in Kursk a day after a missile struck a school, killing four.",
        [("strike", {"Ukraine"}, None, None), ("strike", set(), "four", None)],
    ),
    (
        "Ukraine hit a depot in Kursk after firing a missile at the port, killing four.",
        [("strike", {"Ukraine"}, "four", None)],
    ),
    # whose forces
    ("The forces took Lyman. Russian troops were moving on.", [("capture", set(), None, None)]),
    ("Russian forces were moving on. The forces took Lyman.", [("capture", {"Russia"}, None, None)]),
    # who blames whom
    (
        "Russia said Ukraine had shelled a farm near Svatove. Ukraine said the shells had come from Russian guns.",
        [("shelling", set(), None, None)],
    ),
    (
        "Moscow said Kyiv's drones had hit a clinic in Oleshky. Kyiv said Russian forces had shelled it themselves.",
        [("strike", set(), None, None)],
    ),
    # some more dead than the number tells
    (
        "A bomb hit a block in Izium. Two people died at the scene and a third in hospital.",
        [("strike", set(), None, None)],
    ),
    ("A bomb hit a block in Izium. Two people died at the scene and in hospital.", [("strike", set(), "Two", None)]),
    # what never was: stopped, warned of, unproven, made up, all but done; and what was
    ("Police said they had thwarted an attack on a depot in Izium.", []),
    ("The attack on Izium was called off.", []),
    ("The attack on Izium was carried out at dawn.", [("strike", set(), None, None)]),
    ("The attack on Izium failed to materialise.", []),
    ("The air force warned of a drone attack on Izium.", []),
    ("The air force told of a drone attack on Izium.", [("strike", set(), None, None)]),
    ("Russia is massing troops for an assault on Izium.", []),
    ("There is no evidence that Russia struck a hospital in Izium.", []),
    ("There is evidence that Russia struck a hospital in Izium.", [("strike", {"Russia"}, None, None)]),
    ("There were no reports of strikes on Izium.", []),
    ("A fake video shows a missile hitting a school in Izium.", []),
    ("A video shows a missile hitting a school in Izium.", [("strike", set(), None, None)]),
    ("The report that Russia had captured Izium was wrong.", []),
    ("Russia refrained from attacking Izium.", []),
    ("Russia was accused of shelling a school in Izium.", [("shelling", {"Russia"}, None, None)]),
    ("A missile nearly hit a hospital in Izium.", []),
    ("Nearly 40 drones hit Izium.", [("strike", set(), None, None)]),
    ("The goal is the capture of Izium.", []),
    ("The capture of Izium was a heavy blow.", [("capture", set(), None, None)]),
    # what never was
    ("Ukrainian forces never shelled Horlivka.", []),
    ("Ukrainian forces again shelled Horlivka.", [("shelling", {"Ukraine"}, None, None)]),
    ("The missile never hit Kyiv.", []),
    # who claims it
    (
        "Ukraine claimed responsibility for the blast in Engels that killed a major.",
        [("explosion", {"Ukraine"}, "a major", None)],
    ),
    (
        "Neither Kyiv nor Minsk claimed responsibility for the blast in Engels that killed a major.",
        [("explosion", set(), "a major", None)],
    ),
    (
        "Ukraine never claimed responsibility for the blast in Engels that killed a major.",
        [("explosion", set(), "a major", None)],
    ),
    ("Kyiv neither confirmed nor denied carrying out the attack on Engels.", [("strike", set(), None, None)]),
    ("Kyiv admitted carrying out the attack on Engels.", [("strike", {"Ukraine"}, None, None)]),
    # fiction
    ("In the film's opening scene, a Russian missile hits a theatre in Izium.", []),
    ("On the studio's opening day a drone hit a theatre in Izium.", [("strike", set(), None, None)]),
    ("The novel opens as a bomb kills a general in Luhansk.", []),
    ("During the drill, a mock missile hit a power station near Kyiv.", []),
    ("In the drill, a missile hit a power station near Kyiv and wounded six.", []),
    ("During the drill, a missile hit the range near Kyiv and wounded six.", [("strike", set(), None, "six")]),
    ("In the film, a missile strikes Kyiv.", []),
    ("In the novel, a missile strikes Kyiv and kills hundreds of people.", []),
    ("On Monday a missile struck a film studio in Kyiv.", [("strike", set(), None, None)]),
    ("Rescuers in Izium practised their response to a strike on the port.", []),
    ("Rescuers in Izium filmed a strike on the port.", [("strike", set(), None, None)]),
    # other wars
    ("Officials in Izium marked the anniversary of the 1942 siege, in which thousands of soldiers died.", []),
    (
        "Officials marked the anniversary of the 2022 strike on Izium, in which nine people died.",
        [("strike", set(), "nine", None)],
    ),
    # reported as not said
    ("Neither Zelensky nor Peskov commented on reports that 12 soldiers had been executed.", []),
    ("Zelensky has not commented on reports that 12 soldiers had been executed.", []),
    (
        "Zelensky confirmed that 12 soldiers had been executed near Kupiansk on Monday.",
        [("killing", set(), "12", None)],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), INCIDENTS, ids=[text[:60] for text, _ in INCIDENTS])
def test_incidents(text: str, wanted: list[Told]) -> None:
    report = ukrnews.parse(text)
    found = [
        (
            i.kind.value,
            {a.name for a in i.perpetrators},
            i.killed and i.killed.text,
            i.injured and i.injured.text,
        )
        for i in report.incidents
    ]
    assert found == wanted
    assert faults(report) == ()


STATEMENTS: list[tuple[str, list[Said]]] = [
    ("Neither Zelensky nor Peskov commented on reports that 12 soldiers had been executed.", []),
    ("Neither side confirmed that a prisoner exchange had taken place.", []),
    (
        "Zelensky and Peskov confirmed that a prisoner exchange had taken place.",
        [({"Volodymyr Zelenskyy", "Dmitry Peskov"}, "a prisoner exchange had taken place", set())],
    ),
    # a held town is nobody, and a relative clause is about what was said, not about where
    (
        "Two men were killed in Russian-held Horlivka, the Moscow-installed mayor said.",
        [({"the Moscow-installed mayor"}, "Two men were killed in Russian-held Horlivka", set())],
    ),
    ("Turkey hosted a meeting in Minsk, which Kyiv rejected.", [({"Ukraine"}, "a meeting in Minsk", set())]),
    (
        "Kyiv accused Minsk of shelling a school in Sumy, which Minsk denied.",
        [({"Ukraine"}, "Minsk of shelling a school in Sumy", {"Belarus"})],
    ),
    (
        "Kyiv accused Minsk of shelling a school in Sumy, an allegation Minsk denied.",
        [({"Ukraine"}, "Minsk of shelling a school in Sumy", {"Belarus"})],
    ),
    # what is denied nobody said, and whom a paper cites says nothing of his own there
    ("Peskov denied that Kyiv had proposed a truce.", []),
    ("Peskov denied reports that Kyiv had proposed a truce.", []),
    ("Peskov said that Kyiv had left.", [({"Dmitry Peskov"}, "Kyiv had left", set())]),
    (
        "The truce would last a month, according to a draft seen by Reuters.",
        [({"a draft"}, "The truce would last a month", set())],
    ),
    (
        "The truce would last a month, according to a draft written by Rubio.",
        [({"Marco Rubio"}, "The truce would last a month", set())],
    ),
    (
        "According to Reuters, citing two officials, Kyiv has left the talks.",
        [({"Reuters"}, "Kyiv has left the talks", set())],
    ),
    (
        "Kyiv has left the talks, Reuters reported, citing two officials.",
        [({"Reuters"}, "Kyiv has left the talks", set())],
    ),
    # a given name tells who "he" is not
    (
        "Sarah Ellis met the mayor. He said the road was open.",
        [({"the mayor"}, "the road was open", set())],
    ),
    (
        "Sarah Ellis met the mayor. She said the road was open.",
        [({"Sarah Ellis"}, "the road was open", set())],
    ),
    # what the article calls it is not said, and nobody repeats himself by it
    (
        "Minsk proposed a meeting in Geneva, an idea Kyiv rejected.",
        [({"Belarus"}, "a meeting in Geneva", set()), ({"Ukraine"}, "an idea", set())],
    ),
    (
        "Trump said Putin wanted peace, something he had told aides before.",
        [({"Donald Trump"}, "Putin wanted peace", set())],
    ),
    # the occasion of what was said
    (
        "Tusk said after meeting Macron that the plan would fail.",
        [({"Donald Tusk"}, "the plan would fail", set())],
    ),
    (
        "Tusk said in a letter released after the vote that the plan would fail.",
        [({"Donald Tusk"}, "the plan would fail", set())],
    ),
    ("The plan would fail, Tusk said after meeting Macron.", [({"Donald Tusk"}, "The plan would fail", set())]),
    ("The plan would fail, Tusk said as he left Paris.", [({"Donald Tusk"}, "The plan would fail", set())]),
    ("Tusk said after reading reports that a plant had burned he would go.", []),
    ("Minsk is calm, TASS reported, citing emergency services.", [({"TASS"}, "Minsk is calm", set())]),
    ("TASS reported, citing the General Staff, that Minsk was calm.", [({"TASS"}, "Minsk was calm", set())]),
    ("Point seven says Ukraine would join.", []),
    # whose spokesman
    (
        "The plan is out.\n\nKyiv is silent.\n\nThe spokesman said it was late.\n\nPeskov left.",
        [({"the spokesman"}, "it was late", set())],
    ),
    (
        "The plan is out.\n\nPeskov is silent.\n\nThe spokesman said it was late.",
        [({"Dmitry Peskov"}, "it was late", set())],
    ),
    # who is only named in the words for the source
    (
        "Two people briefed on the call between Lavrov and Rubio said it was over.",
        [({"two people"}, "it was over", set())],
    ),
    (
        "Lawmakers who criticised Macron said it was over.",
        [
            ({"lawmakers"}, "Macron", set()),
            ({"lawmakers"}, "it was over", set()),
        ],
    ),
    ("An aide who advises Trump said it was over.", [({"an aide"}, "it was over", set())]),
    ("The man who said Trump lied has left.", [({"the man"}, "Trump lied", set())]),
    ("Diplomats who have spoken to Lavrov and Ushakov said it was over.", [({"diplomats"}, "it was over", set())]),
    (
        "Ministers from Poland and Lithuania said it was over.",
        [({"ministers from Poland and Lithuania"}, "it was over", set())],
    ),
    ("Poland and Lithuania said it was over.", [({"Poland", "Lithuania"}, "it was over", set())]),
    (
        "French President Emmanuel Macron's spokesman said it was over.",
        [({"French President Emmanuel Macron's spokesman"}, "it was over", set())],
    ),
    ("Peskov's deputy said it was over.", [({"Peskov's deputy"}, "it was over", set())]),
    (
        "Secretary General Mark Rutte met the general. The general said it was over.",
        [({"the general"}, "it was over", set())],
    ),
    # who is blamed for saying it says it
    (
        "Lavrov mocked Trump for claiming it was over.",
        [({"Sergei Lavrov"}, "Trump for claiming it was over", set()), ({"Donald Trump"}, "it was over", set())],
    ),
    ("Lavrov quoted Merz as saying it was over.", [({"Friedrich Merz"}, "it was over", set())]),
    (
        "Merz accused Starmer of demanding that Kyiv join.",
        [({"Friedrich Merz"}, "Starmer of demanding that Kyiv join", {"Keir Starmer"})],
    ),
    ("Trump apologised for saying it was over.", [({"Donald Trump"}, "it was over", set())]),
    # how, where and when it was said, and what the article calls it
    ("Tusk said it was over in an interview with Le Monde.", [({"Donald Tusk"}, "it was over", set())]),
    ("Tusk said it was held in an interview room.", [({"Donald Tusk"}, "it was held in an interview room", set())]),
    ("Tusk said it was over at a news conference.", [({"Donald Tusk"}, "it was over", set())]),
    ("Tusk said it was over, without giving details.", [({"Donald Tusk"}, "it was over", set())]),
    ("Tusk said it was over when asked about Trump.", [({"Donald Tusk"}, "it was over", set())]),
    ("Tusk said it was over when Trump left.", [({"Donald Tusk"}, "it was over when Trump left", set())]),
    # not he, but another
    ("It was Trump and not Macron who demanded a truce.", [({"Donald Trump"}, "a truce", set())]),
    ("Erdogan and not Rutte said it was over.", [({"Recep Tayyip Erdoğan"}, "it was over", set())]),
    # what is to be done is nobody's ear
    ("The mayor ordered shelters to be stocked.", [({"the mayor"}, "shelters to be stocked", set())]),
    ("The mayor ordered teachers to leave.", [({"the mayor"}, "teachers to leave", {"teachers"})]),
    # never said
    ("Zelensky never promised to hold elections.", []),
    ("Peskov never said Russia would attend.", []),
    ("Peskov also said Russia would attend.", [({"Dmitry Peskov"}, "Russia would attend", set())]),
    # told beside another's words
    (
        "The bridge has been mined, an officer told Reuters, but the ministry said it knew nothing.",
        [({"an officer"}, "The bridge has been mined", {"Reuters"}), ({"the ministry"}, "it knew nothing", set())],
    ),
    (
        "There was no reaction to the strike, in which, according to the mayor, three people died.",
        [({"the mayor"}, "three people died", set())],
    ),
    # told somebody, with no "that"
    (
        "Peskov told reporters Russia would not accept it.",
        [({"Dmitry Peskov"}, "Russia would not accept it", {"reporters"})],
    ),
    (
        "Zelensky told AFP Kyiv was ready.",
        [({"Volodymyr Zelenskyy"}, "Kyiv was ready", {"Agence France-Presse"})],
    ),
    (
        "Rubio told a press conference in Rome the talks were over.",
        [({"Marco Rubio"}, "the talks were over", {"a press conference"})],
    ),
    (
        "Shmyhal told visiting editors the army would hold.",
        [({"Denys Shmyhal"}, "the army would hold", {"visiting editors"})],
    ),
    (
        "Tusk told Turkey grain ships would pass.",
        [({"Donald Tusk"}, "grain ships would pass", {"Turkey"})],
    ),
    ("Tusk told Turkish officials ships would pass.", [({"Donald Tusk"}, "ships would pass", {"Turkish officials"})]),
    (
        "Russia and Ukraine accused each other of shelling the plant.",
        [({"Russia", "Ukraine"}, "each other of shelling the plant", set())],
    ),
    # a deed, or only supposed
    ("The mayor put flowers where Russian soldiers killed nine men.", []),
    ("The mayor put the toll at nine.", [({"the mayor"}, "the toll at nine", set())]),
    ("Had Peskov said that Russia would stop, markets would have risen.", []),
    ("Peskov had said that Russia would stop.", [({"Dmitry Peskov"}, "Russia would stop", set())]),
    # whose intelligence, whose prosecutors
    (
        "The State Border Guard Service of Poland said a drone had fallen.",
        [({"State Border Guard Service of Poland"}, "a drone had fallen", set())],
    ),
    (
        "Russia denies it. The LPR mission said a house was hit.",
        [({"the LPR mission"}, "a house was hit", set())],
    ),
    (
        "Moldova closed its sky. The National Police said a drone had fallen.",
        [({"the National Police"}, "a drone had fallen", set())],
    ),
    (
        "Russia attacked. The National Police said a drone had fallen.",
        [({"National Police of Ukraine"}, "a drone had fallen", set())],
    ),
    (
        "Russia denies it. Intelligence suggests North Korea has sent more troops.",
        [({"intelligence"}, "North Korea has sent more troops", set())],
    ),
    (
        "Russian shelling went on. The regional Prosecutor's Office said a man had been wounded.",
        [({"the regional Prosecutor's Office"}, "a man had been wounded", set())],
    ),
    (
        "Ukraine's Prosecutor General's Office said a man had been wounded.",
        [({"Ukrainian Prosecutor General's Office"}, "a man had been wounded", set())],
    ),
    # nobody speaks in "approved by our citizens"
    (
        "Zelensky said any agreement must be “approved by our citizens”.",
        [({"Volodymyr Zelenskyy"}, "any agreement must be “approved by our citizens", set())],
    ),
    (
        "Zelensky said the plan had been “approved by our allies”.",
        [({"Volodymyr Zelenskyy"}, "the plan had been “approved by our allies", set())],
    ),
    # withheld
    ("Peskov declined to comment on the strike.", []),
    ("The ministry refused to be drawn on the losses.", []),
    ("Rubio did not say whether the talks would go on.", []),
    ("Footage shows a missile hitting a tower.", []),
]


@pytest.mark.parametrize(("text", "wanted"), STATEMENTS, ids=[text[:60] for text, _ in STATEMENTS])
def test_statements(text: str, wanted: list[Said]) -> None:
    report = ukrnews.parse(text)
    found = [
        ({a.name for a in s.speakers}, s.content[0].text, {a.name for a in s.addressees})
        for s in report.statements
        if s.act.value != "deny"
    ]
    assert found == wanted
    assert faults(report) == ()


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Kyiv accused Minsk of shelling a school in Sumy, which Minsk denied.", ["shelling a school in Sumy"]),
        ("The raid on a school in Sumy, which Minsk denied, was on Friday.", ["The raid on a school in Sumy"]),
        ("Kyiv accused Minsk of shelling a school in Sumy, an allegation Minsk denied.", []),
        ("Peskov denied that Kyiv had proposed a truce.", ["Kyiv had proposed a truce"]),
    ],
)
def test_what_is_denied(text: str, denied: list[str]) -> None:
    found = [s.content[0].text for s in ukrnews.parse(text).statements if s.act.value == "deny"]
    assert found == denied


def test_a_town_is_not_in_the_country_that_acts_next() -> None:
    for text in (
        "After the raid on Odesa, Russia said it was ready.",
        "After the raid on Odesa, Russia, which denies it, left.",
    ):
        assert [p.country for p in ukrnews.parse(text).places if p.name == "Odesa"] == ["UKR"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Minsk rejected the offer and Warsaw said it would close the border on Monday.", [None, None]),
        ("The mayor, elected in 2020, said the city stood.", [None]),
        ("The medic, who lost a leg in 2023, said she was well.", [None]),
        ("Minsk has rejected the plan, Lavrov said on Wednesday.", [None, "Wednesday"]),
        ("Tusk, speaking on Monday, said the city stood.", ["Monday"]),
        ("On Monday, Tusk said the city stood.", ["Monday"]),
    ],
)
def test_a_statement_has_no_day_but_its_own(text: str, said: list[str | None]) -> None:
    statements = ukrnews.parse(text, published=TODAY).statements
    assert [s.when and s.when.text for s in statements] == said


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Analysts say the town will fall unless reinforcements arrive.", []),
        ("Zelensky says the town will fall unless reinforcements arrive.", []),
        ("Zelensky says the town will fall unless Washington sends reinforcements.", ["precondition"]),
        ("Analysts say Kyiv must hold the town.", []),
        ("Rubio says Kyiv must hold the town.", ["demand"]),
    ],
)
def test_what_onlookers_expect_is_no_condition(text: str, kinds: list[str]) -> None:
    assert [c.kind.value for c in ukrnews.parse(text).conditions] == kinds


def test_a_country_that_is_only_near_is_nobody_s() -> None:
    for text in (
        "Russia denies it. Intelligence suggests North Korea has sent more troops.",
        "Russian shelling went on. The regional Prosecutor's Office said a man had been wounded.",
    ):
        (source,) = ukrnews.parse(text).statements[-1].speakers
        assert source.country is None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A drone struck a depot on Monday, the day of the talks in Istanbul.", []),
        ("A drone struck a depot in Izmail on the day of the talks in Istanbul.", ["Izmail"]),
        ("A drone struck a depot in Istanbul on the day of the talks.", ["Istanbul"]),
        ("Missiles launched from Belarus struck a depot in Zhytomyr.", ["Zhytomyr"]),
        ("Russian forces attacked southwest of Sumy City near Oleksandrivka.", ["Oleksandrivka", "southwest of Sumy"]),
    ],
)
def test_an_incident_is_where_it_happens(text: str, places: list[str]) -> None:
    (incident,) = ukrnews.parse(text).incidents
    assert [p.name for p in incident.places] == places


def test_what_citizens_must_approve_nobody_has_accepted() -> None:
    report = ukrnews.parse("Zelensky said any agreement must be “approved by our citizens”.")
    (condition,) = report.conditions
    assert [a.name for a in condition.holders] == ["Volodymyr Zelenskyy"]
    assert [r for p in report.proposals for r in p.responses] == []


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv refused to recognise occupied territory. Peskov said Russia would study the proposal.",
        "Kyiv refused to cede land. Moscow said it would consider the idea.",
    ],
)
def test_nobody_answers_what_another_only_refused(text: str) -> None:
    assert [r.actor.name for p in ukrnews.parse(text).proposals for r in p.responses if r.actor.name == "Russia"] == []


def test_an_answer_goes_to_the_proposal_that_its_words_lead_to() -> None:
    report = ukrnews.parse("Kyiv proposed a 30-day ceasefire. Peskov said Russia would study the proposal.")
    (proposal,) = report.proposals
    assert [(r.actor.country, r.stance.value) for r in proposal.responses] == [("RUS", "undecided")]


PLACES = [
    ("Police in Kyiv arrested a man over the attack on a depot in Lviv.", ["Kyiv", "Lviv"]),
    ("Four people were wounded in Izium and two in Lyman.", ["Izium", "Lyman"]),
    ("Three people were killed in Izium and five wounded in Lyman.", ["Izium", "Lyman"]),
    ("Three people were killed and five wounded in Izium and Lyman.", ["Izium", "Lyman"]),
    ("Two people were killed in Izium, and in Lyman a drone hit a bus.", ["Izium", "Lyman"]),
    # each figure at its own place, and a place that only says where another lies
    ("In Izium a man was killed; in Lyman two men were wounded.", ["Izium", "Lyman"]),
    ("Russian forces killed nine civilians in Bucha, a town near Kyiv.", ["Bucha"]),
    ("Russian forces killed nine civilians in Bucha, a town in Kyiv region.", ["Bucha", "Kyiv region"]),
    # streets and ships
    ("A drone hit a tram stop on Odesa Street in Mykolaiv.", ["Mykolaiv"]),
    ("A drone hit a tram stop in Odesa, on a narrow street.", ["Odesa"]),
    # a country after a comma that goes on to act
    ("After the raid on Izmail, Russia fired rockets at Odesa.", ["Izmail", "Odesa"]),
    ("A drone hit a depot in Izmail, Ukraine.", ["Izmail", "Ukraine"]),
    # what was done later to what was hit
    ("Three people wounded in a drone strike were taken to a hospital in Dnipro.", []),
    ("Three people wounded in a drone strike on Izium were taken to a hospital in Dnipro.", ["Izium"]),
    ("A church damaged by shelling was rebuilt in Sumy.", []),
    ("The strike that killed two people took place in Sumy.", ["Sumy"]),
    # where those who tell live, and what the detained did
    ("Refugees living in Warsaw said their homes had been shelled.", []),
    ("Refugees living in Warsaw said their homes in Izium had been shelled.", ["Izium"]),
    ("Police arrested a man suspected of guiding a drone that hit a depot in Izmail.", ["Izmail"]),
    ("Police arrested a man in Odesa suspected of guiding a drone that hit a depot in Izmail.", ["Odesa", "Izmail"]),
    ("The Izmail, a tanker under a Maltese flag, was hit by a drone off Sumy.", ["Sumy"]),
    ("A drone hit the Izmail port.", ["Izmail"]),
    ("As envoys met in Geneva, a missile wounded six people in Odesa.", ["Odesa"]),
    ("While diplomats sat down in Riyadh, a missile wounded six people in Odesa.", ["Odesa"]),
    (
        "A bomb fell on a yard in Kharkiv. The defence ministry in Moscow said it had hit a depot in the city.",
        ["Kharkiv"],
    ),
    ("Hours before leaders gathered in Geneva, two missiles wounded six people.", []),
    ("A pensioner was wounded in Beryslav by fire from the Russian Federation.", ["Beryslav"]),
    ("Forces advanced south of Orikhiv toward Novooleksandrivka.", ["south of Orikhiv"]),
    ("A drone hit a depot in Sumy instead of Kharkiv.", ["Sumy"]),
    ("A drone hit a depot in Sumy, leaving Kharkiv without power.", ["Sumy"]),
    ("A drone hit a depot in Sumy and the blast was heard in Kharkiv.", ["Sumy"]),
    ("A blast was heard in Kharkiv.", ["Kharkiv"]),
    ("As Lavrov arrived in Alaska, a missile wounded six people.", []),
    ("As mourners gathered in Hroza, a missile wounded six people.", ["Hroza"]),
    ("South of the city of Zaporizhzhia, mortar fire wounded two in Stepove.", ["Stepove", "south of Zaporizhzhia"]),
    ("Russian forces shelled Novooleksandrivka, wounding two.", ["Novooleksandrivka"]),
    ("A drone hit a shop in the village of Moscow Bobryk.", ["Moscow Bobryk"]),
    ("A drone hit a shop in the hamlet of Novyi Kyiv.", ["Novyi Kyiv"]),
    ("A drone hit a shop in the city of Kryvyi Rih.", ["Kryvyi Rih"]),
    ("A drone hit a shop in the Belgorod village of Murom.", ["Murom", "Belgorod region"]),
    ("A drone hit a shop in Moskva, a hamlet in the Tver region.", ["Moskva", "Tver region"]),
    ("A drone hit a shop in Irpin, a town in the Kyiv region.", ["Irpin", "Kyiv region"]),
]


@pytest.mark.parametrize(("text", "places"), PLACES, ids=[text[:60] for text, _ in PLACES])
def test_places(text: str, places: list[str]) -> None:
    report = ukrnews.parse(text)
    assert [p.name for i in report.incidents for p in i.places] == places
    assert faults(report) == ()


def test_a_condition_ends_with_the_quotation_that_it_is_told_in() -> None:
    report = ukrnews.parse("“If the guns fall silent, ours will too,” read a banner outside the parliament in Kyiv.")
    assert [c.consequence and c.consequence.text for c in report.conditions] in ([], ["ours will too"])


ANSWERS = [
    # both, and neither of them whoever says so
    ("Kyiv and Minsk have both accepted a truce, Pope Leo said.", {("Ukraine", "accept"), ("Belarus", "accept")}),
    # time given to somebody, and an agreement that does not exist
    ("Tusk gave Minsk ten days to agree to a truce.", set()),
    ("Tusk persuaded Minsk to accept a truce.", set()),
    ("Minsk agreed on Friday to accept a truce.", {("Belarus", "accept")}),
    ("Minsk will not sign any agreement without security guarantees.", set()),
    ("Minsk will not accept a truce without monitors.", {("Belarus", "accept_with_conditions")}),
    ("Minsk will not accept a truce.", {("Belarus", "reject")}),
    ("Neither Kyiv nor Moscow accepted the truce.", set()),
    ("Both Kyiv and Moscow accepted the truce.", {("Ukraine", "accept"), ("Russia", "accept")}),
    ("Washington hopes Kyiv will accept the truce.", set()),
    ("Trump could agree to the truce, analysts say.", set()),
    ("“I could accept the truce,” Trump said.", {("Donald Trump", "accept")}),
    ("Starmer said Trump would reject the truce.", set()),
    ("Peskov said Russia would reject the truce.", {("Russia", "reject")}),
    ("There was no agreement on the truce, Putin said.", set()),
    ("Putin rejected accusations of breaking the truce.", set()),
    ("Stubb said a truce had to be “accepted by the Ukrainian people”.", set()),
    ("Stubb demanded that Macron reject the truce.", set()),
]


@pytest.mark.parametrize(("text", "answers"), ANSWERS, ids=[text[:60] for text, _ in ANSWERS])
def test_an_answer_is_one_that_somebody_gave(text: str, answers: set[tuple[str, str]]) -> None:
    given = {(r.actor.name, r.stance.value) for p in ukrnews.parse(text).proposals for r in p.responses}
    assert given == answers


PROPOSED = [
    ("Tusk has proposed an alternative to the Chinese peace plan.", ["Donald Tusk"]),
    ("Neither Kyiv nor Moscow proposed a truce.", []),
    ("Starmer may propose a truce.", []),
    ("Starmer had no plans to propose a truce.", []),
    ("Starmer denied that Merz had proposed a truce.", []),
    ("Starmer urged Tusk to abandon a 30-day truce.", []),
    ("Starmer urged Tusk to accept a 30-day truce.", ["Keir Starmer"]),
    ("Putin criticised Merz for proposing a truce.", ["Friedrich Merz"]),
    ("Merz accused Starmer of proposing a truce.", []),
]


@pytest.mark.parametrize(("text", "proposers"), PROPOSED, ids=[text[:60] for text, _ in PROPOSED])
def test_a_proposal_is_one_that_somebody_made(text: str, proposers: list[str]) -> None:
    assert [a.name for p in ukrnews.parse(text).proposals for a in p.proposers] == proposers


UNTOLD = [
    ("Peskov said he would not comment on the strike on Engels.", []),
    ("Peskov said he had nothing to say about the strike on Engels.", []),
    ("Peskov said the strike on Engels had failed.", ["Dmitry Peskov"]),
]


@pytest.mark.parametrize(("text", "sources"), UNTOLD, ids=[text[:60] for text, _ in UNTOLD])
def test_who_says_so(text: str, sources: list[str]) -> None:
    assert [a.name for i in ukrnews.parse(text).incidents for a in i.attributed_to] == sources


REQUIRED = [
    ("Troops had to leave Lyman, the army said.", []),
    ("The army said troops had to leave Lyman.", ["demand"]),
    ("It must be cold in Lyman, Trump said.", []),
    ("If sanctions bite, growth will fall, analysts said.", []),
    ("If sanctions bite, growth will fall, Putin said.", []),
    ("Zelensky said Kyiv would never forget Lyman.", []),
    ("Putin missed the deadline on Friday.", []),
    ("Putin did not say aid would resume if Kyiv left Lyman.", []),
    ("Putin said aid would resume if Kyiv left Lyman.", ["precondition"]),
    ("Zelensky doubted that Moscow would sign a truce unless sanctions were lifted.", []),
    ("Moscow dropped the demand that Kyiv leave Lyman.", []),
    ("Sybiha said Kyiv would not leave Lyman in exchange for a truce.", ["red_line"]),
    ("Sybiha said Kyiv would leave Lyman in exchange for a truce.", ["precondition"]),
]


@pytest.mark.parametrize(("text", "kinds"), REQUIRED, ids=[text[:60] for text, _ in REQUIRED])
def test_what_is_turned_down_is_not_asked_for(text: str, kinds: list[str]) -> None:
    assert [c.kind.value for c in ukrnews.parse(text).conditions] == kinds


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("A missile hit a hotel in Izium on Friday, killing two. The death toll rose to four on Saturday.", ["four"]),
        (
            "A missile hit a hotel in Izium on Friday, killing two. Another hit a school on Saturday, killing four.",
            ["two", "four"],
        ),
    ],
)
def test_the_day_of_a_count_is_not_that_of_the_strike(text: str, tolls: list[str]) -> None:
    incidents = ukrnews.parse(text, published=TODAY).incidents
    assert [i.killed and i.killed.text for i in incidents] == tolls
    assert incidents[0].when is not None
    assert incidents[0].when.earliest == datetime.date(2026, 11, 27)


def test_what_one_did_on_a_day_another_need_not_have_said_then() -> None:
    beside = "Latvian troops trained on Monday, while NATO warned that Russia could attack."
    alone = "On Monday NATO warned that Russia could attack."
    assert [
        s.when is not None for text in (beside, alone) for s in ukrnews.parse(text, published=TODAY).statements
    ] == [False, True]


DAYS = [
    ("A drone hit a bus in Tokmak, which Russian forces have controlled since 5 March 2022.", None),
    ("A drone hit a bus in Tokmak on 6 March 2023.", datetime.date(2023, 3, 6)),
    # a day that two things share, and one that they do not
    ("Envoys met in Geneva on Tuesday as missiles rained down on Sumy.", datetime.date(2026, 11, 24)),
    ("The mayor left on Tuesday because a missile had hit his house in Sumy.", None),
    ("A missile left two dead in Sumy on Tuesday.", datetime.date(2026, 11, 24)),
    # the day of what was done about it
    ("Tusk on Wednesday condemned a drone attack on Sumy that killed nine people.", None),
    ("A drone attack on Sumy on Wednesday killed nine people.", datetime.date(2026, 11, 25)),
    ("A drone hit a market in Sumy, and the governor resigned on Tuesday.", None),
    ("A drone hit a market in Sumy and wounded the governor on Tuesday.", datetime.date(2026, 11, 24)),
    ("Tusk on Saturday visited Sumy, where a missile had killed ten people.", None),
    ("Tusk visited Sumy, where a missile killed ten people on Saturday.", datetime.date(2026, 11, 28)),
    ("Oil prices rose on Friday after drones hit a refinery in Ryazan.", None),
    ("Two people died on Friday after drones hit a refinery in Ryazan.", datetime.date(2026, 11, 27)),
    # the day of talks, or one to come
    ("A missile hit a depot in Sumy, two days before talks on Friday.", None),
    ("A missile hit a depot in Sumy before dawn on Friday.", datetime.date(2026, 11, 27)),
    ("A missile hit a depot in Sumy before talks due on Friday.", None),
    # what happens, and to what
    ("A missile hit a depot in Sumy the day after the truce began on Friday.", None),
    ("The shelling of Sumy began on Friday.", datetime.date(2026, 11, 27)),
]


@pytest.mark.parametrize(("text", "day"), DAYS, ids=[text[:60] for text, _ in DAYS])
def test_a_strike_has_no_day_but_its_own(text: str, day: datetime.date | None) -> None:
    (incident,) = ukrnews.parse(text, published=TODAY).incidents
    assert (incident.when and incident.when.earliest) == day


def test_them_is_of_no_state_that_no_word_names() -> None:
    report = ukrnews.parse(
        "In April, through Qatari mediators, Ukraine handed over a list of children.\n"
        "The court issued warrants for Putin and Maria Voss, accusing them of deporting children."
    )
    assert [a.country for s in report.statements for a in s.addressees] == [None]
