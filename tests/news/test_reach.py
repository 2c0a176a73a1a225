"""Where the ward's software may be told: nowhere behind our own walls, however its address is written."""

import pytest

from app.news.reach import LONGEST_URL, Target, Unreachable, is_public, read_target


@pytest.mark.parametrize("address", ["8.8.8.8", "203.162.4.190", "2404:6800:4005:80a::200e", "::ffff:8.8.8.8"])
def test_the_public_net_is_reached(address: str):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1"),
        *("169.254.169.254", "100.64.0.1", "100.127.255.255", "198.18.0.1", "192.0.2.1", "198.51.100.7"),
        *("203.0.113.9", "192.88.99.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
        *("::1", "::", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1"),
        *("fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "2001:db8::1"),
        *("64:ff9b::7f00:1", "64:ff9b:1::a00:1", "2002:7f00:1::", "2001:0:4136:e378::1", "100::1"),
        *("", "localhost", "127.1", "2130706433", "0x7f000001", "017700000001"),
    ],
)
def test_nothing_else_is(address: str):
    assert not is_public(address)


def test_an_address_is_read_with_what_stands_behind_it():
    assert read_target("https://Phanmem.example.vn/bao-tin?a=1") == Target("phanmem.example.vn", "/bao-tin?a=1")
    assert read_target("https://phanmem.example.vn:443").called == "phanmem.example.vn"
    assert read_target("https://[2404:6800::1]/").called == "[2404:6800::1]"


@pytest.mark.parametrize("port", [0, 22, 80, 5432, 8443])
def test_the_head_is_told_that_we_knock_at_no_other_port(port: int):
    with pytest.raises(Unreachable, match="cổng 443"):
        read_target(f"https://phanmem.example.vn:{port}/bao-tin")


@pytest.mark.parametrize(
    "url",
    [
        *("", "phanmem.example.vn", "http://phanmem.example.vn/", "ftp://phanmem.example.vn/", "https://", "//x"),
        *("https://mai:123@phanmem.example.vn/", "https://phanmem.example.vn/#a", "https://phanmem.example.vn:99999/"),
        *(
            "https://phanmem.example.vn/\r\nX: y",
            "https://phường.vn/",
            "https://[::1/",
            "https://a/" + "b" * LONGEST_URL,
        ),
    ],
)
def test_what_is_no_https_address_is_refused_with_what_to_do(url: str):
    with pytest.raises(Unreachable) as refused:
        read_target(url)
    assert str(refused.value).endswith(".")
