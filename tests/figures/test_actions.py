"""How many things chị Mai does from her list to a decision: links, buttons, choices and fields."""

from typing import Self

import pytest
from flask import Flask

from app.dossiers.lifecycle import State
from app.dossiers.queries import find
from tests.dossiers.filed import at_work, filed
from tests.figures.measured import table
from tests.personas import Worker

ALLOWED = 6
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Counted(Worker):
    """Whatever her hands do counts once."""

    done = 0

    def follows(self, words: str, expects: int = 200) -> Self:
        self.done += 1
        return super().follows(words, expects)

    def presses(self, words: str, expects: int = 200) -> Self:
        self.done += 1
        return super().presses(words, expects)

    def chooses(self, words: str) -> Self:
        self.done += 1
        return super().chooses(words)

    def types(self, label: str, text: str) -> Self:
        self.done += 1
        return super().types(label, text)


@pytest.fixture
def at_her_list(app: Flask) -> Counted:
    """A dossier waits; she has signed in, and her list is open."""
    with app.app_context():
        filed()
    mai = Counted(app, "mai").signs_in()
    mai.opens("/tiep-nhan/").done = 0
    return mai


def grants(mai: Counted) -> None:
    mai.follows("CG-261123-0001").presses("Tiếp nhận hồ sơ").follows("Ghi kết quả: đồng ý")
    mai.presses("Ghi kết quả: đồng ý")


def denies(mai: Counted) -> None:
    mai.follows("CG-261123-0001").presses("Tiếp nhận hồ sơ").follows("không đủ điều kiện").chooses("Lý do khác")
    mai.types("Giải thích", "Nhà này không cho ở.").presses("Ghi kết quả: không đủ điều kiện")


def grants_several(mai: Counted) -> None:
    """Ticked in the list, both moves are made there."""
    mai.opens("/tiep-nhan/nhieu-ho-so?chon=CG-261123-0001").done = 2
    mai.presses("Tiếp nhận hồ sơ: 1").opens("/tiep-nhan/nhieu-ho-so?chon=CG-261123-0001").done += 2
    mai.presses("Ghi kết quả: đồng ý: 1")


def test_from_the_list_to_a_decision_in_few_actions(app: Flask, at_her_list: Counted) -> None:
    grants(at_her_list)
    decided(app, at_her_list, "a yes")


def test_a_no_takes_its_reason_and_still_few(app: Flask, at_her_list: Counted) -> None:
    denies(at_her_list)
    decided(app, at_her_list, "a no, with its reason")


def test_several_at_once_take_as_few_for_all(app: Flask, at_her_list: Counted) -> None:
    grants_several(at_her_list)
    decided(app, at_her_list, "a yes for all that are ticked")


def decided(app: Flask, mai: Counted, what: str) -> None:
    with app.app_context():
        dossier = find("CG-261123-0001", at_work("mai"))
        assert dossier
        assert dossier.state is State.DECIDED
    table("from the list to a decision", [(what, mai.done, ALLOWED)], "actions")
    assert mai.done <= ALLOWED
