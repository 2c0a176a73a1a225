"""Every service is walked through its pages from guidance to its ends, with and without htmx."""

import pytest

from app.catalogue import journey
from app.catalogue.registry import all_services
from app.catalogue.service import Received, Service
from tests.journeys.every_service import Hands, cover
from tests.personas import Person

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.mark.parametrize("service", all_services(), ids=lambda one: one.slug)
def test_from_guidance_to_every_end(ba_lan: Person, service: Service) -> None:
    ba_lan.signs_in()
    for number, walk in enumerate(cover(service)):
        # The first way both with and without.
        for htmx in (True, False) if number == 0 else (number % 2 == 0,):
            last = Hands(ba_lan, htmx).walks(service, walk)
            assert last.status_code == 200, f"{walk.chosen}: {last.request.path}"
            assert_ends(service, walk.turn is not None, journey.outcome(service, walk.answers) is not None, last.text)


def assert_ends(service: Service, turned: bool, prepared: bool, text: str) -> None:
    if turned:
        assert "Tôi chọn nhầm, sửa câu trả lời" in text
    elif isinstance(service, Received) or service.notice is None:
        assert ("Phiếu chuẩn bị: " if prepared else "Mã hồ sơ") in text
    else:
        # A line of a house's list where a ward of ours receives it, declared or to be looked at there; else a sheet.
        assert any(one in text for one in ("Biên nhận", "biên nhận", "Khách đêm nay", "Phiếu chuẩn bị: "))
