"""Statements."""

from collections.abc import Sequence

from readouts.meet.account import Account, OfficeTold, StatementTold, Words, ruled
from readouts.meet.scene import Scene
from readouts.meet.statements import Statement
from readouts.meet.telling.teller import Teller


def tell_statements(
    teller: Teller,
    scene: Scene,
    account: Account,
    statements: Sequence[Statement],
    shown: dict[int, int],
    offices: dict[int, OfficeTold | None],
) -> None:
    """Add the statements to the account."""
    places = {id(meeting): place for place, meeting in enumerate(scene.meetings)}
    for statement in statements:
        person = shown.get(statement.person) if statement.person is not None else None
        if statement.speaker == "person" and person is None:
            continue
        said = teller.cut(statement.start, statement.end)
        verb = teller.words(statement.verb[0], statement.verb[1])
        who = teller.words(*statement.who) if statement.who else verb
        rule = None if statement.named else "speaker-from-context"
        speaker = Words(who.start, who.end, who.exact, who.sentence, rule)
        office = offices.get(statement.person) if statement.person is not None else None
        words = {
            "act": verb,
            "speaker": speaker,
            "person": speaker,
            "office": ruled(who, "office-of-the-speaker"),
        }
        words["meeting"] = ruled(verb, "told-of-the-meeting-at-hand")
        account.statements.append(
            StatementTold(
                said.start,
                said.end,
                said.exact,
                statement.act,
                statement.speaker,
                person,
                office,
                places.get(id(statement.meeting)),
                words,
            )
        )
