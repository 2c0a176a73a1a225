"""What the current request typed."""

from flask import request
from werkzeug.datastructures import MultiDict


def typed() -> MultiDict[str, str]:
    """The fields of the form that was sent."""
    return request.form
