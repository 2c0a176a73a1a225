"""What is kept of a machine and a network is enough to recognise a stranger, and too little to follow anybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.people.seen_from import device_words, network_of

ANDROID = "Mozilla/5.0 (Linux; Android 4.4.2; SM-T231) AppleWebKit/537.36 Chrome/30.0.0.0"
AGENTS = {
    f"{ANDROID} Mobile Safari/537.36": "điện thoại Android, Chrome",
    f"{ANDROID} Safari/537.36": "máy tính bảng Android, Chrome",
    f"{ANDROID} Mobile Safari/537.36 Zalo android/12": "điện thoại Android, Zalo",
    "Opera/9.80 (Android; Opera Mini/36.2/191.2; U; vi) Presto/2.12": "điện thoại Android, Opera Mini",
    "Opera/9.80 (J2ME/MIDP; Opera Mini/4.4/191.2; U; vi) Presto/2.12": "điện thoại phím bấm, Opera Mini",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) Version/15.0 Mobile Safari/604.1": "iPhone, Safari",
    "Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/126.0 Safari/537.36 Edg/126.0": "máy tính Windows, Edge",
    "Mozilla/5.0 (Windows NT 6.1) coc_coc_browser/50.0 Chrome/44.0 Safari/537.36": "máy tính Windows, Cốc Cốc",
    "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0": "máy tính Linux, Firefox",
    "w3m/0.5.3": "máy không rõ loại",
    "": "máy không rõ loại",
}


@pytest.mark.parametrize(("agent", "words"), AGENTS.items())
def test_a_machine_is_called_what_people_call_it(agent: str, words: str):
    assert device_words(agent) == words


@given(st.text())
def test_whatever_a_browser_says_of_itself_fits_the_column(agent: str):
    assert 0 < len(device_words(agent)) <= 60


def test_every_machine_with_every_browser_fits_the_column():
    assert max(len(device_words(f"{one} {other}")) for one in AGENTS for other in AGENTS) <= 60


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("113.160.92.7", "113.160.92.•"),
        ("::ffff:113.160.92.7", "113.160.92.•"),
        ("2001:ee0:4161:1::7", "2001:0ee0:4161:•"),
        ("unknown", ""),
        ("", ""),
    ],
)
def test_of_an_address_only_its_family_is_kept(address: str, network: str):
    assert network_of(address) == network
