"""Of what each mark is made, so that it can be made again with a newer key; or who alone can renew it."""

from collections.abc import Callable, Mapping
from typing import Any

from app.catalogue import registry
from app.dossiers.living import address_key
from app.identity.degrees import marked
from app.lodging.cells import Cell
from app.lodging.papers import read_paper
from app.people.citizen_number import read_number


class Unknown(ValueError):
    """What the mark was made of can no longer be told from the row."""


def _of_applicant(dossier: Any) -> str:
    service = registry.received(dossier.service)
    if service is None:
        raise Unknown
    return read_number(str(dossier.answers.get(service.applicant.number, "")))


def _of_address(dossier: Any) -> str:
    service = registry.received(dossier.service)
    if service is None or dossier.address_mark is None:
        raise Unknown
    return address_key(service, dossier.answers, dossier.ward_id)


def _of_guest(guest: Any) -> str:
    if guest.declared:
        return str(guest.declared["identity"]["number"])
    return read_paper(str(guest.cells.get(Cell.NUMBER, "")), str(guest.cells.get(Cell.PAPER, ""))).number


# table.column -> what is marked, from a row whose sealed columns are open. ValueError: it can't be told.
MADE_OF: Mapping[str, Callable[[Any], str]] = {
    "account.phone_mark": lambda row: str(row.phone),
    "staff.phone_mark": lambda row: str(row.phone),
    "dossier.number_mark": _of_applicant,
    "dossier.phone_mark": lambda row: str(row.phone),
    "dossier.address_mark": _of_address,
    "dossier.digits_mark": lambda row: f"{row.number}:{row.phone[-4:]}",
    "draft.code_mark": lambda row: str(row.code),
    "guest.number_mark": _of_guest,
    "lodging_regular.number_mark": _of_guest,
    "host_invitation.phone_mark": lambda row: str(row.phone),
    "identity.number_mark": lambda row: str(row.number),
    "slip.token_mark": lambda row: str(row.token),
    "state_confirmation.subject_mark": lambda row: marked(row.subject),
}
# What is marked is kept nowhere: an old key finds the mark until this happens.
HELD: Mapping[str, str] = {
    "draft.start_mark": "a form begins a draft once; a draft is forgotten after 30 days",
    "sign_in.device_mark": "the next sign-in in that browser makes a new one; forgotten after 400 days",
    "pin_code.whose_mark": "the code is over after two days",
    "pin_code.code_mark": "the code is over after two days",
    "pin_code.own_mark": "the code is over after two days",
    "pin_code.device_mark": "the code is over after two days",
    "phone_change.code_mark": "the code is over after minutes",
    "mandate_code.code_mark": "the code is over after a week",
    "state_answer.device_mark": "the answer is over after half an hour",
    "invitation.code_mark": "the invitation ends",
    "host_invitation.code_mark": "the code is over after a week",
    "sign_in_card.secret_mark": "the card makes a new one when it opens the door",
    "staff_recovery_code.code_mark": "the member of staff prints a new sheet",
}
