"""One blueprint per kind of person; all of them are mounted here."""

from flask import Flask

import app.web.api as api
import app.web.assist as assist
import app.web.leader as leader
import app.web.lodging as lodging
import app.web.public as public
import app.web.reception as reception
import app.web.resident as resident
import app.web.staff as staff
from app.settings import StateProvider
from app.web import route_number


def mount(app: Flask) -> None:
    """Register every blueprint under its address; those of the state's sign-in where a provider is set up."""
    route_number.connect(app)
    api.connect(app)
    state: StateProvider | None = app.extensions["settings"].state
    app.jinja_env.globals["state_name"] = state.name if state else ""
    for blueprint in (
        *public.BLUEPRINTS,
        *resident.BLUEPRINTS,
        *staff.BLUEPRINTS,
        *assist.BLUEPRINTS,
        *leader.BLUEPRINTS,
        *lodging.BLUEPRINTS,
        *reception.BLUEPRINTS,
        *api.BLUEPRINTS,
        *((*public.OF_THE_STATE, *resident.OF_THE_STATE) if state else ()),
    ):
        app.register_blueprint(blueprint)
