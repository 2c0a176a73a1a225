"""What anybody may open: the first page, guidance, look-up, papers in hand, going on with a draft, signing in."""

from app.web.public import (
    card_door,
    entry,
    forgotten_pin,
    guests_paper,
    guidance,
    inbound,
    look_up,
    new_pin,
    newcomer,
    paper,
    resume,
    state_first,
    state_sign_in,
)

BLUEPRINTS = (
    guidance.bp,
    look_up.bp,
    paper.bp,
    guests_paper.bp,
    resume.bp,
    entry.bp,
    newcomer.bp,
    card_door.bp,
    forgotten_pin.bp,
    new_pin.bp,
    inbound.bp,
)

OF_THE_STATE = (state_sign_in.bp, state_first.bp)
