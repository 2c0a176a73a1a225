"""Which table is given to a person in which part of her data, and which is not given, and why."""

from collections.abc import Mapping

from app.own_data.held import Part

# table -> in which part it is given. A house test knows every table.
GIVEN: Mapping[str, Part] = {
    "account": Part.ACCOUNT,
    "correction": Part.ACCOUNT,
    "identity": Part.IDENTITY,
    "state_confirmation": Part.IDENTITY,
    "dossier": Part.DOSSIERS,
    "dossier_event": Part.DOSSIERS,
    "dossier_request": Part.DOSSIERS,
    "dossier_fee": Part.DOSSIERS,
    "dossier_check": Part.DOSSIERS,
    "dossier_extension": Part.DOSSIERS,
    "slip": Part.DOSSIERS,
    "attachment": Part.DOSSIERS,
    "draft": Part.DRAFTS,
    "preparation": Part.DRAFTS,
    "mandate": Part.MANDATES,
    "guidance": Part.LEARNING,
    "coaching_consent": Part.LEARNING,
    "coaching_progress": Part.LEARNING,
    "outbox": Part.MESSAGES,
    "establishment": Part.LODGING,
    "host": Part.LODGING,
    "lodging_room": Part.LODGING,
    "declaration": Part.LODGING,
    "sign_in": Part.SIGN_INS,
    "sign_in_card": Part.SIGN_INS,
    "phone_change": Part.SIGN_INS,
    "audit_row": Part.OPENED,
}
NOT_GIVEN: Mapping[str, str] = {
    "guest": "the guests' data: a host reads it on the pages of her house, and takes it with no file",
    "host_invitation": "somebody else's number, over within a month; that she was invited she reads on her page",
    "lodging_regular": "a guest whom one house keeps: the guest's data, as the guest itself",
    "stay_change": "how long a guest stayed: the guest's data, as the guest itself",
    "dossier_copying": "how far the desk has copied her dossier, in the words of the dossier, which she is given",
    "dossier_opinion": "what colleagues ask each other before they decide; what was decided she reads",
    "impression": "tied to no dossier and no person, so that nobody can tell whose it is: we cannot either",
    "api_token": "of the ward's own software; what it opened of hers stands in “who looked”",
    "handover": "counts of a ward, nobody in it",
    "staff": "of the staff",
    "staff_recovery_code": "of the staff",
    "audit_last_seal": "nobody in it",
    "invitation": "a code, no person",
    "invitation_use": "to be counted by; that she came by an invitation says nothing that she does not know",
    "mandate_code": "a mark of a secret, over within days; what it began is a mandate",
    "pin_code": "a mark of a secret, over within days",
    "state_answer": "over within half an hour",
    "parked_post": "over within half an hour",
    "idempotency_key": "over within two days",
    "sign_in_guess": "marks of an hour",
}
