"""What is known of a message, and what a report of the telephone company changes about it."""

from enum import StrEnum


class Delivery(StrEnum):
    """
    What is known of a message.

    ARRIVED: on the phone, as the company says. UNKNOWN: handed over, no answer came; not repeated by itself.
    """

    WAITING = "waiting"
    SENT = "sent"
    ARRIVED = "arrived"
    UNKNOWN = "unknown"
    FAILED = "failed"


# The worker leaves these alone; somebody at the desk decides.
GIVEN_UP = frozenset({Delivery.UNKNOWN, Delivery.FAILED})


class Report(StrEnum):
    """How the company calls what became of a message."""

    DELIVERED = "delivered"
    FAILED = "failed"


def after(known: Delivery, came: Report) -> Delivery:
    """
    What is known of a message once a report came, in whatever order and how often.

    That it arrived is never taken back, and ends every further attempt. That it did not arrive says nothing of a
    message that is to be offered once more.
    """
    if came is Report.DELIVERED or known is Delivery.ARRIVED:
        return Delivery.ARRIVED
    return known if known is Delivery.WAITING else Delivery.FAILED
