"""Short lists of words that the grammar names."""


def wordlist(listed: str) -> frozenset[str]:
    """The words of a list written as one text.

    >>> sorted(wordlist("of the and"))
    ['and', 'of', 'the']
    """
    return frozenset(listed.split())
