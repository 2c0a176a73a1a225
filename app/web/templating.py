"""What every template may use: the macros, the frame and the way dates are said."""

from collections.abc import MutableMapping
from datetime import datetime
from functools import cached_property
from typing import Any

from flask import Flask
from flask.templating import Environment
from jinja2 import Environment as AnyEnvironment
from jinja2 import StrictUndefined

from app.catalogue import registry
from app.catalogue.answers import Row, readable
from app.catalogue.question import BirthDay, Choice, Members, Question
from app.clock import today
from app.days import clock_words, day_words, moment_words, short
from app.dossiers.deadline import is_late
from app.dossiers.inbox.words import AT_DESK
from app.dossiers.lifecycle import OPEN_STATES, STATES, Clock, Move, State
from app.dossiers.moves import rule
from app.dossiers.records import Dossier
from app.dossiers.represented import Represented, represented
from app.dossiers.snapshot import from_json
from app.dossiers.time_left import time_left_words
from app.drafts.resume_code import spoken
from app.fees.amount import money
from app.front_end import served_names
from app.identity.degrees import WORDS, Certainty
from app.identity.paper_seen import PAPERS
from app.identity.records import Identity
from app.mandates.help import said
from app.office.queries import calendar_of
from app.people import citizen_number, phone
from app.places import units
from app.settings import ROOT
from app.statistics.counts import in_words
from app.web.forms.csrf import new_token
from app.web.masking import for_reader

PART_WORDS = {
    units.Part.WHOLE: "gồm cả",
    units.Part.MAIN_PART: "gồm phần lớn",
    units.Part.SMALL_PART: "gồm một phần nhỏ",
}

# What only some pages load: as templates call it -> its file.
OWN_SCRIPTS = {"photo": "photos", "lock": "lock", "copy": "copy", "desk": "desk"}


class OneSetOfGlobals(Environment):
    """Jinja lays a map of its own over what all templates share, and each page then copies the two name by name."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return self.globals if d is None else super().make_globals(d)


class Macros:
    """The macros of parts/ui.html and kinds.html, found when used: also inside a block that is drawn alone."""

    def __init__(self, app: Flask) -> None:
        self._app = app

    def __getattr__(self, name: str) -> Any:
        return next(getattr(one, name) for one in self._drawn_once if hasattr(one, name))

    @cached_property
    def _drawn_once(self) -> tuple[Any, ...]:
        return tuple(self._app.jinja_env.get_template(f"parts/{one}.html").module for one in ("ui", "kinds"))


def connect(app: Flask) -> None:
    """Set up Jinja."""
    env = app.jinja_env
    _about_people(env)
    env.undefined = StrictUndefined
    env.trim_blocks = env.lstrip_blocks = True
    names = served_names(ROOT)
    env.globals.update({f"{one}_script": f"/static/{names[f'{file}.js']}" for one, file in OWN_SCRIPTS.items()})
    env.globals.update(
        ui=Macros(app),
        script_names=[f"/static/{names[one]}" for one in ("htmx.js", "app.js")],
        new_token=new_token,
        places_to_pick=units.to_pick,
        most_places=units.MOST,
        part_words=PART_WORDS.__getitem__,
        gaps_of=gaps_of,
        brief=brief,
        state_words=STATES.__getitem__,
        desk_words=AT_DESK.__getitem__,
        money=money,
        spoken_code=spoken,
        count_words=in_words,
    )
    env.globals.update(heading=heading, time_left=time_left, late=late, ended=ended, runs=runs, helped=helped)
    env.globals.update(representation_of=representation_of)
    env.filters.update(clock=clock_words, day=day_words, moment=moment_words, short=short, private=for_reader)


def _about_people(env: AnyEnvironment) -> None:
    env.globals.update(
        masked_phone=phone.masked,
        spoken_phone=phone.spoken,
        is_mobile=phone.is_mobile,
        masked_number=citizen_number.masked,
        number_in=citizen_number.number_in,
        certainty_words=certainty_words,
        paper_words=PAPERS.__getitem__,
    )


def gaps_of(group: Members, row: Row) -> int:
    """How many answers about one person are still missing."""
    return sum(1 for question in group.one if not readable(question, row, today()))


def brief(group: Members, row: Row) -> str:
    """Beside the name of one person of a group: the day of birth, if it is asked, and the last answer."""
    births = [one for one in group.one[:-1] if isinstance(one, BirthDay)]
    return " · ".join(_word(one, row.get(one.id, "")) for one in (*births, group.one[-1]))


def _word(question: Question, typed: str) -> str:
    words = question.options.get(typed, "") if isinstance(question, Choice) else typed
    return words or f"chưa có {question.name}"


def heading(dossier: Dossier) -> str:
    """What a sent dossier's page is called: what its owner has just done is an event, everything else a state."""
    answered = rule(Move.ANSWER).event
    if dossier.events and dossier.events[-1].words == answered:
        return answered
    if dossier.granted is False:
        return "Không đủ điều kiện"
    return "Đã gửi hồ sơ" if dossier.state is State.SENT else STATES[dossier.state].words


def helped(dossier: Dossier) -> tuple[str, ...]:
    """How it came about, a line for each kind of help."""
    speaks = representation_of(dossier)
    sent_by = dossier.events[0].who if dossier.events else ""
    return said(dossier.help, dossier.guided_by or "", sent_by, speaks.who if speaks else "")


def representation_of(dossier: Dossier) -> Represented | None:
    """Who speaks for whom in it, and what shows the right to it."""
    service, taken = registry.received(dossier.service), from_json(dossier.snapshot)
    return represented(service, dossier.answers, taken, dossier.sent_at.date())


def certainty_words(known: Identity | None) -> str:
    """How sure the ward is of who somebody is, in a word."""
    return WORDS[known.certainty if known else Certainty.SAID]


def time_left(dossier: Dossier, moment: datetime) -> str:
    """What is left of the legal term, in working time; the same words on both sides."""
    clock = STATES[dossier.state].clock
    if clock is Clock.ENDED:
        return "đã xong"
    if clock is Clock.PAUSED and dossier.paused_since:
        waits = "nộp lệ phí" if dossier.state is State.WAITING_FOR_PAYMENT else "bổ sung"
        return f"dừng đếm từ {day_words(dossier.paused_since)}, chờ người dân {waits}"
    return time_left_words(moment, dossier.due_at, calendar_of(dossier.ward_id, moment))


def late(dossier: Dossier, moment: datetime) -> bool:
    """Whether the term is over."""
    return runs(dossier) and is_late(moment, dossier.due_at)


def runs(dossier: Dossier) -> bool:
    """Whether its term is counted now: only then is there a day by which something will be."""
    return STATES[dossier.state].clock is Clock.RUNNING


def ended(dossier: Dossier) -> bool:
    """Whether nothing more is to come of it."""
    return dossier.state not in OPEN_STATES
