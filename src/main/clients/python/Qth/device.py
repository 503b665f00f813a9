"""One module: how it connects, what it tells, and how it upgrades (protocol.md 2, 4 and 5, the column Qth-Py)."""

import hashlib
import os
import queue
import random
import string
import sys
import threading
import time

from . import firmware, frame, mqtt

SDK = "2.1.1"
# Seconds until the next try after a refusal, by the code of CONNACK or of the error notice; others wait 30.
WAITS = {1: 600, 2: 300, 3: 30, 4: 5, 5: 30, 10430: 5, 10433: 400, 10437: 5, 10438: 5, 10475: 5}
FORGET_SECRET = {4, 10430, 10437, 10438}
MODULE, SCRIPT = 0, "appota"


class Device:
    """
    Lives on two threads from start() to stop(): one reads what the server says, one does what takes time, so that a
    callback of the script may call Qth again.
    """

    def __init__(self, settings, memory, callbacks):
        self.settings, self.memory, self.callbacks = settings, memory, callbacks
        self.client_id = "qd" + settings.product_key + settings.device_key
        self.components = {}
        self._connection = None
        self._running = False
        self._told = None
        self._packet = 0
        self._work = queue.Queue()

    def start(self):
        self._running = True
        threading.Thread(target=self._live, name="Qth").start()
        threading.Thread(target=self._labour, name="Qth work").start()

    def stop(self):
        self._running = False
        self._work.put(None)
        self._hang_up()

    # --- what the script asks for ---

    def declare(self, component, version, on_info, on_result):
        """A component outside of the module, and what it runs now; a running upgrade of it has its result with that."""
        self.components[component] = (version, on_info, on_result)
        pending = self.memory.get("pending")
        if self._connection and pending and pending["component"] == component and pending["accepted"]:
            self._work.put(self._settle)

    def request(self):
        return self._say("ota", 0x0115, {25: self.module_version(), 26: self._component_list()})

    def decide(self, accept):
        pending = self.memory.get("pending")
        if not pending:
            return False
        self.memory.set("pending", dict(pending, accepted=True) if accept else None)
        return self._status(2 if accept else 3, pending, {19: "sha256"} if accept else {})

    def module_version(self):
        return self.memory.get("module_version") or self.settings.module_version

    # --- connection ---

    def _live(self):
        while self._running:
            wait = self._one_connection()
            until = time.time() + wait
            while self._running and time.time() < until:
                time.sleep(0.2)

    def _one_connection(self):
        """Connects, serves until the end of the connection, and answers how many seconds to wait before the next."""
        self._told = None
        try:
            connection = mqtt.Connection(self.settings.server, self.client_id, self._password(), self.settings.lifetime)
        except mqtt.Refused as refusal:
            return self._refused(refusal.code)
        except (OSError, EOFError) as trouble:
            print("Qth: no connection to %s:%d: %s" % (self.settings.server[0], self.settings.server[1], trouble))
            self._event(-17924)
            return 10
        connection.subscribe("q/1/d/%s/+" % self.client_id)
        self._connection = connection
        self._work.put(self._arrive)
        connection.read_until_closed(self._received)
        self._connection = None
        return self._refused(self._told) if self._told else 2

    def _password(self):
        secret, salt = self.memory.get("device_secret"), "".join(random.choices(string.ascii_letters + string.digits, k=16))
        signed = "%s;%s;%s" % (secret or self.settings.device_key, self.settings.product_secret, salt)
        return "%d;0008;%s;%s" % (1 if secret else 0, salt, hashlib.sha256(signed.encode()).hexdigest())

    def _refused(self, code):
        if code in FORGET_SECRET:
            self.memory.set("device_secret", None)
        print("Qth: the server refuses this device with code %d" % code)
        self._event(-code)
        return WAITS.get(code, 600 if 10420 < code < 10440 else 30)

    def _hang_up(self):
        if self._connection:
            self._connection.close()

    def _arrive(self):
        self._say("sys", 0x0044, self._information())
        if self.memory.get("device_secret"):
            self._usable()

    def _usable(self):
        self._settle()
        self._event(0)

    # --- what the server says ---

    def _received(self, _topic, payload):
        try:
            packet, command, data = frame.unpack(payload)
            if command in (0x0031, 0x0041):
                answer = self._information() if command == 0x0041 else {4: self.settings.storage}
                wanted = {int.from_bytes(data[at:at + 2], "big") for at in range(0, len(data), 2)}
                self._send("sys", frame.pack(packet, command + 1, frame.encode({k: v for k, v in answer.items() if k in wanted})), 0)
            elif command == 0x00B4:
                self._work.put(lambda: self._take_secret(frame.decode(data)))
            elif command == 0x00A3:
                self._told = frame.decode(data).get(1)
            elif command == 0x0111:
                self._work.put(lambda: self._take_plans(frame.decode(data).get(28, [])))
            elif command == 0x0113:
                self._work.put(lambda: self._take_link(frame.decode(data)))
        except frame.Malformed as trouble:
            print("Qth: a message is no use: %s" % trouble)

    def _take_secret(self, fields):
        if 5 in fields:
            self.memory.set("device_secret", fields[5])
            self._say("sys", 0x00B7, {5: fields[5]})
            self._usable()

    def _take_plans(self, plans):
        needed = (4, 6, 7, 8, 9, 10)
        if not plans or any(field not in plan for plan in plans for field in needed):
            return
        last = plans[-1]
        self.memory.set("pending", {"component": last[4], "target": last[6], "type": last[7], "accepted": False})
        listener = self.callbacks.get("ota", {}).get("otaPlan")
        if listener:
            listener([(plan[7], plan[4], plan.get(5), plan[6], plan[8], plan[9], plan[10]) for plan in plans])

    def _take_link(self, link):
        pending = self.memory.get("pending")
        if not pending or pending["component"] != link.get(4):
            return
        if link[7] == MODULE:
            self._flash(link, pending)
        elif link[4] == SCRIPT:
            self._replace_script(link, pending)
        else:
            self._hand_over(link)

    # --- upgrades ---

    def _flash(self, link, pending):
        """The module fetches its firmware and restarts with it. Here only its version changes."""
        try:
            parts = link.get(20) or [link]
            size = sum(len(firmware.fetch(part[1], part.get(2), part.get(3))) for part in parts)
        except firmware.Unusable as trouble:
            print("Qth: firmware could not be fetched: %s" % trouble)
            self._status(6, pending)
            return
        print("Qth: fetched %d bytes, restarting with %s" % (size, link[6]))
        self.memory.set("module_version", link[6])
        self._hang_up()

    def _replace_script(self, link, pending):
        """A script package is unpacked beside the memory; a script of the same name in it takes over from this one."""
        folder = os.path.join(self.settings.home, "update")
        self._status(5, pending)
        try:
            content = firmware.fetch(link[1], link.get(2), link.get(3))
            self._status(8, pending)
            names = firmware.unpack_script(content, folder)
        except firmware.Unusable as trouble:
            print("Qth: script package is no use: %s" % trouble)
            self._status(6, pending)
            return
        self._status(9, pending)
        self._status(10, pending)
        self._hang_up()
        own = os.path.basename(sys.argv[0])
        successor = next((name for name in names if os.path.basename(name) == own), None)
        if successor:
            print("Qth: restarting with %s" % successor, flush=True)
            os.execv(sys.executable, [sys.executable, "-m", "Qth", os.path.join(folder, successor)] + sys.argv[1:])

    def _hand_over(self, link):
        """The script itself fetches what is for an MCU. Old scripts take no size."""
        _, on_info, _ = self.components.get(link[4], (None, None, None))
        if on_info:
            arguments = (link[4], link[6], link[1], link.get(2), link.get(3), link.get(15))
            try:
                on_info(*arguments)
            except TypeError:
                on_info(*(arguments[:3] + arguments[4:]))

    def _settle(self):
        """The result of the upgrade this device was in: does what should have changed run the target now?"""
        pending = self.memory.get("pending")
        if not pending:
            return
        component, listener = pending["component"], None
        if pending["type"] == MODULE:
            running, listener = self.module_version(), self.callbacks.get("ota", {}).get("fotaResult")
        else:
            running, _, listener = self.components.get(component, (None, None, None))
        reached = running == pending["target"]
        self.memory.set("pending", None)
        self._status(11 if reached else 12, pending, {25: self.module_version(), 26: self._component_list()})
        if listener:
            listener(component, reached)

    # --- words ---

    def _information(self):
        return {1: "Desktop", 2: self.module_version(), 3: self._component_list(), 11: SDK, 13: "1.10.0", 14: "3.5.0",
                18: self.settings.device_key}

    def _component_list(self):
        return "".join("%s:%s;" % (name, version) for name, (version, _, _) in self.components.items())

    def _status(self, code, upgrade, more=None):
        return self._say("ota", 0x0114, {13: code, 7: upgrade["type"], 4: upgrade["component"], **(more or {})})

    def _say(self, kind, command, fields):
        self._packet = self._packet % 0xFFFE + 1
        return self._send(kind, frame.pack(self._packet, command, frame.encode(fields)), 1)

    def _send(self, kind, message, qos):
        connection = self._connection
        try:
            return connection is not None and connection.publish("q/2/d/%s/%s" % (self.client_id, kind), message, qos)
        except OSError:
            return False

    def _event(self, code):
        listener = self.callbacks.get("devEvent")
        if listener:
            self._work.put(lambda: listener(2, code))

    def _labour(self):
        while True:
            task = self._work.get()
            if task is None:
                return
            try:
                task()
            except Exception as trouble:  # a callback of the script failed: the module goes on, as on the device
                print("Qth: %s: %s" % (type(trouble).__name__, trouble))
