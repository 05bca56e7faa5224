"""Meetings across sentences: who goes on meeting whom, and which tellings are one encounter, several, or none."""

import pytest

from readouts.meet.scene import Scene
from tests.scenes import scene_of

OPENING = "Serbian Foreign Minister Goran Ilic received Peruvian Foreign Minister Luis Rojas in Belgrade."


def pairs(scene: Scene, status: str = "held") -> list[list[str]]:
    """The named participants of each meeting."""
    return [
        sorted(scene.people[person].name for person in meeting.persons)
        for meeting in scene.meetings
        if meeting.status == status
    ]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "The Prime Minister hosted the Danish Prime Minister, Karen Lund, in London.",
            [["Karen Lund"]],
        ),
        (
            "Nepalese Minister Hari Thapa met Chinese Assistant Minister Kong Lihua. "
            "The Minister called on Chinese Minister Zhou Ping.",
            [["Hari Thapa", "Kong Lihua"], ["Hari Thapa", "Zhou Ping"]],
        ),
    ],
)
def test_nobody_meets_oneself(text: str, met: list[list[str]]) -> None:
    assert pairs(scene_of(text)) == met


def test_three_meet_after_two_have_met() -> None:
    more = "After the talks, Ilic and Rojas held a trilateral meeting with Chilean Foreign Minister Pablo Soto."
    met = pairs(scene_of(f"{OPENING} {more}"))
    assert met == [["Goran Ilic", "Luis Rojas"], ["Goran Ilic", "Luis Rojas", "Pablo Soto"]]


def test_a_title_without_the_article_means_whom_the_text_is_about() -> None:
    text = (
        "Arun Rao, Foreign Secretary of India, is visiting Bhutan. During it, Foreign Secretary met Sonam Tsering, "
        "Foreign Secretary of Bhutan. Foreign Secretary called on the Prime Minister of Bhutan, Karma Dorji."
    )
    assert pairs(scene_of(text)) == [["Arun Rao", "Sonam Tsering"], ["Arun Rao", "Karma Dorji"]]


def test_after_what_something_has_grown_is_background() -> None:
    more = "They spoke of trade, which has grown after a visit to Lima and meeting with Peruvian President Ana Soto."
    assert pairs(scene_of(f"{OPENING} {more}")) == [["Goran Ilic", "Luis Rojas"]]


@pytest.mark.parametrize(
    ("more", "met"),
    [
        ("He held talks with Serbian President Ana Vukic and Serbian Prime Minister Ivan Simic.", "Luis Rojas"),
        ("He then received Chilean Foreign Minister Pablo Soto.", "Goran Ilic"),
        ("The guest also met with Serbian President Ana Vukic.", "Luis Rojas"),
        ("Rojas was also received by Serbian President Ana Vukic.", "Luis Rojas"),
        ("The Minister then received Chilean Ambassador Pablo Soto before receiving Kenyan Ambassador Rose Oti.", ""),
    ],
)
def test_who_meets_the_next_one(more: str, met: str) -> None:
    told = pairs(scene_of(f"{OPENING} {more}"))
    assert told[0] == ["Goran Ilic", "Luis Rojas"]
    assert len(told) > 1
    assert all(met in pair or (not met and len(pair) == 2) for pair in told[1:])


@pytest.mark.parametrize(
    ("more", "meetings"),
    [
        ("In the evening Ilic and Rojas held a second meeting.", 2),
        ("Later Ilic and Rojas held another meeting. Ilic and Rojas held another meeting after lunch.", 2),
        ("Ilic and Rojas held the second meeting of the year.", 1),
        ("Ilic and Rojas held a meeting at the ministry.", 1),
    ],
)
def test_the_same_people_may_meet_once_more(more: str, meetings: int) -> None:
    assert len(pairs(scene_of(f"{OPENING} {more}"))) == meetings


def test_a_rank_as_the_subject_means_who_bears_it() -> None:
    text = (
        "Israeli Prime Minister Avi Shaked held an online meeting with General Tom Hale of the US Army. "
        "The General also met with Israeli Defence Minister Dan Peled."
    )
    assert pairs(scene_of(text))[1] == ["Dan Peled", "Tom Hale"]


def test_a_delegation_received_again() -> None:
    text = (
        "King Faisal of Jordan received a US delegation led by Senator Carl Morrow. "
        "Jordanian Foreign Minister Omar Haddad attended the meeting. "
        "Later Foreign Minister Omar Haddad also received the US delegation."
    )
    assert pairs(scene_of(text)) == [["Carl Morrow", "Faisal", "Omar Haddad"], ["Carl Morrow", "Omar Haddad"]]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "Sri Lankan Admiral Anil Perera called on Indian General Raj Rao, Admiral Dev Nair and General Om Puri.",
            3,
        ),
        ("Serbian Minister Goran Ilic paid courtesy calls on Lao President Bo Vong and Lao Prime Minister Si Phan.", 2),
        ("Kenyan Minister Rose Oti was received by Serbian President Ana Vukic and Serbian Speaker Ivan Simic.", 2),
        ("Kenyan Minister Rose Oti met visiting Serbian Minister Goran Ilic and Serbian Minister Ivan Simic.", 1),
        ("Latvian Minister Aina Ozola and Latvian Minister Inga Lapa both met separately with Senator Tom Hale.", 2),
        (
            "Lao President Bo Vong met the three prime ministers: Ana Soto (Peru), Rose Oti (Kenya) and Ali Ba (Mali).",
            1,
        ),
        ("Lao President Bo Vong met the prime ministers Ana Soto (Peru), Rose Oti (Kenya) and Ali Ba (Mali).", 3),
        ("The summit brought together Lao President Bo Vong, Peruvian President Ana Soto and Malian Premier Al Ba.", 1),
        (
            "The forum brought together experts. Lao President Bo Vong and Peruvian President Ana Soto sent letters.",
            0,
        ),
        ("US Senators Tom Hale and Ann Dove met Lao President Bo Vong and Lao Prime Minister Si Phan.", 2),
    ],
)
def test_how_many_encounters_a_list_is(text: str, number: int) -> None:
    assert len(pairs(scene_of(text))) == number


def test_bilateral_talks_beside_a_trilateral() -> None:
    text = (
        "Georgian Minister Dato Beridze, Turkish Minister Orhan Aksoy and Kazakh Minister Marat Seitov met in Batumi. "
        "Beridze then held bilateral meetings with Aksoy and Seitov."
    )
    assert [len(pair) for pair in pairs(scene_of(text))] == [3, 2, 2]


@pytest.mark.parametrize(
    "text",
    [
        "Consultations were held in Lima. The Indian side was led by Indian Secretary Raj Rao and the Kenyan side by "
        "Kenyan Secretary Rose Oti.",
        "The talks were co-chaired by Indian Minister Raj Rao and Kenyan Minister Rose Oti.",
        "Indian Minister Raj Rao and Kenyan Minister Rose Oti co-chaired the joint commission.",
        "In the talks President Raj Rao of India chaired the Indian side, while President Rose Oti of Kenya chaired "
        "the Kenyan side.",
        "An agreement was signed by Indian Minister Raj Rao and Kenyan Minister Rose Oti. It is the third. "
        "At the talks the two sides spoke of trade.",
        "The leaders of India and Kenya met in Lima. Indian President Raj Rao and Kenyan President Rose Oti spoke.",
    ],
)
def test_a_meeting_told_without_naming_both_beside_it(text: str) -> None:
    assert pairs(scene_of(text)) == [["Raj Rao", "Rose Oti"]]


def test_whose_envoy_is_met_is_not_met() -> None:
    text = "Serbian President Ana Vukic met Ambassador Rose Oti, President Luis Rojas's Special Envoy, in Nis."
    assert pairs(scene_of(text)) == [["Ana Vukic", "Rose Oti"]]


def test_the_sides_go_on_with_another_guest() -> None:
    text = (
        "Kenyan President Rose Oti received ambassadors. At the meeting with Serbian Ambassador Goran Ilic the "
        "President spoke of trade. At the meeting with Peruvian Ambassador Luis Rojas, the sides spoke of fish."
    )
    assert pairs(scene_of(text))[-2:] == [["Goran Ilic", "Rose Oti"], ["Luis Rojas", "Rose Oti"]]


def test_talks_with_presidents_of_several_states() -> None:
    text = (
        "Kenyan President Rose Oti had telephone conversations with presidents of the Republic of Serbia Goran Ilic, "
        "the Republic of Peru Luis Rojas and the Republic of Chile Pablo Soto."
    )
    assert len(pairs(scene_of(text))) == 3


def test_two_of_three_who_met_again() -> None:
    text = (
        "Georgian Minister Dato Beridze, Turkish Minister Orhan Aksoy and Kazakh Minister Marat Seitov met in Batumi. "
        "Later Beridze also met with Aksoy."
    )
    assert [len(pair) for pair in pairs(scene_of(text))] == [3, 2]


@pytest.mark.parametrize(
    ("text", "held", "planned"),
    [
        (
            "The Kenyan and Serbian ministers met. Kenyan Minister Rose Oti and Serbian Minister Goran Ilic agreed.",
            1,
            0,
        ),
        ("Serbian Minister Goran Ilic told of trade during his reception in Nis for Kenyan Minister Rose Oti.", 1, 0),
        ("Following a courtesy visit to Kenyan Minister Rose Oti, Serbian Minister Goran Ilic spoke.", 1, 0),
        ("While meeting with Kenyan Minister Rose Oti, Serbian Minister Goran Ilic spoke of trade.", 1, 0),
        ("Serbian Minister Goran Ilic and Kenyan Minister Rose Oti exchanged their views on trade.", 1, 0),
        ("Serbian Minister Goran Ilic took a trip to Nairobi on Monday to meet Kenyan Minister Rose Oti.", 1, 0),
        ("Serbian Minister Goran Ilic called his Kenyan counterpart Rose Oti on Monday.", 1, 0),
        ("Serbian Minister Goran Ilic called his Kenyan counterpart a friend of Rose Oti.", 0, 0),
        ("Serbian Minister Goran Ilic had lunch with Kenyan Minister Rose Oti.", 1, 0),
        ("Serbian Minister Goran Ilic, who is in Riga, will also meet Kenyan Minister Rose Oti.", 0, 1),
        ("Serbian Minister Goran Ilic, who will be in Riga in May, met Kenyan Minister Rose Oti.", 1, 0),
        ("In the letter, Serbian Minister Goran Ilic proposed meeting with Kenyan Minister Rose Oti.", 0, 0),
        ("Serbian Minister Goran Ilic looked forward to meeting Kenyan Minister Rose Oti.", 0, 0),
        ("Serbian Minister Goran Ilic called on Archbishop Paul Cardinal Oti of Kenya.", 1, 0),
        ("Serbian Minister Goran Ilic met Kenyan Deputy Minister @KenyaMoD Rose Oti.", 1, 0),
        ("Serbian Minister Goran May on Monday received Kenyan Minister Rose Oti.", 1, 0),
        ("Serbian Minister Goran Ilic will meet students and be received by Kenyan Minister Rose Oti.", 0, 1),
        (
            "Serbian Minister Goran Ilic will go to Nairobi on 16 October 2022 to co-chair the commission along with "
            "Kenyan Minister Rose Oti.",
            0,
            1,
        ),
        ("Serbian Minister Goran Ilic and Kenyan Minister Rose Oti regularly meet to discuss trade.", 0, 0),
        ("Serbian Minister Goran Ilic has been conferred with an order by Kenyan President Rose Oti.", 0, 0),
        (
            "Serbian Minister Goran Ilic arrived in Nairobi on Monday. He was welcomed by Kenyan Minister Rose Oti and "
            "officials.",
            0,
            0,
        ),
        (
            "Serbian Minister Goran Ilic praised the conference, hosted recently by Kenya, in a letter to Rose Oti.",
            0,
            0,
        ),
        (
            "Serbian Minister Goran Ilic in Nairobi for talks with Oti\n\nKenyan Minister Rose Oti was scheduled to "
            "hold talks with Serbian Minister Goran Ilic.",
            0,
            1,
        ),
        (
            "Serbian Minister Goran Ilic called US Minister Jake Dean. Goran Ilic and Jacob Dean discussed trade.",
            1,
            0,
        ),
        ("Serbian Minister Goran Ilic's agenda includes talks with Kenyan Minister Rose Oti.", 0, 1),
        ("Serbian Minister Goran Ilic will see Kenyan Minister Rose Oti in Nairobi on Friday.", 0, 1),
        ("Serbian Minister Goran Ilic will visit the port and see Kenyan Minister Rose Oti.", 0, 1),
        ("Serbian Minister Goran Ilic came to see Kenyan Minister Rose Oti off.", 0, 0),
        ("Serbian Minister Goran Ilic's schedule in Oslo included talks with Kenyan Minister Rose Oti.", 1, 0),
        (
            "Serbian Minister Goran Ilic's meetings in New York included Kenyan Minister Rose Oti and Peruvian "
            "Minister Luis Rojas.",
            2,
            0,
        ),
        (
            "Serbian Minister Goran Ilic visited Kenya. His programme included talks with Minister Rose Oti, a meeting "
            "with President Tom Okal and a tour.",
            2,
            0,
        ),
        (
            "The defence ministers of Kenya (Rose Oti) and Serbia (Goran Ilic) met in Nairobi.",
            1,
            0,
        ),
        (
            "Peruvian Minister Luis Rojas met the ministers of Kenya (Rose Oti), Serbia (Goran Ilic), Mali (Al Ba).",
            3,
            0,
        ),
        ("Serbian Minister Goran Ilic huddled Monday with Kenyan Minister Rose Oti.", 1, 0),
        ("Serbian Minister Goran Ilic sat across from his Kenyan host, Minister Rose Oti.", 1, 0),
        ("Minister Goran Ilic was due to fly to Nairobi to meet Kenyan Minister Rose Oti on Tuesday.", 0, 1),
        ("Minister Goran Ilic flew to Nairobi to meet Kenyan Minister Rose Oti on Tuesday.", 1, 0),
        ("Trade grew. Serbian Minister Goran Ilic visited Kenya last July, where he met Minister Rose Oti.", 0, 0),
        ("Trade grew. Serbian Minister Goran Ilic visited Kenya last June 14, where he met Minister Rose Oti.", 1, 0),
        ("Ana Vukic briefed them on the outcomes of his talks with Kenyan Minister Rose Oti.", 0, 0),
    ],
)
def test_ways_of_telling(text: str, held: int, planned: int) -> None:
    scene = scene_of(text)
    assert (len(pairs(scene)), len(pairs(scene, "planned"))) == (held, planned)


def test_what_comes_and_what_is_past() -> None:
    future = (
        "Kenyan Minister Rose Oti will visit Lima, meeting with Peruvian Minister Luis Rojas and President Ana Soto."
    )
    assert len(pairs(scene_of(future), "planned")) == 2
    assert pairs(scene_of(future)) == []
    told = "The spokesman said that Kenyan Minister Rose Oti would meet Serbian Minister Goran Ilic."
    assert pairs(scene_of(told), "planned") == [["Goran Ilic", "Rose Oti"]]
    past = "Kenyan Minister Rose Oti and Serbian Minister Goran Ilic last met in Geneva in 2019."
    assert pairs(scene_of(past)) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Serbian President Ana Vukic spoke with Kenyan President Rose Oti.", "phone"),
        ("Serbian President Ana Vukic spoke to Kenyan President Rose Oti after her recent visit to Chad.", "phone"),
        (
            "Serbian Minister Ana Vukic held a video conference with her Baltic peers. Participants in the video "
            "conference included Latvian Minister Juris Ozols and Lithuanian Minister Jonas Rimkus.",
            "video",
        ),
        ("Serbian President Ana Vukic spoke earlier today to Kenyan President Rose Oti.", "phone"),
        ("Serbian President Ana Vukic and Kenyan President Rose Oti spoke on Monday about trade.", "phone"),
        ("Serbian Minister Ana Vukic said on Monday she had spoken to her Kenyan counterpart, Rose Oti.", "phone"),
        (
            "Serbian President Ana Vukic spoke with Kenyan President Rose Oti. They discussed preparations for the G7 "
            "Summit in Lima.",
            "phone",
        ),
        ("Serbian President Ana Vukic spoke with Kenyan President Rose Oti at the G7 Summit.", "in_person"),
        ("Serbian President Ana Vukic spoke with Kenyan Ambassador Rose Oti.", "in_person"),
        ("Serbian President Ana Vukic spoke with Kenyan President Rose Oti in Geneva.", "in_person"),
        (
            "Serbian President Ana Vukic and Kenyan President Rose Oti discussed trade. "
            "During the call they agreed to meet.",
            "phone",
        ),
        (
            "Serbian President Ana Vukic and Kenyan President Rose Oti discussed trade. They watched a video on bees.",
            "in_person",
        ),
        (
            "Serbian President Ana Vukic and Kenyan President Rose Oti discussed trade. It was a virtual meeting.",
            "video",
        ),
        (
            "Serbian President Ana Vukic had a telephone call with farmers. "
            "Later Serbian President Ana Vukic and Kenyan President Rose Oti discussed trade.",
            "in_person",
        ),
        ("By video teleconference Serbian General Ana Vukic had a call with Kenyan General Rose Oti.", "video"),
        (
            "A meeting between Secretary of the Security Council of Kenya Rose Oti and Ambassador Extraordinary and "
            "Plenipotentiary of Serbia to Kenya Ana Vukic was held online.",
            "video",
        ),
    ],
)
def test_mode_told_elsewhere(text: str, mode: str) -> None:
    assert [meeting.mode for meeting in scene_of(text).meetings] == [mode]


@pytest.mark.parametrize("family", ["Hill", "Hall", "Small", "Bergen", "van Bergen", "von der Bergen"])
@pytest.mark.parametrize(
    "told",
    [
        "The French Minister of Trade, Jean Dupont, was received by {}.",
        "During a separate meeting with the French Minister of Trade, Jean Dupont, {} discussed energy.",
        "The French Minister of Trade, Jean Dupont, came to a meeting with {}.",
    ],
)
def test_a_family_name_alone_may_be_a_common_word_or_a_city(family: str, told: str) -> None:
    first = f"Jamaican Foreign Minister John {family} met Japanese Foreign Minister Ana Weber in Tokyo on Friday."
    alone = family.rpartition(" ")[2]
    assert pairs(scene_of(f"{first} {told.format(alone)}")) == [
        ["Ana Weber", f"John {family}"],
        ["Jean Dupont", f"John {family}"],
    ]


@pytest.mark.parametrize(
    ("told", "meetings"),
    [
        ("hosted a working lunch for {} and {}", 1),
        ("had dinner with {} and {}", 1),
        ("received {} and {} for a working breakfast", 1),
        ("received {} and {} for talks", 2),
        ("met {} and {} before the dinner", 2),
    ],
)
def test_one_meal_is_one_meeting(told: str, meetings: int) -> None:
    guests = ("Polish Foreign Minister Jan Kos", "Slovak Foreign Minister Peter Novak")
    scene = scene_of(f"Norwegian Foreign Minister Olav Berg {told.format(*guests)} in Oslo on Tuesday.")
    assert len(pairs(scene)) == meetings


@pytest.mark.parametrize(
    "told",
    [
        "{} hosted a dinner in honour of {} in Oslo.",
        "{} hosted an iftar in honor of the visiting {} in Oslo.",
        "{} gave a dinner in honour of {} on Tuesday.",
        "{} gave a luncheon for {} on Tuesday.",
    ],
)
def test_who_gives_a_meal_meets_whom_it_is_for(told: str) -> None:
    scene = scene_of(told.format("Norwegian Foreign Minister Olav Berg", "Polish Foreign Minister Jan Kos"))
    assert pairs(scene) == [["Jan Kos", "Olav Berg"]]


@pytest.mark.parametrize("verb", ["gave", "hosted"])
def test_who_hosts_together_does_not_meet(verb: str) -> None:
    assert (
        pairs(scene_of(f"Kenyan President Rose Oti and Kenyan Minister Ali Kamau {verb} a dinner for farmers.")) == []
    )


def test_an_invitation_to_talks_is_no_meeting() -> None:
    assert pairs(scene_of("Danish Minister Ida Holm invited Czech President Jan Novak to talks in Aarhus.")) == []


def test_a_hall_is_nobody() -> None:
    told = "Jamaican Foreign Minister John Hall met the Japanese Foreign Minister, Ana Weber, in the Great Hall."
    assert pairs(scene_of(f"{told} French Minister Jean Dupont was received at the Hall by Weber.")) == [
        ["Ana Weber", "John Hall"],
        ["Ana Weber", "Jean Dupont"],
    ]


BERG, KOS, NOVAK = (
    "Norwegian Foreign Minister Olav Berg",
    "Polish Foreign Minister Jan Kos",
    "Slovak Minister Peter Novak",
)


@pytest.mark.parametrize(
    "text",
    [
        f"A meeting of {BERG} with {KOS}, and one with {NOVAK}, took place in Oslo.",
        f"{BERG} had a meeting with {KOS} in Oslo and another with {NOVAK}.",
        f"{BERG} held two meetings in Oslo: one with {KOS}, the other with {NOVAK}.",
        f"With {KOS}, {BERG} talked in Oslo about trade; with {NOVAK}, about energy.",
        f"{BERG} spent Monday in bilateral meetings in Lima. First up was {KOS}. He then sat down with {NOVAK}.",
        f"{BERG} met {KOS} in Lima. His last meeting of the day was with {NOVAK}.",
        f"{BERG} met {KOS} in Lima. His guests also included {NOVAK}.",
        f"Among {BERG}'s appointments in Lima was a meeting with {KOS}. {NOVAK} was next.",
        f"{BERG}'s guests on Monday were {KOS} and {NOVAK}.",
        f"{BERG} met {KOS} in Lima. This was followed by a bilateral with Slovakia's Peter Novak.",
        f"{BERG} met {KOS} in Lima. In another meeting, {NOVAK} briefed Berg on trade.",
        f"{BERG} was received by {KOS} on Monday and, the same afternoon, by {NOVAK}.",
        f"{BERG} began his visit by meeting {KOS}. He went on to meet {NOVAK}.",
        f"{BERG} met his colleagues: Jan Kos of Poland, Peter Novak of Slovakia.",
        f"{BERG} discussed trade with {KOS} on Monday and energy with {NOVAK} on Tuesday.",
        f"{BERG} was in Lima. His talks with {KOS} were about trade, those with {NOVAK} about energy.",
        f"{BERG} was in Lima, where he met {KOS}. With {NOVAK} he spoke about energy.",
        f"Olav Berg, Foreign Minister of Norway, met:\n- {KOS};\n- {NOVAK}.",
        f"Besides {KOS}, {BERG} saw {NOVAK} on Tuesday.",
        f"{BERG} has spoken with his counterparts from Poland and Slovakia. On Monday Berg had a telephone talk with "
        f"{KOS}, and on Tuesday a call with {NOVAK}.",
        f"Meetings with several officials closed the visit of {BERG}, among them {KOS} and {NOVAK}.",
        f"Energy was discussed by {BERG} at a meeting with {KOS}. Berg also met {NOVAK}.",
        f"After the call that {BERG} had with {KOS}, trade grew. Berg also met {NOVAK}.",
        f"The meeting which {BERG} and {KOS} held on Tuesday was useful. Berg also met {NOVAK}.",
        f'"I met {KOS} and we discussed trade between our countries," {BERG} said. Berg also met {NOVAK}.',
        f'{BERG} wrote: "Met {KOS} today in Warsaw. We discussed trade and the border." He also met {NOVAK}.',
        f"{BERG} made this statement:\n\n“{KOS} received us in his office this morning and spoke of trade.\n\n"
        f"“After that we met with {NOVAK}, whose country is a friend of ours.”",
    ],
)
def test_two_meetings_of_one(text: str) -> None:
    assert pairs(scene_of(text)) == [["Jan Kos", "Olav Berg"], ["Olav Berg", "Peter Novak"]]


def test_a_numbered_list_of_those_met() -> None:
    text = f"{BERG} met with:\n1. Rose Oti, Foreign Minister of Kenya\n2. Luis Rojas, Foreign Minister of Peru"
    assert pairs(scene_of(text)) == [["Olav Berg", "Rose Oti"], ["Luis Rojas", "Olav Berg"]]


@pytest.mark.parametrize(
    "text",
    [
        "The minister also held talks with {c}.",
        "A meeting with {c} followed.",
        "In the meeting with {c}, the two sides agreed to open an office.",
        "Meetings with {c} and other officials also took place.",
        "He and {c} discussed transport.",
        "With {c}, he discussed transport.",
        "The first meeting was with {c}, the second with several companies.",
    ],
)
def test_whom_the_article_is_about_goes_on(text: str) -> None:
    opening = f"{BERG} had several meetings in Vienna.\n\nBerg met {KOS}. Kos said that the minister was a friend.\n\n"
    assert pairs(scene_of(opening + text.format(c=NOVAK))) == [["Jan Kos", "Olav Berg"], ["Olav Berg", "Peter Novak"]]


@pytest.mark.parametrize(
    "text",
    [
        'In a post on X, {a} said: "A pleasure to meet {b} today. We spoke of trade and of the border."',
        '"Great to see my friend {b} in Oslo today, and to speak of trade," posted {a} on X.',
        "{a} invited {b} to visit Oslo at a meeting between the two.",
        "Welcoming {b}, {a} said that Poland was a valued partner.",
        "Meeting {b}, {a} spoke of trade.",
    ],
)
def test_one_meeting_told_in_passing(text: str) -> None:
    assert pairs(scene_of(text.format(a=BERG, b=KOS))) == [["Jan Kos", "Olav Berg"]]


@pytest.mark.parametrize(
    "text",
    [
        f"{BERG} saw {KOS} sign the agreement.",
        f"{BERG} saw off {KOS} at the airport.",
        f"{BERG} discussed summit prospects.",
        f"{BERG} had a plan, one with many parts, and {KOS} praised it.",
        f'{BERG} and {KOS} discussed the matter, said {NOVAK}: "I met nobody there and we have no plans to do so."',
        f'"Met concerts are great, and we love them very much," {BERG} said of {NOVAK}.',
        f'"I hope that we will meet {NOVAK} before the end of the year," {BERG} said.',
        f'"When I met {NOVAK} in 2015, he was a judge in a small town," {BERG} said.',
        f"A royal audience with the King of Norway, Olav Berg, will be given to {KOS}, the palace says.",
    ],
)
def test_what_is_no_meeting_of_these(text: str) -> None:
    told = pairs(scene_of(text))
    assert ["Jan Kos", "Olav Berg"] not in told or "discussed the matter" in text
    assert all("Peter Novak" not in pair for pair in told)


def test_heads_of_several_services_met_together() -> None:
    text = (
        "The heads of the border services of Norway, Poland and Slovakia met in Oslo. Olav Berg, Jan Kos and "
        "Peter Novak reviewed smuggling."
    )
    assert pairs(scene_of(text)) == [["Jan Kos", "Olav Berg", "Peter Novak"]]
    text = (
        f"On Tuesday {BERG}, {KOS} and {NOVAK} held in Bergen, Norway, the Trilateral Dialogue. "
        f"Then Minister Berg discussed trade with Minister Kos."
    )
    assert pairs(scene_of(text)) == [["Jan Kos", "Olav Berg", "Peter Novak"], ["Jan Kos", "Olav Berg"]]


def test_when_somebody_meets_may_be_to_come() -> None:
    text = f"Trade will be discussed when {BERG} meets {KOS} on Friday."
    assert pairs(scene_of(text), "planned") == [["Jan Kos", "Olav Berg"]]
    assert pairs(scene_of(text)) == []


def test_the_pair_of_the_main_clause_is_who_met() -> None:
    more = "Berg also met Slovak Minister Peter Novak."
    for text in (
        "President of Norway Olav Berg told Polish Minister Jan Kos, when the two met in Oslo, that trade grew.",
        "To Polish Ambassador Jan Kos, President of Norway Olav Berg said when he received him that trade grew.",
    ):
        assert pairs(scene_of(f"{text} {more}")) == [["Jan Kos", "Olav Berg"], ["Olav Berg", "Peter Novak"]]


def test_members_of_a_parliament_need_no_names() -> None:
    text = (
        "NATO Secretary General Olav Berg held talks in Washington with US Secretary of State John Hill. "
        "Members of the House of Representatives also met with Mr Berg."
    )
    assert pairs(scene_of(text)) == [["John Hill", "Olav Berg"], ["Olav Berg"]]


def test_a_bare_title_means_whom_the_article_is_about() -> None:
    text = (
        "Norwegian Minister Olav Berg arrived in Warsaw. Berg laid a wreath. "
        "On Monday Berg met Polish Minister Jan Kos. The minister was also received by Polish President Anna Nowak."
    )
    assert pairs(scene_of(text)) == [["Jan Kos", "Olav Berg"], ["Anna Nowak", "Olav Berg"]]


def test_the_consultations_are_those_told_before() -> None:
    scene = scene_of(
        "Consultations between Serbian Deputy Minister Goran Ilic and Peruvian Deputy Minister Luis Rojas were held in "
        "Lima. Ilic also called on Peruvian Foreign Minister Ana Soto. At the consultations trade was reviewed."
    )
    assert [[number for number, _ in meeting.tellings] for meeting in scene.meetings] == [[0, 2], [1]]


@pytest.mark.parametrize("month", ["April", "May"])
def test_the_month_of_may_leaves_nothing_open(month: str) -> None:
    people = [["Goran Ilic", "Luis Rojas"]]
    text = f"On {month} 13 Serbian Foreign Minister Goran Ilic met with Peruvian Foreign Minister Luis Rojas in Lima."
    assert pairs(scene_of(text)) == people
    text = f"Serbian Foreign Minister Goran Ilic on 13 {month} met with Peruvian Foreign Minister Luis Rojas in Lima."
    assert pairs(scene_of(text)) == people


def test_talks_that_were_held_are_not_denied_by_what_could_be() -> None:
    text = "Talks were held between Serbian Minister Goran Ilic and Peruvian Minister Luis Rojas on what could be done."
    assert pairs(scene_of(text)) == [["Goran Ilic", "Luis Rojas"]]
    text = "Talks between Serbian Minister Goran Ilic and Peruvian Minister Luis Rojas could be held in Lima."
    assert pairs(scene_of(text)) == []


@pytest.mark.parametrize(
    "mention",
    [
        "Touching upon the recent telephone conversation with Indian Minister Raj Rao, Ilic spoke of trade.",
        "They discussed next steps following the March 1 call between President Raj Rao and President Rose Oti.",
        "Some matters were following up from the meeting between President Raj Rao and President Rose Oti.",
        "The ministers also welcomed the recent trilateral meeting with Kenyan Minister Rose Oti.",
    ],
)
def test_a_meeting_that_talk_is_about_is_no_row(mention: str) -> None:
    assert pairs(scene_of(f"{OPENING} {mention}")) == [["Goran Ilic", "Luis Rojas"]]


def test_a_call_on_somebody_else_at_another_time_is_a_meeting_of_its_own() -> None:
    text = (
        "The meeting between Serbian Minister Goran Ilic and the Foreign Minister of Peru, Luis Rojas was held. "
        "Earlier, Mr Ilic and Mr Rojas paid a courtesy call on Peruvian President Ana Soto."
    )
    assert pairs(scene_of(text)) == [["Goran Ilic", "Luis Rojas"], ["Ana Soto", "Goran Ilic", "Luis Rojas"]]


def test_a_counterpart_from_a_country_is_its_minister() -> None:
    text = (
        "Luis Rojas, Minister of Foreign Affairs of Peru, is paying a visit to Serbia. "
        "Serbian Foreign Minister Goran Ilic is to have a meeting with his counterpart from Peru."
    )
    assert pairs(scene_of(text), "planned") == [["Goran Ilic", "Luis Rojas"]]


def test_a_noun_far_from_its_verb_is_planned() -> None:
    text = (
        "A meeting of the Ministers of Foreign Affairs of Peru and Serbia, Luis Rojas and Goran Ilic, will take place."
    )
    assert pairs(scene_of(text)) == []


def test_a_secretary_general_and_a_president_are_two() -> None:
    scene = scene_of(
        "The Secretary-General met today with President Raj Rao of India. "
        "The Secretary-General and President Rao discussed trade."
    )
    assert [len(meeting.present) for meeting in scene.meetings] == [2]
    assert [office.role for office, _ in scene.people[0].offices] == ["head_of_state"]


def test_his_counterpart_is_that_of_who_met_both() -> None:
    scene = scene_of("Russian Foreign Minister Ivan Orlov met President Luis Rojas and his Cuban counterpart Ana Soto.")
    soto = next(person for person in scene.people if person.name == "Ana Soto")
    assert [(office.role, office.country) for office, _ in soto.offices] == [("minister", "CU")]


def test_spoke_today_with_is_a_call() -> None:
    text = "US Secretary of State John Hill spoke today with Peruvian Minister Luis Rojas to discuss trade."
    assert [meeting.mode for meeting in scene_of(text).meetings] == ["phone"]


def test_what_a_spokesperson_reads_out_is_told() -> None:
    text = (
        "A spokesperson said: “The Prime Minister met US Secretary of State John Hill in London today.\n"
        "“The Prime Minister and Secretary Hill agreed on trade.”"
    )
    scene = scene_of(text)
    assert pairs(scene) == [["John Hill"]]
    assert [office.role for office, _ in scene.people[0].offices] == ["minister"]


def test_counterparts_are_told_in_turn() -> None:
    scene = scene_of(
        "Peruvian Foreign Minister Luis Rojas and Defence Minister Ana Soto met their Serbian counterparts Goran Ilic "
        "and Ana Vukic. Rojas also met his counterparts Raj Rao of India and Rose Oti of Kenya."
    )
    held = {person.name: [(o.portfolio, o.country) for o, _ in person.offices] for person in scene.people}
    assert held["Goran Ilic"] == [("foreign-affairs", "RS")]
    assert held["Ana Vukic"] == [("defence", "RS")]
    assert held["Raj Rao"] == [("foreign-affairs", "IN")]
    assert held["Rose Oti"] == [("foreign-affairs", "KE")]


def test_two_of_different_countries_met_before_they_spoke() -> None:
    text = (
        "Serbian Minister Goran Ilic and Peruvian Minister Luis Rojas gave a briefing after a meeting. "
        "Ilic also met Peruvian President Ana Soto."
    )
    assert pairs(scene_of(text)) == [["Goran Ilic", "Luis Rojas"], ["Ana Soto", "Goran Ilic"]]


def test_who_accompanied_was_at_that_meeting_alone() -> None:
    text = (
        "Peruvian President Luis Rojas received Serbian President Goran Ilic, who then met with Peruvian Minister Ana "
        "Soto, accompanied by Peruvian Deputy Minister Juan Paz."
    )
    assert pairs(scene_of(text)) == [["Goran Ilic", "Luis Rojas"], ["Ana Soto", "Goran Ilic", "Juan Paz"]]


@pytest.mark.parametrize(
    "guest",
    [
        "Speaker of the Lithuanian parliament, the Seimas, Rasa Petkute",
        "Minister of State for Europe at the Federal Foreign Office Rasa Petkute",
    ],
)
def test_a_guest_with_a_long_title(guest: str) -> None:
    assert pairs(scene_of(f"Serbian Minister Goran Ilic met with {guest}.")) == [["Goran Ilic", "Rasa Petkute"]]


@pytest.mark.parametrize(
    "mention",
    [
        "Trade grew thanks to the latest meeting between President Raj Rao and President Rose Oti.",
        "Next year they will host Kenyan President Rose Oti, said Indian Minister Raj Rao.",
    ],
)
def test_who_is_no_guest(mention: str) -> None:
    assert all("Raj Rao" not in pair for pair in [*pairs(scene_of(f"{OPENING} {mention}"))])
    assert all("Raj Rao" not in pair for pair in pairs(scene_of(f"{OPENING} {mention}"), "planned"))


def test_who_accompanied_another_on_a_visit_met_without_him() -> None:
    text = (
        "Serbian Minister Goran Ilic received Peruvian Minister Luis Rojas, who accompanied the President of Peru, "
        "Ana Soto, on her visit to Belgrade."
    )
    assert pairs(scene_of(text)) == [["Goran Ilic", "Luis Rojas"]]


def test_an_invitation_is_no_visit() -> None:
    text = "Serbian President Ana Vukic spoke with Kenyan President Rose Oti and invited her to visit Serbia."
    assert [meeting.mode for meeting in scene_of(text).meetings] == ["phone"]


def test_a_verb_in_progress_has_its_own_subject() -> None:
    text = "Serbian President Ana Vukic and Kenyan President Rose Oti will be meeting on the sidelines of a summit."
    assert pairs(scene_of(text), "planned") == [["Ana Vukic", "Rose Oti"]]


def test_who_was_newly_appointed() -> None:
    text = "The Honourable Rose Oti, the recently appointed Minister of Trade, today met Serbian Minister Goran Ilic."
    assert pairs(scene_of(text)) == [["Goran Ilic", "Rose Oti"]]


def test_looking_forward_to_a_meeting_leaves_a_call_a_call() -> None:
    text = (
        "Serbian President Ana Vukic spoke to Kenyan President Rose Oti. "
        "They looked forward to seeing each other at the summit."
    )
    assert [meeting.mode for meeting in scene_of(text).meetings] == ["phone"]


@pytest.mark.parametrize("host", ["The Prime Minister", "The First Deputy Prime Minister"])
def test_guests_of_an_unnamed_host_did_not_meet_each_other(host: str) -> None:
    text = f"{host} met with Norwegian Minister Anna Berg and Kenyan Minister of Trade Rose Oti."
    assert pairs(scene_of(text)) == [["Anna Berg"], ["Rose Oti"]]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Latvian Foreign Minister Janis Berzs and Danish Foreign Minister Karen Lund met as part of the tripartite "
            "meeting of the Foreign Ministers of Denmark, Latvia and Norway. Norwegian Foreign Minister Olav Strand "
            "spoke later.",
            [["Janis Berzs", "Karen Lund"]],
        ),
        (
            "The Conference met in Riga. The Kenyan Government was represented by the Foreign Minister, Rose Oti, and "
            "the Danish Government was represented by the Minister of Justice, Karen Lund, and Minister Nils Holm.",
            [["Karen Lund", "Nils Holm", "Rose Oti"]],
        ),
        (
            "Talks of Kenya and Denmark began in Riga, for which a Kenyan delegation headed by Minister Rose Oti came. "
            "The Danish delegation at the talks is headed by Foreign Minister Karen Lund.",
            [["Karen Lund", "Rose Oti"]],
        ),
        (
            "Kenyan Minister Rose Oti met Danish Minister Karen Lund. Trade was discussed with Peruvian Minister "
            "Luis Rojas.",
            [["Karen Lund", "Rose Oti"], ["Luis Rojas", "Rose Oti"]],
        ),
    ],
)
def test_sides_as_agencies_tell_them(text: str, met: list[list[str]]) -> None:
    assert pairs(scene_of(text)) == met


@pytest.mark.parametrize(
    "told",
    [
        "Work is underway for a meeting of Kenyan President Rose Oti with Danish Minister Karen Lund.",
        "An envoy was sent to arrange a meeting between Kenyan President Rose Oti and Danish Minister Karen Lund.",
        "A meeting between Kenyan President Rose Oti and Danish Minister Karen Lund is being prepared.",
    ],
)
def test_a_meeting_only_in_preparation(told: str) -> None:
    assert scene_of(told).meetings == []


def test_an_infinitive_goes_on_what_will_be() -> None:
    text = "Kenyan Minister Rose Oti will visit the port of Riga on 20 June, and meet Danish Minister Karen Lund."
    assert pairs(scene_of(text), "planned") == [["Karen Lund", "Rose Oti"]]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Kenyan President Rose Oti spoke in Riga. The summit there was hosted by Latvian President Andris Kalns.",
            [],
        ),
        (
            "This was announced by Kenyan Minister Rose Oti after a conversation with Danish Minister Karen Lund.",
            [["Karen Lund", "Rose Oti"]],
        ),
        (
            "Kenyan Minister Rose Oti on Friday received a working visit from Danish Minister Karen Lund.",
            [["Karen Lund", "Rose Oti"]],
        ),
        (
            "Kenyan Minister Rose Oti welcomed Danish Minister Karen Lund and Polish Minister Jan Nowak for a "
            "Troika meeting on trade.",
            [["Jan Nowak", "Karen Lund", "Rose Oti"]],
        ),
        (
            "Kenyan Speaker Rose Oti met the Members of the Foreign Affairs Committee headed by Chair Karen Lund.",
            [["Karen Lund", "Rose Oti"]],
        ),
        (
            "Kenyan President Rose Oti met the head of a Danish company, Karen Lund. On the same day, the Head of "
            "Kenya received Polish Minister Jan Nowak.",
            [["Karen Lund", "Rose Oti"], ["Jan Nowak", "Rose Oti"]],
        ),
        (
            "A meeting between the leaders of Kenya and the United States, Rose Oti and John Hill, began in Riga.",
            [["John Hill", "Rose Oti"]],
        ),
    ],
)
def test_more_sides_as_agencies_tell_them(text: str, met: list[list[str]]) -> None:
    # After another meeting: else the only two sides named would be taken for the pair.
    assert pairs(scene_of(f"{OPENING} {text}")) == [["Goran Ilic", "Luis Rojas"], *met]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Kenyan Minister Rose Oti met Mayor Karen Lund (Centre) and Polish Minister Jan Nowak (right).",
            [["Karen Lund", "Rose Oti"], ["Jan Nowak", "Rose Oti"]],
        ),
        (
            "Trade featured in the meeting involving the Kenyan Minister, Rose Oti, and Polish Minister Jan Nowak.",
            [["Jan Nowak", "Rose Oti"]],
        ),
        (
            "Kenyan Minister Rose Oti met a delegation of officials: Polish Minister Jan Nowak and Danish Minister "
            "Karen Lund.",
            [["Jan Nowak", "Karen Lund", "Rose Oti"]],
        ),
    ],
)
def test_lists_with_remarks_and_delegations_with_lists(text: str, met: list[list[str]]) -> None:
    assert pairs(scene_of(f"{OPENING} {text}")) == [["Goran Ilic", "Luis Rojas"], *met]


def test_what_will_be_the_topic_of_talks() -> None:
    text = "Trade will be a topic of Kenyan President Rose Oti's talks with Danish Minister Karen Lund on Friday."
    assert pairs(scene_of(text), "planned") == [["Karen Lund", "Rose Oti"]]


@pytest.mark.parametrize(
    ("text", "held", "planned"),
    [
        (
            "He spoke on Sunday with Danish Minister Karen Lund and will hold a phone call with Polish Minister Jan "
            "Nowak on Tuesday.",
            ["Karen Lund"],
            ["Jan Nowak"],
        ),
        ("The next day he was received by Danish Minister Karen Lund.", ["Karen Lund"], []),
        ("The speakers will hold talks with Danish Minister Karen Lund and Polish Minister Jan Nowak.", [], []),
        ("The two will attend a meeting in Lima when Danish Minister Karen Lund arrives.", [], []),
        (
            "Rojas and Peruvian Minister Ana Soto will visit Denmark to meet with local officials.",
            [],
            [],
        ),
        (
            "Rojas was in Riga for talks with Danish Minister Karen Lund and Polish Minister Jan Nowak.",
            ["Karen Lund", "Jan Nowak"],
            [],
        ),
        ("Rojas spoke with Danish Secretary of the Navy Adm. Nils Holm today.", ["Nils Holm"], []),
    ],
)
def test_who_is_met_besides(text: str, held: list[str], planned: list[str]) -> None:
    scene = scene_of(f"{OPENING} {text}")
    assert sorted({*pairs(scene)[0]}) == ["Goran Ilic", "Luis Rojas"]
    assert [[name for name in pair if name in (*held, *planned)] for pair in pairs(scene)[1:]] == [[n] for n in held]
    assert [[name for name in pair if name in planned] for pair in pairs(scene, "planned")] == [[n] for n in planned]


def test_meetings_scheduled_are_planned() -> None:
    text = "Peruvian Minister Luis Rojas has meetings scheduled with Danish Minister Karen Lund."
    assert pairs(scene_of(text), "planned") == [["Karen Lund", "Luis Rojas"]]


def test_a_meeting_to_come_is_only_discussed() -> None:
    text = "Kenyan Minister Rose Oti and Danish Minister Karen Lund discussed preparations for the upcoming meeting."
    assert pairs(scene_of(text), "planned") == []


def test_a_main_clause_after_an_unnamed_counterpart() -> None:
    text = (
        "Armenian Minister Ara Petrosyan arrived in Oslo. During a meeting with his Danish counterpart, Ara Petrosyan "
        "said that trade grows."
    )
    scene = scene_of(text)
    assert pairs(scene) == [["Ara Petrosyan"]]
    assert [person.serves for person in scene.people if person.name == "Ara Petrosyan"] == ["AM"]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("The Speaker of the Georgian Parliament met with Danish Minister Karen Lund.", "speaker"),
        ("The Georgian Foreign Minister received the Danish Ambassador, Karen Lund.", "minister"),
    ],
)
def test_speakers_and_ministers_named_in_turn_with_the_title(first: str, then: str) -> None:
    scene = scene_of(f"{first} Shalva Gelashvili thanked Lund for her support.")
    assert pairs(scene) == [["Karen Lund", "Shalva Gelashvili"]]
    assert [o.role for person in scene.people for o, _ in person.offices if person.name[0] == "S"] == [then]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("The Ambassador of Kazakhstan, Zh. Akhmetov, met Danish Minister Karen Lund.", ["Karen Lund", "Zh. Akhmetov"]),
        ("St Vincent and the Grenadines Prime Minister Ralph Dean met Karen Lund.", ["Karen Lund", "Ralph Dean"]),
        ("Timor Leste President Jose Rojas met Danish Minister Karen Lund.", ["Jose Rojas", "Karen Lund"]),
    ],
)
def test_initials_and_short_saints_in_names(text: str, met: list[str]) -> None:
    assert pairs(scene_of(text)) == [met]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A meeting between {a} and {b} is on the agenda.", "planned"),
        ("A meeting between {a} and {b} is on the programme.", "planned"),
        ("A meeting between {a} and {b} is in the works.", "planned"),
        ("{a} heads to Warsaw on Friday for talks with {b}.", "planned"),
        ("{a} is travelling to Warsaw for talks with {b}.", "planned"),
        ("{a}, who will leave office in May, met {b}.", "held"),
        ("{a} met {b}, who will visit Oslo in May.", "held"),
    ],
)
def test_what_is_to_come_and_what_was(text: str, status: str) -> None:
    assert [meeting.status for meeting in scene_of(text.format(a=BERG, b=KOS)).meetings] == [status]


@pytest.mark.parametrize("text", ["A meeting between {a} and {b} is not planned.", "{a} will not meet {b}."])
def test_a_headline_makes_no_meeting_of_what_is_refused(text: str) -> None:
    assert scene_of("Talks in Oslo\n\n" + text.format(a=BERG, b=KOS)).meetings == []


def test_two_who_receive_somebody_named_before() -> None:
    text = f"{BERG} paid a visit to the embassy, where {KOS} and {NOVAK} received him."
    assert pairs(scene_of(text)) == [["Jan Kos", "Olav Berg", "Peter Novak"]]


@pytest.mark.parametrize(
    "more",
    [
        "As a reminder, Ilic met Chilean Foreign Minister Pablo Soto in Nis.",
        "As the agency reported earlier, Ilic met Chilean Foreign Minister Pablo Soto in Nis.",
        "At the end of May, Ilic met Chilean Foreign Minister Pablo Soto in Nis.",
        "Rojas presented details of recent talks with Chilean Foreign Minister Pablo Soto.",
        "Rojas spoke about the latest negotiations with Chilean Foreign Minister Pablo Soto.",
        "The visit came a day after his talks with Chilean Foreign Minister Pablo Soto.",
    ],
)
def test_what_is_only_told_again_or_spoken_of_is_background(more: str) -> None:
    assert pairs(scene_of(f"{OPENING} {more}")) == [["Goran Ilic", "Luis Rojas"]]


def test_as_reported_may_tell_the_news() -> None:
    text = "As the ministry reported, Serbian Foreign Minister Goran Ilic met Chilean Foreign Minister Pablo Soto."
    assert pairs(scene_of(text)) == [["Goran Ilic", "Pablo Soto"]]


def test_talks_of_two_that_began_with_a_third() -> None:
    text = (
        "The meeting of Serbian President Ana Vukic and Peruvian President Luis Rojas has started in Rome with the "
        "participation of Italian Prime Minister Carla Neri."
    )
    assert pairs(scene_of(text)) == [["Ana Vukic", "Carla Neri", "Luis Rojas"]]


def test_an_official_of_a_state_is_who_met_before_not_who_was_spoken_of() -> None:
    more = (
        "Rojas told of the reforms of President Ana Soto. "
        "The Peruvian diplomat also met Chilean Foreign Minister Pablo Soto."
    )
    assert pairs(scene_of(f"{OPENING} {more}"))[1] == ["Luis Rojas", "Pablo Soto"]


def test_an_ambassador_and_a_visitor_of_his_state_are_met_at_once() -> None:
    text = (
        "Serbian President Ana Vukic met with the US ambassador, Lea Hale, and General Paul Cavill, Commander, US Army."
    )
    assert pairs(scene_of(text)) == [["Ana Vukic", "Lea Hale", "Paul Cavill"]]


def test_two_of_three_who_met_may_meet_separately() -> None:
    text = (
        "Ministers of Serbia, Peru and Chile meet in Lima\n\nA meeting of Serbian Minister Goran Ilic, Peruvian "
        "Minister Luis Rojas and Chilean Minister Pablo Soto was held in Lima. Ilic met with Rojas and Soto separately."
    )
    assert pairs(scene_of(text))[1:] == [["Goran Ilic", "Luis Rojas"], ["Goran Ilic", "Pablo Soto"]]


def test_he_is_none_of_several_at_a_gathering() -> None:
    text = (
        "Serbian Minister Goran Ilic took part in the meeting of the high representatives of BRICS in Lima, on the "
        "sidelines of which he met with Peruvian Minister Luis Rojas and Indian Minister Arun Rao."
    )
    assert pairs(scene_of(text)) == [["Goran Ilic", "Luis Rojas"], ["Arun Rao", "Goran Ilic"]]


def test_where_a_meeting_took_place_during_a_journey_its_head_was() -> None:
    text = (
        "A delegation of the Border Guard Service of Serbia headed by General Goran Ilic visited the headquarters in "
        "Lima, where a meeting with Peruvian Minister Luis Rojas took place."
    )
    assert pairs(scene_of(text)) == [["Goran Ilic", "Luis Rojas"]]


def test_who_does_it_in_the_clause_after_a_semicolon() -> None:
    text = (
        "Kenyan Minister Rose Oti met Serbian Minister Goran Ilic; today she is meeting Peruvian Minister Luis Rojas."
    )
    assert pairs(scene_of(text)) == [["Goran Ilic", "Rose Oti"], ["Luis Rojas", "Rose Oti"]]


def test_whose_chair_is_named_in_a_list() -> None:
    text = (
        "NATO Commander Jake Dean, and the alliance's military committee chair, Adm. Rolf Lund, held talks with Kenyan "
        "Minister Rose Oti."
    )
    assert pairs(scene_of(text)) == [["Jake Dean", "Rolf Lund", "Rose Oti"]]
