"""First stage: seed files to sources, each checked and with its sidecar; a bad one is refused by name."""

from readouts.read.folder import read_sources
from readouts.read.refusal import Refusal
from readouts.read.seed import Source, read_seed

__all__ = ["Refusal", "Source", "read_seed", "read_sources"]
