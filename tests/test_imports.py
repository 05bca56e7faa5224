"""Imports run one way, that of the data: no stage knows a later one."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "src" / "readouts"
WAY = [
    "spreadsheet",
    "swelling",
    "replace",
    "redirects",
    "contract",
    "read",
    "segment",
    "lexicon",
    "mention",
    "resolve",
    "meet",
    "article",
    "link",
    "assemble",
    "validate",
    "publish",
    "release",
    "display",
    "differences",
    "changes",
    "commands",
]


def _stage(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imported(file: Path) -> set[str]:
    """The stages that a module imports from, those within functions too."""
    nodes = ast.walk(ast.parse(file.read_text("utf-8")))
    modules = [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module]
    return {module.split(".")[1] for module in modules if module.startswith("readouts.")}


def test_no_stage_imports_a_later_one() -> None:
    against = [
        f"{file.relative_to(PACKAGE)} imports {stage}"
        for file in sorted(PACKAGE.rglob("*.py"))
        for stage in sorted(_imported(file))
        if _stage(file) in WAY and (stage not in WAY or WAY.index(stage) > WAY.index(_stage(file)))
    ]
    assert against == []
    assert {_stage(file) for file in PACKAGE.glob("*/*.py")} <= set(WAY)
