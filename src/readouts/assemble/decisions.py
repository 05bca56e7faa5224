"""All that people decided beside the articles."""

from dataclasses import dataclass, field
from pathlib import Path

from readouts.assemble.corrections import Corrections, read_corrections
from readouts.assemble.gaps import Gaps, read_gaps
from readouts.link.authority import Authority
from readouts.link.register import Register
from readouts.link.sheets import read_authority, read_register
from readouts.read.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Decisions:
    """Who is who, which ids are published, which values are corrected, what is missing; the register grows."""

    authority: Authority = field(default_factory=Authority)
    register: Register = field(default_factory=Register)
    corrections: Corrections = field(default_factory=Corrections)
    gaps: Gaps = field(default_factory=Gaps)


class Misfits(Exception):
    """Decisions that do not fit what the articles tell, each with the line to delete or mend."""

    def __init__(self, refusals: list[Refusal]) -> None:
        super().__init__(f"{len(refusals)} decisions do not fit the articles")
        self.refusals = refusals


def read_decisions(root: Path) -> tuple[Decisions, list[Refusal]]:
    """The decisions in the sheets under root, and everything that is wrong with them."""
    authority, bad_authority = read_authority(root)
    register, bad_register = read_register(root)
    corrections, bad_corrections = read_corrections(root)
    gaps, bad_gaps = read_gaps(root)
    decisions = Decisions(authority, register, corrections, gaps)
    return decisions, [*bad_authority, *bad_register, *bad_corrections, *bad_gaps]
