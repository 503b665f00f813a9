"""As much MQTT 3.1.1 as a module needs: one connection, one subscription, QoS 0 and 1 (protocol.md 2)."""

import socket
import ssl
import threading
import time


class Refused(Exception):
    """The server answered CONNECT with this code."""

    def __init__(self, code):
        super().__init__("CONNECT refused with code %d" % code)
        self.code = code


class Connection:
    """
    A connection that is open from the constructor to close(). `received(topic, payload)` is called on the thread that
    runs `read_until_closed`; everything else may be called from any thread.
    """

    def __init__(self, address, client_id, password, keep_alive):
        host, port, secure = address
        self._socket = socket.create_connection((host, port), timeout=keep_alive * 1.5)
        if secure:
            self._socket = _as_modules_do().wrap_socket(self._socket, server_hostname=host)
        self._lock = threading.Lock()
        self._next_id = 0
        self._acknowledged = threading.Condition()
        self._open_ids = set()
        self._keep_alive = keep_alive
        # Stock modules send a password and no user name, and so do we.
        self._send(0x10, _text("MQTT") + b"\x04\x42" + keep_alive.to_bytes(2, "big") + _text(client_id) + _text(password))
        kind, body = self._receive()
        if kind >> 4 != 2 or body[1]:
            self.close()
            raise Refused(body[1] if kind >> 4 == 2 else -1)

    def subscribe(self, topic_filter):
        """Subscribes with QoS 1 and waits for the answer; nothing else may be read meanwhile."""
        self._send(0x82, b"\x00\x01" + _text(topic_filter) + b"\x01")
        while self._receive()[0] >> 4 != 9:
            pass

    def publish(self, topic, payload, qos=1, patience=20):
        """Sends a message and, with QoS 1, waits up to `patience` seconds for its acknowledgement; tells whether it came."""
        if qos == 0:
            self._send(0x30, _text(topic) + payload)
            return True
        with self._acknowledged:
            self._next_id = self._next_id % 255 + 1
            packet_id = self._next_id
            self._open_ids.add(packet_id)
        self._send(0x32, _text(topic) + packet_id.to_bytes(2, "big") + payload)
        with self._acknowledged:
            return self._acknowledged.wait_for(lambda: packet_id not in self._open_ids, patience)

    def read_until_closed(self, received):
        """Hands over messages until the connection ends; keeps it alive."""
        pinging = threading.Thread(target=self._ping, daemon=True)
        pinging.start()
        try:
            while True:
                kind, body = self._receive()
                if kind >> 4 == 3:
                    self._take(kind, body, received)
                elif kind >> 4 == 4:
                    with self._acknowledged:
                        self._open_ids.discard(int.from_bytes(body[:2], "big"))
                        self._acknowledged.notify_all()
        except (OSError, EOFError):
            pass
        finally:
            self.close()

    def close(self):
        """Ends the connection; doing so twice is no harm."""
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self._socket.close()

    def _take(self, kind, body, received):
        end = 2 + int.from_bytes(body[:2], "big")
        topic, qos = body[2:end].decode(), kind >> 1 & 3
        if qos:
            self._send(0x40, body[end:end + 2])
            end += 2
        received(topic, body[end:])

    def _ping(self):
        while True:
            time.sleep(max(5, self._keep_alive - 20))
            try:
                self._send(0xC0, b"")
            except OSError:
                return

    def _send(self, kind, body):
        length, rest = bytearray(), len(body)
        while True:
            rest, digit = divmod(rest, 128)
            length.append(digit | (0x80 if rest else 0))
            if not rest:
                break
        with self._lock:
            self._socket.sendall(bytes([kind]) + bytes(length) + body)

    def _receive(self):
        kind, length, shift = self._exactly(1)[0], 0, 0
        while True:
            digit = self._exactly(1)[0]
            length |= (digit & 0x7F) << shift
            shift += 7
            if not digit & 0x80:
                return kind, self._exactly(length)

    def _exactly(self, count):
        data = bytearray()
        while len(data) < count:
            piece = self._socket.recv(count - len(data))
            if not piece:
                raise EOFError
            data += piece
        return bytes(data)


def _text(text):
    raw = text.encode()
    return len(raw).to_bytes(2, "big") + raw


def _as_modules_do():
    """Modules do not look at the server's certificate, and a trial server has one it made itself."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
