"""Registers targets, queues what they are told, sends it, and gives up on whoever does not listen."""

from datetime import datetime
from uuid import UUID

from app.actor import WORKER, Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.database import db
from app.messages.actions import post
from app.messages.desk_texts import software_unreached
from app.news import queries
from app.news.events import Happening, News
from app.news.gateway import NotTaken, Sender
from app.news.reach import read_target
from app.news.records import Sending, Webhook, WebhookDelivery
from app.news.signature import new_secret, signed
from app.news.terms import LEASE, MOST, next_try
from app.places.queries import ward


class TooManyWebhooks(RuntimeError):
    """The ward has as many targets as it may have."""


def register(url: str, events: tuple[Happening, ...], by: Staff, now: datetime) -> str:
    """A new target of the head's ward; its secret is told here and never again. Raises TooManyWebhooks."""
    if len(queries.webhooks(by)) >= MOST:
        raise TooManyWebhooks
    secret = new_secret()
    hook = Webhook(ward_id=by.ward_id, url=url, events=list(events), secret=secret, made_at=now, made_by=by.staff_id)
    db.session.add(hook)
    ward(by.ward_id).software_listens = True
    db.session.flush()
    note(by, "webhook-made", subject(About.WEBHOOK, hook.id), by.ward_id, now)
    return secret


def end(hook: Webhook, by: Staff, now: datetime) -> None:
    """From now on a locked target is told nothing; what was still waiting for it is not sent."""
    hook.ended_at = now
    queries.give_up_all(hook, "Đã bỏ nơi nhận này")
    note(by, "webhook-ended", subject(About.WEBHOOK, hook.id), by.ward_id, now)


def tell(ward_id: UUID, hooks: list[UUID], news: News) -> None:
    """Queue it for each of these targets of the ward, in the transaction of what happened."""
    for hook_id in hooks:
        db.session.add(
            WebhookDelivery(
                ward_id=ward_id,
                webhook_id=hook_id,
                event=news.event,
                number=news.number,
                state=news.state,
                version=news.version,
                at=news.at,
            )
        )


def test(hook: Webhook, by: Staff, now: datetime) -> None:
    """Queue a message that says nothing, to a locked target, also to one on which we had given up."""
    _listen_again(hook)
    tell(hook.ward_id, [hook.id], News(Happening.TEST, "", "", 0, now))
    note(by, "webhook-tested", subject(About.WEBHOOK, hook.id), by.ward_id, now)


def send_again(sent: WebhookDelivery, hook: Webhook, by: Staff, now: datetime) -> None:
    """Offer a message of a locked target once more that was given up; nothing happens to any other."""
    if sent.sending is not Sending.FAILED:
        return
    _listen_again(hook)
    sent.sending = Sending.WAITING
    note(by, "webhook-again", subject(About.WEBHOOK, hook.id), by.ward_id, now)


def claim(now: datetime) -> tuple[UUID, str, str, News] | None:
    """
    The next message that is due: its id, where to, the secret, and what it says. Commit before it is sent.

    Its target is nobody else's for a while: nothing in the database waits for a program of others.
    """
    found = queries.next_due(now)
    if found is None:
        return None
    sent, hook = found
    hook.quiet_until = now + LEASE
    return sent.id, hook.url, hook.secret, sent.news


def carry(claimed: tuple[UUID, str, str, News], sender: Sender, now: datetime) -> str | NotTaken:
    """Try it; what came of it. Nothing is read or written here."""
    sent_id, url, secret, news = claimed
    try:
        return sender.send(url, signed(secret, str(sent_id), now, news.body), news.body)
    except NotTaken as refused:
        return refused


def keep(sent_id: UUID, came: str | NotTaken, now: datetime) -> None:
    """Write down what came of an attempt; after the last one in vain the heads of the ward are told, once."""
    sent, hook = queries.again(sent_id)
    sent.attempts, sent.tried_at, sent.answer = sent.attempts + 1, now, str(came)[:120]
    if isinstance(came, str):
        sent.sending, hook.failures, hook.quiet_until = Sending.SENT, 0, None
        return
    hook.failures += 1
    hook.quiet_until = None if came.for_ever else next_try(hook.failures, now)
    if hook.quiet_until is None and hook.ended_at is None:
        _give_up(hook, str(came), now)


def _give_up(hook: Webhook, why: str, now: datetime) -> None:
    hook.stopped_at = now
    queries.give_up_all(hook, f"Đã thôi gửi. {why}"[:120])
    for head in queries.heads_of(hook.ward_id):
        about = subject(About.STAFF, head.id)
        if head.phone:
            post(head.phone, software_unreached(read_target(hook.url).host), about, hook.ward_id, now)
    note(WORKER, "webhook-stopped", subject(About.WEBHOOK, hook.id), hook.ward_id, now)


def _listen_again(hook: Webhook) -> None:
    hook.failures, hook.quiet_until, hook.stopped_at = 0, None, None
