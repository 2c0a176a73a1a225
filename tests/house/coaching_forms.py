"""The forms of the coaching tasks, each ready to be sent: beside an officer, beside a leader, and her own."""

from typing import Any

from tests.browser import Browser
from tests.personas import Person

# who has it open, endpoint, values of the address, fields
Ready = tuple[Browser, str, dict[str, Any], dict[str, Any]]
TASK = {"slug": "vneid-muc-2"}
STEP = {"buoc": "ra-cong-an"}


def forms_of_coaching(helper: Browser, under: str, base: dict[str, Any], person: Person) -> list[Ready]:
    """She lets it be kept with her PIN; a step is done, another is not, they stop, and she wants it kept no more."""
    return [
        (helper, f"{under}.coaching.agree", base, {"pin": person.pin}),
        *forms_of_a_task(helper, under, base),
        (helper, f"{under}.coaching.withdraw", base, {}),
    ]


def forms_of_a_task(who: Browser, under: str, base: dict[str, Any]) -> list[Ready]:
    """Of one task."""
    at = {**base, **TASK}
    return [
        (who, f"{under}.coaching.step_done", at, STEP),
        (who, f"{under}.coaching.step_not_done", at, STEP),
        (who, f"{under}.coaching.stop", at, {"vi_sao": "cho-duyet"}),
    ]


def forms_of_coaching_beside(officer: Browser, mandate: str, person: Person) -> list[Ready]:
    """Beside the officer; then she lets it be kept once more, goes on at home, and ends it there."""
    base = {"mandate": mandate}
    return [
        *forms_of_coaching(officer, "beside", base, person),
        (officer, "beside.coaching.agree", base, {"pin": person.pin}),
        *forms_of_a_task(person, "mine", {}),
        (person, "mine.coaching.withdraw", {}, {}),
    ]
