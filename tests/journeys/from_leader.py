"""How a person asks the leader of her neighbourhood from her own page."""

from urllib.parse import urlencode

from tests.personas import Person


def asks_on_her_page(person: Person, lives_in: str = "Tổ 01, Phường Cầu Giấy", term: str = "31 ngày") -> None:
    """From her own page, on her own phone."""
    person.signs_in().opens("/toi/nho-giup/").follows("Nhờ tổ trưởng giúp")
    form, fields = (
        person.types("Anh/chị ở tổ nào?", lives_in).chooses(term).chooses("Mọi hồ sơ cư trú").filled("Tiếp tục")
    )
    person.opens(f"{form.get('action')}?{urlencode(fields)}")
