"""The check at the end of a payment square: CRC-16/CCITT-FALSE, as EMVCo's QR specification asks for it."""

_POLYNOMIAL, _START = 0x1021, 0xFFFF


def crc16(data: bytes) -> int:
    """Polynomial 1021, started with FFFF, nothing reflected, nothing inverted at the end."""
    found = _START
    for byte in data:
        found ^= byte << 8
        for _ in range(8):
            found = (found << 1) ^ _POLYNOMIAL if found & 0x8000 else found << 1
        found &= 0xFFFF
    return found
