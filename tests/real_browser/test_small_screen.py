"""The smallest phones and the biggest letters: nothing has to be pushed sideways, everything can be hit."""

import pytest

from tests.personas import Helped, Person, Worker
from tests.personas import answers_every_step as answers_plainly
from tests.real_browser.conftest import Opens
from tests.real_browser.hands import Hands
from tests.real_browser.looked_over import SIDEWAYS, TARGET, TOO_LOW, TOO_WIDE
from tests.real_browser.story import STEPS, answers_every_step, opens_account

# How a page looks does not depend on the database.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

SMALL = {"width": 320, "height": 480}


class Eye:
    """Looks at every page that is opened and remembers what is wrong with it."""

    def __init__(self) -> None:
        self.faults: dict[str, None] = {}

    def __call__(self, hands: Hands) -> None:
        where = hands.page.locator("h1").inner_text()
        low: list[str] = hands.page.evaluate(TOO_LOW, TARGET)
        self.faults |= dict.fromkeys(f"{where}: too low to hit: {one}" for one in low)
        if hands.page.evaluate(SIDEWAYS):
            self.faults |= dict.fromkeys(f"{where}: too wide: {one}" for one in hands.page.evaluate(TOO_WIDE))


@pytest.fixture(params=[18, 26])
def letters(request: pytest.FixtureRequest) -> int:
    size: int = request.param
    return size


def takes_small_phone(phone: Opens, name: str, letters: int, eye: Eye) -> Hands:
    hands = phone(f"{name}-320-{letters}", viewport=SMALL)
    if letters == 26:
        hands.opens("/chu-to").opens("/chu-to")
        assert hands.page.evaluate("getComputedStyle(document.body).fontSize") == "26px"
    hands.looks_at.append(eye)
    return hands


def test_every_page_of_ong_tu_fits(phone: Opens, ong_tu: Person, letters: int) -> None:
    eye = Eye()
    tu = takes_small_phone(phone, "ong-tu", letters, eye)
    for path in ("/tra-cuu/", "/lam-tiep/", "/dang-nhap", "/du-lieu", "/thu-tuc/dang-ky-tam-tru"):
        tu.opens(path).arrives("").shot(path.strip("/").replace("/", "-"))
    tu.opens("/").arrives("Điểm dịch vụ công").follows("Đăng ký tạm trú").follows("Bắt đầu làm", STEPS[0])
    tu.presses("Tiếp tục", STEPS[0]).is_at(".errors").arrives(STEPS[0]).shot("quen-chon")
    answers_every_step(tu, ong_tu)
    tu.shot("xem-lai")
    opens_account(tu, ong_tu)
    tu.presses("Gửi hồ sơ", "Đã gửi hồ sơ").shot("da-gui")
    tu.opens("/toi/").arrives("Trang của tôi").unfolds("Ai giúp tôi").unfolds("Mã PIN").arrives("Trang của tôi")
    tu.follows("Đổi mã PIN").opens("/dang-xuat").arrives("Thoát")
    assert not eye.faults, "\n".join(eye.faults)


def test_every_page_of_the_staff_fits(
    phone: Opens, anh_minh: Helped, ba_lan: Person, chi_mai: Worker, letters: int
) -> None:
    eye = Eye()
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_plainly(anh_minh, ba_lan)
    minh = takes_small_phone(phone, "anh-minh", letters, eye).takes_over(anh_minh)
    minh.arrives("Xem lại").shot("xem-lai").presses("Gửi hồ sơ", "Đã gửi hồ sơ").follows("Xong, chào bác")
    for path in ("/can-bo/", "/ho-tro/", "/ho-tro/co-tai-khoan", "/ho-tro/mo-tai-khoan", "/ho-tro/the-can-cuoc"):
        minh.opens(path).arrives("").shot(path.strip("/").replace("/", "-"))
    mai = takes_small_phone(phone, "chi-mai", letters, eye).opens("/can-bo/dang-nhap").arrives("Cán bộ đăng nhập")
    mai.takes_over(chi_mai.signs_in()).opens("/tiep-nhan/").arrives("Hồ sơ chờ xử lý").shot("danh-sach")
    mai.follows("CG-261123-0001").shot("ho-so")
    assert not eye.faults, "\n".join(eye.faults)
