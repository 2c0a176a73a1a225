"""What a person does with a dossier she has sent: mend what was asked, or withdraw it."""

from app.web.answering.blueprint import new_blueprint
from app.web.answering.ct01 import address as ct01_address

__all__ = ["ct01_address", "new_blueprint"]
