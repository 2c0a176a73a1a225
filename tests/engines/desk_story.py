"""The pages of the desk, and what a person reads of each move."""

from tests.files.brought import photo_sent
from tests.personas import Person, Worker


def desk_asks(chi_mai: Worker, ba_lan: Person) -> None:
    desk = "/tiep-nhan/ho-so/CG-261123-0002"
    chi_mai.signs_in().opens("/tiep-nhan/").opens(desk).opens(f"{desk}/khong-tiep-nhan")
    chi_mai.opens(f"{desk}/nop-ho").opens(f"{desk}/yeu-cau-bo-sung").presses("Yêu cầu bổ sung", expects=422)
    form, fields = chi_mai.filled("Yêu cầu bổ sung")
    chi_mai.sends(form.get("action"), [*{**dict(fields), "tick1": "y", "loi1": "Xem lại"}.items()])
    ba_lan.signs_in().opens("/toi/").opens("/toi/ho-so/CG-261123-0002").follows("Bổ sung hồ sơ").presses("Gửi bổ sung")
    ba_lan.opens("/toi/ho-so/CG-261123-0002/rut")


def desk_is_paid(chi_mai: Worker, ong_tu: Person) -> None:
    desk = "/tiep-nhan/ho-so/CG-261123-0001"
    chi_mai.opens(desk).presses("Tiếp nhận hồ sơ").follows("In phiếu tiếp nhận")
    chi_mai.opens(f"{desk}/bao-le-phi").presses("Báo nộp lệ phí").opens(f"{desk}/mien-le-phi")
    ong_tu.opens("/toi/ho-so/CG-261123-0001").follows("Xem cách nộp")
    chi_mai.opens(f"{desk}/da-nop-le-phi").presses("Đã nộp lệ phí", expects=422)
    chi_mai.chooses("Nộp tại quầy").types("Số biên lai", "12/BL").presses("Đã nộp lệ phí")


def desk_decides(chi_mai: Worker) -> None:
    desk = "/tiep-nhan/ho-so/CG-261123-0001"
    form, fields = chi_mai.opens(desk).filled("So với giấy tờ")
    chi_mai.sends(form.get("action"), [*fields, ("ly_do", "so-giay-to")])
    chi_mai.opens(f"{desk}/anh/{photo_sent(chi_mai, 'CG-261123-0001')}")
    chi_mai.opens(f"{desk}/tu-choi").presses("Ghi kết quả: không đủ điều kiện", expects=422)
    chi_mai.opens(f"{desk}/dong-y").presses("Ghi kết quả: đồng ý")
    chi_mai.opens("/tiep-nhan/cho-tra").opens(f"{desk}/dong-y", expects=409)
