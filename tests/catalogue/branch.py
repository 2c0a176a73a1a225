"""One branch of a service, walked as a person would: what she was asked, what she brings, how it ends."""

from app.catalogue import journey
from app.catalogue.outcome import Prepared, Turn
from app.catalogue.service import Received, Service
from app.dossiers.snapshot import Snapshot, snapshot
from tests.house.walking import TODAY, Walk, walked

# Born so that on the day of the walk nobody is six yet; sixteen; of age.
SMALL, YOUNG = "01/06/2022", "01/06/2012"


class Branch:
    """Everything else is answered as it comes first."""

    def __init__(self, service: Service, child: str = "", **chosen: str) -> None:
        self.service = service
        self.walk: Walk = walked(service, chosen, child)

    @property
    def turn(self) -> str:
        """The name of the wrong turn; "" where the service is the right one."""
        found: Turn | None = self.walk.turn
        return found.slug if found else ""

    @property
    def outcome(self) -> Prepared | None:
        return journey.outcome(self.service, self.walk.answers)

    @property
    def asked(self) -> set[str]:
        steps = journey.path(self.service, self.walk.answers)
        return {one.id for step in steps for one in journey.asked(step, self.walk.answers)}

    @property
    def consents(self) -> set[str]:
        """Who has to agree, by the question that says how."""
        return {one for one in self.asked if one.endswith("dong_y")}

    @property
    def papers(self) -> set[str]:
        return {one.id for one in journey.papers(self.service, self.walk.answers)}

    @property
    def taken(self) -> Snapshot:
        assert isinstance(self.service, Received)
        return snapshot(self.service, self.walk.answers, TODAY)
