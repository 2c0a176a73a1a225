"""What the desk may ask about: an answer that would make another dossier of it is not to be chosen anew."""

from datetime import date
from typing import Any

from app.catalogue.question import Choice
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.dossiers.request import Item, askable, question_about
from app.dossiers.snapshot import snapshot
from tests.dossiers.filed import ANSWERS, TWO_OWNERS


def asked(**changed: Any) -> dict[str, Item]:
    found = askable(SERVICE, snapshot(SERVICE, {**ANSWERS, **changed}, date(2026, 11, 23)))
    return {one.id: one for one in found}


def test_how_the_owner_agrees_may_be_asked_anew_but_not_whether_there_are_several():
    again = question_about(asked()["chu_nha_dong_y"], 0, SERVICE)
    assert isinstance(again, Choice)
    assert [*again.options] == ["ky", "vneid", "van_ban", "hoi"]


def test_where_there_are_several_each_way_may_be_asked_about_but_not_their_number():
    found = asked(**TWO_OWNERS)
    assert "chu_nha_dong_y" not in found
    assert {"chu_nha_cach", "chu_nha_khac.dong_y"} <= {*found}


def test_what_decides_which_questions_follow_is_not_asked_about():
    assert not {"cho_o", "cho_ai", "la_chu_ho", "noi_o"} & {*asked()}
