"""Whoever is told can tell that it comes from us: the example of Standard Webhooks comes out the same."""

from datetime import UTC, datetime, timedelta

from app.clock import HANOI
from app.news.events import Happening, News
from app.news.signature import BEGINS, new_secret, signed

AT = datetime(2026, 11, 23, 19, 42, tzinfo=HANOI)
# As its own libraries are tested.
SECRET, ID = f"{BEGINS}MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek"
THEN, BODY = datetime.fromtimestamp(1_614_265_330, UTC), '{"test": 2432232314}'


def test_it_is_signed_over_its_id_its_moment_and_every_letter():
    proof = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    assert signed(SECRET, ID, THEN, BODY) == {
        "webhook-id": ID,
        "webhook-timestamp": "1614265330",
        "webhook-signature": proof,
    }
    others = [
        signed(SECRET, "msg_other", THEN, BODY),
        signed(SECRET, ID, THEN + timedelta(seconds=1), BODY),
        signed(SECRET, ID, THEN, f"{BODY} "),
        signed(new_secret(), ID, THEN, BODY),
    ]
    assert proof not in [other["webhook-signature"] for other in others]


def test_it_says_which_dossier_and_nothing_of_whose_it_is():
    assert News(Happening.MOVED, "CG-261123-0001", "accepted", 2, AT).body == (
        '{"type":"dossier.moved","timestamp":"2026-11-23T19:42:00+07:00",'
        '"data":{"number":"CG-261123-0001","state":"accepted","version":2}}'
    )
    assert News(Happening.TEST, "", "", 0, AT).body.endswith('"data":{}}')
