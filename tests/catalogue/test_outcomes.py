"""The first answers may show that it is another service, or that another body receives it."""

from dataclasses import replace

from app.catalogue import journey
from app.catalogue.condition import AllOf, Equals
from app.catalogue.outcome import Channel, Prepared, Turn, Way
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.catalogue.stated import Stated

OWN = Equals("cho_o", "nha_minh")
THERE = Turn("sang-ten", OWN, "Đăng ký thường trú thì hơn", "Nhà của anh/chị.", service="dang-ky-tam-tru")
ELSEWHERE = Prepared(
    body="Công an tỉnh",
    ways=(Way(Channel.PORTAL, "dichvucong.gov.vn"),),
    form=(Stated("CT01"),),
    cost=(Stated("0 đ"),),
    time=(Stated("3 ngày làm việc"),),
    when=AllOf((Equals("cho_o", "thue"), Equals("cho_ai", "tre_em"))),
)
HERE = replace(SERVICE, turns=(THERE,), prepared=(ELSEWHERE,))


def test_a_first_answer_may_lead_to_another_service():
    assert journey.turn(HERE, {"cho_o": "nha_minh"}) == THERE
    assert journey.turn(HERE, {"cho_o": "thue"}) is None
    assert journey.turn(HERE, {}) is None


def test_a_branch_may_be_received_by_somebody_else():
    assert journey.outcome(HERE, {"cho_o": "thue", "cho_ai": "tre_em"}) == ELSEWHERE
    assert journey.outcome(HERE, {"cho_o": "thue", "cho_ai": "toi"}) is None


def test_an_answer_left_from_another_branch_decides_no_outcome():
    # Nobody by list is asked for whom she files.
    by_list = replace(ELSEWHERE, when=Equals("cho_ai", "tre_em"))
    changed = {"cho_o": "tap_the", "cho_ai": "tre_em"}
    assert journey.outcome(replace(SERVICE, prepared=(by_list,)), changed) is None
