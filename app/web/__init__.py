"""One blueprint per kind of person; all of them are mounted here."""

from flask import Flask

import app.web.assist as assist
import app.web.leader as leader
import app.web.lodging as lodging
import app.web.public as public
import app.web.reception as reception
import app.web.resident as resident
import app.web.staff as staff
from app.web import route_number


def mount(app: Flask) -> None:
    """Register every blueprint under its address."""
    route_number.connect(app)
    for blueprint in (
        *public.BLUEPRINTS,
        *resident.BLUEPRINTS,
        *staff.BLUEPRINTS,
        *assist.BLUEPRINTS,
        *leader.BLUEPRINTS,
        *lodging.BLUEPRINTS,
        *reception.BLUEPRINTS,
    ):
        app.register_blueprint(blueprint)
