"""`kill -9` in 200 random moments of sending, while other phones send: whole dossiers only, and none twice."""

from pathlib import Path

from tests.bench.words import say
from tests.databases import PostgresCopies, SqliteCopies
from tests.killed.rounds import BEYOND, Seen, killed_in

MOMENTS, PHONES = 200, 3


def killed(folder: Path) -> None:
    """Stops where part of a dossier is found, or two of one draft."""
    say("| database | killed | sending takes | whole dossier there | and answered | sent by others | none of it half |")
    say("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    tell("SQLite", killed_in(MOMENTS, PHONES, SqliteCopies(_made(folder / "sqlite")).new(), folder))
    copies = PostgresCopies(_made(folder / "postgresql"))
    try:
        tell("PostgreSQL", killed_in(MOMENTS, PHONES, copies.new(), folder))
    finally:
        copies.stop()
    say()
    say(
        f"Killed with `kill -9` at random within {BEYOND:g} times what sending takes, {PHONES} other phones sending all"
    )
    say("Wanted: none or one whole dossier with event, message, receipt and audit row, never two. What was")
    say("answered is there; pressed once more every one is there, once.")


def tell(name: str, seen: Seen) -> None:
    """A line of the table: all that the database holds in the end is counted in the last column."""
    took, others, dossiers = f"{seen.took * 1000:.0f} ms", f"{seen.sent_by_others:,}", f"{seen.dossiers:,}"
    say(f"| {name} | {seen.killed} | {took} | {seen.there} | {seen.answered} | {others} | {dossiers} |")


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
