"""The machine loses power while a dossier is being sent: the whole dossier is there, or nothing of it."""

from pathlib import Path

from tests.killed.rounds import killed_in

# `make bench` takes two hundred, with more phones.
MOMENTS, PHONES = 10, 1


def test_one_whole_dossier_or_none(database_url: str, tmp_path: Path) -> None:
    seen = killed_in(MOMENTS, PHONES, database_url, tmp_path)
    assert seen.killed == MOMENTS
    assert seen.sent_by_others
    assert seen.dossiers >= MOMENTS + seen.sent_by_others
    print(f"\n{seen}")
