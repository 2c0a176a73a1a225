"""The ward's software on this machine: a real TLS server that answers as it was told, or does not."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

NAME = "phanmem.example.vn"
TAKEN = b"HTTP/1.1 204 No Content\r\n\r\n"


@dataclass
class Listener:
    """answers: in parts, each sent when the one before is out. hangs: keeps the line open after the last."""

    answers: list[bytes] = field(default_factory=lambda: [TAKEN])
    hangs: bool = False
    heard: list[bytes] = field(default_factory=list)
    port: int = 0
    trusts: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    over: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"https://{NAME}/bao-tin"

    def lookup(self, *_: Any, **_how: Any) -> list[Any]:
        """As if its name were known to the system, and 443 were ours to listen on."""
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", self.port))]

    def answers_one(self, line: ssl.SSLSocket) -> None:
        self.heard.append(line.recv(65536))
        for part in self.answers:
            line.sendall(part)
            self.over.wait(0.05 if len(self.answers) > 1 else 0)
        if self.hangs:
            self.over.wait(10)


@contextmanager
def listening(listener: Listener, folder: Path) -> Iterator[Listener]:
    """Listen on a free port until the test is over."""
    certificate, key = _certificate(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    listener.trusts.load_verify_locations(certificate)
    with socket.create_server(("127.0.0.1", 0)) as server:
        listener.port = server.getsockname()[1]
        server.settimeout(0.05)
        thread = threading.Thread(target=_serves, args=(server, context, listener))
        thread.start()
        yield listener
        listener.over.set()
        thread.join()


def _serves(server: socket.socket, context: ssl.SSLContext, listener: Listener) -> None:
    while not listener.over.is_set():
        with suppress(OSError), server.accept()[0] as plain:
            plain.settimeout(5)
            with context.wrap_socket(plain, server_side=True) as line:
                listener.answers_one(line)


def _certificate(folder: Path) -> tuple[Path, Path]:
    """For NAME, trusted by whoever is told to."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=3650))
        .not_valid_after(now + timedelta(days=3650))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate, own = folder / "certificate.pem", folder / "key.pem"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    form, plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    own.write_bytes(key.private_bytes(serialization.Encoding.PEM, form, plain))
    return certificate, own
