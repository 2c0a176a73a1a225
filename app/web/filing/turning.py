"""Where the first answers show that another service, or another body, is the right one."""

from uuid import UUID

from flask import Response, url_for

from app.catalogue import journey, registry
from app.catalogue.condition import questions_in
from app.catalogue.outcome import Turn
from app.catalogue.service import Service, Step
from app.web.filing import whose_draft
from app.web.filing.whose_draft import Filing
from app.web.respond import go, page


def turned(draft_id: UUID) -> Response:
    filing = whose_draft.reading(draft_id)
    turn = journey.turn(filing.service, filing.draft.answers)
    decided = url_for(".step", draft_id=draft_id, slug=_decides(filing.service, turn).slug)
    if turn is None:
        return go(decided)
    there = registry.service(turn.service) if turn.service else None
    return page(
        "filing/turned.html",
        service=filing.service,
        turn=turn,
        there=there if there and whose_draft.may_begin(there) else None,
        back=decided,
    )


def address(filing: Filing, step: Step | None = None) -> str:
    """Where whoever answers on is sent, "" where this service is the right one; step: not yet after it."""
    service = filing.service
    turn = journey.turn(service, filing.draft.answers)
    if turn is None:
        return ""
    steps = service.steps
    early = step is not None and steps.index(step) <= steps.index(_decides(service, turn))
    return "" if early else url_for(".turned", draft_id=filing.draft.id)


def _decides(service: Service, turn: Turn | None) -> Step:
    """The last step with a question that the turn depends on; the first of all where there is none."""
    asked = questions_in(turn.when) if turn else frozenset()
    with_it = [step for step in service.steps if any(one.id in asked for one in step.questions)]
    return with_it[-1] if with_it else service.steps[0]
