"""Decides what stands in the columns of province and commune: the portal's own words, or nothing without certainty."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.letters import folded
from app.lodging.portal_units.template import Unit
from app.places import units
from app.places.gazetteer import Ward
from app.places.in_address import place_in
from app.places.written import in_full, kind_and_name


@dataclass(frozen=True, slots=True)
class Cells:
    """Columns K and L. Both empty where a code is not known: the portal allows it."""

    province: str = ""
    commune: str = ""


NOWHERE = Cells()


class PortalUnits:
    """What was loaded, to be found by name."""

    def __init__(self, loaded: Iterable[Unit]) -> None:
        self.all = tuple(loaded)
        self._provinces = {_province(one): one for one in self.all if not one.is_commune}
        self._communes = [one for one in self.all if one.is_commune]

    def cells(self, ward: Ward | None) -> Cells:
        """Of a ward of today."""
        province = self._provinces.get(_bare(ward.province)) if ward else None
        if not ward or not province:
            return NOWHERE
        wanted = folded(ward.name)
        inside = (one for one in self._communes if one.code.startswith(province.code))
        named = [one.written for one in inside if folded(_label(one)) == wanted]
        return Cells(province.written, named[0]) if len(named) == 1 else NOWHERE

    def of_address(self, address: str) -> Cells:
        """Of where a guest lives, where the address leaves no doubt about the ward."""
        place = place_in(address)
        return self.cells(units.certain(place) if place else None)


def _label(unit: Unit) -> str:
    return unit.written.partition("-")[2].strip()


def _province(unit: Unit) -> str:
    return _bare(_label(unit))


def _bare(province: str) -> str:
    """ "TP. Hà Nội" and "Thành phố Hà Nội" are one."""
    return kind_and_name(" ".join(in_full(province)))[1]
