"""The shortest whole path, on plain pages without scripts: alone, and with an officer beside."""

from tests.personas import Helped, Person, Worker, answers_every_step


def test_ong_tu_files_alone_and_sees_that_chi_mai_accepted(ong_tu: Person, chi_mai: Worker) -> None:
    ong_tu.opens("/").follows("Đăng ký tạm trú").follows("Bắt đầu làm")
    answers_every_step(ong_tu, ong_tu)
    ong_tu.sees("Xem lại trước khi gửi").sees("Trần Gia Bảo").follows("Tiếp tục")
    ong_tu.opens_account()
    ong_tu.presses("Gửi hồ sơ")
    ong_tu.sees("Đã gửi hồ sơ").sees("CG-261123-0001").sees("thứ Hai 30/11/2026")

    chi_mai.signs_in().follows("Hồ sơ chờ xử lý")
    chi_mai.sees("Lê Văn Tư").follows("CG-261123-0001").sees("Cháu nội")
    chi_mai.presses("Tiếp nhận hồ sơ").sees("Đã tiếp nhận")

    ong_tu.opens("/toi/").sees("Đã tiếp nhận").follows("CG-261123-0001").sees("Đã tiếp nhận hồ sơ")


def test_anh_minh_files_for_ba_lan_who_sits_beside_him(anh_minh: Helped, ba_lan: Person, chi_mai: Worker) -> None:
    anh_minh.begins_with(ba_lan)
    anh_minh.sees("Đang làm cho: Trần Thị Lan").follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    anh_minh.presses("Gửi hồ sơ").sees("CG-261123-0001").sees("Đang làm cho: Trần Thị Lan")
    helped_at = anh_minh.url
    anh_minh.follows("Xong, chào bác").presses("Xong, chào bác")
    anh_minh.opens(helped_at, expects=404)

    chi_mai.signs_in().follows("Hồ sơ chờ xử lý").sees("Làm thay tại điểm").follows("CG-261123-0001")
    chi_mai.presses("Tiếp nhận hồ sơ")

    ba_lan.signs_in().sees("CG-261123-0001").sees("Đã tiếp nhận")
    ba_lan.opens("/tra-cuu/").types("Mã hồ sơ", "cg 261123 0001").types("Bốn số cuối", "5678").presses("Xem")
    ba_lan.sees("Đã tiếp nhận")


def test_anh_minh_opens_an_account_for_ong_tu_at_the_point(anh_minh: Helped, ong_tu: Person) -> None:
    anh_minh.opens_account_for(ong_tu)
    anh_minh.follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ong_tu)
    anh_minh.presses("Gửi hồ sơ")

    ong_tu.signs_in().sees("CG-261123-0001")
