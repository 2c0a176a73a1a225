"""How people write when they ask by SMS where their dossier stands."""

import pytest

from app.dossiers.by_sms.asked import Asked, asked_in

NUMBER = "CG-261123-0042"


@pytest.mark.parametrize(
    "text",
    [
        "TT CG-261123-0042",
        "tt cg-261123-0042",
        "  Tt   cg 261123 0042  ",
        "TT:CG.261123.0042",
        "TTCG2611230042",
        "tt\ncg261123-0042 cảm ơn",
        "Tình trạng hồ sơ CG-261123-0042",
        "Trạng thái CG-261123-0042?",
        "tra cuu ho so CG 261123 0042",
        "CG-261123-0042",
        "ＴＴ　ＣＧ－２６１１２３－００４２",
    ],
)
def test_a_dossier_is_asked_about(text: str):
    assert asked_in(text) == Asked(NUMBER)


@pytest.mark.parametrize("text", ["TT", "tt ho so cua toi", "TT 123", "tt cg-2611-42", "Tra cứu"])
def test_a_question_without_a_number_is_still_a_question(text: str):
    assert asked_in(text) == Asked(None)


@pytest.mark.parametrize("text", ["", "HUY", "alo", "DONG Y 123456", "TTX", "toi gui CG-261123-0042 roi", "a" * 50_000])
def test_anything_else_is_not(text: str):
    assert asked_in(text) is None
