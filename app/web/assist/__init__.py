"""An officer on duty helps a person: under her mandate, at an address that says whose page it is."""

from app.web.assist import (
    beside,
    by_card,
    by_message,
    closing,
    guiding,
    help_code,
    new_phone,
    one_dossier,
    paper_code,
    point,
    signed_sheet,
)

BLUEPRINTS = (
    point.bp,
    by_card.bp,
    paper_code.bp,
    new_phone.bp,
    help_code.bp,
    by_message.bp,
    one_dossier.bp,
    signed_sheet.bp,
    guiding.bp,
    closing.bp,
    beside.bp,
)
