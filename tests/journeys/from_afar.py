"""What the journeys of somebody who stays at home share: making a code, reading it, and typing it at the point."""

from tests.personas import Person, Worker

WRONG = "K4M9-RT7X"
NOT_HERE = "Mã này không dùng được ở đây"
SHOWN = '//div[@class="done"]/b'


def chooses(person: Person, point: str = "Điểm số 1", term: str = "Trong 31 ngày") -> Person:
    """To the page where she reads what she is about to agree to."""
    person.opens("/toi/nho-giup/").follows("Nhờ người khác đến điểm làm giúp")
    form, fields = person.chooses(point).chooses(term).chooses("Mọi hồ sơ cư trú").filled("Tiếp tục")
    return person.opens(f"{form.get('action')}?{'&'.join(f'{name}={value}' for name, value in fields)}")


def makes(person: Person, point: str = "Điểm số 1", term: str = "Trong 31 ngày") -> str:
    """The symbols on her page."""
    return shown(chooses(person.signs_in(), point, term).presses("Tôi đồng ý, cho tôi mã"))


def shown(person: Person) -> str:
    return str(person.document.xpath(SHOWN)[0].text)


def types(officer: Worker, code: str, expects: int = 200) -> Worker:
    officer.opens("/ho-tro/").follows("Có người mang mã nhờ giúp").types("Mã nhờ giúp", code)
    return officer.presses("Bắt đầu làm giúp", expects)
