"""The long runs in small: odd input and decisions, kills, several at once, and memory that does not grow with text."""

import argparse

import pytest

from benchmark import fuzz as fuzzing
from benchmark import fuzz_decisions, kills, linking_scale, scale
from benchmark.archive import records
from benchmark.fuzz import fuzz
from benchmark.kills import kill
from benchmark.scale import run
from readouts.article import account_of
from readouts.commands import build, extract
from readouts.meet.account import Account
from readouts.read import Source
from scripts import stress


def test_odd_input_is_refused_or_gives_sound_tables() -> None:
    tally = fuzz(6)
    assert tally.wrong == []
    assert tally.taken > 30
    assert tally.refused > 30


def test_fuzz_finds_a_traceback_and_unsound_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(source: Source) -> Account:
        told = account_of(source)
        told.article["words"] = 10**6
        return told

    monkeypatch.setattr(extract, "account_of", wrong)
    assert any("not_more_words_than_characters" in found for found in fuzz(1).wrong)
    monkeypatch.setattr(extract, "account_of", lambda source: 1 / 0)
    assert any("ZeroDivisionError: division by zero" in found for found in fuzz(1).wrong)


def test_odd_decisions_are_refused_with_their_line_or_published_whole() -> None:
    tally = fuzz_decisions.fuzz(12, 1020)
    assert tally.wrong == []
    assert tally.taken >= 1
    assert tally.refused >= 6


def test_fuzz_of_decisions_finds_a_change_by_a_refused_build(monkeypatch: pytest.MonkeyPatch) -> None:
    run = build.run

    def wrong(args: argparse.Namespace) -> int:
        code = run(args)
        if code == 1:
            (args.root / "dataset" / "csv" / "people.csv").write_text("x")
        return code

    monkeypatch.setattr(build, "run", wrong)
    assert any("changed by a refused build" in found for found in fuzz_decisions.fuzz(4, 1000).wrong)


def test_kills_and_runs_at_once_leave_old_or_new() -> None:
    tally = kill(rounds=12, together=2)
    assert tally.wrong == []
    assert sum(tally.left.values()) == 12
    assert len(tally.left) > 2


def test_memory_does_not_grow_with_text() -> None:
    plain, long = run(500, False), run(500, True)
    # Runs of one archive differ by a few MB; if nothing but the texts were kept, it would be 18.
    assert long.megabytes < plain.megabytes + 10


def test_archive_is_the_same_each_time_and_changes_people_and_days() -> None:
    once, again = (list(records(160)) for _ in range(2))
    assert once == again
    assert once[0]["published_on"] > once[154]["published_on"]
    assert len({record["text"] for record in once}) == 160
    assert all(len(record["text"]) > 19_000 for record in records(3, prose=True))


@pytest.mark.parametrize(("wrong", "code"), [([], 0), (["a mixture"], 1)])
def test_stress_counts_the_faults_of_all_parts(
    wrong: list[str], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _small(monkeypatch)
    monkeypatch.setattr(fuzz_decisions, "fuzz", lambda rounds: fuzzing.Tally(1, 2, 3.0, wrong))
    assert stress.main() == code
    assert f"faults: {len(wrong)}\n" in capsys.readouterr().out


def test_a_part_of_stress_that_breaks_off_is_a_fault_and_stops_no_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> kills.Tally:
        raise RuntimeError("build gives 1")

    _small(monkeypatch)
    monkeypatch.setattr(kills, "kill", broken)
    assert stress.main() == 1
    out = capsys.readouterr().out
    assert "RuntimeError: build gives 1" in out
    assert out.index("odd decisions: 0 pieces") < out.index("linked 1000") < out.index("faults: 1\n")


def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every part of the long runs as one that does nothing."""
    monkeypatch.setattr("sys.argv", ["stress", "--accounts", "1000", "--tellings", "100"])
    monkeypatch.setattr(kills, "kill", lambda rounds, together: kills.Tally())
    monkeypatch.setattr(fuzzing, "fuzz", lambda rounds: fuzzing.Tally())
    monkeypatch.setattr(fuzz_decisions, "fuzz", lambda rounds: fuzzing.Tally())
    monkeypatch.setattr(scale, "report", lambda numbers: iter(["archives"]))
    monkeypatch.setattr(linking_scale, "report", lambda numbers: iter([f"linked {number}" for number in numbers]))
