"""What the desk reads of a fee."""

from datetime import date

from app.catalogue.charge import Fee
from app.dossiers.snapshot import Snapshot
from app.web.reception.fee_line import fee_line

TODAY = date(2026, 11, 23)
FREE = Snapshot(request="", fee="không mất lệ phí", groups=(), papers=())
DEAR = Snapshot(request="", fee="15.000 đ", groups=(), papers=())


def test_where_the_law_asks_nothing_there_is_nothing_to_check():
    assert fee_line(None, Fee(counter=0, online=0, law=""), FREE, TODAY) == "Không mất lệ phí."


def test_where_it_asks_something_who_is_exempt_is_to_be_checked():
    assert "Cần kiểm tra: miễn giảm" in fee_line(None, Fee(counter=15_000, online=7_000, law=""), DEAR, TODAY)
