"""What differs between installations: read once from the environment, refused when a secret is missing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent

# Published on purpose: whoever reads the source knows them, so they may guard nothing but invented people.
DEMO_SECRETS = {
    "SECRET_KEY": "demo-only-this-is-no-secret",
    "FIELD_KEYS": "ZGVtby1vbmx5LXRoaXMtaXMtbm8tc2VjcmV0LWtleSE=",
    "LOOKUP_KEYS": "1:demo-only-lookup-key",
    "PIN_PEPPER": "demo-only-pepper",
}


class Mode(StrEnum):
    """How far the installation may be trusted with real people."""

    DEMO = "demo"
    PRODUCTION = "production"


class SettingsMissing(RuntimeError):
    """Something was asked for without all that it needs."""

    def __init__(self, names: list[str], asked_for: str = "APP_MODE=production") -> None:
        super().__init__(
            f"{asked_for} needs these in the environment, each with a value of its own: {', '.join(names)}"
        )


class Sms(StrEnum):
    """By whom messages are carried."""

    LOG = "log"
    HTTP = "http"


@dataclass(frozen=True, slots=True)
class SmsAccount:
    """
    The installation's account with a telephone company. sender: the name that phones show.

    inbound: the secret with which the company brings what people send back; "" where nobody brings anything.
    """

    url: str
    token: str = field(repr=False)
    sender: str
    inbound: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class StateProvider:
    """
    A state identity provider with which residents may sign in (OpenID Connect).

    name: as its button says. number_claim: how it calls the citizen number, "" where it gives none.
    """

    issuer: str
    client_id: str
    secret: str = field(repr=False)
    name: str
    number_claim: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """
    One installation.

    field_keys: Fernet keys, newest first (older ones still open what they closed).
    lookup_keys: HMAC keys by version; the highest version writes.
    public_url: the address printed on paper, "" for the one at which the page was asked for.
    """

    mode: Mode
    data_dir: Path
    database_url: str
    secret_key: str
    field_keys: tuple[str, ...]
    lookup_keys: Mapping[int, str]
    pin_pepper: str
    host: str = "127.0.0.1"
    port: int = 8000
    # How many processes serve behind that address.
    processes: int = 1
    https: bool = False
    public_url: str = ""
    # None: messages become lines of a file.
    sms: SmsAccount | None = None
    # None: nobody signs in but with PIN and card.
    state: StateProvider | None = None
    # After so long without a request the session of a member of staff is locked.
    staff_idle: timedelta = timedelta(minutes=15)
    # The address of the machine that ends TLS: only what it says of whom a request comes from is believed.
    trusted_proxy: str | None = None

    @property
    def hears_sms(self) -> bool:
        """Whether what people send back arrives: else nobody may be asked to send anything."""
        return self.sms is not None and bool(self.sms.inbound)

    @property
    def demo(self) -> bool:
        return self.mode is Mode.DEMO

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        mode = Mode(environ.get("APP_MODE", Mode.DEMO))
        secrets = _secrets(mode, environ)
        data_dir = Path(environ.get("DATA_DIR", ROOT / "data")).resolve()
        return cls(
            mode=mode,
            data_dir=data_dir,
            database_url=environ.get("DATABASE_URL") or f"sqlite:///{data_dir / 'point.sqlite'}",
            secret_key=secrets["SECRET_KEY"],
            field_keys=tuple(secrets["FIELD_KEYS"].split(",")),
            lookup_keys=_numbered(secrets["LOOKUP_KEYS"]),
            pin_pepper=secrets["PIN_PEPPER"],
            host=environ.get("HOST", "127.0.0.1"),
            port=int(environ.get("PORT", "8000")),
            processes=int(environ.get("PROCESSES") or 1),
            https=mode is Mode.PRODUCTION,
            public_url=environ.get("PUBLIC_URL", "").rstrip("/"),
            sms=_sms_account(mode, environ),
            state=_state_provider(mode, environ),
            staff_idle=timedelta(minutes=int(environ.get("STAFF_IDLE_MINUTES") or 15)),
            trusted_proxy=environ.get("TRUSTED_PROXY") or None,
        )


def _secrets(mode: Mode, environ: Mapping[str, str]) -> dict[str, str]:
    if mode is Mode.DEMO:
        return {name: environ.get(name) or demo for name, demo in DEMO_SECRETS.items()}
    missing = [name for name, demo in DEMO_SECRETS.items() if _published(environ.get(name, ""), demo)]
    if missing:
        raise SettingsMissing(missing)
    return {name: environ[name] for name in DEMO_SECRETS}


def _sms_account(mode: Mode, environ: Mapping[str, str]) -> SmsAccount | None:
    if Sms(environ.get("SMS_GATEWAY") or Sms.LOG) is Sms.LOG:
        return None
    given = {name: environ.get(name, "") for name in ("SMS_URL", "SMS_TOKEN", "SMS_SENDER")}
    usable = {**given, "SMS_URL": given["SMS_URL"] if _carries_secrets(given["SMS_URL"], mode) else ""}
    missing = [name for name, value in usable.items() if not value]
    if missing:
        raise SettingsMissing(missing, "SMS_GATEWAY=http")
    return SmsAccount(
        url=given["SMS_URL"],
        token=given["SMS_TOKEN"],
        sender=given["SMS_SENDER"],
        inbound=environ.get("SMS_INBOUND_SECRET", ""),
    )


def _state_provider(mode: Mode, environ: Mapping[str, str]) -> StateProvider | None:
    given = {name: environ.get(name, "") for name in ("OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET")}
    if not any(given.values()):
        return None
    usable = {**given, "OIDC_ISSUER": given["OIDC_ISSUER"] if _carries_secrets(given["OIDC_ISSUER"], mode) else ""}
    missing = [name for name, value in usable.items() if not value]
    if missing:
        raise SettingsMissing(missing, "OIDC_ISSUER")
    return StateProvider(
        issuer=given["OIDC_ISSUER"].rstrip("/"),
        client_id=given["OIDC_CLIENT_ID"],
        secret=given["OIDC_CLIENT_SECRET"],
        name=environ.get("OIDC_NAME") or "định danh điện tử",
        number_claim=environ.get("OIDC_NUMBER_CLAIM", ""),
    )


def _carries_secrets(url: str, mode: Mode) -> bool:
    """Whether codes and phone numbers may travel there: in production over TLS, or without leaving the machine."""
    parts = urlsplit(url)
    stays_here = mode is Mode.DEMO or parts.hostname in ("127.0.0.1", "localhost")
    return bool(parts.hostname) and parts.scheme in (("https", "http") if stays_here else ("https",))


def _published(value: str, demo: str) -> bool:
    """Whether it is missing, or has the demo's value in it: a published key beside one's own is no secret either."""
    bare = demo.partition(":")[2] or demo
    return not value or bare in value


def _numbered(keys: str) -> dict[int, str]:
    """ "2:new,1:old" -> {2: "new", 1: "old"}."""
    return {int(version): key for version, _, key in (part.partition(":") for part in keys.split(","))}
