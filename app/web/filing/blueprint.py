"""The addresses of filing, to be hung under whoever files."""

from flask import Blueprint

from app.web.filing import (
    address,
    check,
    ct01,
    fields,
    first,
    papers,
    photos,
    practice,
    preparing,
    rows,
    steps,
    turning,
)


def new_blueprint() -> Blueprint:
    """A blueprint of its own for each parent: Flask then knows by the address under whom it was reached."""
    bp = Blueprint("filing", __name__, url_prefix="/ho-so")
    bp.get("/dia-chi/<question_id>")(address.suggestions)
    bp.get("/tap", endpoint="practice")(practice.choose)
    bp.get("/tap-xong/<slug>")(practice.practised)
    bp.get("/moi/<slug>")(first.first_step)
    bp.post("/moi/<slug>")(first.start)
    bp.post("/moi/<slug>/luu")(fields.save_first_field)
    bp.get("/<uuid:draft_id>/kiem-tra")(check.check)
    bp.post("/<uuid:draft_id>/gui")(check.send)
    _papers_and_photos(bp)
    _prepared(bp)
    bp.get("/<uuid:draft_id>/noi-khac")(turning.turned)
    bp.get("/<uuid:draft_id>/<slug>")(steps.step)
    bp.post("/<uuid:draft_id>/<slug>")(steps.save)
    bp.post("/<uuid:draft_id>/<slug>/luu")(fields.save_field)
    bp.get("/<uuid:draft_id>/<slug>/nguoi/<row_id>")(rows.row)
    bp.post("/<uuid:draft_id>/<slug>/nguoi/<row_id>")(rows.save_row)
    bp.post("/<uuid:draft_id>/<slug>/nguoi/<row_id>/luu")(fields.save_row_field)
    bp.post("/<uuid:draft_id>/<slug>/nguoi/<row_id>/bo")(rows.remove)
    return bp


def _prepared(bp: Blueprint) -> None:
    bp.get("/<uuid:draft_id>/phieu")(preparing.sheet)
    bp.get("/<uuid:draft_id>/phieu/pdf")(preparing.sheet_pdf)
    bp.get("/<uuid:draft_id>/phieu/da-nop")(preparing.ask_filed)
    bp.post("/<uuid:draft_id>/phieu/da-nop")(preparing.tell_filed)
    bp.get("/<uuid:draft_id>/phieu/ket-qua")(preparing.ask_result)
    bp.post("/<uuid:draft_id>/phieu/ket-qua")(preparing.tell_result)


def _papers_and_photos(bp: Blueprint) -> None:
    bp.get("/<uuid:draft_id>/giay-to")(papers.papers)
    # A page with refused files stands at the address it was sent to: that one can be opened anew as well.
    bp.get("/<uuid:draft_id>/giay-to/<paper>")(papers.papers)
    bp.post("/<uuid:draft_id>/giay-to/<paper>", endpoint="add_photos")(papers.add)
    bp.post("/<uuid:draft_id>/giay-to/<paper>/mau")(papers.add_sample)
    for row in ("", "/<row_id>"):
        bp.get(f"/<uuid:draft_id>/to-khai-ct01{row}", endpoint="ct01")(ct01.show)
        bp.get(f"/<uuid:draft_id>/to-khai-ct01{row}/pdf", endpoint="ct01_pdf")(ct01.download)
    bp.get("/<uuid:draft_id>/anh/<uuid:photo>")(photos.photo)
    bp.get("/<uuid:draft_id>/anh/<uuid:photo>/nho")(photos.photo_small)
    bp.post("/<uuid:draft_id>/anh/<uuid:photo>/xoay", endpoint="turn_photo")(photos.turn)
    bp.post("/<uuid:draft_id>/anh/<uuid:photo>/bo", endpoint="remove_photo")(photos.remove)
