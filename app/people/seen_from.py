"""What is kept of where somebody signed in: the kind of machine in words, and a network too wide to be one house."""

from dataclasses import dataclass
from datetime import timedelta
from ipaddress import IPv6Address, ip_address

# Long enough to recognise a stranger at the next look; the row itself stays as long as its browser is known.
KEPT = timedelta(days=90)
UNKNOWN = "máy không rõ loại"

# All of the first that stand in what a browser says of itself -> words; the first that fits.
_MACHINES = (
    (("iPhone",), "iPhone"),
    (("iPad",), "iPad"),
    (("Android", "Mobile"), "điện thoại Android"),
    (("Android", "Opera Mini"), "điện thoại Android"),
    (("Android",), "máy tính bảng Android"),
    (("MIDP",), "điện thoại phím bấm"),
    (("KAIOS",), "điện thoại phím bấm"),
    (("Windows Phone",), "điện thoại Windows"),
    (("Windows",), "máy tính Windows"),
    (("Macintosh",), "máy tính Mac"),
    (("CrOS",), "máy tính Chromebook"),
    (("Linux",), "máy tính Linux"),
)
# A browser names those that it resembles too: the particular ones stand first.
_BROWSERS = (
    ("Zalo", "Zalo"),
    ("FBAN", "Facebook"),
    ("FBAV", "Facebook"),
    ("Opera Mini", "Opera Mini"),
    ("OPR/", "Opera"),
    ("coc_coc", "Cốc Cốc"),
    ("SamsungBrowser", "Samsung"),
    ("UCBrowser", "UC"),
    ("Edg", "Edge"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)


@dataclass(frozen=True, slots=True)
class SeenFrom:
    """device: in words, "điện thoại Android, Chrome". network: "113.160.92.•"; "" where it is nobody's business."""

    device: str
    network: str


UNSEEN = SeenFrom("", "")


def device_words(agent: str) -> str:
    """The machine and the browser, from what the browser says of itself."""
    machine = next((words for signs, words in _MACHINES if all(one in agent for one in signs)), UNKNOWN)
    browser = next((words for sign, words in _BROWSERS if sign in agent), "")
    return f"{machine}, {browser}" if browser else machine


def network_of(address: str) -> str:
    """The family of an address: the first three numbers of four, of IPv6 the first three groups of eight."""
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    if isinstance(found, IPv6Address):
        return f"{found.exploded[:14]}:•"
    return f"{str(found).rpartition('.')[0]}.•"
