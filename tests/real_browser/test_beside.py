"""Anh Minh files for bà Lan, who sits beside him, on the tablet of the point."""

from app import demo
from app.clock import now
from tests.personas import Person
from tests.real_browser.conftest import Opens
from tests.real_browser.hands import Hands
from tests.real_browser.story import DESK, STEPS, accepts, answers_every_step

FOR_LAN = "Đang làm cho: Trần Thị Lan"


def test_anh_minh_files_for_ba_lan_who_sees_that_chi_mai_accepted(phone: Opens, ba_lan: Person, slow: bool) -> None:
    minh = phone("anh-minh").on_slow_line(slow)
    begins_with(minh, ba_lan)
    home = minh.path
    assert home.startswith("/ho-tro/")
    minh.follows("Đăng ký tạm trú", STEPS[0])
    minh.looks_at.append(lambda hands: is_for_lan(hands, home))
    loaded = minh.documents
    answers_every_step(minh, ba_lan)
    assert minh.documents == loaded, "a saved step loaded a whole page"
    minh.shot("xem-lai").presses("Gửi hồ sơ", "Đã gửi hồ sơ").sees("CG-261123-0001").shot("da-gui")

    minh.looks_at.clear()
    minh.follows("Xong, chào bác").shot("chao-bac").presses("Xong, chào bác", "Hỗ trợ người dân").shot("chao-xong")
    minh.expects("status of 404").opens(home).arrives("Buổi hỗ trợ đã kết thúc").shot("da-ket-thuc")
    assert not minh.page.get_by_text("Trần Thị Lan").count()

    accepts(phone("chi-mai", viewport=DESK), ba_lan)
    hers = phone("ba-lan").opens("/dang-nhap").types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    hers.presses("Đăng nhập", "Trang của tôi").sees("Đã tiếp nhận").shot("trang-cua-toi")
    hers.follows("CG-261123-0001", "Đã tiếp nhận").shot("da-tiep-nhan")


def begins_with(minh: Hands, person: Person) -> None:
    """The person types her own PIN on the officer's tablet."""
    signs_in(minh)
    minh.follows("Hỗ trợ người dân").shot("ho-tro").follows("Bác đã có tài khoản")
    minh.types("Số điện thoại", person.phone).types("Mã PIN", person.pin).shot("bac-bam-ma-pin")
    minh.presses("Bác đồng ý", "Làm cùng").shot("lam-cung")


def signs_in(minh: Hands) -> None:
    minh.opens("/can-bo/dang-nhap")
    gives_own_code(minh)
    minh.arrives("Việc của anh/chị").shot("viec")


def gives_own_code(minh: Hands) -> None:
    """On the page where staff sign in."""
    minh.types("Tên đăng nhập", "minh").types("Mật khẩu", demo.PASSWORD)
    minh.types("Mã một lần", demo.current_code(now())).button("Đăng nhập").click()


def is_for_lan(minh: Hands, home: str) -> None:
    minh.sees(FOR_LAN)
    assert minh.path.startswith(home), f"{minh.path} does not say for whom"


def test_a_step_after_the_goodbye_of_another_tab_is_told(phone: Opens, ba_lan: Person) -> None:
    minh = phone("anh-minh")
    begins_with(minh, ba_lan)
    home = minh.path
    minh.follows("Đăng ký tạm trú", STEPS[0]).chooses("Nhà thuê")
    tab = Hands(minh.context.new_page(), minh.base, "anh-minh-2")
    tab.opens(f"{home}chao").presses("Xong, chào bác", "Hỗ trợ người dân")
    minh.expects("status of 404").button("Tiếp tục").click()
    minh.arrives("Buổi hỗ trợ đã kết thúc")


def test_the_back_button_of_the_tablet_shows_nothing_of_her_who_went(phone: Opens, ba_lan: Person) -> None:
    minh = phone("anh-minh")
    begins_with(minh, ba_lan)
    minh.follows("Đăng ký tạm trú", STEPS[0]).chooses("Nhà thuê").presses("Tiếp tục", STEPS[1])
    minh.types("Số nhà", "Số 77 phố Sen").follows("Xong, chào bác").presses("Xong, chào bác", "Hỗ trợ người dân")
    minh.expects("status of 404")
    for _ in range(3):
        minh.goes_back("Buổi hỗ trợ đã kết thúc")
        assert not [one for one in ("Trần Thị Lan", "phố Sen") if one in minh.page.content()]
