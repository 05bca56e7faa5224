"""Lines that stand around an article on its page: other stories' headlines, buttons to share it, its tags."""

import re
from collections.abc import Iterator

# What is put over other stories, and what points to one in its own line: "Read also: Rao in Oslo".
_OTHER_STORIES = (
    r"(?:(?:also |please )*read(?: also| more(?: about| on)?| next| on)?|read (?:also|more) here"
    r"|see (?:also|more)|(?:most|best) (?:read|popular|viewed|shared|commented|recent)|must[- ]reads?"
    r"|(?:popular|top|other|similar|recent|recommended|related|trending|latest|more|featured|editors?['’]?s?) "
    r"(?:news|stories|story|articles?|posts?|content|topics|reads?|coverage|headlines|links|picks?|choice|videos?"
    r"|press releases|updates)"
    r"|more (?:on this(?: story| topic)?|in (?:news|politics|world|national)"
    # "More from the meeting" heads what the article itself goes on to tell.
    r"|from (?:the )?(?!(?:\w+ )*(?:meetings?|talks|visit|trip|tour|summit|call|conference|day)\b)[\w ]{2,30})"
    r"|related|recommended(?: for you)?|trending(?: now)?|popular|latest|up next|don['’]t miss|newsfeed|news feed"
    r"|you (?:may|might) (?:also )?(?:like|be interested in|have missed)|(?:next|previous|prev|older|newer) "
    r"(?:article|post|story)|in case you missed it|archive|(?:in the )?same (?:category|topic|section))"
)
_HEAD = re.compile(rf"\W*{_OTHER_STORIES}\W*", re.IGNORECASE)
_POINTER = re.compile(rf"\W*{_OTHER_STORIES} ?(?:[:|»>›]| [–—-] ).*", re.IGNORECASE)
_TAGS = re.compile(r"\W*(?:tags?|keywords?|hashtags?|filed under|labels) ?:.*|(?:#\w+\s+)+#\w+", re.IGNORECASE)
_WORD = re.compile(r"[\w-]+")
# What buttons to share a page say, the first of them nothing else.
_SHARING = frozenset(
    _WORD.findall("share tweet print copy bookmark facebook twitter telegram whatsapp linkedin email e-mail viber")
)
_BUTTONS = _SHARING | frozenset(
    _WORD.findall(
        "a and app article button by click comment comments follow font for friends here icon instagram like line link "
        "listen mail messenger more news on or page pin pinterest post reddit save send shares size story text the "
        "this threads tiktok to tumblr url us via vk x youtube"
    )
)
# Words that a line of the article itself has, which ends with a full stop.
_PROSE, _STOP = 4, re.compile(r"\.[/\"'”’)\]]*\Z")


def without_furniture(text: str, start: int) -> str:
    """The text with blanks for what stands around the article, from `start` on.

    Other stories are those from a line "Read also" to the article's next sentence; what stands above the text may be
    of the article itself.

    >>> text = "Rao met Ito in Oslo for long talks.\\n\\nRelated\\nPark meets Lund\\n\\nThe two spoke of trade."
    >>> without_furniture(text, 0).split("\\n")
    ['Rao met Ito in Oslo for long talks.', '', '       ', '               ', '', 'The two spoke of trade.']
    """
    kept, last = [text[:start]], start
    for begin, end in _furniture(text, start):
        kept += [text[last:begin], " " * (end - begin)]
        last = end
    return "".join(kept) + text[last:] if last > start else text


def _furniture(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where the lines stand that are not the article's.

    Until a sentence has `begun` the article, a heading such as "Latest" may be its section's, with its own headline
    below. A heading after that opens `others`, whose headlines have no full stop: the next sentence ends them.
    """
    begun = others = False
    for begin, end in _lines(text, start):
        line = text[begin:end].strip()
        prose = _is_prose(line)
        begun, others = begun or prose, others and not prose
        others = others or (begun and _HEAD.fullmatch(line) is not None)
        points = others or (begun and _POINTER.fullmatch(line) is not None)
        if points or _TAGS.fullmatch(line) or _is_for_sharing(line):
            yield begin, end


def _is_prose(line: str) -> bool:
    """Whether a line is a sentence of an article, not a headline."""
    return _STOP.search(line) is not None and line.count(" ") >= _PROSE


def _is_for_sharing(line: str) -> bool:
    """Whether a line holds buttons alone: "Share on Facebook Tweet Print"."""
    said = frozenset(_WORD.findall(line.lower()))
    return said <= _BUTTONS and not said.isdisjoint(_SHARING)


def _lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where each line from `start` on begins and ends."""
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


__all__ = ["without_furniture"]
