"""Bà Lan lets anh Minh act for her, in this sitting, and nobody else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from app.actor import WORKER, DraftBearer, Helper, Resident, Staff
from app.audit.records import AuditRow
from app.catalogue.registry import all_services
from app.catalogue.unfiled import in_words
from app.clock import now
from app.database import db
from app.demo import STAFF
from app.mandates.actions import end, give
from app.mandates.queries import holding, in_this_sitting, visible
from app.mandates.records import Mandate
from app.mandates.terms import FROM_AFAR, EndedBy, GivenBy, Term, ends_at, fingerprint, still_holds
from app.mandates.text import one_dossier, sheet, sheet_for_message, sheet_for_paper, sheet_to_sign
from app.people.queries import accounts_at_door
from tests.dossiers.filed import NOBODY, agreed, at_work, ba_lan_signed_in

# Three a second: slow reading, every Vietnamese syllable is written as one word.
SYLLABLES_IN_THIRTY_SECONDS = 90


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


@pytest.fixture
def given(app: Flask) -> Mandate:
    mandate = give(accounts_at_door("0912345678")[0], at_work("minh"), GivenBy.OWN_PIN, agreed(), now())
    db.session.commit()
    return mandate


def test_anh_minh_holds_what_ba_lan_gave_him(given: Mandate):
    assert holding(given.id, at_work("minh"), now()) is given


def test_a_mandate_says_for_whom_at_which_point(given: Mandate):
    minh = at_work("minh")
    assert (given.person_name, given.ward_id, given.point_id) == ("Trần Thị Lan", minh.ward_id, minh.point_id)


@pytest.mark.parametrize(("minutes", "holds"), [(119, True), (120, False), (121, False)])
def test_a_sitting_ends_by_itself_after_two_hours(given: Mandate, minutes: int, holds: bool):
    later = given.given_at + timedelta(minutes=minutes)
    assert (holding(given.id, at_work("minh"), later) is not None) is holds


@pytest.mark.parametrize(("minutes", "holds"), [(119, True), (120, False)])
def test_the_terms_say_the_same_as_the_database(minutes: int, holds: bool):
    assert still_holds(ends_at(now(), Term.SITTING), now() + timedelta(minutes=minutes)) is holds


def test_after_goodbye_anh_minh_holds_nothing(given: Mandate):
    end(given, at_work("minh"), EndedBy.GOODBYE, now())
    db.session.commit()
    assert holding(given.id, at_work("minh"), now()) is None


def test_the_next_shift_of_the_point_goes_on_and_another_point_does_not(given: Mandate):
    colleague = replace(at_work("minh"), staff_id=uuid4())
    assert holding(given.id, colleague, now()) is given
    assert holding(given.id, replace(colleague, point_id=uuid4()), now()) is None
    assert holding(given.id, replace(colleague, point_id=None), now()) is None


def test_anh_minh_in_another_ward_does_not_hold_it(given: Mandate):
    moved = replace(at_work("minh"), ward_id=at_work("hoa").ward_id)
    assert holding(given.id, moved, now()) is None


def test_anh_minh_sees_whom_he_is_helping_the_latest_first(given: Mandate):
    again = give(
        accounts_at_door("0912345678")[0], at_work("minh"), GivenBy.OWN_PIN, agreed(), now() + timedelta(minutes=1)
    )
    db.session.commit()
    assert [mandate.id for mandate in in_this_sitting(at_work("minh"), now())] == [again.id, given.id]


def test_whom_he_said_goodbye_to_is_not_in_his_list(given: Mandate):
    end(given, at_work("minh"), EndedBy.GOODBYE, now())
    db.session.commit()
    assert in_this_sitting(at_work("minh"), now()) == []


def test_ba_lan_sees_the_mandate_she_gave(given: Mandate):
    assert db.session.scalars(visible(ba_lan_signed_in())).all() == [given]


def test_the_helper_sees_the_mandate_he_acts_under(given: Mandate):
    helper = Helper(given.id, given.account_id, given.staff_id, given.ward_id)
    assert db.session.scalars(visible(helper)).all() == [given]


@pytest.mark.parametrize(
    "other",
    [
        Resident(uuid4()),
        Helper(uuid4(), uuid4(), uuid4(), uuid4()),
        Staff(uuid4(), uuid4(), STAFF[0].role),
        DraftBearer(uuid4()),
        NOBODY,
    ],
    ids=lambda actor: type(actor).__name__,
)
def test_nobody_else_sees_it(given: Mandate, other):
    assert db.session.scalars(visible(other)).all() == []


@pytest.mark.parametrize("read", [sheet, sheet_for_paper, sheet_for_message, sheet_to_sign])
@pytest.mark.parametrize("term", list(Term))
def test_the_sheet_is_read_aloud_in_half_a_minute(term: Term, read: Callable[..., tuple[str, ...]]):
    lines = read("Điểm số 20 · Nhà văn hoá tổ 20", in_words(all_services()), term)
    words = [word for line in lines for word in line.split() if word != "·"]
    assert len(words) <= SYLLABLES_IN_THIRTY_SECONDS, f"{len(words)} syllables"


@pytest.mark.parametrize("what", [one_dossier(number="CG-261123-0042"), one_dossier(service="Đăng ký tạm trú")])
@pytest.mark.parametrize(("read", "terms"), [(sheet, tuple(Term)), (sheet_for_paper, FROM_AFAR[GivenBy.PAPER_CODE])])
def test_the_sheet_for_one_dossier_is_read_in_half_a_minute_too(
    what: str, read: Callable[..., tuple[str, ...]], terms: tuple[Term, ...]
):
    for term in terms:
        words = [word for line in read("Điểm số 1 · Nhà văn hoá tổ 1", (what,), term) for word in line.split()]
        # A number is read out letter by letter.
        spoken = [len(word.strip(";,.").replace("-", "")) if "-" in word else int(word != "·") for word in words]
        assert sum(spoken) <= SYLLABLES_IN_THIRTY_SECONDS, f"{sum(spoken)} syllables"


# Luật 91/2025/QH15: which data, what for, until when, which rights.
@pytest.mark.parametrize(
    "promise",
    [
        "số định danh",
        "chỉ để làm việc này",
        "Đăng ký tạm trú",
        "31 ngày",
        "bảo dừng",
        "xem được ai đã mở",
        "xin sửa",
    ],
)
@pytest.mark.parametrize("read", [sheet, sheet_for_paper, sheet_for_message, sheet_to_sign])
def test_the_sheet_says_what_the_law_wants_of_a_consent(promise: str, read: Callable[..., tuple[str, ...]]):
    assert promise in "\n".join(read("Điểm số 1", ("Đăng ký tạm trú",), Term.MONTH))


def test_at_the_table_she_hears_that_her_pin_is_hers_alone():
    assert "Mã PIN bác tự bấm" in "\n".join(agreed(Term.MONTH).text)


@pytest.mark.parametrize(("term", "days"), [(Term.DAY, 1), (Term.MONTH, 31), (Term.HALF_YEAR, 182), (Term.YEAR, 365)])
def test_a_longer_mandate_ends_by_itself_too(term: Term, days: int):
    assert ends_at(now(), term) - now() == pytest.approx(timedelta(days=days), abs=timedelta(minutes=1))


def test_what_was_read_is_kept_word_for_word_and_its_print_is_in_the_chain(given: Mandate):
    assert tuple(given.text) == agreed().text
    assert given.text_print == fingerprint(agreed().text) != fingerprint(agreed(Term.DAY).text)
    row = select(AuditRow.reason).where(AuditRow.verb == "mandate-text", AuditRow.subject == f"mandate:{given.id}")
    assert db.session.scalar(row.execution_options(visible_to=WORKER)) == given.text_print[:40]


def test_ong_binh_sees_no_mandate_of_a_point_even_if_he_is_on_duty_there(given: Mandate):
    leader = replace(at_work("binh"), point_id=given.point_id, staff_id=given.staff_id)
    assert holding(given.id, leader, now()) is None
