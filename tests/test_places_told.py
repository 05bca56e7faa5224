"""Where meetings were, by the site, the event, the guest, the tour or the town that an article names."""

from pathlib import Path

import pytest

from tests.scenes import account_from

ILIC, ROJAS = "Serbian Foreign Minister Goran Ilic", "Peruvian Foreign Minister Luis Rojas"
MET = f"{ILIC} met {ROJAS}"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"{MET} in Kiev.", [("UA", "Kyiv")]),
        (f"{MET} in Chişinău.", [("MD", "Chisinau")]),
        (f"{MET} in the Colombian capital.", [("CO", "Bogota")]),
        (f"TEHERAN - {MET} in Rangoon.", [("MM", "Yangon")]),
        (f"Lima\n\n15 June 2022\n\nThe two meet\n\n{MET}.", [("PE", "Lima")]),
        (f"Lima\n\nThe two meet\n\n{MET}.", [(None, None)]),
        (f"{MET} at the Nigerian High Commission, London.", [("GB", "London")]),
        (f"{MET} at the Hotel de la Paix, Geneva.", [("CH", "Geneva")]),
        (f"{MET} and spoke of the High Commission, London said.", [(None, None)]),
        (f"{ILIC} welcomed {ROJAS} to the Foreign Office in Belgrade.", [("RS", "Belgrade")]),
        (f"{ILIC}, attending the Water Assembly in Nairobi, met {ROJAS}.", [("KE", "Nairobi")]),
        (f"As part of her participation in the Water Assembly in Nairobi, {MET}.", [("KE", "Nairobi")]),
        (f"{MET} as part of the Antalya Diplomacy Forum.", [("TR", "Antalya")]),
        (f"{MET} as part of a project to build a bank in Nairobi.", [(None, None)]),
        (
            f"{MET} on the sidelines of the Water Assembly, which is taking place in Nairobi this week.",
            [("KE", "Nairobi")],
        ),
        (f"{MET} to speak of the assembly, which is taking place in Nairobi this week.", [(None, None)]),
        (f"{ILIC} held talks with {ROJAS}, currently visiting the country.", [("RS", None)]),
        (f"{ILIC} held talks with {ROJAS}, who is here on an official visit.", [("RS", None)]),
        (f"{ROJAS}, who is on a tour of Norway, Serbia and Finland, met {ILIC}.", [("RS", None)]),
        (
            f"{ROJAS} met {ILIC} on a journey that will later bring him to a forum of fishers in Fiji.",
            [(None, None)],
        ),
        (f"{MET} in Lima, where both will take part in a forum in Lima on Friday.", [("PE", "Lima")]),
        (f"Fresh from talks in Paris, {ILIC} met {ROJAS} in Lima.", [("PE", "Lima")]),
        (f"{MET} at the latter's office.", [("PE", None)]),
        (f"{MET} at his official residence, Riga Castle, on Monday.", [("LV", "Riga")]),
        (f"{ILIC} met {ROJAS} at his residence, the White House said.", [("RS", None)]),
        (f"{MET}. They spoke of trade since the ministers last met in May in Riga.", [(None, None)]),
        (f"{MET} to speak of the decisions adopted at Riga.", [(None, None)]),
        (f"{MET}. The last meeting of the two countries took place in Riga.", [(None, None)]),
        (f"{ILIC} paid a courtesy call on {ROJAS} at his residence.", [("PE", None)]),
        (f"{MET} and his accompanying delegation in the capital, Lima.", [("PE", "Lima")]),
        (f"{MET}. The delegation in Lima said so.", [(None, None)]),
        (
            f"{ILIC} received the Ambassador of Peru to Serbia, Luis Rojas (residence in Rome).",
            [("RS", None)],
        ),
        (
            f"Serbian President Ana Vukic met {ROJAS} in the presence of Foreign Minister Goran Ilic and Ambassador "
            "Mira Babic.",
            [("RS", None)],
        ),
        (f"{MET} at the invitation of the latter.", [("PE", None)]),
        (f"At the invitation of {ROJAS}, {ILIC} held talks with him.", [("PE", None)]),
        (f"{MET} in the town of Ayaviri, Peru.", [("PE", "Ayaviri")]),
        (f"{MET} in Ayaviri in southern Peru.", [("PE", "Ayaviri")]),
        (f"{MET} in June in southern Peru.", [("PE", None)]),
        (f"{MET} in Peru's Puno province.", [("PE", None)]),
        (f"UNITED NATIONS, June 14 (NEWS): {MET} here.", [("US", "New York")]),
        (f"00:25 BELGRADE: {ILIC} received {ROJAS}.", [("RS", "Belgrade")]),
        (
            f"{MET} in Lima on Monday and on Tuesday spoke by phone with Chilean Minister Pablo Soto.",
            [("PE", "Lima"), (None, None)],
        ),
        (f"The Oslo talks between {ILIC} and {ROJAS} lasted an hour.", [("NO", "Oslo")]),
        (f"{ILIC} and Peruvian Minister Luis Oslo discussed trade.", [(None, None)]),
        (f"The Peruvian capital hosted talks between {ILIC} and {ROJAS}.", [("PE", "Lima")]),
        (f"{MET} in Lima as a follow-up to their meeting in Oslo.", [("PE", "Lima")]),
        (f"{ROJAS}, who arrived in Nis on Sunday, was received by {ILIC} in Belgrade.", [("RS", "Belgrade")]),
        (f"{ILIC} said so when he received {ROJAS} in his office in Belgrade.", [("RS", "Belgrade")]),
        (f"{ILIC} met {ROJAS}, on the occasion of his visit to the country.", [("RS", None)]),
        (f"{MET}, born in Cusco in 1960, in Belgrade.", [("RS", "Belgrade")]),
        (f"After a visit to Berlin, {MET}.", [(None, None)]),
        (f"{MET} following the latter's trip to Berlin.", [(None, None)]),
        (f"{MET} after arriving in Lima.", [("PE", "Lima")]),
        (f"{ILIC} said after a visit to Lima that he met {ROJAS}.", [("PE", "Lima")]),
        (f"{ILIC} and {ROJAS} met and discussed the peace talks in Berlin.", [(None, None)]),
        (f"{ILIC} and {ROJAS} discussed trade during talks in Berlin.", [("DE", "Berlin")]),
        (f"{MET} in Lima, following their phone call on 1 June.", [("PE", "Lima")]),
        (f"Meeting of {ILIC} and {ROJAS} (Oslo, 5 May 2022).", [("NO", "Oslo")]),
        (f"{MET} (Oslo was quiet).", [(None, None)]),
        (f"{ILIC} received {ROJAS} with military honours in Nis on Monday.", [("RS", "Nis")]),
        (f"The Emir of Qatar received {ROJAS}.", [("QA", None)]),
        (f"Leaders gather in Oslo on Thursday for a forum, where {ILIC} will meet {ROJAS}.", [("NO", "Oslo")]),
        (f"{ILIC} and {ROJAS} held talks. The two sat down for four hours in Oslo.", [("NO", "Oslo")]),
        (f"{ILIC} and {ROJAS} met at the Presidential Secretariat in Nis.", [("RS", "Nis")]),
        (f"{MET} in Riga. He also met US Permanent Representative to NATO Ann Moe.", [("LV", "Riga"), ("LV", "Riga")]),
        (
            f"{MET}. They spoke of permits offered in Lima. On the margins of it he met Chilean Minister Ana Soto.",
            [(None, None)] * 2,
        ),
        (
            f"{MET}. Serbia's Ambassador to Peru Ana Vukic and Peru's Ambassador to Serbia Juan Soto attended.",
            [(None, None)],
        ),
        (f"{MET} in Riga at a forum of fishers. He then met Shell CEO Ana Moe.", [("LV", "Riga"), ("LV", "Riga")]),
        (f"{ILIC} is travelling to Lima to meet with {ROJAS}. Rojas visited Serbia in May.", [("PE", "Lima")]),
        (f"{ILIC} and {ROJAS} met at the White House in Lima.", [("PE", "Lima")]),
        (f"{ILIC} and {ROJAS} met at the White House in the evening.", [("US", "Washington")]),
        (f"{MET}. They discussed a water summit expected to take place in Nairobi.", [(None, None)]),
        (f"{MET} on the sidelines of a summit to take place in Nairobi.", [("KE", "Nairobi")]),
        (f"{ILIC} and {ROJAS} will hold a meeting scheduled to take place in Nairobi.", [("KE", "Nairobi")]),
        (f"{ILIC} and {ROJAS} held talks at a villa located in Geneva.", [("CH", "Geneva")]),
        (f"{MET} at a conference hosted by the Secretariat of the OSCE in Vienna.", [("AT", "Vienna")]),
        (f"{MET} to hear about the work they are doing in Peru.", [("PE", None)]),
        (f"The meeting between {ILIC} and {ROJAS} is to be held in Lima.", [("PE", "Lima")]),
        (f"{MET}, who praised the opening of the Office of the Arab League in Belgrade.", [(None, None)]),
        (f"{MET} at the Office of the Arab League in Belgrade.", [("RS", "Belgrade")]),
        (f"{MET} at the Naval Headquarters.", [(None, None)]),
        (f"Pakistani President Asad Mirza met {ROJAS} at the Naval Headquarters.", [("PK", "Islamabad")]),
        (f"Indonesian President Budi Hartono met {ROJAS} at Istana Bogor.", [("ID", "Bogor")]),
    ],
)
def test_where(tmp_path: Path, text: str, places: list[tuple[str | None, str | None]]) -> None:
    assert [(meeting.country, meeting.city) for meeting in account_from(tmp_path, text).meetings] == places


def test_a_journey_told_later_is_not_where_the_host_is_at_home(tmp_path: Path) -> None:
    text = f"{MET} in Lima. He was received by Peruvian President Ana Soto. Before that, Ilic visited Vienna."
    meetings = account_from(tmp_path, text).meetings
    assert [(meeting.country, meeting.city) for meeting in meetings] == [("PE", "Lima"), ("PE", "Lima")]


def test_meetings_told_in_one_breath_share_the_place_of_the_journey(tmp_path: Path) -> None:
    text = (
        "A Serbian delegation visits Lima. In the course of the visit, Serbian Speaker Goran Ilic held talks with "
        "Peruvian Speaker Luis Rojas and Chilean Speaker Pablo Soto."
    )
    assert [meeting.city for meeting in account_from(tmp_path, text).meetings] == ["Lima", "Lima"]


def test_who_receives_by_office_alone_is_at_home(tmp_path: Path) -> None:
    text = "The President of Uzbekistan received Secretary General of the SCO Zhang Min."
    assert [meeting.country for meeting in account_from(tmp_path, text).meetings] == ["UZ"]
