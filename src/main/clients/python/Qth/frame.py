"""Frames and TTLV, the two layers of every message (protocol.md 3). Bytes in, values out; no network here."""

HEAD = b"\xaa\xaa"


class Malformed(Exception):
    """Bytes that are no frame or no TTLV."""


def pack(packet_id, command, data=b""):
    """One frame as it goes over the wire."""
    body = packet_id.to_bytes(2, "big") + command.to_bytes(2, "big") + data
    plain = (len(body) + 1).to_bytes(2, "big") + bytes([sum(body) % 256]) + body
    return HEAD + _escaped(plain)


def unpack(wire):
    """The packet id, command and data of one frame."""
    if wire[:2] != HEAD:
        raise Malformed("no AA AA at the start")
    plain = _unescaped(wire[2:])
    if len(plain) < 7 or int.from_bytes(plain[:2], "big") != len(plain) - 2 or sum(plain[3:]) % 256 != plain[2]:
        raise Malformed("length or sum is wrong")
    return int.from_bytes(plain[3:5], "big"), int.from_bytes(plain[5:7], "big"), plain[7:]


def _escaped(plain):
    wire, before = bytearray(), 0xAA
    for byte in plain:
        if before == 0xAA and byte in (0x55, 0xAA):
            wire.append(0x55)
        wire.append(byte)
        before = byte
    return bytes(wire)


def _unescaped(wire):
    plain, before = bytearray(), 0xAA
    for byte in wire:
        if before != 0xAA or byte != 0x55:
            plain.append(byte)
        before = byte
    return bytes(plain)


def encode(fields):
    """TTLV of a dict of id to bool, int, str, bytes, dict, or list of dicts."""
    return b"".join(_node(number, value) for number, value in fields.items() if value is not None)


def decode(data):
    """The dict that TTLV means. Elements of an array have no id of their own, so an array becomes a list."""
    fields, at = {}, 0
    while at < len(data):
        number, value, at = _read(data, at)
        fields[number] = value
    return fields


def _node(number, value):
    if isinstance(value, bool):
        return _header(number, int(value))
    if isinstance(value, int):
        size = max(1, (abs(value).bit_length() + 7) // 8)
        return _header(number, 2) + bytes([(0x80 if value < 0 else 0) | size - 1]) + abs(value).to_bytes(size, "big")
    if isinstance(value, dict):
        return _header(number, 4) + len(value).to_bytes(2, "big") + encode(value)
    if isinstance(value, list):
        return _header(number, 4) + len(value).to_bytes(2, "big") + b"".join(_node(0, one) for one in value)
    raw = value if isinstance(value, bytes) else value.encode()
    return _header(number, 3) + len(raw).to_bytes(2, "big") + raw


def _header(number, kind):
    return (number << 3 | kind).to_bytes(2, "big")


def _read(data, at):
    head = int.from_bytes(_take(data, at, 2), "big")
    number, kind, at = head >> 3, head & 7, at + 2
    if kind in (0, 1):
        return number, kind == 1, at
    if kind == 2:
        return _read_number(data, at, number)
    size = int.from_bytes(_take(data, at, 2), "big")
    if kind == 4:
        return _read_struct(data, at + 2, number, size)
    if kind not in (3, 5):
        raise Malformed("type %d" % kind)
    return number, _text(_take(data, at + 2, size)), at + 2 + size


def _read_number(data, at, number):
    flags = _take(data, at, 1)[0]
    size, places = (flags & 7) + 1, flags >> 3 & 15
    value = int.from_bytes(_take(data, at + 1, size), "big") * (-1 if flags & 0x80 else 1)
    return number, value / 10 ** places if places else value, at + 1 + size


def _read_struct(data, at, number, count):
    items = []
    for _ in range(count):
        inner, value, at = _read(data, at)
        items.append((inner, value))
    is_array = all(inner == 0 for inner, _ in items)
    return number, [value for _, value in items] if is_array else dict(items), at


def _take(data, at, size):
    if at + size > len(data):
        raise Malformed("cut short")
    return data[at:at + size]


def _text(raw):
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw
