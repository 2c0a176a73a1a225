"""The leader's part of the story: a neighbour asks him, he types with her, and hands slips to others."""

from tests.browser import Browser
from tests.journeys.from_leader import asks_on_her_page
from tests.personas import Leading, Person, answers_every_step


def helps_a_neighbour(binh: Leading, ba_lan: Person) -> None:
    """Beside him for a sitting, then from her own page for a month."""
    binh.begins_with(ba_lan, "Tổ 02", expects=422).asks(ba_lan, "Tổ 01").follows("Đăng ký tạm trú")
    binh.chooses("Nhà thuê").presses("Tiếp tục").types("Phường, xã", "cau giay ha noi").types("Số nhà", "tổ 2")
    binh.presses("Tiếp tục").sees("ngoài Tổ 01").opens(binh.url.replace("noi-o", "cho-o"))
    answers_every_step(binh, ba_lan)
    page = binh.presses("Gửi hồ sơ").url
    binh.opens("../").follows("Bác đã nhờ những gì").opens(page).follows("Xong, chào bác").presses("Xong, chào bác")
    binh.opens(page, expects=404).opens("/to-truong/nho-lau")
    asks_on_her_page(ba_lan)
    ba_lan.presses("Tôi đồng ý").opens("/toi/nho-giup/to-truong/")
    binh.opens("/to-truong/").follows("Trần Thị Lan").presses("Mở, làm việc cho bác").opens("/to-truong/")


def invites_neighbours(binh: Leading, newcomer: Browser) -> None:
    """One slip is used, one taken back, one code never was."""
    binh.opens("/to-truong/moi/").presses("Nhắn tin mời", expects=422).presses("In một phiếu")
    code = str(binh.document.xpath('//div[@class="done"]/b')[0].text).replace("-", "")
    newcomer.opens("/moi?ma=H7K2", expects=422).opens(f"/moi/{code}").presses("Mở tài khoản", expects=422)
    binh.follows("Xong").presses("Huỷ")
    newcomer.opens(f"/moi/{code}", expects=404).follows("Mở tài khoản không cần mã")
    binh.opens("/mo-tai-khoan/xong")
