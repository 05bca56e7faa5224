"""What was discussed: relations of states and of services, what a cue needs around it, and which sentences count."""

from pathlib import Path

import pytest

from readouts.meet.topics import topics_of
from tests.scenes import account_from, scene_of

FOREIGN = "Kenyan Foreign Minister Tobias Rono met Peruvian Foreign Minister Ana Soto in Lima. "
ARMED = "Kenyan Defence Minister Tobias Rono met Peruvian Defence Minister Ana Soto in Lima. "
POLICE = "Kenyan Interior Minister Tobias Rono met Peruvian Interior Minister Ana Soto in Lima. "


@pytest.mark.parametrize(
    "words",
    [
        "They discussed the friendly ties of Kenya and Peru.",
        "They discussed Kenyan-Peruvian relations.",
        "They discussed how to deepen cooperation in all fields.",
        "They discussed political and other ties of both nations.",
        "Soto praised the close relationship with Kenya.",
        "They discussed ties between Nairobi and Lima.",
        "They discussed bilateral issues.",
        "They discussed bilateral relations.",
    ],
)
def test_relations_of_states(words: str) -> None:
    assert _topics(FOREIGN + words) == [{"bilateral-relations"}]


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("They discussed cooperation in energy.", {"energy"}),
        ("They discussed trade ties.", {"trade"}),
        ("They discussed bilateral defence cooperation.", {"military-cooperation"}),
        ("They discussed relations with the European Union.", {"international-organizations"}),
        ("They discussed relations between Kenya and the United Nations.", {"international-organizations"}),
        ("They discussed the ties of Brazil with Chile.", set()),
        ("They discussed ties with Brazil.", set()),
        ("They discussed the normalization of relations between Kenya and Peru.", {"conflict-settlement"}),
        ("They discussed the guide to museums, written in cooperation with Peru.", {"culture"}),
        ("They discussed cooperation between the ministries of both countries.", set()),
        ("They discussed ties between the Kenyan and Peruvian police.", set()),
        ("They discussed a memorandum of cooperation.", set()),
    ],
)
def test_relations_of_a_field_or_of_others(words: str, topics: set[str]) -> None:
    assert _topics(FOREIGN + words) == [topics]


def test_whose_cooperation_it_is() -> None:
    words = "They discussed how cooperation can grow."
    assert _topics(FOREIGN + words) == [{"bilateral-relations"}]
    assert _topics(ARMED + words) == [{"military-cooperation"}]
    assert _topics(POLICE + words) == [{"law-enforcement-cooperation"}]
    assert _topics(POLICE.replace("Peruvian Interior", "Peruvian Trade") + words) == [{"bilateral-relations"}]
    assert _topics(ARMED.replace("Peruvian Defence", "Peruvian Trade") + words) == [{"bilateral-relations"}]


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("They discussed the situation in Chad.", {"regional-security"}),
        ("They discussed the situation in her office.", set()),
        ("They discussed the challenges the region faces.", {"regional-security"}),
        ("They said that experience could be shared.", {"exchange-of-experience"}),
        ("They discussed the challenges a typist faces.", set()),
        ("They discussed membership of a club.", set()),
        ("They discussed NATO membership.", {"international-organizations"}),
        ("They praised strategic and friendly Kenyan-Peruvian ties.", {"strategic-partnership"}),
        ("They praised a strategic port city.", {"infrastructure"}),
        ("They discussed agreements reached at the highest level.", set()),
        ("They discussed contacts at the highest level.", {"high-level-contacts"}),
        ("Rono invited Soto to pay a visit to Kenya.", {"high-level-contacts"}),
        ("Rono invited Soto to taste the soup.", set()),
        ("Rono came at the invitation of Soto and praised the visit.", set()),
        ("Soto was ready to share its experience.", {"exchange-of-experience"}),
        ("Soto has much experience.", set()),
        ("They wished each other good health.", set()),
        ("They discussed public health.", {"health"}),
        ("Exports of copper were discussed.", {"trade"}),
        ("Customs of Kenya was closed, they said.", set()),
        ("Cargo shipping was among the priorities.", {"transport-and-connectivity"}),
        ("A plan on coal was signed.", {"energy"}),
        ("On the table lay coal and farming.", {"energy", "agriculture"}),
        ("How things stand between the two was gone over.", {"bilateral-relations"}),
        ("What goes on in Chad was gone over too.", {"regional-security"}),
        ("What goes on in her office was gone over too.", set()),
    ],
)
def test_what_a_cue_needs_around_it(words: str, topics: set[str]) -> None:
    assert _topics(FOREIGN + words) == [topics]


def test_a_place_is_cited_with_what_happens_there() -> None:
    scene = scene_of(FOREIGN + "They discussed the situation in northern Chad.")
    told = topics_of(scene)[0][0]
    assert scene.doc.phrase(told.first, told.last) == "situation in northern Chad"


def test_meetings_told_in_one_breath_share_what_follows_until_one_is_named() -> None:
    text = (
        "Kenyan Foreign Minister Tobias Rono had meetings with Peruvian Foreign Minister Ana Soto and Peruvian Trade "
        "Minister Luis Rojas. During the meetings they discussed tourism. Rojas then spoke of fisheries."
    )
    assert _topics(text) == [{"tourism"}, {"tourism", "agriculture"}]


def test_a_sentence_that_names_both_sides_of_a_meeting_is_of_that_meeting() -> None:
    text = (
        "Kenyan Foreign Minister Tobias Rono met Peruvian Foreign Minister Ana Soto. Later he met Chilean Foreign "
        "Minister Luis Rojas. Rono and Soto had taken up tourism."
    )
    assert _topics(text) == [{"tourism"}, set()]


def test_mere_mention_of_another_meeting_leaves_the_one_at_hand() -> None:
    text = FOREIGN + "Soto praised her meeting with Kenyan President Luis Rojas. The sides discussed tourism."
    assert _topics(text) == [{"tourism"}, set()]
    assert _topics(text + " They also discussed the holding of the next meeting of the fund.") == [{"tourism"}, set()]


def test_a_sentence_that_opens_with_a_meeting_goes_on_about_it() -> None:
    text = (
        "In his meeting with Peruvian Foreign Minister Ana Soto, Kenyan Foreign Minister Tobias Rono spoke of coal. "
        "During his talks with Chilean Foreign Minister Luis Pardo, Rono spoke of schools. “We need tourists,” he said."
    )
    assert _topics(text) == [{"energy"}, {"education", "tourism"}]


def test_several_meetings_told_before_share_what_is_said_of_them() -> None:
    text = FOREIGN + "Rono also met Chilean Foreign Minister Luis Pardo. The meetings focused on coal. "
    assert _topics(text) == [{"energy"}, {"energy"}]
    pair = "Rono met Chilean Foreign Minister Luis Pardo and with Bolivian Foreign Minister Eva Rojas. "
    assert _topics(FOREIGN + pair + "In these meetings he spoke of coal.") == [set(), {"energy"}, {"energy"}]


def test_several_meetings_share_what_the_text_goes_on_to_say_of_them_until_it_tells_of_one() -> None:
    text = FOREIGN + "Rono also met Chilean Foreign Minister Luis Pardo. Coal was raised during his meetings. "
    assert _topics(text + "He also spoke of fisheries.") == [{"energy", "agriculture"}] * 2
    assert _topics(text + "With Pardo he spoke of fisheries.") == [{"energy"}, {"energy", "agriculture"}]
    assert _topics(text.replace("his meetings", "his meetings with Pardo")) == [set(), {"energy"}]


def test_a_sentence_of_two_meetings_says_of_each_what_its_clause_says() -> None:
    text = (
        "Kenyan Foreign Minister Tobias Rono discussed coal with Peruvian Foreign Minister Ana Soto, and spoke to "
        "Chilean Foreign Minister Luis Pardo about fisheries."
    )
    assert _topics(text) == [{"energy"}, {"agriculture"}]


def test_what_was_discussed_was_not_at_a_meeting_still_to_come() -> None:
    text = FOREIGN + "On Thursday he will meet Peruvian President Eva Rojas. "
    assert _topics(text + "The ministers discussed coal.") == [{"energy"}, set()]
    assert _topics(text + "They are to discuss coal.") == [set(), {"energy"}]
    assert _topics(text + "They will discuss coal.") == [set(), {"energy"}]


def test_relations_of_three_states_are_a_regions() -> None:
    three = FOREIGN.replace("met Peruvian", "and Chilean Foreign Minister Luis Pardo met Peruvian")
    assert _topics(three + "They discussed closer ties.") == [{"regional-cooperation"}]
    assert _topics(FOREIGN + "They discussed closer ties.") == [{"bilateral-relations"}]
    union = three.replace("Chilean Foreign Minister", "EU Commissioner")
    assert _topics(union + "They discussed closer ties of both states.") == [{"bilateral-relations"}]
    envoys = three.replace("Peruvian Foreign Minister", "Peruvian Ambassador").replace(
        "Chilean Foreign Minister", "Chilean Ambassador"
    )
    assert _topics(envoys + "They discussed closer ties.") == [{"bilateral-relations"}]


def test_a_session_called_by_its_name_is_the_one_told_of() -> None:
    text = (
        "Kenyan Foreign Minister Tobias Rono co-chaired the fifth Foreign Office Consultations with Ana Soto, the "
        "foreign minister of Peru. Rono also called on Peruvian President Luis Pardo. "
        "Trade was on the agenda of the Foreign Office Consultations."
    )
    assert _topics(text) == [{"trade"}, set()]


def test_the_discussion_in_a_sentence_is_of_the_meeting_it_tells_of() -> None:
    text = (
        "Kenyan Foreign Minister Tobias Rono met Chilean Foreign Minister Luis Pardo. Rono called his meeting with "
        "Peruvian Foreign Minister Ana Soto good and noted that coal figured in the discussion."
    )
    assert _topics(text) == [set(), {"energy"}]


def test_talks_with_a_lender_are_of_what_it_pays_for() -> None:
    words = "They discussed how cooperation between Kenya and the {} can grow in education."
    text = "Kenyan Prime Minister Tobias Rono met {} director Ana Soto. " + words
    assert _topics(text.format("World Bank", "World Bank")) == [{"education"}]


def test_information_is_shared_among_services() -> None:
    words = "They discussed the exchange of information."
    assert _topics(POLICE + words) == _topics(ARMED + words) == [{"intelligence-sharing"}]
    assert _topics(FOREIGN + words) == [set()]


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("They discussed fisheries, hurt after a flood.", {"agriculture"}),
        ("Rono said after the talks that fisheries matter.", {"agriculture"}),
        ("After the flood, they said, fisheries were hurt.", {"humanitarian", "agriculture"}),
        ("They discussed fisheries but did not once mention coal.", {"agriculture"}),
        ("They discussed fisheries, rooted in history and culture.", {"agriculture"}),
    ],
)
def test_what_came_before_and_what_was_not_mentioned(words: str, topics: set[str]) -> None:
    assert _topics(FOREIGN + words) == [topics]


def test_meetings_of_one_list_share_what_follows() -> None:
    text = (
        "Kenyan President Tobias Rono met Chilean President Luis Pardo, Peruvian President Ana Soto, Bolivian "
        "President Eva Rojas and Cuban President Juan Vega. He spoke of coal."
    )
    assert _topics(text) == [{"energy"}] * 4


def test_a_side_named_only_later_shares_what_was_said_of_it() -> None:
    text = (
        "Kenyan Foreign Minister Tobias Rono discussed tourism with his Peruvian counterpart. "
        "Rono and Ana Soto, the foreign minister of Chile, spoke by phone of coal."
    )
    assert {"tourism", "energy"} in _topics(text)


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("Peru, she said, has fine schools.", set()),
        ("Peru, she said, hopes for more schools.", {"education"}),
        ("They discussed schools, she said.", {"education"}),
        ("Schools are being built by both.", {"education"}),
    ],
)
def test_what_is_said_in_passing_long_after_the_meeting_was_told(words: str, topics: set[str]) -> None:
    between = "Rono thanked her. Soto thanked him. " * 2 + "Rono praised the view. "
    assert _topics(FOREIGN + between + words) == [topics]
    assert _topics(FOREIGN + words) == [{"education"}]


def test_names_of_events_and_bodies_name_no_topics() -> None:
    words = "They met beside the Nairobi Climate Week, the World Health Organization said, and discussed health."
    assert _topics(FOREIGN + words) == [{"health"}]
    assert _topics(FOREIGN + words.replace("discussed health", "left")) == [set()]


def test_cooperation_in_a_region_is_regional() -> None:
    assert _topics(FOREIGN + "They discussed cooperation in the Black Sea region.") == [{"regional-cooperation"}]
    assert _topics(FOREIGN + "They discussed cooperation in Peru.") == [set()]


def test_formats_and_missions_are_topics_by_their_names() -> None:
    assert _topics(FOREIGN + "They discussed the Visegrad Group.") == [{"regional-cooperation"}]
    assert _topics(ARMED + "They discussed the Resolute Support Mission.") == [{"peacekeeping"}]


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("Soto invited Rono to visit Cusco.", {"high-level-contacts"}),
        ("Soto extended an invitation to Rono to come again.", {"high-level-contacts"}),
        ("Soto said that she had invited Rono to Peru.", set()),
        ("Rono invited Soto to Kenya.", {"high-level-contacts"}),
        ("Rono invited Soto to join a fair.", set()),
    ],
)
def test_invitations_to_a_country(words: str, topics: set[str]) -> None:
    assert _topics(FOREIGN + words) == [topics]


def test_the_lead_is_of_the_first_meeting_and_what_was_earlier_is_of_none() -> None:
    lead = "Kenya and Peru want more tourism, Tobias Rono said on Tuesday. "
    assert _topics(lead + FOREIGN + "Earlier, Peru had sold coal.") == [{"tourism"}]
    dated = "1 June 2022 12:42 (UTC+03:00)\n\nRono likes rail.\n\nRono likes coal.\n\n"
    assert _topics(dated + lead + FOREIGN) == [{"tourism", "transport-and-connectivity", "energy"}]


@pytest.mark.parametrize(
    "words",
    [
        "Bilateral trade came to ten million dollars in 2021.",
        "Floods have since cut the roads of the north.",
        "Their visit is to bring tourism to the coast.",
        "Rono later toured a hospital.",
        "The talks came days after a coup in Chad.",
        "It should be recalled that Rono stressed tourism in May.",
        "The ministry had said that tourism would be raised.",
        "Analysts say that Peru hopes to sell gas.",
    ],
)
def test_what_nobody_said_is_background(words: str) -> None:
    assert _topics(FOREIGN + "They discussed fisheries. " + words) == [{"agriculture"}]


def test_what_somebody_said_is_no_background() -> None:
    assert _topics(FOREIGN + "They discussed fisheries. Floods, it was stressed, cut the roads.") == [
        {"agriculture", "humanitarian", "transport-and-connectivity"}
    ]


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("They discussed Chad.", {"regional-security"}),
        (
            "They had talks on tourism, and exchanged views on Chad, Mali and the Western Balkans.",
            {"tourism", "regional-security"},
        ),
        ("Chad and the Sahel figured high in the talks.", {"regional-security"}),
        ("Chad and the Sahel were discussed.", {"regional-security"}),
        ("Kenya and Chad discussed coal, they said.", {"energy"}),
        ("They discussed Peru.", set()),
        ("They discussed the coal of Chad.", {"energy"}),
        ("They spoke on the sidelines of the NATO summit.", set()),
        ("They discussed the NATO summit.", {"international-organizations"}),
        ("They discussed NATO and tourism.", {"international-organizations", "tourism"}),
        ("NATO and the Sahel were discussed.", {"international-organizations", "regional-security"}),
        ("They discussed the IMF.", set()),
        ("They spoke on the margins of the Lima Trade Dialogue.", set()),
        ("They spoke on the margins of the fair, and discussed a Trade Dialogue.", {"trade"}),
        ("They thanked the Lima Conference of Teachers.", set()),
        ("They discussed the situation in the north of Chad.", {"regional-security"}),
        ("They discussed events in big halls of Chad.", set()),
        ("They discussed the pandemic situation in Chad.", {"health"}),
        ("They discussed health, fisheries and tourism.", {"health", "agriculture", "tourism"}),
    ],
)
def test_places_and_bodies_discussed_or_only_near(words: str, topics: set[str]) -> None:
    assert _topics(FOREIGN + words) == [topics]


def _topics(text: str) -> list[set[str]]:
    return [{told.topic for told in topics} for topics in topics_of(scene_of(text))]


def test_a_dateline_names_no_topic(tmp_path: Path) -> None:
    text = "Pyongyang, June 15 (News) -- North Korean Minister Pak Un met Peruvian Minister Luis Rojas."
    assert account_from(tmp_path, text).meetings[0].topics == []


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (f"{POLICE}They discussed training of personnel.", {"law-enforcement-cooperation"}),
        (f"{ARMED}They discussed training of personnel.", {"military-education"}),
        (f"{FOREIGN}They discussed the unblocking of funds.", set()),
        (f"{FOREIGN}They discussed the stand-by arrangement.", {"finance"}),
        (f"{FOREIGN}They discussed cultural-humanitarian ties.", {"culture", "humanitarian"}),
    ],
)
def test_cues_that_depend_on_who_met(tmp_path: Path, text: str, topics: set[str]) -> None:
    assert {topic for topic, _ in account_from(tmp_path, text).meetings[0].topics} == topics
