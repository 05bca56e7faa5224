"""The review list: what was seen but not settled, for a person to look at."""

import csv
import io
from collections import defaultdict
from collections.abc import Sequence

from readouts.link.people import Doubt
from readouts.meet.account import Account, Unsettled
from readouts.spreadsheet import guarded

COLUMNS = ("seed_path", "kind", "start", "end", "exact", "reason", "sentence")


def review_csv(accounts: Sequence[Account], doubts: Sequence[Doubt] = ()) -> str:
    """The list as CSV, in the order of the articles' paths and of their text; `doubts` are people who may be one."""
    content = io.StringIO()
    writer = csv.writer(content, lineterminator="\n")
    writer.writerow(COLUMNS)
    unsure = _unsure(accounts, doubts)
    for a, account in sorted(enumerate(accounts), key=lambda item: str(item[1].article["seed_path"])):
        for seen in sorted([*account.unsettled, *unsure.get(a, ())], key=lambda seen: (seen.start, seen.kind)):
            place = (account.article["seed_path"], seen.kind, seen.start, seen.end, seen.exact)
            cells = (*place, seen.reason, " ".join(seen.sentence.split()))
            writer.writerow([guarded(str(cell)) for cell in cells])
    return content.getvalue()


def _unsure(accounts: Sequence[Account], doubts: Sequence[Doubt]) -> dict[int, list[Unsettled]]:
    """People who may be somebody of another article, by the account that names them."""
    unsure: dict[int, list[Unsettled]] = defaultdict(list)
    for doubt in doubts:
        (a, p), (b, q) = doubt.place, doubt.other
        words, other = accounts[a].people[p].words, accounts[b].people[q]
        reason = f"may be {other.name} of {accounts[b].article['seed_path']}: {doubt.reason}"
        unsure[a].append(Unsettled("person", words.start, words.end, words.exact, words.sentence, reason))
    return unsure
