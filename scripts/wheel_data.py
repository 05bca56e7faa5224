"""Puts the published tables into the wheel; an editable install reads them from the checkout instead."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_SHIPPED = {path: f"readouts/_data/{path}" for path in ("dataset/parquet", "dataset/decisions", "datapackage.json")}


class WheelData(BuildHookInterface):  # type: ignore[type-arg]
    """Called by the build; fails where the dataset has not been made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        for path in _SHIPPED:
            if not (Path(self.root) / path).exists():
                raise FileNotFoundError(f"{path} is missing: run `make dataset` before building the wheel")
        build_data["force_include"].update(_SHIPPED)
