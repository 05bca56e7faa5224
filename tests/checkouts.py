"""Checkouts to try contributions in, whatever articles the real one has come to hold."""

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]
FIRST_SEEDS = ("2020-03-05-trend-defence-ministers-baku", "2021-04-29-azernews-security-service-georgia")


def plant(root: Path) -> None:
    """Put the first two seeds under root, and nothing else."""
    (root / "seeds").mkdir(parents=True)
    for name in FIRST_SEEDS:
        for ending in (".txt", ".toml"):
            shutil.copy(ROOT / "seeds" / f"{name}{ending}", root / "seeds")
