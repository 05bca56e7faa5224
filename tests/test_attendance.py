"""Who else took part, however the article says it; and the subject of an opening clause."""

from pathlib import Path

import pytest

from tests.scenes import account_from, scene_of

MET = "Egyptian President Nabil Fahim received Kuwaiti Foreign Minister Salem Harb"
ALSO = ["Adel Mansi", "Ghanim Rashed"]


@pytest.mark.parametrize(
    "more",
    [
        ". At the meeting were Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        ". Also present were Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        " in the presence of Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        ". The meeting was attended by Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        ". Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed were at the meeting.",
        ". Foreign Minister Adel Mansi was there, and so was Kuwaiti Ambassador Ghanim Rashed.",
        ". On the host's side were Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        ". Also in attendance were Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        ". Also pictured are Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        ". In the photo, too, are Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        ".\n\nPictured: Foreign Minister Adel Mansi, Kuwaiti Ambassador Ghanim Rashed and President Nabil Fahim\n",
        " with L-R: Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        ". From left: Foreign Minister Adel Mansi, Kuwaiti Ambassador Ghanim Rashed and President Nabil Fahim.",
        ". Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed joined the President.",
        ". He was joined by Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        " with the participation of Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        ". Joining them were Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        ". Joining the talks were Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        ". With him were Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        ". Others who attended included Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        ". Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed were among those present.",
        ". Harb was in the company of Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        ". The President's entourage comprised Foreign Minister Adel Mansi and Kuwaiti Ambassador Ghanim Rashed.",
        ". Participants from both sides: Adel Mansi, Foreign Minister; Ghanim Rashed, Kuwaiti Ambassador.",
        ".\n\nAlso present were:\n- Adel Mansi, Foreign Minister\n- Ghanim Rashed, Kuwaiti Ambassador\n",
        ".\n\nFor Egypt: Adel Mansi, Foreign Minister\n\nFor Kuwait: Ghanim Rashed, Ambassador\n\nThey spoke of trade.",
        ". The delegations included Foreign Minister Adel Mansi. Kuwaiti Ambassador Ghanim Rashed joined the talks.",
        ". Accompanying the guest at the talks in Cairo were Minister Adel Mansi and Ambassador Ghanim Rashed.",
        ". His talks with Harb, which included Foreign Minister Adel Mansi and Ambassador Ghanim Rashed, were long.",
        ". His meeting with Harb, which also included Minister Adel Mansi and Ambassador Ghanim Rashed, was long.",
    ],
)
def test_also_present(more: str) -> None:
    assert _present(MET + more) == [["Nabil Fahim", "Salem Harb", *ALSO]]


@pytest.mark.parametrize(
    "more",
    [
        ". Foreign Minister Adel Mansi said that the present situation is grave.",
        ". In June Foreign Minister Adel Mansi was at that meeting of neighbours which Oslo hosted.",
        ". It is important to be present in the region, Foreign Minister Adel Mansi said.",
        ". Foreign Minister Adel Mansi was not present.",
        ". Foreign Minister Adel Mansi said that the settlers have come from left and right of the river.",
        ". Foreign Minister Adel Mansi spoke in the photo gallery.",
        ". Harb is part of the delegation accompanying Deputy Premier Adel Mansi on a visit to Egypt.",
        ".\n\nPictured: file photo of Minister Adel Mansi and Ambassador Ghanim Rashed\n",
        ". Foreign Minister Adel Mansi and Ambassador Ghanim Rashed were also present during the visit.",
        ". He praised the exchanges of delegations, including a visit by Deputy Minister Adel Mansi.",
        ". The visit, which included a lunch with Governor Adel Mansi, ends on Friday.",
    ],
)
def test_not_present(more: str) -> None:
    assert _present(MET + more) == [["Nabil Fahim", "Salem Harb"]]


@pytest.mark.parametrize("opening", ["Having met with", "After meeting", "Following talks with"])
def test_the_subject_after_an_opening_clause(opening: str) -> None:
    # Another meeting stands before: with none, the only two sides named would be taken for the pair.
    text = (
        "Peruvian President Luis Rojas received Chilean Foreign Minister Ana Soto. "
        f"{opening} Kuwaiti Foreign Minister Salem Harb, Egyptian President Nabil Fahim said that trade would grow."
    )
    assert [sorted(names) for names in _present(text)] == [["Ana Soto", "Luis Rojas"], ["Nabil Fahim", "Salem Harb"]]


def test_who_attended_the_only_meeting_which_no_verb_tells() -> None:
    text = (
        "Kenyan President Rose Oti said so in her speech at the Kenya-Peru bilateral meeting in Nairobi on Monday, a "
        "part of Peruvian Premier Luis Rojas's official visit to Kenya.\nSeveral Kenyan ministers also attended the "
        "meeting, including Foreign Minister Ali Said and Trade Minister Tom Okal."
    )
    assert [sorted(names) for names in _present(text)] == [["Ali Said", "Luis Rojas", "Rose Oti", "Tom Okal"]]


def test_two_hosts_of_a_delegation_told_before_its_members() -> None:
    text = (
        f"{MET[:30]} and Foreign Minister Adel Mansi welcomed a delegation of the US Congress. "
        "The delegation was represented by Congressman Paul Dean."
    )
    assert [sorted(names) for names in _present(text)] == [["Adel Mansi", "Nabil Fahim", "Paul Dean"]]


def test_groups_of_members_without_a_name_are_met_at_once() -> None:
    text = (
        "Fijian President Rose Oti met with members of the Fijian Chamber of Trade, members of the Fijian Managers' "
        "Union and representatives of Fijian farmers. The meeting was also attended by Minister Tom Okal."
    )
    assert [sorted(names) for names in _present(text)] == [["Rose Oti", "Tom Okal"]]


def test_both_meetings_were_attended() -> None:
    text = f"{MET}. Then he received Peruvian Bishop Luis Rojas. Both meetings were attended by Minister Adel Mansi."
    assert [names[-1] for names in _present(text)] == ["Adel Mansi", "Adel Mansi"]


def test_those_listed_below_a_side_are_its_own(tmp_path: Path) -> None:
    text = f"{MET}.\n\nKuwaiti side:\nGhanim Rashed, Ambassador\nHamad Issa, Deputy Minister\n\nThey spoke of trade."
    told = {p.name: [office.country for office in p.offices] for p in account_from(tmp_path, text).people}
    assert told["Ghanim Rashed"] == told["Hamad Issa"] == ["KW"]


def test_what_a_side_is_told_to_say_is_no_list_of_its_people() -> None:
    text = f"{MET}.\n\nThe Kuwaiti side said:\nAdel Mansi was invited."
    assert [sorted(names) for names in _present(text)] == [["Nabil Fahim", "Salem Harb"]]


def test_a_delegation_told_before_its_members() -> None:
    text = (
        "Egyptian President Nabil Fahim met lawmakers. The delegation included Senator Paul Dean of the United States."
    )
    assert [sorted(names) for names in _present(text)] == [["Nabil Fahim", "Paul Dean"]]


@pytest.mark.parametrize(
    "caption", ["Also in the photograph is", "Looking on is", "At right is", "Sharing in the moment is"]
)
def test_who_is_seen_in_the_picture(caption: str) -> None:
    text = (
        f"Kenyan President Rose Oti (left) greets Peruvian Minister Luis Rojas. {caption} Kenyan Minister Nabil Omar."
    )
    assert _present(text) == [["Rose Oti", "Luis Rojas", "Nabil Omar"]]


def _present(text: str) -> list[list[str]]:
    scene = scene_of(text)
    return [
        [scene.people[a.person].name for a in meeting.present if a.person is not None] for meeting in scene.meetings
    ]
