"""Whether quoted words stand in the articles where the tables say."""

import hashlib
from collections.abc import Iterator, Mapping

import pandas as pd

from readouts.validate.fault import Fault, row_label

Texts = Mapping[str, str]


def span_faults(frames: Mapping[str, pd.DataFrame], texts: Texts) -> Iterator[Fault]:
    """Words, sentences, lengths and hashes that are not the article's, for the articles at hand."""
    yield from _file_faults(frames["articles"], texts)
    for table in ("statements", "evidence"):
        yield from _quote_faults(table, frames[table], texts)
    yield from _sentence_faults(frames["evidence"], texts)


def _file_faults(articles: pd.DataFrame, texts: Texts) -> Iterator[Fault]:
    for article, characters, sha256 in articles[["article_id", "characters", "sha256"]].itertuples(index=False):
        if article not in texts:
            continue
        if pd.notna(characters) and characters != len(texts[article]):
            mend = (
                f"the file at hand has {len(texts[article])} characters: build again, or give back the published file"
            )
            yield Fault("articles", article, "characters", "length_of_text", str(characters), mend)
        found = hashlib.sha256(texts[article].encode()).hexdigest()
        if pd.notna(sha256) and sha256 != found:
            yield Fault(
                "articles", article, "sha256", "hash_of_text", sha256, f"the hash of the file at hand is {found}"
            )


def _quote_faults(table: str, quotes: pd.DataFrame, texts: Texts) -> Iterator[Fault]:
    known = quotes[["article_id", "start", "end", "exact"]].dropna()
    for index, article, start, end, exact in known.itertuples():
        if article in texts and texts[article][start:end] != exact:
            mend = f"the article has {texts[article][start:end][:80]!r} at {start} to {end}"
            yield Fault(table, row_label(quotes, index), "exact", "words_as_in_article", exact, mend)


def _sentence_faults(evidence: pd.DataFrame, texts: Texts) -> Iterator[Fault]:
    known = evidence[["article_id", "start", "end", "sentence"]].dropna()
    for index, article, start, end, sentence in known.itertuples():
        if article in texts and not _surrounds(texts[article], sentence, start, end):
            mend = "copy the sentence around start and end from the article"
            yield Fault("evidence", row_label(evidence, index), "sentence", "sentence_around_words", sentence, mend)


def _surrounds(text: str, sentence: str, start: int, end: int) -> bool:
    found = text.find(sentence, max(0, end - len(sentence)))
    return 0 <= found <= start
