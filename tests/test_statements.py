"""Statements: which verbs report an act of speech, whose it is, and where its clause begins and ends."""

import pytest

from readouts.meet.scene import Scene
from readouts.meet.statements import Statement, statements_of
from tests.scenes import scene_of

MET = "Norwegian Defense Minister Kari Lunde met Chilean Defense Minister Pablo Rojas in Oslo. "


def told(text: str) -> list[tuple[str, str, str]]:
    """(act, speaker, clause) of each statement after the sentence that tells of the meeting."""
    scene = scene_of(MET + text)
    return [(s.act, speaker(scene, s), scene.doc.text[s.start : s.end]) for s in statements_of(scene)]


def speaker(scene: Scene, statement: Statement) -> str:
    if statement.person is not None:
        return scene.people[statement.person].name
    return scene.doc.phrase(*statement.who) if statement.speaker == "organization" else statement.speaker


def test_a_subject_and_its_verb() -> None:
    assert told("Lunde stressed that trade grows.") == [("stressed", "Kari Lunde", "Lunde stressed that trade grows")]


def test_two_acts_of_one_sentence_share_their_subject() -> None:
    assert told("Lunde thanked the guests for coming and noted that trade grows.") == [
        ("thanked", "Kari Lunde", "Lunde thanked the guests for coming"),
        ("noted", "Kari Lunde", "noted that trade grows"),
    ]


def test_a_leading_participle_has_the_subject_of_the_main_clause() -> None:
    assert told("Stressing that trade grows, Rojas thanked the hosts.") == [
        ("stressed", "Pablo Rojas", "Stressing that trade grows"),
        ("thanked", "Pablo Rojas", "Rojas thanked the hosts"),
    ]


def test_a_leading_participle_before_a_verb_that_is_no_speech() -> None:
    assert told("Expressing concern over piracy, Rojas left Oslo.") == [
        ("other", "Pablo Rojas", "Expressing concern over piracy")
    ]


def test_a_leading_participle_in_which_somebody_else_acts() -> None:
    assert [s[:2] for s in told("Stressing that Lunde knew Lima, Rojas thanked the hosts.")] == [
        ("stressed", "Pablo Rojas"),
        ("thanked", "Pablo Rojas"),
    ]


def test_two_leading_participles() -> None:
    assert [s[:2] for s in told("Praising the crew and stressing the need for trade, Rojas left.")] == [
        ("other", "Pablo Rojas"),
        ("stressed", "Pablo Rojas"),
    ]


def test_a_participle_with_a_subject_of_its_own() -> None:
    assert told("The talks ended, with both men calling for more trade.") == [
        ("proposed", "sides", "both men calling for more trade")
    ]


def test_a_trailing_participle() -> None:
    assert told("Lunde said that trade grows, adding that it is young.") == [
        ("said", "Kari Lunde", "Lunde said that trade grows"),
        ("said", "Kari Lunde", "adding that it is young"),
    ]


def test_a_participle_that_parts_subject_and_verb() -> None:
    assert told("Lunde, noting the rise in trade, proposed a fair.") == [
        ("proposed", "Kari Lunde", "Lunde, noting the rise in trade, proposed a fair"),
        ("noted", "Kari Lunde", "noting the rise in trade"),
    ]


@pytest.mark.parametrize("sides", ["The parties", "Both sides", "The two men", "They", "Lunde and Rojas"])
def test_the_sides_together(sides: str) -> None:
    assert told(f"{sides} stressed the need for trade.") == [
        ("stressed", "sides", f"{sides} stressed the need for trade")
    ]


def test_other_parties_are_not_the_sides() -> None:
    assert told("The opposition parties stressed the need for trade.") == []


def test_a_pronoun_means_the_last_subject() -> None:
    assert told("Rojas thanked Lunde. He noted that trade grows.")[1][:2] == ("noted", "Pablo Rojas")


def test_a_pronoun_does_not_mean_someone_of_the_other_style() -> None:
    text = "Mrs. Lunde thanked the guests. Mr. Rojas praised the hosts. She noted that trade grows."
    assert told(text)[2][:2] == ("noted", "Kari Lunde")


def test_a_pronoun_after_a_subject_of_the_other_style() -> None:
    assert told("Mrs. Lunde spoke at length. Mr. Rojas left, and she praised the crew.")[0][1] == "Kari Lunde"


def test_a_pronoun_that_follows_what_is_said_means_an_earlier_subject() -> None:
    text = "Lunde thanked the guests. Rojas knows the sea like few others, he said."
    assert told(text)[1][:2] == ("said", "Kari Lunde")


def test_a_title_means_its_holder_and_names_nobody() -> None:
    scene = scene_of(MET + "The Chilean defense minister stressed the need for trade.")
    (statement,) = statements_of(scene)
    assert (speaker(scene, statement), statement.named) == ("Pablo Rojas", False)


def test_a_clause_begins_with_the_article() -> None:
    assert told("The Chilean minister Pablo Rojas stressed the need.")[0][2].startswith("The Chilean minister")


def test_an_unnamed_official_is_no_speaker() -> None:
    assert told("A defense minister stressed the need for trade.") == []


def test_a_relative_clause() -> None:
    text = "Present was Rojas, who praised the hosts, was glad."
    assert told(text) == [("other", "Pablo Rojas", "who praised the hosts")]


def test_what_is_said_may_come_first() -> None:
    assert told("Trade between the two countries grows, Lunde said on Monday.") == [
        ("said", "Kari Lunde", "Trade between the two countries grows, Lunde said on Monday")
    ]


def test_an_ascription_in_the_midst() -> None:
    assert told("Trade, Lunde noted, is growing fast.") == [
        ("noted", "Kari Lunde", "Trade, Lunde noted, is growing fast")
    ]


def test_a_quotation_over_two_sentences_is_one_statement_with_its_ascription() -> None:
    quote = '"Trade grows. We stressed that it will grow more," said Lunde'
    assert told(quote + ".") == [("said", "Kari Lunde", quote)]


def test_verbs_in_a_quotation_are_no_acts() -> None:
    assert [s[:2] for s in told('"Rojas stressed the need for trade," Lunde said.')] == [("said", "Kari Lunde")]
    assert [s[0] for s in told('Lunde noted "the calm sea, and stressed waters" of Norway.')] == ["noted"]


def test_a_quotation_after_its_ascription() -> None:
    assert told('Lunde said: "Trade grows. It will grow more."') == [
        ("said", "Kari Lunde", 'Lunde said: "Trade grows. It will grow more."')
    ]


def test_one_quotation_is_not_the_next_sentence_s() -> None:
    assert told('Lunde called it "a good day, and a long one indeed." Rojas stressed the need for trade.') == [
        ("stressed", "Pablo Rojas", "Rojas stressed the need for trade")
    ]


def test_who_speaks_within_what_another_says_is_no_speaker() -> None:
    assert [s[:2] for s in told("Lunde said that in Lima Rojas stressed the need for trade.")] == [
        ("said", "Kari Lunde")
    ]


def test_another_speaker_in_a_clause_of_his_own() -> None:
    assert [s[:2] for s in told("Lunde stressed the need for trade, while Rojas praised the hosts.")] == [
        ("stressed", "Kari Lunde"),
        ("other", "Pablo Rojas"),
    ]


def test_verbs_of_what_is_said_are_no_acts_of_the_speaker() -> None:
    assert [s[0] for s in told("Lunde said that Norway supports reform and condemns piracy.")] == ["said"]


@pytest.mark.parametrize(
    "text",
    [
        "Lunde said that Norway left the pact and agreed to a new one.",
        "Lunde told the guests that piracy hurts trade and rejects the law.",
    ],
)
def test_a_second_verb_of_what_is_said_is_no_act(text: str) -> None:
    assert [s[0] for s in told(text)] == ["said"]


def test_a_country_does_not_speak() -> None:
    assert told("Norway has always supported Chile and thanked it.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Lunde will stress the need for trade.",
        "Lunde did not stress the need for trade.",
        "Lunde was thanked warmly.",
        "Lunde, praised by many, left.",
        "The speech of Lunde stressed the need for trade.",
        "Lunde's office discussed trade and stressed the need.",
        "Their press service condemned the attack.",
        "Lunde would have thanked the guests.",
        "The visit was praised by many.",
        "It was noted that trade grows.",
        "The parties discussed trade and exchanged views on piracy.",
        "At the meeting with Rojas trade was stressed.",
    ],
)
def test_what_is_not_said_is_no_statement(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The two met on Monday, the Ministry of Defense said.",
        "Trade between Norway and Chile grows fast, the Ministry of Defense said.",
        "The Ministry of Defense said that the sides discussed trade.",
        "The sides discussed trade, spokesman Olav Berg said in a statement.",
    ],
)
def test_a_source_of_the_event_makes_no_statement(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("source", ["the Ministry of Defense said", "officials said", "according to the ministry"])
def test_the_naming_of_a_source_is_no_part_of_the_clause(source: str) -> None:
    assert told(f"Lunde praised the work of the embassy, {source}.") == [
        ("other", "Kari Lunde", "Lunde praised the work of the embassy")
    ]


def test_an_organization_speaks_in_its_exact_words() -> None:
    assert told("The Chilean Foreign Ministry condemned the attack.") == [
        ("condemned", "The Chilean Foreign Ministry", "The Chilean Foreign Ministry condemned the attack")
    ]


def test_welcoming_a_guest_is_a_greeting_and_no_statement() -> None:
    assert told("Welcoming the guests, Lunde left the hall. Lunde welcomed him in Oslo.") == []
    assert [s[0] for s in told("Lunde welcomed the progress made.")] == ["other"]


def test_supporting_after_a_preposition_is_no_act() -> None:
    assert [s[0] for s in told("Lunde thanked the guests for supporting reform and condemning piracy.")] == ["thanked"]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("expressed his deep gratitude to the hosts", "thanked"),
        ("expressed satisfaction with the visit", "expressed_satisfaction"),
        ("expressed confidence that trade will grow", "expressed_confidence"),
        ("voiced hope for peace", "other"),
        ("reaffirmed full support for reform", "supported"),
        ("extended an invitation to visit Lima", "invited"),
        ("conveyed congratulations on the holiday", "congratulated"),
        ("underscored the need for trade", "stressed"),
        ("pointed out that trade grows", "noted"),
        ("denounced piracy", "condemned"),
        ("briefed the hosts on reform", "informed"),
        ("called for more trade", "proposed"),
        ("agreed to meet again", "agreed"),
        ("told the hosts that trade grows", "said"),
    ],
)
def test_acts(words: str, act: str) -> None:
    assert [s[0] for s in told(f"Rojas {words}.")] == [act]


def test_the_thing_expressed_is_no_act_of_its_own() -> None:
    assert [s[0] for s in told("Rojas expressed thanks for the visit and praised the hosts.")] == ["thanked", "other"]


@pytest.mark.parametrize(
    "words", ["extended the fence", "placed the order", "called on Lunde", "added salt to the soup"]
)
def test_verbs_that_are_speech_only_with_the_right_words(words: str) -> None:
    assert told(f"Rojas {words}.") == []


def test_a_headline_is_no_statement() -> None:
    text = "Lunde stresses need for trade\n\nNorwegian Defense Minister Kari Lunde stressed the need for trade."
    assert len(statements_of(scene_of(text))) == 1


def test_a_statement_belongs_to_the_meeting_of_its_speaker() -> None:
    text = "Lunde stressed the need for trade. Prime Minister of Peru Ana Quispe said last week that trade grows."
    scene = scene_of(MET + text)
    assert [s.meeting for s in statements_of(scene)] == [scene.meetings[0], None]


def test_a_statement_before_a_planned_meeting_belongs_to_none() -> None:
    text = (
        "Norwegian Defense Minister Kari Lunde will meet Chilean Defense Minister Pablo Rojas. Lunde praised the plan."
    )
    assert [s.meeting for s in statements_of(scene_of(text))] == [None]
