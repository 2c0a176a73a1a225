"""For what somebody may be asked to help: every service that is filed, and what is done without a dossier."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias

from app.catalogue import registry
from app.catalogue.service import Service


@dataclass(frozen=True, slots=True)
class Unfiled:
    """What no desk decides on."""

    slug: str
    name: str


DECLARING_GUESTS = Unfiled("khai-bao-luu-tru", "Khai báo lưu trú")
Asked: TypeAlias = Service | Unfiled


def all_asked() -> tuple[Asked, ...]:
    """Everything for which help may be asked."""
    return (*registry.all_services(), DECLARING_GUESTS)


def named(slugs: Collection[str]) -> tuple[Asked, ...]:
    """Those of these slugs."""
    return tuple(one for one in all_asked() if one.slug in slugs)


def covered(slugs: Collection[str]) -> tuple[Asked, ...]:
    """What a mandate was given for. One that names nothing is from before it could: for every dossier, and no more."""
    return named(slugs) if slugs else registry.all_received()
