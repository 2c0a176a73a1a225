"""Decides whether a message reaches somebody, on which phone, and in which letters."""

from dataclasses import dataclass, replace

from app.messages.events import FACTS, Event, Topic
from app.people.phone import is_mobile


@dataclass(frozen=True, slots=True)
class Reader:
    """
    Who is told, as far as it is known. name: "" where nobody who shares the phone needs to read whom it is for.

    phone: of her account, "" where there is none. without: what she does without. own_phone: about a dossier too she is
    told on the phone of her account, whichever the dossier names. shared: phones that several people sign in with;
    None where nobody has looked yet.
    """

    name: str = ""
    phone: str = ""
    marks: bool = False
    without: frozenset[Topic] = frozenset()
    own_phone: bool = False
    shared: frozenset[str] | None = None

    def called(self, name: str) -> "Reader":
        """The same, as a dossier names her; "" where the words say already whose it is."""
        return replace(self, name=name)

    def wants(self, event: Event) -> bool:
        """What the law, or her safety, needs to be told is told to everybody."""
        return FACTS[event].topic not in self.without

    def phone_for(self, named: str) -> str:
        """Where she is told about a dossier that names a phone: a landline hears nothing, so then on her own."""
        return self.phone if is_mobile(self.phone) and (self.own_phone or not is_mobile(named)) else named


ANYBODY = Reader()
