"""What may stand in an address where a dossier's number is expected."""

from flask import Flask
from werkzeug.routing import BaseConverter, ValidationError

from app.dossiers.number import read_dossier_number


class DossierNumber(BaseConverter):
    """Any way of writing a number becomes ours; what can be no number is no page, and never asks the database."""

    def to_python(self, value: str) -> str:
        number = read_dossier_number(value)
        if number is None:
            raise ValidationError
        return number


def connect(app: Flask) -> None:
    """Make the kind known to every route: `<dossier:number>`."""
    app.url_map.converters["dossier"] = DossierNumber
