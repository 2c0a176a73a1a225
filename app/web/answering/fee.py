"""How the fee of a dossier is paid: at the counter, or by a square for a bank's app."""

from flask import Response

from app.catalogue import registry
from app.catalogue.fee import still_possible
from app.dossiers.lifecycle import State
from app.dossiers.records import Dossier
from app.fees.queries import fee_account
from app.fees.records import FeeAccount
from app.fees.vietqr import payload
from app.papers import qr
from app.places import queries as places
from app.web.answering.whose import page_of, showing
from app.web.respond import go, page


def show(number: str) -> Response:
    dossier = showing(number)
    if dossier.state is not State.WAITING_FOR_PAYMENT or not dossier.fee:
        return go(page_of(number))
    ward, service = places.ward(dossier.ward_id), registry.received(dossier.service)
    account = fee_account(dossier.ward_id)
    return page(
        "answering/fee.html",
        dossier=dossier,
        amount=dossier.fee.amount,
        exempt=still_possible(service, dossier.answers, dossier.received_on) if service else (),
        ward=ward,
        account=account.account if account else None,
        square=_square(dossier, dossier.fee.amount or 0, account),
        back=page_of(number),
    )


def _square(dossier: Dossier, amount: int, account: FeeAccount | None) -> str:
    """The picture for the bank's app; "" where the ward takes money at its counter alone."""
    return qr.picture_address(payload(account.account, amount, dossier.number)) if account else ""
