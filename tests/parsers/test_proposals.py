"""Proposals: one line a case, `kind | proposers | duration | answers | text`, a mention between « and »."""

# ruff: noqa: E501 (a case is one line)

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ukrnews
from ukrnews.lexicon import Lexicon
from ukrnews.model import Article, ConditionKind, Proposal, Stance, Status
from ukrnews.parsers.conditions import ConditionParser
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.proposals import ProposalParser, link_terms
from ukrnews.reading.document import Reader

PUT_FORWARD = """
economic | DEU |  |  | Berlin offered «a loan of three billion euros for repairs of the grid». Germany proposed that a loan be paid at once.
ceasefire | USA | P30D |  | The United States proposed «a 30-day ceasefire».
ceasefire | FRA, GBR | P1M |  | France and Britain have proposed «a one-month truce in the air and at sea».
ceasefire | RUS | PT72H |  | Russia offered «a truce of 72 hours» for the anniversary.
ceasefire | Volodymyr Zelenskyy |  |  | Volodymyr Zelensky called for «an immediate ceasefire».
ceasefire | UKR | P30D |  | Ukraine offered «to extend the pause to 30 days».
ceasefire | Vladimir Putin | PT30H |  | Nothing came of «the 30-hour Easter truce» that Vladimir Putin announced.
ceasefire | USA | P30D |  | The envoys discussed «the 30-day ceasefire» proposed by the United States.
ceasefire | UKR |  |  | Ukraine demanded «a full and unconditional ceasefire».
ceasefire | Emmanuel Macron |  |  | Emmanuel Macron arrived in Kyiv, proposing «a truce».
military_aid | our friends |  |  | Andrzej Duda said «the tanks» had been “requested by our friends” in Riga.
security_guarantee | our partners |  |  | Keir Starmer recalled «the security guarantees» “offered by our partners” in Paris.
peace_plan |  |  | Ukraine reject | Kyiv rejected «the agreement» on Thursday.
ceasefire |  |  | Poland accept | Poland backed «the truce», but the Kremlin insisted on conditions.
ceasefire |  |  | Poland accept_with_conditions | Poland backed «the truce», but there were questions.
ceasefire |  |  | Poland reject | Sybiha asked why Poland would not assent to «a truce».
ceasefire |  |  | Poland accept | Poland backed “Quiet Seas”, «the Turkish truce for the ports».
territorial |  |  | Poland reject | Poland rejected «Crimea», the plan.
territorial | USA |  |  | Washington called for «a territory swap».
territorial | RUS |  |  | Moscow urged Kyiv to «hand over the Sumy region».
peace_plan | Emmanuel Macron |  |  | Emmanuel Macron drew up «a nine-point counter-proposal».
ceasefire |  |  | Poland reject | Poland declined to «commit to a truce».
ceasefire | Emmanuel Macron |  | Ukraine accept, Poland reject | Poland rejected «a truce», a plan pitched by Emmanuel Macron that Ukraine accepted.
negotiations | Emmanuel Macron |  | Andrii Sybiha undecided | Emmanuel Macron proposed «talks». Andrii Sybiha said he had not decided whether to attend.
ceasefire |  |  | Vladimir Putin accept | Vladimir Putin agreed with the idea of «a truce».
territorial | RUS |  |  | Russia insisted that «Ukraine withdraw from the Donbas».
peace_plan |  |  | Ukraine reject | Kyiv rejected «the agreement» the following day.
ceasefire |  |  | Ukraine accept | Kyiv accepted «a truce on Friday».
ceasefire | UKR |  |  | Volodymyr Zelensky said Ukraine would propose «a truce».
sanctions |  |  | Hungary reject | Hungary refused to «lift its veto on the sanctions».
sanctions |  |  | Slovakia accept | Slovakia agreed to «lift its veto on the sanctions».
economic |  |  | Hungary reject | Hungary maintained its veto on «the loan».
ceasefire | Emmanuel Macron |  |  | Instead of waiting, Emmanuel Macron proposed «a truce».
ceasefire | Emmanuel Macron |  |  | Besides praising the mayor, Emmanuel Macron proposed «a truce».
ceasefire | Emmanuel Macron |  |  | Emmanuel Macron kept proposing «a truce».
ceasefire | Emmanuel Macron |  |  | Emmanuel Macron answered by proposing «a truce».
ceasefire | TUR |  |  | Turkey suggested «a truce in the Black Sea».
negotiations | UKR |  |  | Ukraine proposed «a meeting between Zelensky and Putin».
negotiations | Vladimir Putin |  |  | Vladimir Putin offered «direct talks in Istanbul».
negotiations | Vladimir Putin |  |  | The shelling went on, but Vladimir Putin instead proposed «direct talks in Istanbul».
negotiations | CHE |  |  | Switzerland has offered «to host talks».
negotiations | Recep Tayyip Erdoğan |  |  | Recep Tayyip Erdogan called for «a summit of the two leaders».
peace_plan | USA |  |  | «The U.S. plan» would freeze the front line.
peace_plan | Donald Trump |  |  | Officials in Kyiv studied «Donald Trump's 28-point plan».
peace_plan | CHN, BRA |  |  | China and Brazil put forward «a six-point peace plan».
prisoner_exchange | Volodymyr Zelenskyy |  |  | Volodymyr Zelensky proposed «an exchange of all prisoners».
prisoner_exchange | RUS |  |  | Russia offered «to hand over 1,200 prisoners».
humanitarian | UKR |  |  | Ukraine asked for «the return of 339 children».
humanitarian | RUS |  |  | Russia offered «to return the bodies of 3,000 soldiers».
humanitarian | Donald Trump |  |  | Donald Trump urged Russia «to spare the surrounded soldiers».
territorial | Maia Sandu |  |  | Maia Sandu proposed «an exchange of parts of the Gagauz region».
humanitarian | Maia Sandu |  |  | Maia Sandu proposed «an exchange of bodies».
ceasefire | Maia Sandu |  |  | Maia Sandu proposed «negotiating a truce».
negotiations | Maia Sandu |  |  | Maia Sandu proposed «to negotiate with Moscow on a truce».
sanctions | European Commission |  |  | The European Commission proposed «to cut off Russian gas from May».
security_guarantee | Maia Sandu |  |  | Maia Sandu offered «to send servicemen to Odesa».
territorial | RUS |  |  | Russia demanded «the withdrawal of Ukrainian troops from Sumy».
territorial | RUS |  |  | Russia insists that «all troops leave the Donbas».
security_guarantee | USA |  |  | The US offered Ukraine «a security guarantee», Andrii Sybiha said.
security_guarantee | USA |  |  | “US offered Ukraine «a security guarantee»,” Andrii Sybiha said.
ceasefire | Maia Sandu |  |  | Maia Sandu called for «a truce within the next 20 days».
negotiations | CHE |  |  | Switzerland offered «Geneva as a place for talks».
negotiations | CHE |  |  | Switzerland is ready to «host talks between the two sides».
security_guarantee | Maia Sandu |  |  | Maia Sandu said she was “ready and willing” to «send peacekeepers to Odesa».
territorial | RUS |  |  | Russia called for «Ukraine to pull its troops out of Sumy».
negotiations | IRN |  |  | Iran is ready to «mediate».
negotiations | António Guterres |  |  | António Guterres sent a letter to Vladimir Putin offering «talks in Geneva».
negotiations | Sergei Lavrov |  |  | Sergei Lavrov asked the leaders of the Group of Seven for «talks».
security_guarantee | FRA, GBR |  |  | «The reassurance force» put forward by France and Britain will be small.
security_guarantee | RUS |  |  | Russia demanded «a veto over the guarantees».
military_aid | Volodymyr Zelenskyy |  |  | Volodymyr Zelensky urged the allies «to deliver more air-defence systems».
military_aid | UKR |  |  | Ukraine asked for «long-range missiles».
military_aid | POL |  |  | Poland offered «to train Ukrainian brigades».
sanctions | Lindsey Graham |  |  | Lindsey Graham proposed «tariffs of 500 percent on buyers of Russian oil».
sanctions | Ursula von der Leyen |  |  | Ursula von der Leyen proposed «a new package of sanctions».
economic | European Commission |  |  | The European Commission proposed «a loan backed by the frozen assets».
economic | USA |  |  | «The minerals deal» proposed by the United States was not signed.
territorial | RUS |  |  | Russia demanded «recognition of Crimea».
territorial | Steve Witkoff |  |  | Steve Witkoff suggested «a swap of territory».
territorial | Vladimir Putin |  |  | Vladimir Putin demanded «the withdrawal of Ukrainian troops from Donbas».
territorial | RUS |  |  | Moscow wants Kyiv «to recognise the annexation of four regions».
territorial | Vladimir Putin |  |  | Vladimir Putin has set several conditions, including that «Ukraine withdraw its troops from four regions».
negotiations | UKR |  |  | Ukraine wants to hold «a peace summit in New York».
negotiations | CHE |  |  | Switzerland hopes to convene «a conference on the grain trade».
military_aid | POL |  |  | Poland offered «to send military advisers to Finland».
other | POL |  |  | Poland offered «to guard the bridge».
other | EST |  |  | Estonia urged Berlin «to close the consulates».
other | Sergei Lavrov |  |  | Sergei Lavrov called on the United Nations «to inspect the blast site».
other | Volodymyr Zelenskyy |  |  | Volodymyr Zelensky called on Western countries «to ban all Russian visitors».
prisoner_exchange | TUR |  |  | Turkey has mediated «the release of ten fighters».
security_guarantee | Emmanuel Macron |  |  | Emmanuel Macron raised the possibility of «sending troops to Ukraine».
economic | USA |  |  | Washington offered «a billion dollars for reconstruction».
ceasefire | Volodymyr Zelenskyy |  |  | Kyiv proposed «a truce». Volodymyr Zelensky called for a truce.
military_aid | USA |  |  | Washington offered «a billion dollars in military aid».
"""

ANSWERED = """
ceasefire |  |  | European Union accept_with_conditions | Kallas said the EU would back «the ceasefire», provided Moscow withdraws its troops.
ceasefire | Marco Rubio |  |  | Rubio proposed «a truce». Moscow said no decision had been made.
economic |  |  | Romania reject | Romania vowed to block «the loan for Kyiv».
economic |  |  | Romania reject | Romania threatened to veto «the loan for Kyiv».
ceasefire |  |  | Ukraine accept | Kyiv decided to accept «the truce».
ceasefire |  |  | Ukraine undecided | Kyiv agreed to consider «the truce».
sanctions |  |  | Romania accept_with_conditions | Romania refused to unconditionally back «the sanctions».
territorial |  |  | Ukraine reject | Kyiv is not willing to «cede the Donbas».
ceasefire |  |  | Ukraine accept | Kyiv is prepared to «stop all battlefield activity».
military_aid |  |  | US Senate accept | «The aid package» is stuck in the House, though the Senate approved it.
economic | Joe Biden |  | US Senate accept | Joe Biden proposed «a loan for Kyiv». The Senate approved the loan.
prisoner_exchange |  |  | Ukraine reject | Kyiv rejects «prisoner exchange» - spokesman.
ceasefire |  |  | Ukraine accept | Ukraine accepted «the ceasefire».
ceasefire | USA | P30D | Ukraine accept | Ukraine has expressed readiness to accept «a U.S. proposal for a 30-day ceasefire».
ceasefire |  | P30D | Russia reject | Russia rejected «the 30-day ceasefire».
ceasefire |  |  | Russia reject | «The ceasefire that Moscow has rejected» was to last a month.
ceasefire |  |  | Ukraine accept_with_conditions | Ukraine is ready for «the ceasefire» as long as Russia observes it.
ceasefire |  | P30D | Russia accept_with_conditions | Moscow will not agree to «the 30-day ceasefire» unless arms deliveries stop.
ceasefire |  |  | Dmitry Peskov undecided | Dmitry Peskov did not rule out «a temporary truce».
security_guarantee |  |  | Emmanuel Macron undecided | Emmanuel Macron did not rule out «sending troops to Ukraine».
military_aid | UKR |  | United States undecided | Ukraine asked for «long-range missiles». Washington is considering sending the long-range missiles.
ceasefire | UKR | P30D | Russia undecided | Moscow left unanswered «Ukraine's offer to prolong the pause to 30 days».
ceasefire | USA |  | Russia undecided | The United States proposed «a ceasefire». Moscow has yet to respond.
ceasefire | USA |  | Ukraine accept | The United States proposed «a ceasefire». Ukraine accepted it.
ceasefire | USA |  | Ukraine accept, Russia reject | The United States proposed «a ceasefire». Ukraine accepted the proposal. Russia rejected the truce.
ceasefire |  |  | Vladimir Putin accept_with_conditions | Vladimir Putin said he backed «the idea of a truce» but insisted that it must lead to a lasting peace.
negotiations | UKR |  | Russia reject | Ukraine proposed «a summit». Russia dismissed such a meeting.
negotiations |  |  | Volodymyr Zelenskyy accept | Volodymyr Zelensky said he was ready for «talks in Geneva».
negotiations |  |  | Vladimir Putin reject | Vladimir Putin refused «to meet Volodymyr Zelensky».
negotiations |  |  | Russia accept, Ukraine accept | Russia and Ukraine agreed «to hold talks in June».
prisoner_exchange |  |  | Russia accept, Ukraine accept | Russia and Ukraine agreed «to free the badly wounded».
peace_plan | USA |  | Volodymyr Zelenskyy reject | Volodymyr Zelenskyy rejected «the U.S. plan».
peace_plan |  |  | Russia reject | Russia turned down «the peace plan».
security_guarantee |  |  | Russia reject | Russia will never accept «NATO troops in Ukraine».
security_guarantee |  |  | Sergei Lavrov reject | Sergei Lavrov ruled out «the deployment of peacekeepers».
security_guarantee |  |  | Poland accept | Poland endorsed «the multinational force».
economic |  |  | Volodymyr Zelenskyy accept | Volodymyr Zelensky said he was willing to sign «the minerals agreement».
economic |  |  | Belgium reject | Belgium opposes «the loan backed by Russian assets».
economic |  |  | European Union undecided | The European Union postponed «the loan for Ukraine».
sanctions |  |  | Hungary reject | Hungary vetoed «the new sanctions».
sanctions |  |  | Slovakia accept | Slovakia backed «the 19th package of sanctions».
territorial |  |  | Ukraine reject | Ukraine has repeatedly rejected «territorial concessions».
territorial |  |  | Ukraine reject | Ukraine will never recognise «the occupied land as Russian», Andrii Sybiha said.
military_aid |  |  | Germany reject | Germany refused «to deliver cruise missiles».
military_aid |  |  | United States reject | The United States ruled out «direct military support on the ground».
negotiations |  |  | Russia reject | Russia will not attend «the peace summit in Geneva».
negotiations |  |  | China reject | China decided not to take part in «the conference».
negotiations |  |  | Turkey accept | Turkey agreed to take part in «the talks».
negotiations |  |  | Belarus accept_with_conditions | Belarus has warned it will not attend «the summit» if Russia is not invited.
negotiations |  |  | Volodymyr Zelenskyy reject | Volodymyr Zelensky banned «all talks with Moscow».
negotiations |  |  | Russia reject | Russia said there was “no basis” for «a dialogue with Washington».
negotiations |  |  | Annalena Baerbock reject | Annalena Baerbock said «talks with Moscow» were impossible.
negotiations |  |  | Kremlin accept | Kremlin open to «talks with Kyiv»
negotiations |  |  | Russia accept | Russia is open to «talks». Peskov praised the idea. Moscow is open to a negotiation process.
peace_plan | Vladimir Putin |  | Ukraine reject | Ukraine rejected «Vladimir Putin's terms for peace».
security_guarantee | RUS |  | United States reject | Moscow demanded «guarantees from the West». Washington flatly rejected the demands.
sanctions |  |  | US Senate accept | The U.S. Senate gave final approval to «legislation barring imports of Russian oil».
sanctions |  |  | Hungary reject | Hungary is blocking «the sanctions package».
"""

NONE = """
Maia Sandu insisted that surrendering territory would be wrong.
Maia Sandu insisted on gas guarantees for Gagauzia.
Russia demanded the withdrawal of legal claims.
Maia Sandu urged all parties to keep to five principles of safety.
Maia Sandu urged leaders to dismiss the opposition to peacekeepers.
Maia Sandu said leaders must set out a peace plan.
The ministers were unable to agree on the loan for Kyiv.
Kyiv decided to accept no truce.
Kyiv hopes to accept the truce.
Maia Sandu asked allies for a clear position on security guarantees.
The ceasefire is in its third week.
Logic dictates that the weaker side will seek a truce.
Analysts expect that Russia will seek a truce.
Experts believe Moscow will propose talks.
Scholz said only Ukrainians could accept or reject such a truce.
Hungary refused to lift its veto.
Never did Putin propose a truce.
At no time has Moscow offered a ceasefire.
Instead of announcing a truce, the two leaders posed for photographs.
Fidan flew home without announcing or even proposing a ceasefire.
Rather than offer talks, Putin ordered new strikes.
Far from proposing a truce, Moscow sent more troops.
Talks went on late into the night in Jeddah.
A drone hit the plant during the truce.
Russia rejected the accusations.
He accepted the award in Warsaw.
The plan of the building was lost in the fire.
Police refused to comment.
The summit will be held in June.
The soldiers had a plan for the winter.
The court rejected his appeal.
Sanctions have hurt the economy.
The two leaders met in Paris.
Prisoners described beatings.
The governor called for calm.
Emmanuel Macron attended the summit in Paris.
Sergei Lavrov will take part in the summit next week.
Britain reiterated its support for Kyiv in a message to the troops.
Australia voiced support for Ukraine's territorial integrity.
Moscow gave free grain to Africa.
The government approved a plan for 2027.
Ukraine ratified the Ottawa Treaty.
Brazil voted against Russia in a resolution.
Moscow will consider any troops as a target.
Kyiv wants to join the alliance.
The refugees sought safety across the borders.
The army seeks to change the mood in Crimea.
The mayor urged residents to leave the city.
Volodymyr Zelensky urged Ukrainians to stay calm.
Russia denied that it had agreed to the talks.
The soldiers refused to provide shelter for the families.
Kyiv has its own plans to join the market.
He said Western troops are in Ukraine.
They suggested British troops are in Ukraine.
The meeting is about exchange rates.
Estonia is considering sending tanks to Latvia.
Steve Witkoff would not outline the talks to the press.
Andrei Medvedev demanded answers about the prisoner swap.
Vladimir Putin offered his first response to the proposed ceasefire.
Kaja Kallas listed the sanctions that Europe is putting on Minsk.
Volodymyr Zelensky urged our people to take care and protect their children.
António Guterres said proposing a truce was a mistake.
Emmanuel Macron said that by proposing a truce Moscow wanted to win time.
The arms for the war come from the Ukraine Security Assistance Initiative.
Ukraine has said forces and civilians hide in the plant and that civilians called for a ceasefire.
"""


def _read(text: str) -> Findings:
    document = Reader().read(Article(text=text), Lexicon.default())
    conditions = Findings(ConditionParser()(document))
    return link_terms(conditions.plus(ProposalParser()(document, conditions)))


def _cases(table: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split(" | ")) for line in table.strip().splitlines()]


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _is(name: str, proposal_actor: object) -> bool:
    return name in (getattr(proposal_actor, "country", None), getattr(proposal_actor, "name", None))


@pytest.mark.parametrize(("kind", "proposers", "duration", "answers", "marked"), _cases(PUT_FORWARD) + _cases(ANSWERED))
def test_proposal(kind: str, proposers: str, duration: str, answers: str, marked: str) -> None:
    start, end = marked.index("«"), marked.index("»") - 1
    found = _read(marked.replace("«", "").replace("»", "")).proposals
    assert [str(p.kind) for p in found] == [kind]
    proposal = found[0]
    assert any(s.start < end and start < s.end for s in proposal.evidence), proposal.evidence
    assert len(proposal.proposers) == len(_listed(proposers)), proposal.proposers
    assert all(any(_is(name, a) for a in proposal.proposers) for name in _listed(proposers)), proposal.proposers
    assert proposal.duration == (duration or None)
    assert sorted(f"{r.actor.name} {r.stance}" for r in proposal.responses) == sorted(_listed(answers))


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_no_proposal(text: str) -> None:
    assert [(p.rule, p.content.text) for p in _read(text).proposals] == []


def test_there_are_enough_cases() -> None:
    assert len(_cases(PUT_FORWARD) + _cases(ANSWERED)) >= 60


@pytest.mark.parametrize("verb", ["He asked", "Moscow has called on", "The envoy urged"])
def test_an_asking_verb_at_the_end_of_the_text_costs_no_proposal(verb: str) -> None:
    found = _read(f"Ukraine proposed a 30-day ceasefire. {verb}").proposals
    assert [(str(p.kind), p.duration) for p in found] == [("ceasefire", "P30D")]


def test_what_a_signed_deal_brings_sets_no_condition() -> None:
    text = "Ukraine and the United States signed an economic deal that will give Washington gas in return for its aid."
    assert [r.stance for p in _read(text).proposals for r in p.responses] == [Stance.ACCEPT, Stance.ACCEPT]
    bargain = _read("Kyiv agreed to hand over minerals in return for continued aid.").proposals
    assert [r.stance for p in bargain for r in p.responses] == [Stance.ACCEPT_WITH_CONDITIONS]


def test_parties_taken_up_without_a_name_are_not_counted_again() -> None:
    text = "Ukraine and Moldova signed a peace deal. The two countries signed the accord in Vienna."
    assert [r.actor.name for p in _read(text).proposals for r in p.responses] == ["Ukraine", "Moldova"]


def test_a_source_without_a_name_that_answers_otherwise_is_counted() -> None:
    text = "Ukraine accepted the peace deal. Some officials in Washington rejected the deal."
    assert [r.stance for p in _read(text).proposals for r in p.responses] == [Stance.ACCEPT, Stance.REJECT]


def test_a_list_of_different_things_is_a_proposal_for_each() -> None:
    found = _read("Ukraine called for the release of prisoners, the return of children and a full ceasefire.").proposals
    assert [(str(p.kind), p.content.text) for p in found] == [
        ("prisoner_exchange", "the release of prisoners"),
        ("humanitarian", "the return of children"),
        ("ceasefire", "a full ceasefire"),
    ]


def test_a_list_of_deeds_is_a_proposal_for_each_that_is_one() -> None:
    text = "Turkey called for ending hostilities, protecting hospitals, resuming peace talks and lifting sanctions."
    assert [str(p.kind) for p in _read(text).proposals] == ["ceasefire", "negotiations", "sanctions"]


def test_what_is_listed_behind_a_colon_is_put_forward() -> None:
    text = "Sandu outlined three steps: holding a summit, negotiating a ceasefire and strengthening sanctions."
    assert [str(p.kind) for p in _read(text).proposals] == ["negotiations", "ceasefire", "sanctions"]


def test_an_answer_to_the_proposal_answers_all_that_it_lists() -> None:
    found = _read("Turkey proposed a truce and a prisoner exchange. Kyiv rejected the proposal.").proposals
    assert [(str(p.kind), [r.stance for r in p.responses]) for p in found] == [
        ("ceasefire", [Stance.REJECT]),
        ("prisoner_exchange", [Stance.REJECT]),
    ]


def test_who_calls_for_the_same_twice_puts_it_forward_once() -> None:
    text = "Merz offered Kyiv a loan of 5 billion. Merz proposed that the loan to the country be paid in May."
    assert len(_read(text).proposals) == 1


def test_whose_it_is_makes_two_things_no_one() -> None:
    text = "Moldova's demands are high. Romania is weighing an option to connect a branch of Moldova's bank."
    assert [p.proposers for p in _read(text).proposals] == [()]


def test_a_list_within_one_thing_is_one_proposal() -> None:
    assert len(_read("Ukraine called for talks in Geneva, Vienna and Istanbul.").proposals) == 1


def test_a_headline_s_plan_is_the_plan_told_before() -> None:
    text = (
        "US peace plan gives Kyiv a week; Zelensky rejects plan\n\nTrump put forward a 28-point peace plan on Monday."
    )
    assert len(ukrnews.parse(text).proposals) == 1


def test_who_is_told_to_have_accepted_is_not_who_says_so() -> None:
    report = ukrnews.parse("Tusk said: “You have accepted my invitation to peace talks, and I thank you for it.”")
    assert [r.actor.name for p in report.proposals for r in p.responses] == []


def test_it_is_whoever_says_so() -> None:
    (proposal,) = ukrnews.parse("Kyiv said it would propose talks.").proposals
    assert [g.span.text for g in proposal.grounds if g.field == "proposers"] == ["Kyiv"]


def test_two_truces_of_different_length_are_two_proposals() -> None:
    found = _read("Russia offered a truce of 72 hours. Ukraine proposed a 30-day ceasefire.").proposals
    assert [p.duration for p in found] == ["PT72H", "P30D"]


def test_mentions_of_one_proposal_are_merged() -> None:
    found = _read(
        "Washington proposed a 30-day ceasefire. The ceasefire would start on Monday. Ukraine accepted the truce."
    ).proposals
    assert len(found) == 1
    assert found[0].status is Status.ACCEPTED


def test_the_last_answer_of_a_party_counts() -> None:
    found = _read(
        "Washington proposed a 30-day ceasefire. Russia has yet to respond. Later Russia rejected the ceasefire."
    ).proposals
    assert [r.stance for r in found[0].responses] == [Stance.REJECT]
    assert found[0].status is Status.REJECTED


def test_a_condition_of_a_proposal_stands_only_in_its_terms() -> None:
    findings = _read("Ukraine is ready for the ceasefire as long as Russia observes it.")
    assert findings.conditions == ()
    assert [t.kind for p in findings.proposals for t in p.terms] == [ConditionKind.PRECONDITION]


def test_a_term_is_held_by_the_proposers() -> None:
    findings = _read("The United States proposed a 30-day ceasefire which could be extended by mutual agreement.")
    (proposal,) = findings.proposals
    assert isinstance(proposal, Proposal)
    assert [(t.kind, [a.name for a in t.holders]) for t in proposal.terms] == [(ConditionKind.TERM, ["United States"])]


def test_linking_twice_changes_nothing() -> None:
    once = _read("The United States proposed a 30-day ceasefire which could be extended by mutual agreement.")
    assert list(link_terms(once)) == list(once)


_PIECES = (
    "Russia ",
    "Kyiv ",
    "Trump ",
    "proposed ",
    "rejected ",
    "a 30-day ceasefire",
    "talks",
    "it ",
    "the plan ",
    "will not ",
    "agreed to ",
    ", ",
    ". ",
    "“",
    "”",
    "that ",
    "by France ",
    "if ",
    "he said ",
    "ready for ",
    "offered to ",
    "? ",
    "\n",
    "'s ",
    "prisoners ",
    "and ",
    "no answer ",
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=25).map("".join))
def test_any_text_gives_proposals_that_somebody_puts_forward_or_answers(text: str) -> None:
    findings = _read(text)
    for proposal in findings.proposals:
        assert proposal.proposers or proposal.responses
        assert all(text[s.start : s.end] == s.text for s in proposal.evidence)
        assert not set(proposal.terms) & set(findings.conditions)


REFUSED = [
    "Kyiv refused to recognise occupied territory. Peskov said Russia would study the proposal.",
    "Berlin refused to deliver cruise missiles. Peskov said Russia would study the offer.",
    "Russia will never accept NATO troops in Ukraine. Paris welcomed the plan.",
    "Ukraine has repeatedly rejected territorial concessions. Peskov said Moscow would study it.",
    "Putin refused to meet Zelensky. Trump accepted it.",
]


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_refused_unasked_is_no_proposal_to_take_up(text: str) -> None:
    assert [str(r.stance) for p in _read(text).proposals for r in p.responses] == ["reject"]


TAKEN_UP = [
    "Russia rejected the 30-day ceasefire. Ukraine accepted the proposal.",
    "Russia rejected a 30-day ceasefire. Ukraine accepted it.",
    "Russia turned down the U.S. plan. Ukraine accepted it.",
    "Kyiv refused to recognise the land, as Washington had proposed recognition of Crimea. Moscow accepted it.",
]


@pytest.mark.parametrize("text", TAKEN_UP)
def test_what_was_put_forward_is_taken_up_whoever_refuses_it(text: str) -> None:
    assert "accept" in [str(r.stance) for p in _read(text).proposals for r in p.responses]


OF_THE_PEOPLE = [
    "Zelensky said any agreement must be “approved by our citizens”.",
    "The peace plan will be approved by Ukrainian voters in a referendum.",
    "Voters in Ukraine would approve the ceasefire, Zelensky said.",
    "Zelensky said the people would never accept the U.S. plan.",
]


@pytest.mark.parametrize("text", OF_THE_PEOPLE)
def test_what_the_people_are_to_approve_is_no_partys_answer(text: str) -> None:
    assert [(r.actor.name, r.stance) for p in _read(text).proposals for r in p.responses] == []


def test_a_vote_that_was_held_and_a_party_that_is_to_approve_are_answers() -> None:
    voted = _read("The peace plan was approved by Ukrainian voters in a referendum.").proposals
    assert [r.stance for p in voted for r in p.responses] == [Stance.ACCEPT]
    ahead = _read("The truce will be approved by Moscow, Peskov said.").proposals
    assert [(r.actor.name, r.stance) for p in ahead for r in p.responses] == [("Russia", Stance.ACCEPT)]


@pytest.mark.parametrize(
    ("answer", "stance"),
    [
        ("Putin has not yet agreed to the ceasefire.", Stance.UNDECIDED),
        ("Putin said he backed but hasn't yet agreed to the ceasefire.", Stance.UNDECIDED),
        ("Putin did not agree to the ceasefire.", Stance.REJECT),
        ("Putin has not agreed to the ceasefire, calling it a ruse.", Stance.REJECT),
        ("Putin has never accepted the ceasefire.", Stance.REJECT),
    ],
)
def test_what_has_not_been_agreed_yet_is_undecided(answer: str, stance: Stance) -> None:
    found = _read(f"Washington proposed a 30-day ceasefire. {answer}").proposals
    assert [r.stance for p in found for r in p.responses] == [stance]


MENTIONS = [
    ("Paris proposed a truce. The truce would begin at noon.", ["a truce", "The truce"]),
    ("Paris proposed a truce. There must be no truce in winter.", ["a truce"]),
    ("Paris proposed a truce. A swap was made.", ["a truce"]),
    ("Moscow proposed a truce. The British truce is far off.", ["a truce"]),
    ("Paris proposed a truce of 72 hours. A truce of 30 days is far off.", ["a truce of 72 hours"]),
]


@pytest.mark.parametrize(("text", "mentions"), MENTIONS)
def test_a_proposal_is_spoken_of_by_its_name(text: str, mentions: list[str]) -> None:
    (proposal,) = ukrnews.parse(text).proposals
    assert [span.text for span in proposal.evidence] == mentions


def test_what_is_impossible_to_do_is_no_proposal() -> None:
    (proposal,) = ukrnews.parse("Paris proposed a truce. Peskov said it was impossible to clear the road.").proposals
    assert proposal.responses == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Putin demanded Ukraine drop its NATO bid and withdraw its troops.", ["security_guarantee", "territorial"]),
        ("Sybiha called for new sanctions and for air defences.", ["sanctions", "military_aid"]),
        ("Sybiha demanded the release of all prisoners, sailors and children.", ["prisoner_exchange"]),
        ("Ankara presented a 10-point plan focusing on calm and grain exports.", ["economic"]),
        ("Putin demanded the Donbas for peace.", ["territorial"]),
    ],
)
def test_each_thing_of_a_list_is_a_proposal(text: str, kinds: list[str]) -> None:
    assert [str(p.kind) for p in _read(text).proposals] == kinds
