"""For what somebody may be asked to help: every service, many of them in one word, and what has no dossier."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias

from app.catalogue import registry
from app.catalogue.service import Received, Service


@dataclass(frozen=True, slots=True)
class Unfiled:
    """What no desk decides on."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class Together:
    """Several services that are asked for in one word: nobody listens to thirty names. slug: what the form sends."""

    slug: str
    name: str
    services: tuple[Service, ...]


DECLARING_GUESTS = Unfiled("khai-bao-luu-tru", "Khai báo lưu trú")
Asked: TypeAlias = Service | Unfiled


def all_asked() -> tuple[Asked, ...]:
    """Everything for which help may be asked."""
    return (*registry.all_services(), DECLARING_GUESTS)


def together() -> tuple[Together, ...]:
    """What a ward receives, and what is prepared for others; nothing where there is only one of them."""
    everything = registry.all_services()
    received = tuple(one for one in everything if isinstance(one, Received))
    others = tuple(one for one in everything if not isinstance(one, Received))
    kinds = (Together("cu-tru", "Mọi hồ sơ cư trú", received), Together("khac", "Chuẩn bị mọi giấy tờ khác", others))
    return tuple(one for one in kinds if len(one.services) > 1)


def named(slugs: Collection[str]) -> tuple[Asked, ...]:
    """Those of these slugs, and of those that one of them stands for."""
    meant = {*slugs, *(one.slug for kind in together() if kind.slug in slugs for one in kind.services)}
    return tuple(one for one in all_asked() if one.slug in meant)


def in_words(asked: Collection[Asked]) -> tuple[str, ...]:
    """Their names, in one word where they are all of a kind: what is read aloud takes 30 seconds at most."""
    whole = [kind for kind in together() if set(kind.services) <= set(asked)]
    single = [one for one in asked if not any(one in kind.services for kind in whole)]
    return (*(kind.name for kind in whole), *(one.name for one in single))


def in_short(slugs: Collection[str]) -> tuple[str, ...]:
    """The same slugs as a form carries them: one for all of a kind."""
    whole = [kind for kind in together() if {one.slug for one in kind.services} <= set(slugs)]
    within = {one.slug for kind in whole for one in kind.services}
    return (*(kind.slug for kind in whole), *(one for one in slugs if one not in within))


def covered(slugs: Collection[str]) -> tuple[Asked, ...]:
    """What a mandate was given for. One that names nothing is from before it could: for every dossier, and no more."""
    return named(slugs) if slugs else registry.all_received()
