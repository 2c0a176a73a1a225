"""What the database holds in the end, beside what everybody was told: nothing lost, twice, or left out."""

from collections.abc import Iterable, Sequence

import sqlalchemy

from app.dossiers.lifecycle import Move
from app.dossiers.moves import rule
from tests.at_once.people import Receiver, Resident

OF_SENDING = {
    "dossiers": "SELECT count(*) FROM dossier",
    "different numbers": "SELECT count(DISTINCT number) FROM dossier",
    "numbers given out": "SELECT coalesce(sum(last), 0) FROM dossier_serial",
    "receipts": "SELECT count(*) FROM slip WHERE kind = 'xac-nhan'",
    "drafts that became one": "SELECT count(DISTINCT dossier_number) FROM draft WHERE dossier_number IS NOT NULL",
    "sent, in the audit": "SELECT count(*) FROM audit_row WHERE verb = 'dossier-sent'",
}
# Of every move: its line in the history, in the audit, and the paper with its number in the register.
OF_A_MOVE = {
    "in the history": "SELECT count(*) FROM dossier_event WHERE words = :event",
    "in the audit": "SELECT count(*) FROM audit_row WHERE verb = :move",
    "numbered papers": "SELECT count(*) FROM slip WHERE kind = :paper AND serial IS NOT NULL",
    "last number of the papers": "SELECT coalesce(max(serial), 0) FROM slip WHERE kind = :paper",
}
OF_BOTH = {
    "events": "SELECT count(*) FROM dossier_event",
    "messages": "SELECT count(*) FROM outbox WHERE subject LIKE 'dossier:%'",
}
PAPERS = {Move.ACCEPT: "tiep-nhan", Move.GRANT: "ket-qua"}
# Name -> how many are there, and how many people were told.
Found = dict[str, tuple[int, int]]


def counted(url: str, residents: Iterable[Resident], receivers: Sequence[Receiver]) -> Found:
    """Both numbers of each line have to be the same."""
    told = [number for one in residents for number in one.sent]
    moved = {move: sum(one.moved[move] for one in receivers) for move in PAPERS}
    engine = sqlalchemy.create_engine(url)
    with engine.connect() as connection:

        def ask(statement: str, **of: str) -> int:
            return int(connection.execute(sqlalchemy.text(statement), of).scalar_one())

        found = {name: (ask(statement), len(told)) for name, statement in OF_SENDING.items()}
        for move, paper in PAPERS.items():
            of = {"event": rule(move).event, "move": str(move), "paper": paper}
            found |= {f"{move}, {name}": (ask(one, **named(one, of)), moved[move]) for name, one in OF_A_MOVE.items()}
        found |= {name: (ask(one), len(told) + sum(moved.values())) for name, one in OF_BOTH.items()}
        there = set(connection.execute(sqlalchemy.text("SELECT number FROM dossier")).scalars())
    engine.dispose()
    assert there == set(told), f"told and not there, or there and not told: {there ^ set(told)}"
    return found


def named(statement: str, of: dict[str, str]) -> dict[str, str]:
    """What the statement asks for."""
    return {name: value for name, value in of.items() if f":{name}" in statement}
