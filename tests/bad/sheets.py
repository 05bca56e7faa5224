"""Bad lines in the sheets of decisions, for the build."""

import os
from pathlib import Path

from tests.bad import MEETING, OFFICE, PERSON, Bad, both, link, put, replaced, sparse

HEADERS = {
    "corrections": "table,row_id,field,expect,value,reason,source,corrected_by,corrected_on",
    "gaps": "table,row_id,missing,source,noted_by,noted_on",
    "authority/people": "person_id,name,aliases,offices,wikidata_id,distinct_from,reason",
    "authority/offices": "office_id,takes_in,reason",
}
_SEEN = "Seen,https://a.example/1,Lena,2024-01-05"


def _sheet(name: str, *lines: str, says: str, number: int = 2) -> Bad:
    content = "".join(f"{line}\n" for line in (HEADERS[name], *lines))
    return Bad(put(f"seeds/{name}.csv", content), f"seeds/{name}.csv:{number}: {says}")


def _correction(line: str, says: str, rest: str = _SEEN) -> Bad:
    return _sheet("corrections", f"{line},{rest}", says=says)


def _id(line: str, says: str) -> Bad:
    """One more line in the register."""

    def damage(root: Path) -> None:
        with (root / "seeds/ids.csv").open("a") as file:
            file.write(line + "\n")

    return Bad(damage, f"{says}")


def _chain(root: Path) -> None:
    with (root / "seeds/ids.csv").open("a") as file:
        file.writelines(f"people,p{n},x,p{n},p{n + 1}\n" for n in range(5000))
        file.write("people,p5000,x,p5000,\n")


_CITY = f"meetings,{MEETING},city,Baku"
_PEOPLE, _IDS = "authority/people", "seeds/ids.csv:"
_POST = "az-minister-defence"

SHEETS = {
    "a correction by YOUR NAME": _correction(
        f"{_CITY},Ganja",
        "corrected_by still says YOUR NAME; write what corrected_by is, or leave the line out",
        "Seen,https://a.example/1,YOUR NAME,2024-01-05",
    ),
    "a correction for no reason": _correction(
        f"{_CITY},Ganja", "reason still says WHY; write", "WHY,WHERE IT CAN BE CHECKED,Lena,2024-01-05"
    ),
    "a correction of no table": _correction(
        "talks,x,city,Baku,Ganja", "talks is no table that can be corrected; name one"
    ),
    "a correction of evidence": _correction("evidence,x,exact,a,b", "evidence is no table that can be corrected"),
    "a correction of no row": _correction(
        "meetings,x,city,Baku,Ganja", "meetings has no row x; delete line 2, or name"
    ),
    "a correction of no column": _correction(
        f"meetings,{MEETING},mood,,good", "mood of meetings cannot be corrected; name"
    ),
    "a correction of a key": _correction(
        f"meetings,{MEETING},meeting_id,,x", "meeting_id of meetings cannot be corrected"
    ),
    "a correction that expects something else": _correction(
        f"meetings,{MEETING},city,Sheki,Ganja",
        f'city of {MEETING} is "Baku", not "Sheki" as expected; delete line 2, or',
    ),
    "a correction of nothing": _correction(f"{_CITY},Baku", f'city of {MEETING} is "Baku" without it; delete line 2'),
    "a correction to no day": _correction(
        f"meetings,{MEETING},started_on,2023-04-27,27 April", "27 April is no value of st"
    ),
    "a correction to an unknown status": _correction(
        f"meetings,{MEETING},status,held,over",
        "over is no value of status (allowed are held, planned); write one of them",
    ),
    "a correction to an unknown role": _correction(
        f"offices,{OFFICE},role,minister,boss", "boss is no value of role (allowed are head_of_state, "
    ),
    "a correction to an unknown topic": _correction(
        f"meeting_topics,{MEETING}.joint-exercises,topic_id,joint-exercises,gossip",
        "gossip is no value of topic_id (it is not on the list); write it as the codebook says",
    ),
    "a correction to the year 1820": _correction(
        f"meetings,{MEETING},started_on,2023-04-27,1820-04-27", "1820-04-27 is no value of started_on (it is too early)"
    ),
    "a correction to a week": _correction(
        f"meetings,{MEETING},started_on,2023-04-27,2023-W17-4",
        "2023-W17-4 is no value of started_on (it is not written",
    ),
    "a correction to what is no item of Wikidata": _correction(
        f"people,{PERSON},wikidata_id,,safarli", "safarli is no value of wikidata_id (it has another form)"
    ),
    "a correction to a visit that is nowhere": _correction(
        f"meetings,{MEETING},visit_id,,nowhere", "visits has no row nowhere; write one that is there"
    ),
    "a correction to somebody unknown": _correction(
        f"meeting_participants,{MEETING}.{PERSON},person_id,{PERSON},elman-safarly",
        f"people has no row elman-safarly; write one that is there, as {PERSON}, or delete line 2",
    ),
    "a correction to a country that is none": _correction(
        f"meetings,{MEETING},country_code,AZ,ZZ", "ZZ is no value of country_code (no country has this code); write the"
    ),
    "a correction to a country's name": _correction(
        f"meetings,{MEETING},country_code,AZ,georgia",
        "georgia is no value of country_code (no country has this code); write GE",
    ),
    "a correction to a day that never was": _correction(
        f"meetings,{MEETING},ended_on,2023-04-27,2023-02-29",
        "2023-02-29 is no value of ended_on (day is out of range for month); write a day that exists as YYYY-MM-DD",
    ),
    "a correction that leaves a name empty": _correction(
        f"people,{PERSON},name,Elman Safarli,", "nothing is no value of name (every row needs one); write the right"
    ),
    "a correction of an end before the start": _correction(
        f"meetings,{MEETING},ended_on,2023-04-27,2023-04-26",
        f'with ended_on of {MEETING} set to "2023-04-26" the row {MEETING} of meetings does not pass the gate: '
        "ended_not_before_started; set `ended_on` to `started_on` or later, or delete line 2",
    ),
    "a correction of a tenure alone": _correction(
        f"tenures,{PERSON}.{_POST},office_id,{_POST},ge-minister-defence",
        f'with office_id of {PERSON}.{_POST} set to "ge-minister-defence" the row {MEETING}.{PERSON} of '
        "meeting_participants does not pass the gate: office_held; correct the office in all rows that show them in it",
    ),
    "one value corrected twice": _sheet(
        "corrections",
        f"{_CITY},Ganja,{_SEEN}",
        f"{_CITY},Sheki,{_SEEN}",
        says="line 2 corrects the same value",
        number=3,
    ),
    "a correction without a reason": _correction(
        f"{_CITY},Ganja", "reason is empty; fill in reason", ",x,Lena,2024-01-05"
    ),
    "a correction without a source": _correction(f"{_CITY},Ganja", "source is empty", "Seen,,Lena,2024-01-05"),
    "a correction by nobody": _correction(f"{_CITY},Ganja", "corrected_by is empty", "Seen,x,,2024-01-05"),
    "a correction on no day": _correction(
        f"{_CITY},Ganja", "today is no day; write it as YYYY-MM-DD", "Seen,x,Lena,today"
    ),
    "a correction in 2090": _correction(f"{_CITY},Ganja", "2090-01-05 is in the future", "Seen,x,Lena,2090-01-05"),
    "a correction with a cell too many": _correction(
        f"{_CITY},Ganja,more", "10 cells where there are 9 columns; give each"
    ),
    "a correction with a comma too few": _sheet("corrections", _CITY, says="4 cells where there are 9 columns"),
    "corrections in other columns": Bad(
        put("seeds/corrections.csv", "table,row\n"), "seeds/corrections.csv:1: the columns ar"
    ),
    "corrections with semicolons": Bad(
        put("seeds/corrections.csv", HEADERS["corrections"].replace(",", ";")),
        "seeds/corrections.csv:1: the columns are table;r",
    ),
    "an empty sheet": Bad(
        put("seeds/corrections.csv", ""), "seeds/corrections.csv:1: the columns are none; let the first line"
    ),
    "a quote that never ends": _sheet(
        "corrections", f'"{_CITY}', says="is no CSV (unexpected end of data); close every"
    ),
    "corrections in a spreadsheet": Bad(
        put("seeds/corrections.csv", b"PK\3\4\xff"), "seeds/corrections.csv:1: byte 4 is not UT"
    ),
    "corrections in UTF-16": Bad(
        put("seeds/corrections.csv", HEADERS["corrections"].encode("utf-16")),
        "seeds/corrections.csv:1: byte 0 is not UTF-8; save",
    ),
    "corrections of 200 MB": Bad(
        sparse("seeds/corrections.csv"), "seeds/corrections.csv: 200,000,000 bytes, more than 20,000,0"
    ),
    "corrections by a link": Bad(
        link("seeds/corrections.csv", "/etc/passwd"), "seeds/corrections.csv: a link out of the folder"
    ),
    "corrections by a link to nowhere": Bad(
        link("seeds/corrections.csv", "x"), "seeds/corrections.csv: cannot be read (No such f"
    ),
    "corrections from a pipe": Bad(
        lambda root: os.mkfifo(root / "seeds/corrections.csv"), "seeds/corrections.csv: no regular fil"
    ),
    "corrections in a folder": Bad(
        lambda root: (root / "seeds/corrections.csv").mkdir(), "seeds/corrections.csv: no regular fil"
    ),
    "a sheet in the wrong folder": Bad(
        put("seeds/people.csv", HEADERS[_PEOPLE]), "seeds/people.csv: is no article, sidecar or"
    ),
    "a value in decomposed letters": _correction(
        f"{_CITY},Ga\u0308nja", r"value holds a decomposed letter, a\u0308; save"
    ),
    "a value with a zero-width space": _correction(
        f"{_CITY},Gan\u200bja", "value holds an invisible character, U+200B (zero"
    ),
    "a reason from right to left": _correction(
        f"{_CITY},Ganja", "reason holds an invisible character, U+202E", f"\u202e{_SEEN}"
    ),
    "a reason with a NUL": _correction(
        f"{_CITY},Ganja", "reason holds an invisible character, U+0000; remove it", f"\0{_SEEN}"
    ),
    **{
        f"a value that is the formula {formula!r}": _correction(
            f'{_CITY},"{formula}"',
            f"value begins with {formula[0]!r}, as a formula does; begin it with a letter or a digit",
        )
        for formula in ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1")
    },
    "a gap in no table": _sheet(
        "gaps", "talks,,All,x,Lena,2024-01-05", says="talks is no table; name one of articles, peop"
    ),
    "a gap of no row": _sheet(
        "gaps", "meetings,x,All,x,Lena,2024-01-05", says="meetings has no row x; delete line 2, or"
    ),
    "a gap that says nothing": _sheet("gaps", "meetings,,,x,Lena,2024-01-05", says="missing is empty; fill in missing"),
    "a gap on no day": _sheet(
        "gaps", "meetings,,All,x,Lena,2024-13-05", says="2024-13-05 is no day; write it as YYYY-MM-DD"
    ),
    "a gap that is a formula": _sheet(
        "gaps", 'meetings,,"=HYPERLINK(""x"")",x,Lena,2024-01-05', says="missing begins with '=', as a formula does"
    ),
    "a person without an id": _sheet(_PEOPLE, ",Elman Safarli,,,,,Seen", says="person_id is empty; fill in person_id"),
    "a person whose id is a name": _sheet(
        _PEOPLE, "Safarli,Elman Safarli,,,,,Seen", says="Safarli is no id; write small let"
    ),
    "a person whose id climbs out": _sheet(_PEOPLE, "../x,Elman Safarli,,,,,Seen", says="../x is no id"),
    "a person twice": _sheet(
        _PEOPLE, "a,Ana Bo,,,,,Seen", "a,Eva Bo,,,,,Seen", says="a stands in line 2 too", number=3
    ),
    "one name of two people": _sheet(
        _PEOPLE,
        "a,Ana Bo,,,,b,Seen",
        "b,Ana Bo,,,,a,Seen",
        says="Ana Bo is also the name of line 2; write into",
        number=3,
    ),
    "a person distinct from themselves": _sheet(
        _PEOPLE, "a,Ana Bo,,,,a,Seen", says="nobody is distinct from themselves; take"
    ),
    "an item that Wikidata cannot have": _sheet(
        _PEOPLE, "a,Ana Bo,,,42,,Seen", says="42 is no item of Wikidata; write Q"
    ),
    "a person without a reason": _sheet(_PEOPLE, "a,Ana Bo,,,,,", says="reason is empty; fill in reason"),
    "an office that takes in nothing": _sheet(
        "authority/offices", "a,,Renamed", says="takes_in is empty; fill in takes_in"
    ),
    "an office that takes in itself": _sheet(
        "authority/offices", "a,a,Renamed", says="a takes in others itself; name the of"
    ),
    "an office taken in twice": _sheet(
        "authority/offices", "a,c,Renamed", "b,c,Renamed", says="line 2 takes in c too; keep one of the lines", number=3
    ),
    "an id twice": _id("people,a,x,a,\npeople,a,x,a,", "has an id for the same, a; remove the line"),
    "an id with two redirects": _id(
        f"people,a,x,a,{PERSON}\npeople,b,x,b,\npeople,a,x,c,b", f"redirects a to {PERSON}; keep one of the redirects"
    ),
    "a key that leads nowhere": _id("tenures,a.b,,,", "redirects_to is empty; fill in redirects_to"),
    "keys in a circle": _id("tenures,a.b,,,a.c\ntenures,a.c,,,a.b", "the redirects lead back to this line"),
    "a person of whom nobody tells": _sheet(
        _PEOPLE,
        "elman-safarov,Elman Safarov,,,,,Seen",
        says="no article tells of Elman Safarov; write the name as the articles do, or delete line 2",
    ),
    "a person in an office that is another's": _sheet(
        _PEOPLE,
        f"{PERSON},Elman Safarli,,az-ambassador,,,Seen",
        says="no article tells of Elman Safarli in az-ambassador; write the offices of the one who is meant of "
        f"Elman Safarli ({_POST}), or delete line 2",
    ),
    "a person in an office more": _sheet(
        _PEOPLE,
        f"{PERSON},Elman Safarli,,{_POST};az-ambassador,,,Seen",
        says=f"no article tells of Elman Safarli in az-ambassador; name one of {_POST}, or take it out",
    ),
    "an alias that nobody has": _sheet(
        _PEOPLE,
        f"{PERSON},Elman Safarli,El Safarov,,,,Seen",
        says=f"no article tells of {PERSON} as El Safarov; write it as the articles do (Elman Safarli), or take it out",
    ),
    "a person distinct from nobody": _sheet(
        _PEOPLE,
        f"{PERSON},Elman Safarli,,,,somebody,Seen",
        says="distinct_from names somebody, who has no line; give them a line with their name, or take the id out",
    ),
    "an office taken in that nobody holds": _sheet(
        "authority/offices",
        f"{_POST},az-minister-defense,Renamed",
        says=f"no article tells of the office az-minister-defense; write {_POST}, if that is meant, or take it out",
    ),
    "another id for a published person": _id(
        f"people,general-safarli,2023-04-28-agency-baku,{PERSON},", f"has an id for the same, {PERSON}; remove the line"
    ),
    "an id of no table": _id("talks,a,x,a,", "talks has no registered ids; name one of people, visits, meetings"),
    "an id that climbs out": _id("people,../a,x,a,", "../a is no id; write small letters, digits and single hyphens"),
    "an id without an article": _id("people,a,,a,", "article_id is empty; fill in article_id"),
    "a redirect to nowhere": _id("people,a,x,a,nobody", "nobody is no registered id; redirect to an id of this table"),
    "a redirect to itself": _id(
        "people,a,x,a,a", "the redirects lead back to this line; let the last of them redirect"
    ),
    "redirects in a circle": _id("people,a,x,a,b\npeople,b,x,b,a", "the redirects lead back to this line"),
    "a redirect into another table": _id(
        f"people,a,x,a,{MEETING}", f"{MEETING} is no registered id; redirect to an id of"
    ),
    "five thousand redirects": Bad(_chain, "100 redirects and more follow on this; redirect to the last of them"),
    "a register without its header": Bad(
        replaced("seeds/ids.csv", "table,id,", "table,"), f"{_IDS}1: the columns are table,ar"
    ),
    "a register with marks of a conflict": _id("<<<<<<< HEAD", "1 cells where there are 5 columns; give each column"),
    "every sheet bad at once": Bad(
        both(
            put("seeds/gaps.csv", "table\n"),
            put("seeds/corrections.csv", "table\n"),
            put("seeds/authority/people.csv", "x\n"),
        ),
        "nothing published: 0 bad articles, 3 bad lines in the sheets of decisions",
    ),
}
