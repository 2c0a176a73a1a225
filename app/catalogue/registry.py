"""Finds the services: every module in services/ that has a SERVICE."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from app.catalogue import services
from app.catalogue.service import Received, Service
from app.letters import spelled


@cache
def all_services() -> tuple[Service, ...]:
    """Every service, in the order of a Vietnamese dictionary."""
    found = [import_module(f"{services.__name__}.{module.name}").SERVICE for module in iter_modules(services.__path__)]
    return tuple(sorted(found, key=lambda service: spelled(service.name)))


@cache
def all_received() -> tuple[Received, ...]:
    """Those whose dossiers a desk of ours receives, by name."""
    return tuple(one for one in all_services() if isinstance(one, Received))


def service(slug: str) -> Service | None:
    """The service of that slug."""
    return next((one for one in all_services() if one.slug == slug), None)


def received(slug: str) -> Received | None:
    """The same, where a desk of ours receives it: every dossier has one, unless its file was taken out since."""
    return next((one for one in all_received() if one.slug == slug), None)
