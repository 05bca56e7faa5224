"""What GitHub runs and asks for: every command of the workflow exists, and the forms ask for what is needed."""

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from readouts import contract
from readouts.cli import parser

ROOT = Path(__file__).parents[1]
FORMS = {
    "wrong-fact": {"table", "row", "field", "right", "sentence", "source"},
    "article-to-add": {"url", "publisher", "published_on", "rights", "meeting"},
}
KNOWN_ACTIONS = {"actions/checkout", "actions/setup-python"}
# The kinds of fields that a form can have.
KINDS = {"markdown", "input", "textarea", "dropdown", "checkboxes"}


def _read(path: str) -> Any:
    return yaml.safe_load((ROOT / ".github" / path).read_text("utf-8"))


def _jobs() -> dict[str, Any]:
    jobs: dict[str, Any] = _read("workflows/check.yml")["jobs"]
    return jobs


def _steps() -> list[dict[str, Any]]:
    return [step for job in _jobs().values() for step in job["steps"]]


def _commands() -> Iterator[list[str]]:
    """The commands of all run lines, without what redirects or follows them."""
    for step in _steps():
        for line in step.get("run", "").splitlines():
            command = re.split(r"\s(?:>>|\|\||&&|\|)", line)[0]
            yield shlex.split(command)


def test_the_workflow_checks_all_that_there_is_to_check() -> None:
    ran = [" ".join(command) for command in _commands()]
    for command in (
        "make lint",
        "make types",
        ".venv/bin/pytest",
        "make dataset FORMAT=github",
        "git diff --exit-code -- dataset schema datapackage.json docs seeds/ids.csv",
        ".venv/bin/readouts validate --format github",
        ".venv/bin/readouts diff origin/$BASE --markdown",
    ):
        assert command in ran


@pytest.mark.parametrize("command", [command for command in _commands() if command and command[0] == "make"])
def test_make_knows_what_the_workflow_makes(command: list[str]) -> None:
    done = subprocess.run([*command, "--dry-run"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", [command for command in _commands() if "readouts" in command[0]])
def test_readouts_knows_what_the_workflow_asks_of_it(command: list[str]) -> None:
    assert parser().parse_args(command[1:]).command.name == command[1]


def test_other_commands_are_known_ones() -> None:
    tools = set(re.findall(r'"(pytest|ruff|mypy)>=', (ROOT / "pyproject.toml").read_text("utf-8")))
    known = {"make", "git", "echo", "exit", "}", ".venv/bin/readouts"} | {f".venv/bin/{tool}" for tool in tools}
    assert {command[0] for command in _commands()} <= known


def test_the_workflow_may_read_and_no_more() -> None:
    workflow = _read("workflows/check.yml")
    assert workflow["permissions"] == {"contents": "read"}
    assert not any("permissions" in job for job in workflow["jobs"].values())
    # A word that YAML takes for a truth value.
    assert set(workflow[True]) == {"pull_request", "push"}
    for step in _steps():
        assert "secrets." not in str(step)
        assert step.get("uses", "").partition("@")[0] != "actions/checkout" or not step["with"]["persist-credentials"]


def test_nothing_that_a_contributor_writes_is_put_into_a_command() -> None:
    assert [step["run"] for step in _steps() if "${{" in step.get("run", "")] == []


def test_actions_are_pinned_by_major_version_and_jobs_end() -> None:
    used = [step["uses"] for step in _steps() if "uses" in step]
    assert all(re.fullmatch(r"[\w/-]+@v\d+", action) for action in used)
    assert {action.partition("@")[0] for action in used} == KNOWN_ACTIONS
    assert all(job["timeout-minutes"] <= 30 for job in _jobs().values())


def test_steps_wait_for_steps_that_are_there() -> None:
    for job in _jobs().values():
        before: set[str] = set()
        for step in job["steps"]:
            assert set(re.findall(r"steps\.(\w+)\.", str(step.get("if", "")))) <= before
            before |= {step["id"]} if "id" in step else set()


@pytest.mark.parametrize("form", FORMS)
def test_a_form_asks_for_what_a_maintainer_needs(form: str) -> None:
    content = _read(f"ISSUE_TEMPLATE/{form}.yml")
    assert {"name", "description", "body"} <= set(content)
    assert {element["type"] for element in content["body"]} <= KINDS
    asked = {element["id"]: element for element in content["body"] if element["type"] != "markdown"}
    required = {id for id, element in asked.items() if element.get("validations", {}).get("required")}
    assert required == FORMS[form]
    assert all(element["attributes"]["label"] for element in asked.values())


def test_the_form_names_every_table() -> None:
    body = _read("ISSUE_TEMPLATE/wrong-fact.yml")["body"]
    options = next(element for element in body if element.get("id") == "table")["attributes"]["options"]
    assert sorted(options) == sorted(contract.TABLES)


def test_every_form_is_read_and_the_template_is_there() -> None:
    found = {file.stem for file in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*")}
    assert found == {*FORMS, "config"}
    assert _read("ISSUE_TEMPLATE/config.yml") == {"blank_issues_enabled": True}
    template = (ROOT / ".github" / "pull_request_template.md").read_text("utf-8")
    assert set(re.findall(r"`make (\w+)`", template)) == {"dataset", "test"}
