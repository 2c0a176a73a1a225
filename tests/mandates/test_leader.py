"""A mandate that names one leader: his alone, inside the neighbourhood he leads, and never his own."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy import select, update

from app.actor import WORKER, Role, Staff
from app.catalogue.registry import all_services
from app.catalogue.unfiled import in_words
from app.clock import now
from app.database import db, keyring
from app.mandates.actions import give, renew
from app.mandates.queries import holding
from app.mandates.records import Mandate
from app.mandates.terms import FROM_AFAR, GivenBy, Term
from app.mandates.text import leader_sheet
from app.mandates.whom import ForOneself, OutsideNeighbourhood
from app.messages.records import OutboxMessage
from app.people.queries import accounts_at_door, leaders_of
from app.people.records import Account, StaffMember
from tests.dossiers.filed import agreed, at_work, ba_lan_signed_in
from tests.mandates.test_mandates import SYLLABLES_IN_THIRTY_SECONDS

LAN = "0912345678"


@pytest.fixture
def app(app: Flask) -> Iterator[Flask]:
    with app.app_context():
        yield app


@pytest.fixture
def binh(app: Flask) -> Staff:
    return at_work("binh")


def lan() -> Account:
    return accounts_at_door(LAN)[0]


def gives(to: Staff, lives_in: UUID | None = None, term: Term = Term.SITTING) -> Mandate:
    mandate = give(lan(), to, GivenBy.OWN_PIN, agreed(term), now(), False, lives_in)
    db.session.commit()
    return mandate


def is_set_to(username: str, **values: object) -> None:
    rows = update(StaffMember).where(StaffMember.username == username).values(values)
    db.session.execute(rows.execution_options(visible_to=WORKER, synchronize_session=False))
    db.session.commit()
    db.session.expire_all()


def has_phone(username: str, phone: str, year: int) -> None:
    is_set_to(username, phone=phone, phone_mark=keyring().mark(phone), birth_year=year)


def test_ong_binh_holds_what_a_neighbour_gave_him(binh: Staff):
    mandate = gives(binh, binh.neighbourhood_id)
    assert (mandate.neighbourhood_id, mandate.point_id) == (binh.neighbourhood_id, None)
    assert holding(mandate.id, binh, now()) is mandate


def test_nobody_else_holds_it(binh: Staff):
    mandate = gives(binh, binh.neighbourhood_id)
    minh = at_work("minh")
    others = (
        at_work("to02"),
        minh,
        replace(minh, point_id=None),
        replace(binh, neighbourhood_id=at_work("to02").neighbourhood_id),
        replace(binh, neighbourhood_id=None),
        replace(binh, role=Role.OFFICER),
        replace(binh, role=Role.OFFICER, point_id=minh.point_id),
        replace(binh, ward_id=at_work("hoa").ward_id),
    )
    assert [holding(mandate.id, one, now()) for one in others] == [None] * len(others)


@pytest.mark.parametrize("lives_in", ["to02", "nowhere", "unsaid"])
def test_whoever_lives_elsewhere_cannot_ask_him(binh: Staff, lives_in: str):
    where = {"to02": at_work("to02").neighbourhood_id, "nowhere": uuid4(), "unsaid": None}[lives_in]
    with pytest.raises(OutsideNeighbourhood):
        gives(binh, where)


def test_a_leader_of_no_neighbourhood_cannot_be_asked(binh: Staff):
    with pytest.raises(OutsideNeighbourhood):
        gives(replace(binh, neighbourhood_id=None), None)


@pytest.mark.parametrize("username", ["minh", "binh"])
def test_nobody_is_let_act_for_himself(app: Flask, username: str):
    has_phone(username, LAN, 1958)
    worker = at_work(username)
    with pytest.raises(ForOneself):
        gives(worker, worker.neighbourhood_id)


@pytest.mark.parametrize("how", [one for one in GivenBy if one is not GivenBy.RENEWED])
def test_in_no_way_is_an_officer_let_act_for_himself(app: Flask, how: GivenBy):
    has_phone("minh", LAN, 1958)
    with pytest.raises(ForOneself):
        give(lan(), at_work("minh"), how, agreed(FROM_AFAR.get(how, (Term.SITTING,))[0]), now())
    assert db.session.scalars(select(Mandate).execution_options(visible_to=WORKER)).all() == []


@pytest.mark.parametrize("username", ["minh", "binh"])
def test_whoever_shares_the_phone_with_a_helper_is_somebody_else(app: Flask, username: str):
    has_phone(username, LAN, 1960)
    worker = at_work(username)
    assert holding(gives(worker, worker.neighbourhood_id).id, worker, now())


def test_what_a_colleague_took_from_him_for_the_point_is_not_his_to_open(app: Flask):
    has_phone("minh", LAN, 1958)
    minh = at_work("minh")
    colleague = replace(at_work("son"), role=Role.OFFICER, point_id=minh.point_id)
    mandate = gives(colleague)
    assert (holding(mandate.id, colleague, now()), holding(mandate.id, minh, now())) == (mandate, None)


def test_it_is_renewed_with_the_same_leader(binh: Staff):
    renewed = renew(gives(binh, binh.neighbourhood_id, Term.MONTH), lan(), agreed(Term.MONTH), now())
    db.session.commit()
    assert holding(renewed.id, binh, now()) is renewed


@pytest.mark.parametrize("change", [{"active": False}, {"role": Role.OFFICER}, {"neighbourhood_id": None}])
def test_whoever_leads_no_more_is_not_asked_again(binh: Staff, change: dict[str, object]):
    old = gives(binh, binh.neighbourhood_id, Term.MONTH)
    is_set_to("binh", **change)
    with pytest.raises(OutsideNeighbourhood):
        renew(old, lan(), agreed(Term.MONTH), now())


def test_her_phone_is_told_who_was_asked(binh: Staff):
    mandate = gives(binh, binh.neighbourhood_id, Term.MONTH)
    rows = select(OutboxMessage).where(OutboxMessage.subject == f"mandate:{mandate.id}")
    (told,) = db.session.scalars(rows.execution_options(visible_to=WORKER))
    assert told.text.startswith("Anh/chi da nho to truong To 01 lam ho so giup, den 24/12/2026.")


def test_ba_lan_finds_who_leads_her_neighbourhood(binh: Staff):
    assert binh.neighbourhood_id
    leader = leaders_of({binh.neighbourhood_id}, ba_lan_signed_in()).get(binh.neighbourhood_id)
    assert leader
    assert (leader.name, leader.staff) == ("Phạm Văn Bình", binh)


def test_where_two_lead_the_first_by_name_is_asked(binh: Staff):
    is_set_to("minh", role=Role.LEADER, neighbourhood_id=binh.neighbourhood_id)
    assert binh.neighbourhood_id
    assert leaders_of({binh.neighbourhood_id}, ba_lan_signed_in())[binh.neighbourhood_id].staff == binh


@pytest.mark.parametrize("term", list(Term))
def test_his_sheet_is_read_aloud_in_half_a_minute(term: Term):
    lines = leader_sheet("Nguyễn Phạm Văn Bình", "Tổ dân phố số 21", in_words(all_services()), term)
    words = [word for line in lines for word in line.split()]
    assert len(words) <= SYLLABLES_IN_THIRTY_SECONDS, f"{len(words)} syllables"


@pytest.mark.parametrize(
    "promise", ["số định danh", "chỉ để làm việc này", "31 ngày", "bảo dừng", "xem được ai đã mở", "xin sửa", "Mã PIN"]
)
def test_his_sheet_says_what_the_law_wants_of_a_consent(promise: str):
    assert promise in "\n".join(leader_sheet("Phạm Văn Bình", "Tổ 01", ("Đăng ký tạm trú",), Term.MONTH))
