"""How a message proves that it comes from us, unchanged and of now: Standard Webhooks, version 1."""

import hmac
from base64 import b64decode, b64encode
from datetime import datetime
from secrets import token_bytes

BEGINS = "whsec_"
SECRET_BYTES = 32


def new_secret() -> str:
    """As the receiving program is given it."""
    return BEGINS + b64encode(token_bytes(SECRET_BYTES)).decode()


def signed(secret: str, message_id: str, at: datetime, body: str) -> dict[str, str]:
    """The headers of one attempt: its id, which is the same at every attempt; its moment; HMAC-SHA256 over all."""
    seconds = str(int(at.timestamp()))
    key = b64decode(secret.removeprefix(BEGINS))
    proof = hmac.digest(key, f"{message_id}.{seconds}.{body}".encode(), "sha256")
    return {
        "webhook-id": message_id,
        "webhook-timestamp": seconds,
        "webhook-signature": f"v1,{b64encode(proof).decode()}",
    }
