"""Decides where the ward's software may be told: an https address on the public net, nothing behind our own walls."""

from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

LONGEST_URL = 300
# Of https. Any other would let the worker knock at whatever else a machine has open.
PORT = 443
# What Python calls global and no server of a ward is: the ways by which IPv6 leads back into IPv4, relays, test nets,
# and what was given up. An address that only wraps another one is told by that.
NOT_PUBLIC = tuple(
    ip_network(one)
    for one in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",
        "::/8",
        "64:ff9b::/32",
        "100::/8",
        "2001::/23",
        "2001:db8::/32",
        "2002::/16",
        "3fff::/20",
        "5f00::/16",
        "fc00::/6",
    )
)


class Unreachable(ValueError):
    """Nothing is sent there; the text says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a message goes, on PORT. path: with what stands behind it."""

    host: str
    path: str

    @property
    def called(self) -> str:
        """As the Host header names it."""
        return f"[{self.host}]" if ":" in self.host else self.host


def read_target(url: str) -> Target:
    """Raises Unreachable where it is no https address that can be kept."""
    if not url.isascii() or not url.isprintable() or " " in url or len(url) > LONGEST_URL:
        raise Unreachable(f"Ghi địa chỉ không dấu, không dấu cách, nhiều nhất {LONGEST_URL} chữ.")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as unreadable:
        raise Unreachable("Ghi cả địa chỉ, ví dụ https://phanmem.phuong.gov.vn/bao-tin.") from unreadable
    if parts.scheme != "https" or not host:
        raise Unreachable("Địa chỉ phải bắt đầu bằng https://, để không ai đọc được trên đường đi.")
    if parts.username is not None or parts.password is not None or parts.fragment:
        raise Unreachable("Bỏ tên, mật khẩu và phần sau dấu # trong địa chỉ.")
    if port not in (None, PORT):
        raise Unreachable(f"Chỉ gửi tới cổng {PORT}. Bỏ số sau dấu hai chấm trong địa chỉ.")
    return Target(host, (parts.path or "/") + (f"?{parts.query}" if parts.query else ""))


def is_public(address: str) -> bool:
    """Whether a number that a name stands for is on the public net; what is no such number is not."""
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped:
        return is_public(str(ip.ipv4_mapped))
    here = any(ip in net for net in NOT_PUBLIC if net.version == ip.version)
    return ip.is_global and not here
