"""The review list: what was seen but not settled, for a person to look at."""

import csv
import io
from collections.abc import Sequence

from readouts.meet.account import Account

COLUMNS = ("seed_path", "kind", "start", "end", "exact", "reason", "sentence")


def review_csv(accounts: Sequence[Account]) -> str:
    """The list as CSV, in the order of the articles' paths and of their text."""
    content = io.StringIO()
    writer = csv.writer(content, lineterminator="\n")
    writer.writerow(COLUMNS)
    for account in sorted(accounts, key=lambda account: str(account.article["seed_path"])):
        for seen in sorted(account.unsettled, key=lambda seen: (seen.start, seen.kind)):
            place = (account.article["seed_path"], seen.kind, seen.start, seen.end, seen.exact)
            writer.writerow((*place, seen.reason, " ".join(seen.sentence.split())))
    return content.getvalue()
