"""The words of readouts: countries, bodies, cities, titles, institutions and cues, from data files and ISO."""

from readouts.lexicon.entries import Entry, entries, topic_entries
from readouts.lexicon.matcher import Matcher, entity_matcher, topic_matcher

__all__ = ["Entry", "Matcher", "entity_matcher", "entries", "topic_entries", "topic_matcher"]
