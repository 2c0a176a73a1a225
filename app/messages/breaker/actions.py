"""Keeps how the gateway is, from answer to answer."""

from datetime import datetime

from app.messages.breaker.queries import gateway_state, locked_state
from app.messages.breaker.rests import WORKS


def may_offer(now: datetime) -> bool:
    """Whether a message may be offered. After a rest one worker tries with one, and to the others it rests on."""
    known = gateway_state().breaker
    if known.rests(now):
        return False
    if not known.tripped:
        return True
    state = locked_state(wait=False)
    if state is None or state.breaker.rests(now):
        return False
    state.breaker = state.breaker.trying(now)
    return True


def answered(took: bool, now: datetime) -> None:
    """After a message was offered. took: whether the gateway answered, also that it will not carry this one."""
    if took and gateway_state().breaker == WORKS:
        return
    state = locked_state(wait=True)
    if state:
        state.breaker = WORKS if took else state.breaker.failed(now)
