"""Writes beside a dossier what it is found by: whose it is, where, until when, for how many."""

from datetime import date

from app.catalogue import journey
from app.catalogue.answers import Raw
from app.catalogue.lasting import last_day
from app.catalogue.service import Received
from app.database import keyring
from app.dossiers.living import address_key, people
from app.dossiers.records import Dossier
from app.letters import folded, order_key
from app.places.queries import neighbourhood_named


def describe(dossier: Dossier, service: Received, raw: Raw, today: date) -> None:
    """For a dossier that has its ward and its number, from answers that are whole. Raises Unclear."""
    found = journey.answered(service, raw, today)
    who = service.applicant
    dossier.applicant, dossier.phone = str(found[who.name]), str(found[who.phone])
    dossier.applicant_folded = folded(dossier.applicant)
    dossier.applicant_order = order_key(dossier.applicant)
    dossier.phone_mark = keyring().mark(dossier.phone)
    dossier.digits_mark = keyring().mark(f"{dossier.number}:{dossier.phone[-4:]}")
    dossier.number_mark = keyring().mark(str(found[who.number]))
    address = address_key(service, raw, dossier.ward_id)
    dossier.address_mark = keyring().mark(address) if address else None
    dossier.people = people(service, raw)
    # Mended after the day from which it is counted, that day cannot be read any more; the term stands.
    dossier.lasts_until = last_day(service, found) or dossier.lasts_until
    named = neighbourhood_named(dossier.ward_id, journey.street(service, raw))
    dossier.neighbourhood_id = named or dossier.neighbourhood_id
