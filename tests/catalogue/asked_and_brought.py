"""What a service asks, and which papers it wants, for answers that a test names."""

from typing import Any

from app.catalogue import journey
from app.catalogue.condition import holds
from app.catalogue.service import Service


def asked(service: Service, **raw: Any) -> set[str]:
    """The questions on the way of these answers."""
    return {question.id for step in journey.path(service, raw) for question in journey.asked(step, raw)}


def brought(service: Service, **raw: Any) -> set[str]:
    """The papers that these answers call for."""
    return {paper.id for paper in journey.papers(service, raw)}


def sent_to(service: Service, **raw: Any) -> str:
    """The service of ours, or else the page, to which these answers lead away; "" where this is the right one."""
    turn = journey.turn(service, raw)
    return (turn.service or turn.slug) if turn else ""


def filled(service: Service, **raw: Any) -> dict[str, str]:
    """Which lines of the form stand there for these answers: label -> what goes into it, the last of its name."""
    outcome = journey.outcome(service, raw)
    return {one.label: one.text for one in outcome.fields if holds(one.when, raw)} if outcome else {}


def receiver(service: Service, **raw: Any) -> str:
    """Which body receives it; "" where a desk of ours does."""
    outcome = journey.outcome(service, raw)
    return outcome.body if outcome else ""


def cost(service: Service, **raw: Any) -> str:
    """What it costs there, in words."""
    outcome = journey.outcome(service, raw)
    return outcome.cost[0].words if outcome else ""
