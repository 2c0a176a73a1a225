"""Adding a service is adding one file: nothing else knows of it, and it is found, shown, walked and prepared."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.catalogue import registry, services
from app.catalogue.checking import problems
from app.catalogue.service import Service
from app.catalogue.written import page
from tests.house.walking import TODAY
from tests.journeys.every_service import Hands, cover
from tests.personas import Person

FILE = '''"""Xin giấy phép nuôi chim."""

from datetime import date

from app.catalogue.condition import Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, Prepared, Turn, Way
from app.catalogue.question import Choice
from app.catalogue.service import Applicant, Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.people import about_the_applicant

SERVICE = Service(
    slug="nuoi-chim",
    name="Xin giấy phép nuôi chim",
    version=1,
    in_force_from=date(2026, 1, 1),
    purpose="Khi nhà anh/chị nuôi chim.",
    words=("chim bồ câu",),
    occasion=Occasion.HOME,
    applicant=Applicant("ho_ten"),
    law=(Stated("Luật Chim 1/2026/QH15", sure=False),),
    turns=(Turn("ga", Equals("con_gi", "ga"), "Gà thì không cần", "Anh/chị cứ nuôi.", body="không ai"),),
    prepared=(
        Prepared(
            "Hội chim", (Way(Channel.COUNTER, "Tại hội."),), (Stated("Đơn"),), (Stated("0 đ"),), (Stated("1 ngày"),)
        ),
    ),
    steps=(
        Step(
            "con-gi",
            "Chim",
            "Nuôi con gì?",
            (Choice("con_gi", "Con gì?", name="con", options={"bo_cau": "Bồ câu", "ga": "Gà"}),),
        ),
        about_the_applicant(),
    ),
    papers=(Paper("anh", "Ảnh chuồng", "nếu có"),),
)
'''


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """One more file, in a folder of its own."""
    (tmp_path / "nuoi_chim.py").write_text(FILE, encoding="utf-8")
    monkeypatch.setattr(services, "__path__", [*services.__path__, str(tmp_path)])
    for one in (registry.all_services, registry.all_received):
        one.cache_clear()
    found = registry.service("nuoi-chim")
    assert found
    yield found
    for one in (registry.all_services, registry.all_received):
        one.cache_clear()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_one_file_is_a_service(ba_lan: Person, added: Service) -> None:
    assert problems(added, registry.all_services(), TODAY) == []
    assert "**cần kiểm tra**" in page(added)
    ba_lan.signs_in().opens("/tim-viec?q=chim bo cau").follows("Xin giấy phép nuôi chim").sees("Hội chim")
    ends = [Hands(ba_lan, htmx=bool(number)).walks(added, walk).text for number, walk in enumerate(cover(added))]
    assert any("Phiếu chuẩn bị: Xin giấy phép nuôi chim" in one for one in ends)
    assert any("Gà thì không cần" in one for one in ends)
