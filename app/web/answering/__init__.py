"""What a person does with a dossier she has sent: mend what was asked, or withdraw it."""

from app.web.answering.blueprint import new_blueprint
from app.web.answering.standing import standing

__all__ = ["new_blueprint", "standing"]
