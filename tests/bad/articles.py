"""Bad articles and sidecars, for the build."""

import os
from pathlib import Path

from tests.bad import BAKU, BAKU_TEXT, Bad, both, link, put, replaced, sparse

NEW, BESIDE = "seeds/2024-01-02-new.txt", "seeds/2024-01-02-new.toml"
TEXT = " date 2024-01-02 RIGA, January 2. Latvian Foreign Minister Anna Berzina met Juri Tamm in Riga.\n"


def _said(content: str | bytes, says: str) -> Bad:
    return Bad(put(NEW, content), f"{NEW}{says}")


def _with(words: str) -> str:
    """An article whose second line holds these words."""
    return f"{TEXT}They met {words} again.\n"


def _beside(content: str | bytes, says: str, line: str = ": ") -> Bad:
    return Bad(both(put(NEW, TEXT), put(BESIDE, content)), f"{BESIDE}{line}{says}")


def _pipe(name: str) -> Bad:
    return Bad(lambda root: os.mkfifo(root / name), f"{name}: no regular file; put what it should hold into a plain")


def _folder(root: Path) -> None:
    (root / NEW).mkdir()


ARTICLES = {
    "an empty article": _said("", ":1: empty; put ' date YYYY-MM-DD '"),
    "an article of blanks": _said(" \n\t\n", ":1: empty"),
    "no date line": _said("RIGA, January 2. They met.", ":1: no date line; begin the file with ' date YYYY-MM-DD '"),
    "a date line without its blank": _said(TEXT.lstrip(), ":1: no date line"),
    "a date line in another order": _said(" date 02-01-2024 They met.", ":1: no date line"),
    "a date line in other digits": _said(" date ٢٠٢٤-٠١-٠٢ They met.", ":1: "),
    "nothing but a date line": _said(" date 2024-01-02 \n", ":1: nothing but the date line; put the article's text"),
    "a day that no calendar has": _said(" date 2023-02-29 They met.", ":1: 2023-02-29 is no day of the calendar"),
    "a date in 1820": _said(" date 1820-01-02 They met.", ":1: 1820-01-02 is before 1900-01-01; give the day on which"),
    "a date in 2090": _said(" date 2090-01-02 They met.", ":1: 2090-01-02 is in the future; give the day on which"),
    "a byte-order mark": _said("\ufeff" + TEXT, ":1: begins with a byte-order mark; save the file as UTF-8 without"),
    "a byte-order mark within": _said(_with("\ufeff"), ":2: holds an invisible character, U+FEFF"),
    "a zero-width space": _said(
        _with("Ta\u200bmm"), ":2: holds an invisible character, U+200B (zero width space); rem"
    ),
    "a zero-width joiner in a name": _said(_with("Ta\u200dmm"), ":2: holds an invisible character, U+200D"),
    "a soft hyphen": _said(_with("Ta\u00admm"), ":2: holds an invisible character, U+00AD (soft hyphen); remove it"),
    "text turned from right to left": _said(_with("\u202emmaT\u202c"), ":2: holds an invisible character, U+202E"),
    "an isolate from right to left": _said(_with("\u2067Tamm\u2069"), ":2: holds an invisible character, U+2067"),
    "a mark of direction": _said(_with("\u200fTamm"), ":2: holds an invisible character, U+200F (right-to-left mark)"),
    "decomposed Unicode": _said(
        _with("Be\u0304rzin\u0327a"), r":2: holds a decomposed letter, e\u0304; save the text in"
    ),
    "a terminal's escape": _said(_with("\x1b[2J"), ":2: holds an invisible character, U+001B; remove it"),
    "letters of another code page": _said(_with("\x93Tamm\x94"), ":2: holds an invisible character, U+0093"),
    "Latin-1": _said(
        TEXT.replace("Tamm", "Tämm").encode("latin-1"), ":1: byte 82 is not UTF-8; save the file as UTF-8"
    ),
    "UTF-16": _said(TEXT.encode("utf-16"), ":1: a NUL byte: this is no text file; save the article as plain text"),
    "half a letter": _said(TEXT.encode() + "ə".encode()[:1], ":2: byte 95 is not UTF-8"),
    "a picture": _said(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ":3: a NUL byte: this is no text file"),
    "a program": _said(b"\x7fELF\x02\x01\x01" + bytes(range(256)), ":1: a NUL byte"),
    "HTML": _said("<!DOCTYPE html>\n<html><body>They met.</body></html>", ":1: no date line"),
    "HTML below a date line": _said(
        _with("<p class='x'>Tamm</p>"), ":2: holds HTML, \"<p class='x'>\"; give the article's"
    ),
    "a script": _said(_with("<script>alert(1)</script>"), ":2: holds HTML, '<script>'"),
    "a file of 200 MB": Bad(
        sparse(NEW), f"{NEW}: 200,000,000 bytes, more than 1,000,000; put ' date YYYY-MM-DD ' and the text of one"
    ),
    "a line of a million words": _said(TEXT + "word " * 250_000, ": 1,250,095 bytes, more than 1,000,000"),
    "a folder named like an article": Bad(_folder, f"{NEW}: is no article, sidecar or sheet"),
    "a pipe": _pipe(NEW),
    "a link out of the checkout": Bad(link(NEW, "/etc/passwd"), f"{NEW}: a link out of the folder; copy the file here"),
    "a link that climbs out": Bad(link(NEW, "../../secret.txt"), f"{NEW}: a link out of the folder"),
    "a link to nowhere": Bad(link(NEW, "nowhere.txt"), f"{NEW}: cannot be read (No such file or directory)"),
    "a link to itself": Bad(link(NEW, NEW.removeprefix("seeds/")), f"{NEW}: "),
    "a link to another article": Bad(
        link(NEW, BAKU.removeprefix("seeds/")), f"{NEW}: is a link; copy the file here instead"
    ),
    "one article twice": Bad(put(NEW, BAKU_TEXT), f"{NEW}: has the same text as {BAKU}; keep one of the two files"),
    "one article on two days": Bad(
        put(NEW, BAKU_TEXT.replace("2023-04-28", "2023-04-29").replace(" On", "\n\nOn")),
        f"{NEW}: has the same text as {BAKU}",
    ),
    "two articles of one address": Bad(
        both(put(NEW, TEXT), put(BESIDE, 'url = "http://www.agency.example/1/#top"')),
        f"{BESIDE}: has the same url as {BAKU.replace('.txt', '.toml')}; keep one of the two articles, or correct the",
    ),
    "a name with a backslash": Bad(
        put(r"seeds/..\x.txt", TEXT), "its name or folder begins with a dot, or holds a colon, a backsl"
    ),
    "a name with a line break": Bad(
        put("seeds/a\nb.txt", TEXT), r"seeds/a\nb.txt: its name or folder begins with a dot, or holds"
    ),
    "a name that hides its ending": Bad(
        put("seeds/a\u202etxt.txt", TEXT), r"seeds/a\u202etxt.txt: its name or folder begins"
    ),
    "a name with a colon": Bad(
        put("seeds/C:x.txt", TEXT), "seeds/C:x.txt: its name or folder begins with a dot, or holds a colon"
    ),
    "an article in a Word file": Bad(
        put("seeds/new.docx", b"PK\3\4"), "seeds/new.docx: is no article, sidecar or sheet"
    ),
    "an archive among the seeds": Bad(put("seeds/new.jsonl", "{}"), "seeds/new.jsonl: is no article, sidecar or sheet"),
    "an article whose ending is in capitals": Bad(
        put("seeds/NEW.TXT", TEXT), "seeds/NEW.TXT: is no article, sidecar or"
    ),
    "a sidecar beside nothing": Bad(
        put(BESIDE, 'url = "https://a.example"'), f"{BESIDE}: is a sidecar without its article; remove it, or put"
    ),
    "a whole folder by a link": Bad(link("seeds/more", "/etc"), "seeds/more: is a link; copy the file here"),
}

SIDECARS = {
    "a sidecar that is no TOML": _beside("url: https://a.example", "not TOML (Expected '=' after a key"),
    "a sidecar in JSON": _beside(
        '{"url": "https://a.example"}', "not TOML (Invalid statement (at line 1, column 1)); write"
    ),
    "a key twice in a sidecar": _beside(
        'url = "https://a.example"\n' * 2, "not TOML (Cannot overwrite a value (at line 2"
    ),
    "an unknown key": _beside('editor = "X"', "unknown key 'editor'; use publisher, url, rights, original_name"),
    "a table in a sidecar": _beside('[publisher]\nname = "X"', "publisher is not a text; write publisher = "),
    "a number for a publisher": _beside("publisher = 5", 'publisher is not a text; write publisher = "..."'),
    "a list of addresses": _beside('url = ["https://a.example"]', "url is not a text"),
    "an empty publisher": _beside('publisher = " "', "publisher is not a text"),
    "an address without its scheme": _beside(
        'url = "www.a.example"', "'www.a.example' is no web address; begin it with"
    ),
    "an address that runs code": _beside('url = "javascript:alert(1)"', "'javascript:alert(1)' is no web address"),
    "an address of a file": _beside('url = "file:///etc/passwd"', "'file:///etc/passwd' is no web address"),
    "a publisher in decomposed letters": _beside(
        'publisher = "Be\u0301ta"', r"publisher holds a decomposed letter, e\u0301"
    ),
    "a publisher turned round": _beside('publisher = "\u202eBeta"', "publisher holds an invisible character, U+202E"),
    "a sidecar with a byte-order mark": _beside('\ufeffpublisher = "X"', "not TOML"),
    "a sidecar of bytes": _beside(b'publisher = "\xff"', "byte 13 is not UTF-8", ":1: "),
    "an empty sidecar": _beside(
        "", "empty; write publisher, url, rights, original_name, and nothing else, or remove", ":1: "
    ),
    "a sidecar of 200 MB": Bad(
        both(put(NEW, TEXT), sparse(BESIDE)), f"{BESIDE}: 200,000,000 bytes, more than 10,000; wri"
    ),
    "a sidecar by a link": Bad(
        both(put(NEW, TEXT), link(BESIDE, "/etc/passwd")), f"{BESIDE}: a link out of the folder"
    ),
    "a sidecar by a link to nowhere": Bad(
        both(put(NEW, TEXT), link(BESIDE, "x.toml")), f"{BESIDE}: cannot be read (No such"
    ),
    "a sidecar that is a pipe": Bad(
        both(put(NEW, TEXT), lambda root: os.mkfifo(root / BESIDE)), f"{BESIDE}: no regular"
    ),
    "TOML nested deeply": _beside("x = " + "[" * 4900 + "]" * 4900, "not TOML (maximum recursion depth exceeded"),
    "TOML of a huge number": _beside("x = " + "9" * 9900, "not TOML (Exceeds the limit"),
    "TOML of a huge key": _beside("x" * 9900 + " = 1", f"unknown key '{'x' * 40}'; use"),
    "TOML of a key in a thousand parts": _beside(".".join("x" * 1000) + ' = "1"', "unknown key 'x'"),
    "TOML of many keys": _beside("".join(f"x{n} = 1\n" for n in range(1000)), "unknown key 'x0'"),
    **{
        f"a publisher that is the formula {formula!r}": _beside(
            f'publisher = "{formula}"',
            f"publisher begins with {formula.encode().decode('unicode_escape')[0]!r}, as a f",
        )
        for formula in ("=1+1", "+1+1", "-1+1", "@SUM(A1)", r"\t=1+1")
    },
    "an address beside a changed name": Bad(
        replaced(BAKU.replace(".txt", ".toml"), "publisher", "Publisher"), "unknown key 'Publisher'; use publisher, url"
    ),
}
