"""Form CT07: what a ward confirms about where somebody lives, for a year."""

from datetime import datetime

import pytest

from app.catalogue.services.khai_bao_thong_tin_cu_tru import SERVICE as DECLARED
from app.catalogue.services.xac_nhan_thong_tin_cu_tru import SERVICE
from app.clock import HANOI
from app.dossiers.lifecycle import Move
from app.papers.confirmed import confirmation
from app.papers.content import Filed, Office
from app.papers.kind import Kind, brought_by
from app.papers.pdf import draw
from app.papers.statement import read, written
from tests.catalogue.branch import Branch
from tests.papers.test_papers import text_of

NOON = datetime(2026, 11, 25, 11, tzinfo=HANOI)
OFFICE = Office("Phường Cầu Giấy", "Công an phường", "số 7 phố Dương Đình Nghệ", "024 0000 0000")


def filed(**chosen: str) -> Filed:
    taken = Branch(SERVICE, **chosen).taken
    day = NOON.date()
    return Filed("CG-261125-0001", SERVICE, SERVICE.name, "Trần Thị Lan", "0912345678", taken, NOON, day, NOON)


def test_whoever_asked_reads_who_she_is_where_she_lives_and_what_is_confirmed():
    paper = confirmation(filed(xac_nhan_gi="noi_cu_tru", cho_ai="toi"), OFFICE, "3/XN", "", NOON)
    first, _, last = paper.parts
    facts = {one.label: one.text for one in first.facts}
    assert (paper.form, paper.number) == ("Mẫu CT07", "3/XN")
    assert (facts["Họ, chữ đệm và tên"], facts["Số định danh cá nhân"]) == ("Trần Thị Lan", "001158012345")
    assert facts["Nơi ở hiện tại"].startswith("số 12 ngõ 34")
    assert facts["Dân tộc"] == "", "the database knows it, nobody was asked: room for the pen"
    assert last.facts[0].text.startswith("Xác nhận thông tin về cư trú: Nơi thường trú")


def test_it_is_about_the_grandchild_where_a_grandmother_asked():
    first = confirmation(filed(cho_ai="tre_em", la_gi="cha_me"), OFFICE, "3/XN", "", NOON).parts[0]
    assert first.facts[1].text == "01/06/2015"


def test_what_the_desk_confirms_in_its_own_words_stands_there_and_it_holds_a_year():
    paper = confirmation(filed(), OFFICE, "3/XN", "Đã cư trú tại số 5 từ năm 2005 đến năm 2015.", NOON)
    assert paper.parts[2].facts[0].text == "Đã cư trú tại số 5 từ năm 2005 đến năm 2015."
    assert paper.terms[0].text.startswith("25/11/2027")


def test_it_is_kept_word_for_word_and_drawn_on_one_page():
    paper = confirmation(filed(), OFFICE, "3/XN", "", NOON)
    assert read(written(paper)) == paper
    drawn = draw(paper, "https://vidu.vn/g/abc", NOON)
    text = text_of(drawn)
    assert "XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ" in text
    assert "Quan hệ với chủ hộ" in text
    assert len(drawn) < 60_000


@pytest.mark.parametrize(
    ("service", "granted", "kinds"),
    [
        (SERVICE, True, (Kind.CONFIRMATION,)),
        (SERVICE, False, (Kind.RESULT,)),
        (DECLARED, True, (Kind.RESULT, Kind.CONFIRMATION)),
    ],
)
def test_a_yes_brings_the_forms_of_the_service_and_a_no_says_why(service, granted: bool, kinds: tuple[Kind, ...]):
    assert brought_by(Move.GRANT if granted else Move.DENY, service.results, granted) == kinds
