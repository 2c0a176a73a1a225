"""Who files is not always who moves: a grandchild, a grown-up, a whole dormitory."""

from tests.journeys.bad_luck import FIRST_STEP, SUMMARY
from tests.personas import Person, Worker


def comes_to_for_whom(person: Person, house: str = "Nhà của tôi") -> None:
    person.opens(FIRST_STEP).chooses(house).presses("Tiếp tục")
    person.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 12 ngõ 34").presses("Tiếp tục")
    person.types("Bắt đầu ở từ ngày nào", "01/12/2026")


def says_who_files(person: Person) -> None:
    person.types("Họ, chữ đệm và tên", person.name).types("Ngày sinh", person.born)
    person.types("Số định danh", person.number).chooses("Nữ").presses("Tiếp tục")


def says_who_moves(person: Person, name: str, born: str, number: str) -> None:
    person.types("tên người chuyển đến", name).types("Ngày sinh", born).types("Số định danh", number)
    person.chooses("Nam").types("Nơi thường trú", "Phường Hồng Gai, Quảng Ninh").presses("Tiếp tục")


def says_the_rest(person: Person, exempt: str) -> None:
    person.types("Số điện thoại", person.phone).presses("Tiếp tục")
    person.chooses("Chính tôi").types("là gì của chủ hộ", "Cháu nội").presses("Tiếp tục")
    if person.heading == "Nhà có nhiều chủ không?":
        person.chooses("Không, chỉ mình tôi").presses("Tiếp tục")
    person.types("thuộc diện", exempt).presses("Tiếp tục")
    person.presses("Tiếp tục")
    if person.heading == "Ảnh chụp giấy tờ":
        person.follows("Tiếp tục")


def test_ba_lan_files_for_her_grandchild_and_his_mother_agrees(ba_lan: Person, chi_mai: Worker) -> None:
    ba_lan.signs_in()
    comes_to_for_whom(ba_lan)
    ba_lan.chooses("1 năm").presses("Tiếp tục").chooses("Con, cháu chưa đủ 18 tuổi").presses("Tiếp tục")
    says_who_files(ba_lan)
    says_who_moves(ba_lan, "Trần Gia Bảo", "01/06/2015", "001215000456")
    ba_lan.chooses("Ông bà hoặc người khác").presses("Tiếp tục")
    ba_lan.types("Họ tên cha, mẹ", "Lê Thị Na").chooses("Để công an phường hỏi").presses("Tiếp tục")
    says_the_rest(ba_lan, "Trẻ em")
    assert ba_lan.heading == SUMMARY
    ba_lan.sees("được miễn nếu là trẻ em").presses("Gửi hồ sơ").sees("CG-261123-0001")

    chi_mai.signs_in().opens("/tiep-nhan/ho-so/CG-261123-0001")
    chi_mai.sees(
        "Đăng ký tạm trú tại Số 12 ngõ 34, Phường Cầu Giấy, Thành phố Hà Nội, từ ngày 01/12/2026, thời hạn 1 năm"
    )
    chi_mai.sees("Trần Gia Bảo").sees("Lê Thị Na").sees("được miễn nếu là trẻ em").sees("Cháu nội")


def test_a_mother_is_not_asked_whether_she_agrees(ba_lan: Person) -> None:
    comes_to_for_whom(ba_lan)
    ba_lan.chooses("1 năm").presses("Tiếp tục").chooses("Con, cháu chưa đủ 18 tuổi").presses("Tiếp tục")
    says_who_files(ba_lan)
    says_who_moves(ba_lan, "Trần Gia Bảo", "01/06/2015", "001215000456")
    ba_lan.chooses("Cha hoặc mẹ").presses("Tiếp tục")
    assert ba_lan.heading == "Liên hệ với anh/chị ở đâu?"


def test_whoever_files_may_live_in_the_ward_the_other_moves_to(ba_lan: Person) -> None:
    comes_to_for_whom(ba_lan)
    ba_lan.chooses("1 năm").presses("Tiếp tục").chooses("Người lớn khác").presses("Tiếp tục")
    says_who_files(ba_lan)
    ba_lan.types("tên người chuyển đến", "Lê Văn Nam").types("Ngày sinh", "05/02/1995").chooses("Nam")
    ba_lan.types("Số định danh", "001095004321").types("Nơi thường trú", "cau giay ha noi")
    ba_lan.presses("Tiếp tục", expects=422).sees("Nơi này trùng phường, xã anh/chị sắp ở")
    ba_lan.types("Nơi thường trú", "Phường Hồng Gai, Quảng Ninh").presses("Tiếp tục")
    ba_lan.chooses("Người ấy viết giấy ủy quyền").presses("Tiếp tục").chooses("Cha hoặc mẹ").presses("Tiếp tục")
    says_the_rest(ba_lan, "Không, tôi nộp lệ phí")
    ba_lan.sees("Giấy ủy quyền").sees("15.000 đ").sees_no("Một giấy tờ về nhà")


def test_a_dormitory_files_by_list(ba_lan: Person, chi_mai: Worker) -> None:
    ba_lan.signs_in()
    comes_to_for_whom(ba_lan, "Ký túc xá")
    ba_lan.presses("Tiếp tục")
    says_who_files(ba_lan)
    ba_lan.types("Tên cơ sở", "Ký túc xá số 1").types("Anh/chị làm gì", "quản lý").presses("Tiếp tục")
    ba_lan.types("Số điện thoại", ba_lan.phone).presses("Tiếp tục")
    ba_lan.presses("Tiếp tục", expects=422).sees("Thêm ít nhất một người").follows("Thêm một người")
    joins_list(ba_lan, "Lê Văn Nam", "05/02/2005", "001205004321")
    ba_lan.follows("chép từ Lê Văn Nam")
    joins_list(ba_lan, "Đỗ Văn Ba", "05/03/2005", "001205004322")
    ba_lan.presses("Tiếp tục").follows("Tiếp tục").sees("20.000 đ cho 2 người").sees("Văn bản đề nghị của cơ sở")
    ba_lan.presses("Gửi hồ sơ").sees("CG-261123-0001")
    chi_mai.signs_in().opens("/tiep-nhan/ho-so/CG-261123-0001").sees("theo danh sách tại").sees(
        "Người trong danh sách 2"
    )


def joins_list(person: Person, name: str, born: str, number: str) -> None:
    person.types("Họ, chữ đệm và tên", name).types("Ngày sinh", born).types("Số định danh", number)
    person.chooses("Nam").chooses("Không, hoặc đã").types("Ở đến ngày nào", "30/06/2028").presses("Lưu người này").sees(
        name
    )
