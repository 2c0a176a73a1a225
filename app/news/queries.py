"""Finds targets and messages: for the head of their ward, for the act that is told, for the worker that sends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, func, select, update

from app.actor import WORKER, Actor, Role, Staff
from app.database import db
from app.news.events import Happening
from app.news.records import Sending, Webhook, WebhookDelivery
from app.people.records import StaffMember
from app.places.queries import ward

SHOWN = 50


def visible(actor: Actor) -> Select[Webhook]:
    """The targets that exist for this actor: the head's, those of the ward that were not taken away."""
    allowed: ColumnElement[bool]
    match actor:
        case Staff(role=Role.HEAD, ward_id=ward_id):
            allowed = (Webhook.ward_id == ward_id) & Webhook.ended_at.is_(None)
        case _:
            allowed = false()
    return select(Webhook).where(allowed).execution_options(visible_to=actor)


def deliveries_visible(actor: Actor) -> Select[WebhookDelivery]:
    """What was sent, or is to be sent, to those."""
    mine = visible(actor).with_only_columns(Webhook.id)
    return select(WebhookDelivery).where(WebhookDelivery.webhook_id.in_(mine)).execution_options(visible_to=actor)


def webhooks(head: Staff) -> list[Webhook]:
    """Every target of the ward, the latest first."""
    return list(db.session.scalars(visible(head).order_by(Webhook.made_at.desc(), Webhook.id)))


def find(webhook_id: UUID, head: Staff) -> Webhook | None:
    """One target."""
    return db.session.scalar(visible(head).where(Webhook.id == webhook_id))


def locked(webhook_id: UUID, head: Staff) -> Webhook | None:
    """One target, nobody else's to change until the transaction ends."""
    rows = visible(head).where(Webhook.id == webhook_id).with_for_update()
    return db.session.scalar(rows.execution_options(populate_existing=True))


def deliveries(hook: Webhook, head: Staff) -> list[WebhookDelivery]:
    """The latest messages to a target, the newest first."""
    rows = deliveries_visible(head).where(
        WebhookDelivery.ward_id == hook.ward_id, WebhookDelivery.webhook_id == hook.id
    )
    return list(db.session.scalars(rows.order_by(WebhookDelivery.at.desc(), WebhookDelivery.id).limit(SHOWN)))


def delivery(sent_id: UUID, hook: Webhook, head: Staff) -> WebhookDelivery | None:
    """One message to a target, locked."""
    rows = deliveries_visible(head).where(WebhookDelivery.id == sent_id, WebhookDelivery.webhook_id == hook.id)
    return db.session.scalar(rows.with_for_update().execution_options(populate_existing=True))


def listening(ward_id: UUID, event: Happening) -> list[UUID]:
    """Which targets of a ward are to be told of this."""
    if not ward(ward_id).software_listens:
        return []
    here = (Webhook.ward_id == ward_id) & Webhook.ended_at.is_(None) & Webhook.stopped_at.is_(None)
    rows = db.session.execute(select(Webhook.id, Webhook.events).where(here).execution_options(visible_to=WORKER))
    return [one for one, events in rows if event in events]


def next_due(now: datetime) -> tuple[WebhookDelivery, Webhook] | None:
    """The message that has waited longest for a target that may be tried; the target is locked for whoever asks."""
    waits = (WebhookDelivery.sending == Sending.WAITING) & Webhook.ended_at.is_(None) & Webhook.stopped_at.is_(None)
    may_be_tried = Webhook.quiet_until.is_(None) | (Webhook.quiet_until <= now)
    rows = (
        select(WebhookDelivery, Webhook)
        .join(Webhook, Webhook.id == WebhookDelivery.webhook_id)
        .where(waits, may_be_tried)
        .order_by(WebhookDelivery.at, WebhookDelivery.id)
        .limit(1)
        .with_for_update(of=Webhook, skip_locked=True)
        .execution_options(visible_to=WORKER, populate_existing=True)
    )
    found = db.session.execute(rows).one_or_none()
    return (found[0], found[1]) if found else None


def again(sent_id: UUID) -> tuple[WebhookDelivery, Webhook]:
    """The same once more, after the attempt, locked."""
    rows = (
        select(WebhookDelivery, Webhook)
        .join(Webhook, Webhook.id == WebhookDelivery.webhook_id)
        .where(WebhookDelivery.id == sent_id)
        .with_for_update(of=Webhook)
        .execution_options(visible_to=WORKER, populate_existing=True)
    )
    found = db.session.execute(rows).one()
    return found[0], found[1]


def give_up_all(hook: Webhook, answer: str) -> None:
    """Whatever still waits for a target will not be sent by itself."""
    waits = (WebhookDelivery.webhook_id == hook.id) & (WebhookDelivery.sending == Sending.WAITING)
    rows = update(WebhookDelivery).where(waits).values(sending=Sending.FAILED, answer=answer)
    db.session.execute(rows.execution_options(visible_to=WORKER, synchronize_session="evaluate"))


def waiting(hook: Webhook, head: Staff) -> int:
    """How many wait for a target."""
    rows = deliveries_visible(head).where(
        WebhookDelivery.webhook_id == hook.id, WebhookDelivery.sending == Sending.WAITING
    )
    return db.session.scalar(rows.with_only_columns(func.count())) or 0


@dataclass(frozen=True, slots=True)
class Head:
    """Who is told that a target does not answer."""

    id: UUID
    phone: str


def heads_of(ward_id: UUID) -> Sequence[Head]:
    """The heads of a ward who are in its service."""
    rows = select(StaffMember).where(StaffMember.ward_id == ward_id, StaffMember.active, StaffMember.role == Role.HEAD)
    found = db.session.scalars(rows.order_by(StaffMember.username).execution_options(visible_to=WORKER))
    return [Head(one.id, one.phone or "") for one in found]
