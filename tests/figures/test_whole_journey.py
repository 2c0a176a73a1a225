"""What the whole way costs, from the guidance to the receipt in one's hands; photos and the PDF cost extra."""

import pytest

from tests.figures.measured import KB
from tests.figures.test_bytes import database_url
from tests.figures.walked import Ahead, Plain, WithHtmx
from tests.journeys.bad_luck import fills_in
from tests.personas import Person

__all__ = ["database_url"]

ALLOWED = {WithHtmx: 60 * KB, Ahead: 60 * KB, Plain: 90 * KB}
NAMES = {
    WithHtmx: "with htmx, every field saved, scripts loaded",
    Ahead: "without scripts, on a phone that fetches ahead",
    Plain: "without scripts, on one that does not",
}


@pytest.mark.parametrize("phone", ALLOWED, ids=lambda phone: phone.__name__)
def test_from_the_guidance_to_the_receipt(served: str, ong_tu: Person, phone: type[Plain]) -> None:
    tu = phone.like(ong_tu, served)
    fills_in(tu)
    tu.follows("Tiếp tục").opens_account()
    tu.presses("Gửi hồ sơ").sees("CG-261123-0001").sees("Tải giấy xác nhận")
    tu.follows("In giấy xác nhận").sees("CG-261123-0001")
    wire, allowed = tu.wire, ALLOWED[phone]
    print("\n| the whole way, to the receipt that can be printed | answers, bytes | allowed | requests | their bytes |")
    print("| --- | ---: | ---: | ---: | ---: |")
    print(f"| {NAMES[phone]} | {wire.received:,} | {allowed:,} | {wire.requests} | {wire.sent:,} |")
    assert wire.received <= allowed
