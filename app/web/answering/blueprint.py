"""The addresses that follow a sent dossier, to be hung under whoever it belongs to or who helps her."""

from flask import Blueprint

from app.web.answering import ct01, fee, mend, photos, renew, withdraw


def new_blueprint(under: str) -> Blueprint:
    """under: where the dossier's own page stands in its blueprint."""
    bp = Blueprint("answering", __name__, url_prefix=under)
    bp.get("/<dossier:number>/bo-sung")(mend.ask)
    bp.post("/<dossier:number>/bo-sung")(mend.answer)
    bp.get("/<dossier:number>/bo-sung/anh/<uuid:photo>")(photos.photo)
    bp.get("/<dossier:number>/bo-sung/anh/<uuid:photo>/nho")(photos.photo_small)
    for row in ("", "/<row_id>"):
        bp.get(f"/<dossier:number>/to-khai-ct01{row}", endpoint="ct01")(ct01.show)
        bp.get(f"/<dossier:number>/to-khai-ct01{row}/pdf", endpoint="ct01_pdf")(ct01.download)
    bp.get("/<dossier:number>/le-phi", endpoint="fee")(fee.show)
    bp.get("/<dossier:number>/rut", endpoint="ask_withdraw")(withdraw.ask)
    bp.post("/<dossier:number>/rut")(withdraw.withdraw)
    bp.post("/<dossier:number>/gia-han-tam-tru")(renew.renew)
    return bp
