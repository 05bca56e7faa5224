"""Who came: delegations and their heads, callers, guests told of at a named seat, surnames alone."""

import pytest

from tests.scenes import pairs, scene_of


@pytest.mark.parametrize(
    "text",
    [
        "Vietnamese President Tran Loc hosted a reception for a delegation from China. "
        "The Chinese delegation was led by Minister Guo Wen.",
        "Three envoys sent by South African President Bongani Zulu met Vietnamese President Tran Loc. "
        "The delegation is led by former Minister Guo Wen.",
        "Vietnamese President Tran Loc told a visiting delegation of Chinese deputies that ties grow. "
        "The group was led by Minister Guo Wen.",
        "Ties will grow, Vietnamese President Tran Loc told a visiting delegation of Chinese deputies led by Guo Wen.",
        "Vietnamese President Tran Loc received a World Bank delegation represented by the regional director, Guo Wen.",
        "Vietnamese President Tran Loc engaged with officials of a company led by its CEO Guo Wen.",
        "Vietnamese President Tran Loc and a Chinese Academy team led by Guo Wen concluded a round of talks in Hue.",
    ],
)
def test_the_head_of_a_delegation_came(text: str) -> None:
    assert pairs(scene_of(text)) == [["Guo Wen", "Tran Loc"]]


@pytest.mark.parametrize(
    "more",
    [
        "Representing the Government of China was Minister Guo Wen.",
        "There was also Ms. Guo Wen, deputy head of the Chinese mission.",
    ],
)
def test_those_who_represent_a_side_were_there(more: str) -> None:
    text = f"Vietnamese President Tran Loc met Chinese President Bo Lian. {more}"
    assert pairs(scene_of(text)) == [["Bo Lian", "Guo Wen", "Tran Loc"]]


def test_against_whom_there_were_protests_was_not_there() -> None:
    text = "Vietnamese President Tran Loc met Chinese President Bo Lian. There were also protests against Guo Wen."
    assert pairs(scene_of(text)) == [["Bo Lian", "Tran Loc"]]


@pytest.mark.parametrize(
    "more",
    [
        "Leading the Vietnamese delegation was Minister Tran Loc, while Minister Guo Wen led the Chinese team.",
        "The Vietnamese delegation was led by Minister Tran Loc and the Chinese mission was led by Mr Guo Wen.",
    ],
)
def test_who_leads_the_teams_met(more: str) -> None:
    scene = scene_of(f"Talks between the delegations of Vietnam and China began in Hue. {more}")
    assert pairs(scene) == [["Guo Wen", "Tran Loc"]]


def test_who_leads_a_team_is_of_its_country() -> None:
    text = "Leading the Vietnamese delegation was Minister Tran Loc, while Trade Minister Guo Wen led the Chinese team."
    assert [person.serves for person in scene_of(text).people] == ["VN", "CN"]


def test_who_was_present_together_with_another_was_at_that_meeting() -> None:
    text = (
        "General Tran Loc of Vietnam and General Bo Lian of China held talks. Also present at the meeting together "
        "with the General were members of the Chinese delegation, Chinese Ambassador to Vietnam Guo Wen and Attaché "
        "Ding Hao."
    )
    assert pairs(scene_of(text)) == [["Bo Lian", "Ding Hao", "Guo Wen", "Tran Loc"]]


def test_envoys_are_listed_after_a_number_of_states() -> None:
    text = (
        "Turkmen President Gul Mammed received credentials from the Ambassadors of a number of foreign states - the "
        "Czech Republic Vaclav Yilek, Australia Graeme Holt, and Mongolia Dorji Bayar."
    )
    assert [person.serves for person in scene_of(text).people] == ["TM", "CZ", "AU", "MN"]


def test_a_delegation_already_named_is_led_by_nobody_else() -> None:
    text = (
        "Vietnamese President Tran Loc received Chinese Minister Guo Wen in Hue. "
        "The Vietnamese delegation to Seoul is led by Minister Bui Son."
    )
    assert pairs(scene_of(text)) == [["Guo Wen", "Tran Loc"]]


@pytest.mark.parametrize(
    "more",
    [
        "He met with a delegation that included the head of the chamber, Samir Aoun, and former Minister Ziad Karam.",
        "He received a delegation of the chamber led by Samir Aoun. The delegation includes Minister Ziad Karam.",
        "He received Samir Aoun. Those in attendance included Minister Ziad Karam.",
        "He received Samir Aoun, in the presence of the Lebanese Minister Ziad Karam.",
    ],
)
def test_members_of_a_delegation_are_at_one_meeting(more: str) -> None:
    text = f"Lebanese Speaker Nadim Harb spoke in Beirut on Monday. {more}"
    assert pairs(scene_of(text)) == [["Nadim Harb", "Samir Aoun", "Ziad Karam"]]


def test_callers_come_one_by_one() -> None:
    text = (
        "Nigerian President Musa Bello spoke in Abuja. "
        "Minister Tunde Ojo and General Sani Abba separately called on him."
    )
    assert pairs(scene_of(text)) == [["Musa Bello", "Tunde Ojo"], ["Musa Bello", "Sani Abba"]]


@pytest.mark.parametrize(
    ("errand", "met"),
    [
        ("called on Afghan President Karim Wardak to end the fighting", []),
        ("called on Afghan President Karim Wardak to convey a message", [["Karim Wardak", "Tariq Mahmud"]]),
        (
            "inspected a guard of honour before calling on Afghan President Karim Wardak",
            [["Karim Wardak", "Tariq Mahmud"]],
        ),
    ],
)
def test_an_appeal_is_no_call(errand: str, met: list[list[str]]) -> None:
    assert pairs(scene_of(f"Pakistani Foreign Minister Tariq Mahmud {errand}.")) == met


@pytest.mark.parametrize(
    "text",
    [
        "NNA – House Speaker, Nadim Harb, received at the Second Presidency in Ain al-Teen, French Ambassador Luc Roy.",
        "Speaker Nadim Harb of Lebanon received in Ain al-Teen, French Ambassador Luc Roy.",
        "Lebanese Speaker Nadim Harb gave audience at the palace to French Ambassador Luc Roy.",
        "Lebanese Speaker Nadim Harb received French Senator Luc Roy (Renewal-Gironde).",
    ],
)
def test_guests_at_a_named_seat(text: str) -> None:
    assert pairs(scene_of(text)) == [["Luc Roy", "Nadim Harb"]]


def test_whom_his_majesty_means() -> None:
    text = (
        "His Majesty Sultan Faisal bin Tariq received King Albert of Belgium. He had a message from Norway. "
        "French Minister Luc Roy wrote to Oslo. This came when His Majesty gave audience to Italian Minister Ugo Neri."
    )
    assert pairs(scene_of(text)) == [["Albert", "Faisal bin Tariq"], ["Faisal bin Tariq", "Ugo Neri"]]


@pytest.mark.parametrize(
    "counterparts",
    [
        "her counterparts from Togo, Robert Dossou, and Senegal, Awa Tall",
        "her counterparts of Togo (Robert Dossou) and Senegal (Awa Tall)",
    ],
)
def test_counterparts_by_country_and_name(counterparts: str) -> None:
    scene = scene_of(f"Ghanaian Foreign Minister Esi Badu held bilateral meetings with {counterparts} in Accra.")
    assert pairs(scene) == [["Esi Badu", "Robert Dossou"], ["Awa Tall", "Esi Badu"]]
    assert [person.serves for person in scene.people] == ["GH", "TG", "SN"]


def test_bilateral_talks_with_several_are_separate() -> None:
    text = (
        "Ethiopian Prime Minister Abel Tesfaye held a bilateral discussion with presidents of Djibouti, Omar Waberi, "
        "Salah Mzali of Tunisia and Liis Tamm of Estonia."
    )
    scene = scene_of(text)
    assert len(pairs(scene)) == 3
    assert [person.serves for person in scene.people] == ["ET", "DJ", "TN", "EE"]


def test_whose_counterpart_he_means() -> None:
    text = (
        "Visiting Indian External Affairs Minister Dev Rao called on Sri Lankan President Anil Silva in Colombo. "
        "He also held talks with his counterpart Nimal Perera."
    )
    scene = scene_of(text)
    assert pairs(scene) == [["Anil Silva", "Dev Rao"], ["Dev Rao", "Nimal Perera"]]
    office = scene.people[2].offices[0][0]
    assert office.key == ("minister", "foreign-affairs", "LK")


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Barwari also met the envoy on Monday. Barwari's office said that Barwari received Iranian Ambassador "
            "Reza Sadeqi in Erbil.",
            [["Barwari", "Reza Sadeqi"]],
        ),
        ("Boeing noted that Iranian Ambassador Reza Sadeqi had held talks in Erbil.", []),
        (
            "Barwari held talks with Iranian Ambassador Reza Sadeqi. „Trade grows,“ said Barwari.",
            [["Barwari", "Reza Sadeqi"]],
        ),
    ],
)
def test_a_surname_alone_is_a_person_who_acts_twice(text: str, met: list[list[str]]) -> None:
    assert pairs(scene_of(text)) == met


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("Omani Sultan Faisal met the leaders of Chad, Mali and Niger in Muscat.", [1, 1, 1]),
        ("Omani Foreign Minister Ali Saad met his counterparts from Chad, Mali and Niger in Muscat.", [1, 1, 1]),
        ("The Ambassadors of Chad and Mali were received by Omani Foreign Minister Ali Saad.", [1, 1]),
        ("Omani Foreign Minister Ali Saad and his counterparts from Chad and Mali held a trilateral meeting.", [1]),
    ],
)
def test_unnamed_sides_are_one_a_country(text: str, sizes: list[int]) -> None:
    assert [len(meeting.persons) for meeting in scene_of(text).meetings] == sizes


def test_unnamed_ministers_named_later() -> None:
    text = (
        "The Foreign Ministers of Chad and Mali convened for talks in Lome. "
        "The Chadian delegation was led by Foreign Minister Ali Sabre. "
        "The meeting also included Malian Foreign Minister Omar Diop."
    )
    assert pairs(scene_of(text)) == [["Ali Sabre", "Omar Diop"]]


def test_his_highness_is_the_guest() -> None:
    text = (
        "Prime Minister Karl Lund of Denmark met Samoan Head of State Tui Sualavi in Ribe. "
        "Danish Speaker Mette Holm welcomed His Highness on Tuesday."
    )
    assert pairs(scene_of(text)) == [["Karl Lund", "Tui Sualavi"], ["Mette Holm", "Tui Sualavi"]]


def test_chiefs_told_after_a_minister_are_not_the_minister() -> None:
    scene = scene_of("Libyan Minister Ali Saad met Prime Minister Omar Diop, security chiefs and others in Tripoli.")
    assert [office.role for office, _ in scene.people[1].offices] == ["head_of_government"]


def test_a_deputy_secretary_told_shorter() -> None:
    text = (
        "U.S. Deputy Secretary of State Carl Morrow met Libyan Prime Minister Ali Saad in Tunis. "
        "Earlier the U.S. deputy secretary met Tunisian Prime Minister Omar Diop."
    )
    assert pairs(scene_of(text)) == [["Ali Saad", "Carl Morrow"], ["Carl Morrow", "Omar Diop"]]


@pytest.mark.parametrize(
    "text",
    [
        "During a courtesy call at the ministry by Danish Minister Lars Holm in May, Kenyan Minister Rose Oti spoke.",
        "Kenyan Minister Rose Oti received a visit from Danish Minister Lars Holm in Nairobi on Monday.",
    ],
)
def test_visits_and_calls_received(text: str) -> None:
    assert pairs(scene_of(text)) == [["Lars Holm", "Rose Oti"]]


def test_a_meeting_told_again_before_a_planned_one_was_held() -> None:
    scene = scene_of(
        "Danish Minister Lars Holm paid a courtesy call on Kenyan President Paul Kamau today. "
        "Following his meeting with President Kamau, Minister Holm is scheduled to meet Kenyan Minister Rose Oti."
    )
    assert pairs(scene) == [["Lars Holm", "Paul Kamau"]]
    assert pairs(scene, "planned") == [["Lars Holm", "Rose Oti"]]


@pytest.mark.parametrize(
    "text",
    [
        "UN Secretary-General Marta Silva praised Kenya. She said so while meeting the Kenyan Minister Rose Oti.",
        "President of the General Assembly (PGA) Marta Silva praised Kenya. "
        "The PGA was talking to Kenyan Minister Rose Oti at a bilateral meeting in New York.",
        "Kenyan officials held talks with a UN team. The Kenyan delegation was led by Minister Rose Oti, "
        "while the UN delegation was led by Marta Silva.",
    ],
)
def test_comments_made_while_meeting(text: str) -> None:
    assert pairs(scene_of(text)) == [["Marta Silva", "Rose Oti"]]


def test_what_he_said_of_his_own_meetings() -> None:
    text = (
        "Omani Prime Minister Ali Saad held a meeting with Kenyan President Paul Kamau in Muscat. "
        '"I also had a bilateral meeting with my counterpart from Laos, Bo Vong. '
        'After that, I held a bilateral meeting with my counterpart from Timor Leste, Rui Alves," he said.'
    )
    assert pairs(scene_of(text)) == [["Ali Saad", "Paul Kamau"], ["Ali Saad", "Bo Vong"], ["Ali Saad", "Rui Alves"]]


def test_what_was_attended_is_not_what_was_announced() -> None:
    scene = scene_of(
        "Omani Prime Minister Ali Saad received Kenyan President Paul Kamau in Muscat. "
        "President Kamau is scheduled to meet Omani Minister Omar Haddad on Friday. "
        "The meeting was also attended by Kenyan Minister Rose Oti."
    )
    assert pairs(scene) == [["Ali Saad", "Paul Kamau", "Rose Oti"]]
    assert pairs(scene, "planned") == [["Omar Haddad", "Paul Kamau"]]


def test_an_adverb_that_opens_a_sentence_is_nobody() -> None:
    text = "Separately, Deputy Prime Minister and Minister of Defence Sheikh Ali Saad met Kenyan Minister Rose Oti."
    assert pairs(scene_of(text)) == [["Ali Saad", "Rose Oti"]]
    assert len(scene_of(text).meetings[0].present) == 2


def test_a_courtesy_call_on_somebody() -> None:
    text = "Danish Minister Lars Holm proceeded to the palace for a courtesy call on the Kenyan President, Paul Kamau."
    assert pairs(scene_of(text)) == [["Lars Holm", "Paul Kamau"]]


def test_the_counterpart_named_just_before() -> None:
    text = (
        "South African President Cyrus Zulu has arrived for a working visit. "
        "Zambian President Edgar Phiri received his counterpart at State House."
    )
    assert pairs(scene_of(text)) == [["Cyrus Zulu", "Edgar Phiri"]]


def test_titles_and_names_by_turns_after_a_counterpart() -> None:
    scene = scene_of(
        "Fijian Foreign Minister Inoke Tavua held meetings with his Papua New Guinea counterpart, Peter Kama, "
        "the Minister for Defence, Samuel Solo and Minister for Police, Bernard Tau."
    )
    assert [person.offices[0][0].portfolio for person in scene.people if person.name == "Samuel Solo"] == ["defence"]


def test_a_remark_between_title_and_name() -> None:
    text = "Kenyan President Paul Kamau hosted the president of Myanmar (also known as Burma), Bo Aung, in Nairobi."
    assert pairs(scene_of(text)) == [["Bo Aung", "Paul Kamau"]]


@pytest.mark.parametrize("family", ["Holguin", "Wellington", "Medina"])
def test_a_family_name_that_is_also_a_city_is_the_persons(family: str) -> None:
    text = (
        f"UN envoy Maria {family} met Cypriot President Nikos Savva in Nicosia. "
        f"{family} also met Greek Foreign Minister Ilias Vranas."
    )
    assert pairs(scene_of(text)) == [[f"Maria {family}", "Nikos Savva"], ["Ilias Vranas", f"Maria {family}"]]


def test_a_city_in_a_headline_is_no_family_name() -> None:
    scene = scene_of("Danish Minister Visits Medina\n\nDanish Minister Karen Lund is in Medina. She met Prince Fahd.")
    assert "Medina" not in " ".join(person.name for person in scene.people)
