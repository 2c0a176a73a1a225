"""Finds everything that a person has agreed to, with when and how she did."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import func

from app.actor import BY_ONESELF, Resident
from app.catalogue import registry
from app.coaching import queries as coaching
from app.coaching.records import Guidance
from app.consents.kinds import Given, What
from app.database import db
from app.drafts import queries as drafts
from app.identity import queries as identity
from app.lodging.house.queries import hosts_visible
from app.lodging.queries import locked
from app.lodging.records import Establishment, Host
from app.mandate_codes import queries as codes
from app.mandate_codes.records import MandateCode
from app.mandates import queries as mandates
from app.mandates.records import Mandate
from app.people.queries import account_of
from app.places import queries as places
from app.trace.words import REASONS

HOW = REASONS["mandate-given"]


def given(me: Resident, now: datetime) -> tuple[Given, ...]:
    """All of it, kind by kind."""
    return tuple(one for read in READ.values() for one in read(me, now))


def find(what: What, consent_id: UUID, me: Resident, now: datetime) -> Given | None:
    """One of them, while it holds."""
    return next((one for one in READ[what](me, now) if one.id == consent_id), None)


def house_of(host_id: UUID, me: Resident) -> Establishment | None:
    """The house of one of these, nobody else's to change until the transaction ends."""
    rows = hosts_visible(me).where(Host.id == host_id).with_only_columns(Host.establishment_id)
    found = db.session.scalar(rows)
    return locked(found, me) if found else None


def _account(me: Resident, _now: datetime) -> Iterator[Given]:
    account = account_of(me)
    how = "anh/chị tự mở" if account.opened_with == BY_ONESELF.key else "mở tại điểm, có người ngồi cạnh"
    yield Given(What.ACCOUNT, account.id, account.opened_at, how)


def _cards(me: Resident, _now: datetime) -> Iterator[Given]:
    for one in identity.kept_of(me):
        how = ", ".join(filter(None, ("đưa thẻ cho xem", one.seen_by, one.place)))
        yield Given(What.CARD, one.id, one.seen_at, how, places.ward(one.ward_id).name, one.ward_id)


def _state(me: Resident, _now: datetime) -> Iterator[Given]:
    joined = identity.confirmation_of(me)
    if joined:
        yield Given(What.STATE, joined.id, joined.joined_at, "anh/chị đăng nhập bằng định danh, rồi bấm mã PIN")


def _mandates(me: Resident, now: datetime) -> Iterator[Given]:
    holding = mandates.given_by(me, now)
    names = places.names_of({_to(one) for one in holding})
    for one in holding:
        yield Given(What.MANDATE, one.id, one.given_at, HOW[one.given_by], names[_to(one)], one.ward_id)


def _to(one: Mandate | MandateCode) -> UUID:
    led = one.neighbourhood_id if isinstance(one, Mandate) else None
    return led or one.point_id or one.ward_id


def _codes(me: Resident, now: datetime) -> Iterator[Given]:
    waiting = codes.waiting(me, now)
    names = places.names_of({_to(one) for one in waiting}) if waiting else {}
    for one in waiting:
        yield Given(What.CODE, one.id, one.made_at, "anh/chị in trên trang của mình", names[_to(one)], one.ward_id)


def _coaching(me: Resident, _now: datetime) -> Iterator[Given]:
    for one in db.session.scalars(coaching.consents_visible(me)):
        how = "nghe đọc, rồi tự bấm mã PIN"
        yield Given(What.COACHING, one.id, one.given_at, how, places.ward(one.ward_id).name, one.ward_id)


def _guidance(me: Resident, _now: datetime) -> Iterator[Given]:
    """All of it together: it is one name."""
    hers = coaching.visible(me).with_only_columns(func.count(), func.max(Guidance.at))
    times, last = db.session.execute(hers).one()
    if times:
        yield Given(What.GUIDANCE, me.account_id, last, f"cán bộ ghi sau khi hướng dẫn, {times} lần")


def _drafts(me: Resident, _now: datetime) -> Iterator[Given]:
    for one in drafts.unfiled(me):
        service, how = registry.service(one.service), "có người gõ giúp" if one.mandate_id else "anh/chị gõ"
        yield Given(What.DRAFT, one.id, one.touched_at, how, service.name if service else one.service)


def _houses(me: Resident, _now: datetime) -> Iterator[Given]:
    mine = hosts_visible(me).where(Host.account_id == me.account_id, Host.until.is_(None))
    rows = mine.join(Establishment, Establishment.id == Host.establishment_id).add_columns(Establishment.name)
    for host, name in db.session.execute(rows.order_by(Host.since)):
        yield Given(What.HOUSE, host.id, host.since, "anh/chị khai, hoặc nhận lời cùng khai", name, host.ward_id)


READ: Mapping[What, Callable[[Resident, datetime], Iterator[Given]]] = {
    What.MANDATE: _mandates,
    What.CODE: _codes,
    What.CARD: _cards,
    What.DRAFT: _drafts,
    What.COACHING: _coaching,
    What.GUIDANCE: _guidance,
    What.STATE: _state,
    What.HOUSE: _houses,
    What.ACCOUNT: _account,
}
