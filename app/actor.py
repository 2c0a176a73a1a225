"""Who asks: every read of personal rows and every act begins at one of these."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """What a member of staff is on duty as; a leader is not an officer."""

    OFFICER = "officer"
    LEADER = "leader"
    RECEIVER = "receiver"
    HEAD = "head"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Staff:
    """A signed-in member of staff of one ward: an officer at a point, a leader of a neighbourhood."""

    staff_id: UUID
    ward_id: UUID
    role: Role
    point_id: UUID | None = None
    neighbourhood_id: UUID | None = None

    @property
    def key(self) -> str:
        return f"staff:{self.staff_id}"


@dataclass(frozen=True, slots=True)
class Resident:
    """A person signed in to her own account."""

    account_id: UUID

    @property
    def key(self) -> str:
        return f"account:{self.account_id}"


@dataclass(frozen=True, slots=True)
class Helper:
    """
    A member of staff who acts for one person, under that person's mandate and within it.

    services: the slugs it was given for; none named: all. neighbourhood_id: of a leader's mandate, which reaches no
    farther. draft_id: where it was given for one dossier alone, the draft that it is or was. point_id: of a mandate
    that was given at a point.
    """

    mandate_id: UUID
    account_id: UUID
    staff_id: UUID
    ward_id: UUID
    services: tuple[str, ...] = ()
    neighbourhood_id: UUID | None = None
    draft_id: UUID | None = None
    point_id: UUID | None = None

    @property
    def key(self) -> str:
        return f"mandate:{self.mandate_id}"


@dataclass(frozen=True, slots=True)
class DraftBearer:
    """Whoever holds a draft open in this browser, signed in or not."""

    draft_id: UUID

    @property
    def key(self) -> str:
        return f"draft:{self.draft_id}"


@dataclass(frozen=True, slots=True)
class LookUp:
    """Someone who gave a dossier's number and its four digits, or holds its paper: may see state and dates only."""

    number: str

    @property
    def key(self) -> str:
        return f"look-up:{self.number}"


class Scope(StrEnum):
    """One thing that a ward's own software may do here."""

    READ = "read"
    PAPERS = "papers"
    MOVE = "move"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Software:
    """
    The ward's own program, at the door for programs: works for the desk of its ward, as far as its token reaches.

    name: as the ward calls it. officer: who decided there, "" where nobody decides anything.
    """

    token_id: UUID
    ward_id: UUID
    scopes: frozenset[Scope]
    name: str
    officer: str = ""

    @property
    def key(self) -> str:
        return f"software:{self.token_id}"


@dataclass(frozen=True, slots=True)
class Job:
    """The program itself, in the background or at a door where nobody is signed in yet."""

    name: str

    @property
    def key(self) -> str:
        return f"job:{self.name}"


# Who can do something with a dossier.
Acting = Staff | Resident | Helper | Software | LookUp
Actor = Acting | DraftBearer | Job

SIGN_IN_DOOR = Job("sign-in")
DRAFT_DOOR = Job("draft")
LOOK_UP_DOOR = Job("look-up")
WORKER = Job("worker")
SETTING_UP = Job("setting-up")
STATISTICS = Job("statistics")
TRACE_DOOR = Job("trace")
BY_ONESELF = Job("by-oneself")

# The only ways to read personal rows without a person. The read guard knows them by name.
DOORS = frozenset({SIGN_IN_DOOR, DRAFT_DOOR, LOOK_UP_DOOR, WORKER, SETTING_UP, STATISTICS, TRACE_DOOR})
