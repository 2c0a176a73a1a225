"""Bà Lan, of whom something lies in every table that knows an account."""

from uuid import UUID, uuid4

from flask import Flask
from sqlalchemy import func, select

from app.actor import WORKER, DraftBearer, Helper
from app.clock import now
from app.coaching.actions import agree, shown, step_done
from app.coaching.queries import consent_locked
from app.coaching.tasks import task
from app.corrections.actions import ask as ask_to_mend
from app.corrections.terms import What
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.drafts.actions import claim
from app.files.actions import add
from app.files.intake import take
from app.identity.actions import confirm
from app.lodging.actions import add as add_guests
from app.lodging.lines import read_lines
from app.mandate_codes.actions import make_on_paper
from app.mandates.actions import give
from app.mandates.terms import GivenBy, Term
from app.people.queries import accounts_at_door
from app.people.records import Account
from app.phone_changes.actions import ask as ask_for_phone
from app.places.queries import points_of
from app.recovery.actions import ask as ask_for_code
from app.retention.queries import naming
from app.sign_in_cards.actions import give as give_card
from tests.dossiers.filed import agreed, answered, at_work, ba_lan_signed_in, filed
from tests.files.photographed import photo
from tests.house.lodging_forms import READY, hosts
from tests.identity.seen import seen
from tests.personas import Person

DEVICE = "a-phone-of-hers-of-22-"


def has_everything(person: Person) -> str:
    """A dossier that she took back, and all the rest that is still to come; the number."""
    me, minh = ba_lan_signed_in(), at_work("minh")
    account = accounts_at_door(person.phone)[0]
    dossier = filed()
    advance(dossier, Move.WITHDRAW, me, now())
    seen()
    confirm(account.id, "https://state.example lan", "001158012345", now())
    draft = answered()
    claim(draft, me)
    add(draft.id, "giay_thue", take(photo(60, 80)), DraftBearer(draft.id), now())
    mandate = give(account, minh, GivenBy.OWN_PIN, agreed(Term.MONTH), now())
    learns(Helper(mandate.id, account.id, minh.staff_id, minh.ward_id))
    shown("dang-ky-tam-tru", minh, now(), account.id, draft.id)
    make_on_paper(me, points_of(minh.ward_id)[0], agreed(Term.DAY), "printed", now())
    give_card(account, str(uuid4()), me, now())
    ask_for_code(person.phone, account.birth_year, DEVICE, now())
    ask_for_phone(account, "0905111222", me, now())
    ask_to_mend(account, What.ACCOUNT, "Tên tôi có dấu huyền", minh.ward_id, now())
    house, _ = hosts(person)
    add_guests(house, read_lines(READY), me, now())
    db.session.commit()
    return dossier.number


def learns(beside: Helper) -> None:
    """She lets it be kept how far she is."""
    agree(beside, ("Bác cho ghi lại.",), now())
    found, given = task("vneid-muc-2"), consent_locked(beside)
    assert found
    assert given
    step_done(given, found, "ra-cong-an", beside, now())


def naming_her(account_id: UUID) -> set[str]:
    """Which tables have a row that names the account."""
    found = set()
    for column in naming(Account):
        rows = select(func.count()).select_from(column.table).where(column == account_id)
        if db.session.scalar(rows.execution_options(visible_to=WORKER)):
            found.add(column.table.name)
    return found


def row_of(account_id: UUID) -> Account:
    """The account's own row, closed or not."""
    rows = select(Account).where(Account.id == account_id).execution_options(visible_to=WORKER)
    return db.session.scalars(rows.execution_options(populate_existing=True)).one()


def id_of(app: Flask, person: Person) -> UUID:
    with app.app_context():
        return accounts_at_door(person.phone)[0].id


def closes(person: Person, pin: str = "", expects: int = 200) -> Person:
    """On her own page, signed in."""
    person.opens("/toi/").follows("Dữ liệu của tôi").follows("Đóng tài khoản")
    person.types("Mã PIN", pin or person.pin).presses("Đóng tài khoản của tôi", expects)
    return person
