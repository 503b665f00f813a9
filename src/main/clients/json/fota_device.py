#!/usr/bin/env python3
"""A device of FOTA Centre in plain Python, MQTT 3.1.1 and HTTP. Its firmware is a file beside it, to install is to run anew.
Usage: fota_device.py HOST PORT PRODUCT_KEY PRODUCT_SECRET DEVICE_KEY"""
import hashlib, json, os, select, socket, struct, sys, urllib.request

host, port, product, product_secret, key = sys.argv[1:6]
topic, memory = f"fota/1/{product}/{key}", key + ".json"
state = json.load(open(memory)) if os.path.exists(memory) else {"secret": None, "version": "1.0.0", "pending": None}
sock = socket.create_connection((host, int(port)))

def save(**changes):
    state.update(changes)
    with open(memory, "w") as file:
        json.dump(state, file)

def take(count):
    data = sock.recv(count, socket.MSG_WAITALL) if count else b""
    return data if len(data) == count else sys.exit("the centre has closed the connection")

def send(first, body):
    length, rest = b"", len(body)
    while rest > 127:
        length, rest = length + bytes([rest % 128 | 128]), rest // 128
    sock.sendall(bytes([first]) + length + bytes([rest]) + body)

def receive():  # the first byte and the body of the next packet; a ping when nothing comes
    while not select.select([sock], [], [], 30)[0]:
        send(0xC0, b"")
    first, length, shift, digit = take(1)[0], 0, 0, 128
    while digit > 127:
        digit = take(1)[0]
        length, shift = length | (digit & 127) << shift, shift + 7
    return first, take(length)

def text(words):
    return struct.pack(">H", len(words.encode())) + words.encode()

def say(kind, **fields):
    print("->", kind, fields, flush=True)
    send(0x30, text(topic + "/up") + json.dumps({"type": kind, **fields}).encode())

def install(link):
    about, file = {"component": link["component"], "main": link["main"]}, link["files"][0]
    say("progress", step="downloading", percent=0, **about)
    firmware = urllib.request.urlopen(file["url"]).read()
    if hashlib.sha256(firmware).hexdigest() != file["sha256"]:
        return say("result", outcome="download-failed", code=2, reason="the file is damaged", **about)
    say("progress", step="installing", **about)
    with open(key + ".bin", "wb") as flash:
        flash.write(firmware)
    save(version=link["to"], pending=about)
    os.execv(sys.executable, [sys.executable] + sys.argv)  # restarts

send(0x10, text("MQTT") + bytes([4, 0xC2, 0, 60]) + text(key) + text(f"{product}/{key}") + text(state["secret"] or product_secret))
answer = receive()[1][1]
if answer != 0:
    save(secret=None if answer == 4 else state["secret"])  # 4: it is worthless; the next run registers anew
    sys.exit(f"the centre refuses the connection with code {answer}")
send(0x82, b"\0\1" + text(topic + "/down/#") + b"\1")
say("report", version=state["version"])
say("result", outcome="succeeded", **state["pending"]) if state["pending"] else say("request", id=1)
save(pending=None)
while True:
    first, body = receive()
    if first >> 4 != 3:  # an acknowledgement
        continue
    start = 2 + struct.unpack(">H", body[:2])[0]
    if first & 6:  # QoS 1 wants one too
        send(0x40, body[start:start + 2])
        start += 2
    message = json.loads(body[start:])
    print("<-", message["type"], flush=True)
    if message["type"] == "registered":
        save(secret=message["secret"])
    elif message["type"] == "offer":
        say("accept", component=message["component"], main=message["main"])
    elif message["type"] == "link":
        install(message)
