"""What the desk reads of a dossier's fee: as it was settled, as it was asked for, else by the answers alone."""

from datetime import date

from app.catalogue.charge import Fee
from app.days import short
from app.dossiers.acts.records import DossierFee
from app.dossiers.acts.said import PAID_WORDS, Settled
from app.dossiers.snapshot import Snapshot
from app.fees.amount import money


def fee_line(fee: DossierFee | None, legal: Fee, taken: Snapshot, today: date) -> str:
    """legal: of the day on which it was received. As in "Đã nhận 15.000 đ, nộp tại quầy, biên lai số 0012/BL."."""
    if fee and fee.settled is Settled.EXEMPT:
        return f"Đã miễn, vì là {legal.exempt.get(fee.exempt or '', 'người được miễn')}."
    if fee and fee.settled:
        return f"Đã nhận {money(fee.paid or 0)}, {PAID_WORDS[fee.settled].lower()}, biên lai số {fee.receipt}."
    if fee and fee.amount:
        return f"Đã báo nộp {money(fee.amount)}, chưa nộp."
    if not legal.counter:
        return "Không mất lệ phí."
    until = legal.free_online_until
    free = f", và 0 đ nếu người dân tự nộp trên cổng đến {short(until)}" if until and today <= until else ""
    return f"{taken.fee}, tính như nộp tại quầy. Cần kiểm tra: miễn giảm{free}."
