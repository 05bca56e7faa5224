"""What changed between two datasets, row by row and in words: `between` finds it, `report` writes it down."""

from readouts.changes.between import between
from readouts.changes.change import Change, Changes, Count, Piece, Value
from readouts.changes.dataset import Dataset, dataset
from readouts.changes.report import markdown, text
from readouts.changes.source import NoDataset, at

__all__ = [
    "Change",
    "Changes",
    "Count",
    "Dataset",
    "NoDataset",
    "Piece",
    "Value",
    "at",
    "between",
    "dataset",
    "markdown",
    "text",
]
