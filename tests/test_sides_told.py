"""Who met whom where a list, an aside, an answer or a plan stands between them, and where nobody did."""

import pytest

from readouts.meet.scene import Scene
from tests.scenes import scene_of

RECEIVED = "Indian Foreign Minister Arun Rao received Danish Foreign Minister Karen Lund."
WILL_VISIT = "Danish Foreign Minister Karen Lund will visit India on 12-13 March."


def families(scene: Scene, status: str = "held") -> list[str]:
    """The family names of each meeting's participants, in order."""
    told = [meeting for meeting in scene.meetings if meeting.status == status]
    return sorted(
        "-".join(sorted(scene.people[person].name.split()[-1] for person in meeting.persons)) for meeting in told
    )


@pytest.mark.parametrize(
    "listed",
    [
        "Danish Minister Karen Lund on Monday, Norwegian Minister Olav Berg on Tuesday and Minister Jaan Kask",
        "Danish Minister Karen Lund in Copenhagen, Norwegian Minister Olav Berg in Oslo and Minister Jaan Kask",
        "his colleagues Karen Lund (Denmark), Olav Berg, (Norway), and Jaan Kask (Estonia)",
        "Danish Minister Karen Lund, the recently elected President Olav Berg and putschist General Jaan Kask",
    ],
)
def test_a_list_goes_on_after_what_is_said_of_one(listed: str) -> None:
    met = families(scene_of(f"Indian Foreign Minister Arun Rao met with {listed}."))
    assert met == ["Berg-Rao", "Kask-Rao", "Lund-Rao"]


def test_members_of_parliament_under_one_title_are_of_one_state() -> None:
    text = (
        "Israeli Minister Arun Levi and Israeli Minister Dan Gal met a delegation of U.S. members of Congress. The "
        "delegation included Representatives Ann Hill, Tom Low and Steve Cohen."
    )
    assert {p.serves for p in scene_of(text).people if p.name in ("Ann Hill", "Tom Low", "Steve Cohen")} == {"US"}


def test_who_meet_at_once_before_have_one_meeting() -> None:
    text = (
        "The Prime Ministers of India, the Czech Republic, and Norway meet in Oslo.\n\nIndian Prime Minister Arun Rao "
        "met Czech Prime Minister Jan Novak and Norwegian Prime Minister Olav Berg in Oslo."
    )
    assert families(scene_of(text)) == ["Berg-Novak-Rao"]


def test_when_somebody_took_office_is_not_when_they_met() -> None:
    text = "Indian Foreign Minister Arun Rao held talks with Danish Minister Karen Lund, who took office last month."
    assert families(scene_of(text)) == ["Lund-Rao"]


@pytest.mark.parametrize(
    "more",
    [
        "Other participants of the meeting were Ambassador Olav Berg and experts.",
        "Participants in the meeting included Ambassador Olav Berg.",
        "Those present were Ambassador Olav Berg and officials of the ministry.",
        "Ambassador Olav Berg was also on hand.",
        "Ambassador Olav Berg sat in on the meeting.",
        "The minister was flanked by Ambassador Olav Berg.",
    ],
)
def test_who_else_was_there(more: str) -> None:
    assert families(scene_of(f"{RECEIVED} {more}")) == ["Berg-Lund-Rao"]


@pytest.mark.parametrize(
    "more",
    [
        "The participants praised Ambassador Olav Berg.",
        "Help is at hand, as Ambassador Olav Berg wrote.",
        "The project was assisted by Ambassador Olav Berg.",
    ],
)
def test_who_was_not_there(more: str) -> None:
    assert families(scene_of(f"{RECEIVED} {more}")) == ["Lund-Rao"]


@pytest.mark.parametrize(
    ("told", "answer", "met"),
    [
        ("met with his Danish counterpart", "For her part, Karen Lund praised ties.", "Lund-Rao"),
        ("received a Danish delegation", "The head of the delegation, Karen Lund, praised ties.", "Lund-Rao"),
        ("received a Danish delegation", "Danish Senator Karen Lund, in turn, praised ties.", "Lund-Rao"),
        ("met officials in Oslo", "For her part, Danish Senator Karen Lund praised ties.", "Lund-Rao"),
        ("received a Danish delegation", "For his part, Indian Ambassador Vikram Sen praised ties.", "Rao"),
        ("met with his Danish counterpart", "In turn, Norwegian Prime Minister Olav Berg praised ties.", "Rao"),
        ("received Danish Ambassador Karen Lund", "For his part, Ambassador Olav Berg praised ties.", "Lund-Rao"),
    ],
)
def test_who_answers_is_the_side_without_a_name(told: str, answer: str, met: str) -> None:
    assert families(scene_of(f"Indian Foreign Minister Arun Rao {told} on Monday. {answer}")) == [met]


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Arun Rao called on Friday on Danish Prime Minister Karen Lund.",
        "Foreign Minister Arun Rao called today on Danish Prime Minister Karen Lund.",
        "Foreign Minister Arun Rao of India sat down in Oslo with the Danish Foreign Minister, Karen Lund.",
        "Foreign Minister Arun Rao of India had lunch with Danish Foreign Minister Karen Lund.",
        "There was an interview between Indian Judge Arun Rao and Danish Prosecutor Karen Lund.",
    ],
)
def test_what_stands_between_the_two(text: str) -> None:
    assert families(scene_of(text)) == ["Lund-Rao"]


@pytest.mark.parametrize(
    ("more", "met"),
    [
        ("Apart from Estonian Minister Jaan Kask, Rao also met Norwegian Minister Olav Berg.", "Kask-Rao"),
        ("Danish Prime Minister Olav Berg also received the Indian official.", "Berg-Rao"),
        ("Lund said that in Oslo she met Norwegian Minister Olav Berg.", "Berg-Lund"),
        ("Former President Olav Berg and former President Jaan Kask were also called on by Rao.", "Kask-Rao"),
    ],
)
def test_whom_the_next_sentence_means(more: str, met: str) -> None:
    assert met in families(scene_of(f"{RECEIVED} {more}"))


@pytest.mark.parametrize(
    "opening",
    [
        "After his talks with the Danish Foreign Minister, he",
        "In the Danish capital he also",
        "During his stay in the Danish capital Rao",
        "The Indian diplomat also",
    ],
)
def test_whose_country_is_named_before_he_is_not_he(opening: str) -> None:
    scene = scene_of(f"Indian Minister Arun Rao met Danish Foreign Minister Karen Lund. {opening} met King Olav Berg.")
    assert families(scene) == ["Berg-Rao", "Lund-Rao"]


def test_a_state_named_by_initials_tells_its_official() -> None:
    text = "President Karen Lund of Denmark met US envoy Arun Rao. The US official then met Danish Minister Olav Berg."
    assert families(scene_of(text)) == ["Berg-Rao", "Lund-Rao"]


def test_who_took_part_in_a_sitting() -> None:
    text = "Kazakh Minister Arun Rao and Kyrgyz Minister Karen Lund took part in the sitting of the commission."
    assert families(scene_of(text)) == ["Lund-Rao"]


@pytest.mark.parametrize(
    ("told", "met"),
    [
        ("engaged his United States counterpart, Mike Lund, on trade", ["Lund-Rao"]),
        ("engaged lawyer Mike Lund to write the brief", []),
    ],
)
def test_whom_a_minister_engages(told: str, met: list[str]) -> None:
    assert families(scene_of(f"The Nigerian Minister of Foreign Affairs, Geoffrey Rao, yesterday {told}.")) == met


def test_several_of_a_state_meet_several_of_another_as_one() -> None:
    text = "Indian Ministers Arun Rao and Vikram Sen sat down with Danish Ministers Karen Lund and Olav Berg."
    assert families(scene_of(text)) == ["Berg-Lund-Rao-Sen"]


def test_a_nearer_meeting_keeps_its_sides() -> None:
    text = "They spoke of the summit in Vilnius and the forthcoming meeting between Ministers Arun Rao and Olav Berg."
    assert families(scene_of(f"{RECEIVED} {text}")) == ["Lund-Rao"]


@pytest.mark.parametrize(
    "plan",
    [
        "The visit includes a meeting with Foreign Minister Arun Rao.",
        "A call on Prime Minister Arun Rao is part of her visit.",
        "She goes at the invitation of Foreign Minister Arun Rao, with whom she will hold talks.",
        "Prime Minister Arun Rao will meet with the delegation in Delhi.",
    ],
)
def test_what_a_visit_to_come_includes_is_planned(plan: str) -> None:
    scene = scene_of(f"{WILL_VISIT} {plan}")
    assert (families(scene), families(scene, "planned")) == ([], ["Lund-Rao"])


def test_what_happens_tomorrow_is_planned() -> None:
    scene = scene_of("Tomorrow Danish Foreign Minister Karen Lund meets Indian Foreign Minister Arun Rao in Delhi.")
    assert families(scene, "planned") == ["Lund-Rao"]


def test_who_tells_it_after_a_quotation_was_not_met() -> None:
    text = '"The minister will have an opportunity to meet with many people in Delhi," Ambassador Olav Berg also noted.'
    assert families(scene_of(f"{RECEIVED} {text}"), "planned") == []


def test_who_says_so_in_an_aside_was_not_met() -> None:
    text = (
        "Indian Foreign Minister Arun Rao, Ambassador Vikram Sen added, will meet Danish Foreign Minister Karen Lund."
    )
    assert families(scene_of(text), "planned") == ["Lund-Rao"]


def test_who_attended_is_not_who_goes_on() -> None:
    text = (
        "Pakistani Prime Minister Arun Rao met King Fahd of Saudi Arabia. The meeting was attended by Prince Khalid, "
        "Advisor to the King. He then met with Danish Ambassador Karen Lund."
    )
    assert "Lund-Rao" in families(scene_of(text))


def test_accompanied_in_the_meeting_is_there() -> None:
    more = "The minister was also accompanied in the meeting by Finance Minister Olav Berg."
    assert families(scene_of(f"{RECEIVED} {more}")) == ["Berg-Lund-Rao"]


def test_accompanied_on_a_visit_is_not_there() -> None:
    more = "The minister is accompanied in Rome by Finance Minister Olav Berg."
    assert families(scene_of(f"{RECEIVED} {more}")) == ["Lund-Rao"]


@pytest.mark.parametrize(
    ("guests", "met"),
    [("Danish Minister Karen Lund and Norwegian Minister Olav Berg", ["Berg-Lund-Rao"]), ("Ambassador Vikram Roy", [])],
)
def test_guests_who_are_named_as_they_attend(guests: str, met: list[str]) -> None:
    text = (
        f"Indian Foreign Minister Arun Rao held a working dinner with six leaders. The dinner was attended by {guests}."
    )
    assert families(scene_of(text)) == met


def test_a_noun_that_names_both_has_no_third_side() -> None:
    text = "Rao referred to the meeting of President Vikram Roy and Prime Minister Olav Berg in New York."
    assert "Berg-Rao-Roy" not in families(scene_of(f"{RECEIVED} {text}"))


def test_what_follows_a_plan_is_planned() -> None:
    text = (
        "Indian Foreign Minister Arun Rao is due to call on his Norwegian counterpart Karen Lund, "
        "followed by a meeting with President Olav Berg."
    )
    assert families(scene_of(text), "planned") == ["Berg-Rao", "Lund-Rao"]


def test_interactions_are_several() -> None:
    text = "President Arun Rao of India had informal interactions with Danish President Karen Lund and King Olav Berg."
    assert families(scene_of(text)) == ["Berg-Rao", "Lund-Rao"]


@pytest.mark.parametrize(
    "members",
    [
        "The group included two other Senators, Olav Berg from Oregon and Jaan Kask from Maine.",
        "As was said, the delegation led by Senator Karen Lund comprised Senators Olav Berg and Jaan Kask.",
    ],
)
def test_members_of_a_delegation_told_after(members: str) -> None:
    text = f"Indian Prime Minister Arun Rao met a US delegation led by Senator Karen Lund. {members}"
    assert families(scene_of(text)) == ["Berg-Kask-Lund-Rao"]


def test_what_a_group_of_others_included() -> None:
    text = f"{RECEIVED} Exports to Norway included fish, Ambassador Olav Berg wrote."
    assert families(scene_of(text)) == ["Lund-Rao"]


def test_earlier_in_the_day_is_the_same_day() -> None:
    text = f"{RECEIVED} Earlier in the day, Lund had called on Prime Minister Olav Berg."
    assert families(scene_of(text)) == ["Berg-Lund", "Lund-Rao"]


@pytest.mark.parametrize(
    ("came", "status"), [("travelled to Suva to", "planned"), ("visited Suva on Monday to", "held")]
)
def test_who_came_to_attend_a_meeting_is_a_side(came: str, status: str) -> None:
    scene = scene_of(
        f"Danish Prime Minister Karen Lund {came} attend a bilateral meeting with Fijian President Ratu Rao."
    )
    assert families(scene, status) == ["Lund-Rao"]


def test_three_counted_next_met_together() -> None:
    met = "Indian Foreign Minister Arun Rao met with Danish Minister Karen Lund and Norwegian Minister Olav Berg."
    assert families(scene_of(f"{met} The three ministers discussed fishing.")) == ["Berg-Lund-Rao"]
    assert families(scene_of(f"{met} The two ministers discussed fishing.")) == ["Berg-Rao", "Lund-Rao"]


@pytest.mark.parametrize(
    "told",
    [
        "Talks were also held with Danish Minister Karen Lund and Norwegian Minister Olav Berg.",
        "A video captures Rao's interactions with his counterparts, including Karen Lund of Denmark and Olav Berg of "
        "Norway.",
    ],
)
def test_those_met_one_by_one(told: str) -> None:
    text = f"Indian Foreign Minister Arun Rao arrived in Geneva on Monday. {told}"
    assert families(scene_of(text)) == ["Berg-Rao", "Lund-Rao"]


def test_received_in_separate_meetings() -> None:
    told = (
        "Danish Foreign Minister Karen Lund was received in separate meetings by President Arun Rao of India and "
        "King Olav Berg."
    )
    assert families(scene_of(told)) == ["Berg-Lund", "Lund-Rao"]


def test_what_was_a_pleasure_took_place() -> None:
    text = 'Danish Minister Karen Lund said it was a "real pleasure" to meet with Minister Olav Berg of Norway.'
    assert families(scene_of(text)) == ["Berg-Lund"]


@pytest.mark.parametrize("going", ["travels to India", "is going"])
def test_to_exchange_views_is_to_come(going: str) -> None:
    text = f"Danish Foreign Minister Karen Lund {going} to exchange views with Foreign Minister Arun Rao."
    assert families(scene_of(text), "planned") == ["Lund-Rao"]


IN_DELHI = "Danish Foreign Minister Karen Lund is on an official visit to India."


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            f"{RECEIVED} Trade was discussed. The guest was then welcomed by Indian President Ravi Nair.",
            ["Lund-Nair", "Lund-Rao"],
        ),
        (
            f"{IN_DELHI} The delegation met with Indian Minister Arun Rao. The guests were also received by Indian "
            "President Ravi Nair.",
            ["Lund-Nair", "Lund-Rao"],
        ),
        (
            f"{IN_DELHI} Indian President Ravi Nair welcomed her at the palace and the two held talks.",
            ["Lund-Nair"],
        ),
        (
            f"{RECEIVED} Later Indian Minister Ravi Nair and his guest talked about trade.",
            ["Lund-Nair", "Lund-Rao"],
        ),
        (f"{RECEIVED} She also saw Indian President Ravi Nair on Monday.", ["Lund-Nair", "Lund-Rao"]),
        (f"{IN_DELHI} Indian Minister Ravi Nair told his visitor of the new ports.", ["Lund-Nair"]),
        (f"{RECEIVED} Rao briefed the guest on the new ports.", ["Lund-Rao"]),
        (
            "Indian Minister Arun Rao met Danish Minister Karen Lund in Delhi.\n\nLund is on a tour, having been to "
            "Nepal.\n\nThere she met Nepalese Minister Hari Thapa.",
            ["Lund-Rao", "Lund-Thapa"],
        ),
        (f"{RECEIVED} She also saw Indian President Ravi Nair sign the agreement.", ["Lund-Rao"]),
        (
            "Danish Foreign Minister Karen Lund's trip to India began in Delhi, where she met Minister Arun Rao.",
            ["Lund-Rao"],
        ),
        (
            "Danish Ministers Karen Lund and Niels Holm arrived in Delhi. Their first meeting was with Indian Minister "
            "Arun Rao.",
            ["Holm-Lund-Rao"],
        ),
        (
            "Indian President Ravi Nair and Indian Prime Minister Arun Rao hosted separate receptions for a delegation "
            "led by Danish Minister Karen Lund.",
            ["Lund-Nair", "Lund-Rao"],
        ),
    ],
)
def test_who_is_meant_where_one_side_is_named(text: str, met: list[str]) -> None:
    assert families(scene_of(text)) == met


def test_who_attended_the_meetings_was_at_all_of_them() -> None:
    text = f"{RECEIVED} Rao later met Indian President Ravi Nair. The meetings were attended by Ambassador Niels Holm."
    assert families(scene_of(text)) == ["Holm-Lund-Rao", "Holm-Nair-Rao"]


@pytest.mark.parametrize(
    ("turn", "met"),
    [
        ("With Kenyan Minister Rose Oti, he discussed trade.", ["Lund-Rao", "Oti-Rao"]),
        ("With Kenyan Minister Rose Oti, the talks were about trade.", ["Lund-Rao", "Oti-Rao"]),
        ("With Kenyan Minister Rose Oti, he has not yet talked.", ["Lund-Rao"]),
        ("With Kenyan Minister Rose Oti in office, the talks went on.", ["Lund-Rao"]),
    ],
)
def test_whom_one_turns_to_next(turn: str, met: list[str]) -> None:
    text = f"Indian Foreign Minister Arun Rao met Danish Foreign Minister Karen Lund in Geneva. {turn}"
    assert families(scene_of(text)) == met


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Indian Minister Arun Rao had a call from the Danish Foreign Minister. Rao told Karen Lund of trade.",
            ["Lund-Rao"],
        ),
        (
            "Indian Minister Arun Rao received a Danish delegation. The delegation was headed by Minister Karen Lund "
            "and included Ambassador Niels Holm.",
            ["Holm-Lund-Rao"],
        ),
        (
            "Indian Speaker Arun Rao received a delegation of Danish senators. Thanking for the warm welcome, Senator "
            "Karen Lund spoke of trade. Another Danish senator, Niels Holm, spoke of ports.",
            ["Holm-Lund-Rao"],
        ),
    ],
)
def test_who_is_addressed_or_gives_thanks_is_the_side_without_a_name(text: str, met: list[str]) -> None:
    assert families(scene_of(text)) == met


@pytest.mark.parametrize(
    "more",
    [
        "Norwegian Minister Olav Berg had attended a meeting of the council last year, she said.",
        "Rao and other leaders attended a gala dinner hosted by Norwegian Minister Olav Berg.",
        "Lund attended the opening ceremony of the meeting hall with Norwegian Minister Olav Berg.",
    ],
)
def test_who_is_met_at_another_event(more: str) -> None:
    assert families(scene_of(f"{RECEIVED} {more}")) == ["Lund-Rao"]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Danish Minister Karen Lund called on Indian Minister Arun Rao on Thursday, discussing ways to end piracy.",
            ["Lund-Rao"],
        ),
        ("Danish Minister Karen Lund called on Indian Minister Arun Rao to end piracy.", []),
        ("Danish Minister Karen Lund called Arun Rao, Foreign Minister of India, and discussed piracy.", ["Lund-Rao"]),
        (
            "Danish Minister Karen Lund held her first talks with Indian Minister Arun Rao since he was appointed last "
            "month.",
            ["Lund-Rao"],
        ),
        ("Danish Minister Karen Lund has met Indian Minister Arun Rao four times since last month.", []),
        (
            "Indian Minister Arun Rao met members of the Committee on Foreign Affairs of Denmark: Niels Holm (Liberal "
            "Party), Sofia Lind (Moderate Party) and Karen Lund (Green Party).",
            ["Holm-Lind-Lund-Rao"],
        ),
        (
            "Indian Minister Arun Rao met Karen Lund, General-Secretary of the United Nations, and the 5th president "
            "of Kenya, Paul Oti.",
            ["Lund-Rao", "Oti-Rao"],
        ),
        ("Danish Minister Karen Lund received Arun al Shaikh, Minister of Civil Affairs of Oman.", ["Lund-Shaikh"]),
        ("Danish Minister Karen Lund received today at the Maison Rao Indian Minister Arun Rao.", ["Lund-Rao"]),
    ],
)
def test_calls_first_talks_and_receptions(text: str, met: list[str]) -> None:
    assert families(scene_of(text)) == met


@pytest.mark.parametrize(
    ("more", "mode"),
    [
        ("The discussion took place via videoconference.", "video"),
        ("The phone talks lasted an hour.", "phone"),
        ("Earlier, ministers had met in the virtual format.", "in_person"),
    ],
)
def test_talks_are_in_the_mode_told_of_them(more: str, mode: str) -> None:
    scene = scene_of(f"Indian Minister Arun Rao had talks with Danish Minister Karen Lund. {more}")
    assert [meeting.mode for meeting in scene.meetings] == [mode]


@pytest.mark.parametrize(
    "more",
    [
        "The talks come days after Norwegian Minister Olav Berg met Estonian Minister Jaan Kask in Oslo.",
        "Last year Norwegian Minister Olav Berg visited Tallinn and held talks with Estonian Minister Jaan Kask.",
        "The two had met in January in Oslo, together with Norwegian Minister Olav Berg.",
        "Norwegian Minister Olav Berg and Estonian Minister Jaan Kask met in January.",
        "It is the first since a visit to Oslo in January, when Lund was received by Norwegian Minister Olav Berg.",
        "Lund last visited Oslo in January where she met Norwegian Minister Olav Berg.",
        "Norwegian Minister Olav Berg, who met with Lund in January, welcomed the agreement.",
        "Lund has regularly spoken with Norwegian Minister Olav Berg.",
        "As agreed when Norwegian Minister Olav Berg met Estonian Minister Jaan Kask, a dialogue will be set up.",
        "They built on the talks between Norwegian Minister Olav Berg and Estonian Minister Jaan Kask.",
        "A week earlier, Lund hosted Norwegian Minister Olav Berg.",
        "On 12 January, Lund received Norwegian Minister Olav Berg.",
    ],
)
def test_meetings_of_another_time(more: str) -> None:
    lead = f"{RECEIVED} The talks were about trade. Both spoke of ports."
    assert families(scene_of(f"{lead} {more}")) == ["Lund-Rao"]


def test_a_report_of_long_ago_goes_on() -> None:
    lead = "Indian Foreign Minister Arun Rao received Danish Foreign Minister Karen Lund on 10 January."
    told = families(scene_of(f"{lead} Trade was discussed. On 12 January, Lund received Norwegian Minister Olav Berg."))
    assert told == ["Berg-Lund", "Lund-Rao"]


def test_what_was_met_for_may_be_in_another_month() -> None:
    text = f"{RECEIVED} Lund also met with Norwegian Minister Olav Berg to prepare the summit in January."
    assert families(scene_of(text)) == ["Berg-Lund", "Lund-Rao"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Working meeting with Deputy Premier Jaan Kask\n\nMr Kask briefed Karen Lund on prices.", ["Kask-Lund"]),
        ("Meeting with Minister Jaan Kask\n\nThey spoke of ports. Karen Lund praised the minister.", ["Kask-Lund"]),
        ("Telephone call with Minister Jaan Kask\n\nHe conveyed good wishes to Karen Lund.", ["Kask-Lund"]),
        ("Interview with Minister Jaan Kask\n\nKaren Lund asked him about ports.", []),
        ("Meeting with Minister Jaan Kask cancelled\n\nKaren Lund regretted it.", []),
    ],
)
def test_a_headline_tells_with_whom(text: str, expected: list[str]) -> None:
    assert families(scene_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A spokesman tells of another, whom the next pronoun means.
        (
            "Danish Foreign Minister Karen Lund flew to Delhi. The trip is her first, ministry spokesman Ib Moe said. "
            "She met Indian Foreign Minister Arun Rao.",
            ["Lund-Rao"],
        ),
        # Of whose guards a sentence tells is not at the summit that another names.
        (
            "Danish Foreign Minister Karen Lund deplored the attack on Indian Premier Arun Rao's guards. She spoke to "
            "the press during a summit in Oslo.",
            [],
        ),
        (
            "Danish ministry spokesman Ib Moe said this on Monday. Asked about remarks of Indian President Arun Rao in "
            "Delhi, which touched upon ports, Moe said that they mattered.",
            [],
        ),
        (
            "In an opening round of talks with Indian Foreign Minister Arun Rao, Danish Foreign Minister Karen Lund "
            "spoke of ports.",
            ["Lund-Rao"],
        ),
        (
            "Danish Foreign Minister Karen Lund met with the three leaders of the opposition bloc, Arun Rao, Ana Ito "
            "and Jaan Kask.",
            ["Ito-Kask-Lund-Rao"],
        ),
        (
            "Danish Foreign Minister Karen Lund met with Indian Premier Arun Rao, Japanese Premier Ana Ito and "
            "Estonian Premier Jaan Kask.",
            ["Ito-Lund", "Kask-Lund", "Lund-Rao"],
        ),
        (
            "Danish Prime Minister Karen Lund came to Delhi. According to the spokesman of Indian President Arun Rao, "
            "with whom Lund met, the premier said that ports mattered.",
            ["Lund-Rao"],
        ),
        (
            "Danish Premier Karen Lund was whisked from Delhi airport, where she was met by Indian Foreign Minister "
            "Arun Rao.",
            [],
        ),
        (
            "NOVA SELA, Norway, 15 June (News) - Danish Premier Karen Lund held talks with Indian President Arun Rao.",
            ["Lund-Rao"],
        ),
        # Whom a former office of another state tells is no namesake.
        (
            "UN envoy Karen Lund met Indian Foreign Minister Arun Rao. Lund, a former Danish president, praised it.",
            ["Lund-Rao"],
        ),
        (
            "Danish President Karen Lund is ill. Fever-stricken Lund met Indian Foreign Minister Arun Rao.",
            ["Lund-Rao"],
        ),
    ],
)
def test_whom_a_telling_means(text: str, expected: list[str]) -> None:
    assert families(scene_of(text)) == expected
