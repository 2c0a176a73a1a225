"""The kinds of help stay apart, each said in its own words."""

import pytest

from app.catalogue.representing import representation
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.mandates.help import BRINGERS, Bringer, Help, kinds, said
from tests.dossiers.filed import ANSWERS

MINH = "cán bộ hỗ trợ Nguyễn Văn Minh"


@pytest.mark.parametrize(
    ("under_mandate", "guided", "represented", "found"),
    [
        (False, False, False, ()),
        (False, True, False, (Help.GUIDED,)),
        (True, False, False, (Help.MANDATE,)),
        (True, True, False, (Help.MANDATE,)),
        (False, False, True, (Help.REPRESENTED,)),
        (True, False, True, (Help.MANDATE, Help.REPRESENTED)),
    ],
)
def test_what_is_known_at_sending(
    under_mandate: bool, guided: bool, represented: bool, found: tuple[Help, ...]
) -> None:
    assert kinds(under_mandate, guided, represented) == found


def test_nobody_helped_her() -> None:
    assert said((), "", "người dân") == ("Tự làm",)


def test_whoever_guided_is_named_and_she_did_it_herself() -> None:
    assert said([Help.GUIDED], MINH, "người dân") == (f"Tự làm, có hướng dẫn: {MINH}",)


def test_whoever_typed_for_her_is_named_as_such() -> None:
    assert said([Help.MANDATE], "", MINH) == (f"Làm thay, người dân đã đồng ý: {MINH}",)


def test_a_mother_who_files_for_her_child_did_it_herself_and_for_another() -> None:
    first, second = said([Help.REPRESENTED], "", "người dân")
    assert (first, second[:13]) == ("Tự làm", "Khai thay cho")


def test_papers_that_a_neighbour_carried_make_nobody_a_helper() -> None:
    assert said([Help.PAPERS], "", "người dân") == ("Tự làm", "Giấy tờ do người khác mang đến nộp hộ")


@pytest.mark.parametrize("bringer", Bringer)
def test_every_bringer_has_a_word(bringer: Bringer) -> None:
    assert BRINGERS[bringer]


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({"cho_ai": "toi"}, False),
        ({"cho_ai": "tre_em", "la_gi": "cha_me"}, True),
        ({"cho_ai": "tre_em", "la_gi": "giam_ho"}, True),
        ({"cho_ai": "tre_em", "la_gi": "khac"}, False),
        ({"cho_ai": "nguoi_lon", "duoc_nho": "uy_quyen"}, True),
        ({"cho_ai": "nguoi_lon", "duoc_nho": "giam_ho"}, True),
        # Left over from another branch.
        ({"cho_ai": "toi", "la_gi": "cha_me"}, False),
    ],
)
def test_who_speaks_for_somebody_else(answers: dict[str, str], speaks: bool) -> None:
    assert (representation(SERVICE, {**ANSWERS, **answers}) is not None) is speaks
