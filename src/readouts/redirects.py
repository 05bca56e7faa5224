"""Where the key of a row leads that was published once."""

from collections.abc import Mapping

Redirects = Mapping[tuple[str, str], str]

# Keys that are made of ids, parted by dots: the tables whose id each part is, if of one.
MADE_OF: dict[str, tuple[tuple[str, ...], ...]] = {
    "tenures": (("people",), ("offices",)),
    "meeting_participants": (("meetings",), ("people", "offices")),
    "meeting_articles": (("meetings",), ("articles",)),
    "meeting_topics": (("meetings",), ()),
    "ceremonies": ((), ("articles",), ()),
    "statements": (("articles",), ()),
}
# Of these the tables whose keys change with what their articles and others tell.
JOINS = ("tenures", "meeting_participants", "meeting_articles", "meeting_topics")


def key_today(redirects: Redirects, table: str, key: str) -> str:
    """The key that stands for this one now; itself, if it was not merged away.

    >>> moved = {("people", "ali"): "ali-rao", ("tenures", "ali-rao.no-envoy"): "ito.no-envoy"}
    >>> key_today(moved, "tenures", "ali.no-envoy")
    'ito.no-envoy'
    """
    passed = {key}
    while (following := redirects.get((table, key)) or _of_ids_today(redirects, table, key)) not in passed:
        key = following
        passed.add(key)
    return key


def _of_ids_today(redirects: Redirects, table: str, key: str) -> str:
    """The same key, each id in it followed."""
    parts, tables = key.split("."), MADE_OF.get(table, ())
    if len(parts) != len(tables):
        return key
    return ".".join(
        next((redirects[of, part] for of in known if (of, part) in redirects), part)
        for part, known in zip(parts, tables, strict=True)
    )
