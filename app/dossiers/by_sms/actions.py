"""Answers an SMS that asks: with where a dossier stands, to a phone of its own; else with nothing of anybody."""

from datetime import datetime

from app.actor import WORKER
from app.audit.subjects import About, subject
from app.database import keyring
from app.dossiers.by_sms.asked import Asked
from app.dossiers.by_sms.queries import asked_from
from app.dossiers.lifecycle import STATES, Clock
from app.dossiers.records import Dossier
from app.dossiers.said import turn_to
from app.messages.actions import post
from app.messages.answer_texts import how_to_ask, status_told, status_unknown
from app.messages.letter import Letter
from app.messages.queries import reader_of
from app.people.actions import count_guess
from app.people.guesses import GuessLimit, TooManyGuesses
from app.people.queries import name_at_work
from app.places.queries import served_wards, ward

# Every answer is paid for; whoever really asks asks a few times.
ASKS, STRAYS = GuessLimit(10), GuessLimit(1)


def answer(phone: str, asked: Asked, now: datetime) -> None:
    """Nothing, once a phone has asked ten times within an hour."""
    if not _may("sms-asked", phone, ASKS, now):
        return
    dossier = asked_from(phone, asked.number) if asked.number else None
    if dossier:
        to = reader_of(dossier.account_id).called(dossier.applicant)
        post(phone, _status(dossier), subject(About.DOSSIER, dossier.id), dossier.ward_id, now, to=to)
    else:
        _without_name(phone, status_unknown() if asked.number else how_to_ask(), asked.number or "", now)


def help_stray(phone: str, now: datetime) -> None:
    """To words that nobody here knows: what can be sent, at most once an hour."""
    if _may("sms-stray", phone, STRAYS, now):
        _without_name(phone, how_to_ask(), "", now)


def _may(what: str, phone: str, limit: GuessLimit, now: datetime) -> bool:
    try:
        count_guess(f"{what}:{keyring().mark(phone)}", limit, now)
    except TooManyGuesses:
        return False
    return True


def _without_name(phone: str, letter: Letter, number: str, now: datetime) -> None:
    """From the ward of the number, else the first that is served here: a message has to be somebody's."""
    wards = served_wards()
    at = next((one for one in wards if one.mark == number.partition("-")[0]), wards[0])
    post(phone, letter, subject(About.WARD, at.id), at.id, now)


def _status(dossier: Dossier) -> Letter:
    at, facts = ward(dossier.ward_id), STATES[dossier.state]
    due = dossier.due_at.date() if facts.clock is Clock.RUNNING else None
    officer = turn_to(name_at_work(dossier.assigned_to, WORKER))
    return status_told(dossier.number, facts.words, due, at.name, officer, at.desk_phone)
