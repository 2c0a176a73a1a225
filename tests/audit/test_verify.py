"""`flask audit verify`: one line, and an exit code that a timer understands."""

from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from tests.audit.chains import noted, tampers


@pytest.fixture
def evening_noted(app: Flask) -> None:
    with app.app_context():
        noted("dossier:1", "dossier:2")
        noted("dossier:3", code="00160")


def verify(app: Flask, *more: str) -> Result:
    result = app.test_cli_runner().invoke(args=["audit", "verify", *more])
    assert len(result.output.splitlines()) == 1, result.output
    return result


def somebody(app: Flask, *statements: str) -> None:
    with app.app_context():
        tampers(*statements)


def test_whole_chains_are_told_in_one_line(app: Flask, evening_noted: None):
    result = verify(app)
    assert (result.exit_code, result.output) == (0, "Nhật ký nguyên vẹn: 3 dòng của 2 phường.\n")


def test_nothing_done_is_nothing_wrong(app: Flask):
    assert verify(app).exit_code == 0


def test_the_ward_and_the_place_are_told(app: Flask, evening_noted: None):
    somebody(app, "DELETE FROM audit_row WHERE subject = 'dossier:2'")
    result = verify(app)
    assert result.exit_code == 1
    assert "Phường Cầu Giấy, dòng 2 và các dòng sau bị cắt mất." in result.output
    assert "Nghĩa Đô" not in result.output


def test_two_broken_wards_stand_in_the_same_line(app: Flask, evening_noted: None):
    somebody(app, "UPDATE audit_row SET reason = 'x' WHERE place = 1")
    result = verify(app)
    assert all(f"Phường {ward}, dòng 1 bị sửa" in result.output for ward in ("Cầu Giấy", "Nghĩa Đô"))


def test_rows_of_a_ward_that_never_was_are_found(app: Flask, evening_noted: None):
    somebody(app, f"UPDATE audit_row SET ward_id = '{'0' * 32}' WHERE subject = 'dossier:3'")
    assert verify(app).exit_code == 1


def test_a_file_kept_elsewhere_remembers_what_everything_here_forgot(app: Flask, evening_noted: None, tmp_path: Path):
    kept = str(tmp_path / "usb" / "nhat-ky.txt")
    (tmp_path / "usb").mkdir()
    assert verify(app, "--kept", kept).exit_code == 0
    somebody(app, "DELETE FROM audit_row", "DELETE FROM audit_last_seal")
    assert verify(app).exit_code == 0
    assert verify(app, "--kept", kept).exit_code == 1


def test_the_file_learns_the_new_end_and_nothing_from_a_broken_chain(app: Flask, evening_noted: None, tmp_path: Path):
    kept = tmp_path / "nhat-ky.txt"
    verify(app, "--kept", str(kept))
    first = kept.read_text()
    with app.app_context():
        noted("dossier:4")
    verify(app, "--kept", str(kept))
    second = kept.read_text()
    somebody(app, "UPDATE audit_row SET reason = 'x'")
    verify(app, "--kept", str(kept))
    assert (first == second, second == kept.read_text()) == (False, True)


def test_a_file_that_is_something_else_is_left_alone(app: Flask, evening_noted: None, tmp_path: Path):
    other = tmp_path / "thu.txt"
    other.write_text("Kính gửi phường", encoding="utf-8")
    result = verify(app, "--kept", str(other))
    assert (result.exit_code, other.read_text(encoding="utf-8")) == (1, "Kính gửi phường")
