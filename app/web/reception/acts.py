"""The buttons on a dossier's page: one main act, what is in sight beside it, and what is folded away."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import url_for

from app.actor import Role, Staff
from app.catalogue import registry
from app.catalogue.term import Term
from app.dossiers.buttons import laid
from app.dossiers.copying.queries import may_copy
from app.dossiers.inbox.keys import moves_by_key
from app.dossiers.lifecycle import OPEN_STATES, Move, Needs
from app.dossiers.moves import moves_open, rule
from app.dossiers.records import Dossier
from app.dossiers.result.actions import HAS_A_RESULT
from app.papers.anew.queries import moved_since
from app.papers.kind import Kind
from app.web.papers import Link


@dataclass(frozen=True, slots=True)
class Button:
    """One move. at_once: it needs no words; else they are written at url. main: the one green one."""

    move: Move
    label: str
    url: str
    at_once: bool
    main: bool


@dataclass(frozen=True, slots=True)
class Acts:
    """
    folds: title -> the moves behind it. keys: of the keyboard -> move. has_result: a document of it may be added.

    longer: the term that may still be the longer one.
    promises_anew: the paper of acceptance says another day than the one that is promised now.
    """

    in_sight: list[Button]
    folds: dict[str, list[Button]]
    keys: Mapping[str, Move]
    has_result: bool
    may_copy: bool
    promises_anew: bool
    longer: Term | None


def acts_of(found: Dossier, papers: list[Link], staff: Staff) -> Acts:
    """What whoever is at the desk may do with it now. papers: those it has, the latest first."""
    shown = laid(moves_open(found.state, staff.role, found.spent))
    return Acts(
        in_sight=[_button(found.number, move, first=place == 0) for place, move in enumerate(shown.in_sight)],
        folds={one.title: [_button(found.number, move) for move in one.moves] for one in shown.folds},
        keys=moves_by_key(found.state, staff.role),
        has_result=found.state in HAS_A_RESULT and staff.role is Role.RECEIVER,
        may_copy=may_copy(found, staff),
        promises_anew=staff.role is Role.RECEIVER and _promises_anew(found, papers),
        longer=_longer(found) if staff.role is Role.RECEIVER else None,
    )


def _longer(found: Dossier) -> Term | None:
    """The legal term, where it is longer for harder cases and this may be one."""
    service = registry.received(found.service)
    term = service.on(found.received_on).term if service and found.state in OPEN_STATES and not found.harder else None
    return term if term and term.longer else None


def _promises_anew(found: Dossier, papers: list[Link]) -> bool:
    issued = next((one.issued_at for one in papers if one.kind is Kind.ACCEPTANCE), None)
    return found.state in OPEN_STATES and issued is not None and moved_since(found, issued)


def _button(number: str, move: Move, *, first: bool = False) -> Button:
    """A no is never the main act, also where it is the only one."""
    line = rule(move)
    at_once = line.needs is Needs.NOTHING
    url = url_for(".advance" if at_once else ".words", number=number, move=move)
    return Button(move, line.label, url, at_once, first and line.needs is not Needs.BASIS)
