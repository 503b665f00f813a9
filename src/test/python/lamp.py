"""A script for a module: agrees to every plan, has an MCU behind it, and is itself a component."""

import hashlib
import urllib.request

from usr import Qth


def plan(plans):
    print("plan", plans)
    Qth.otaAction(1)


def module_result(component, succeeded):
    print("module", component, succeeded)


def mcu_link(component, version, url, size, md5, crc):
    with urllib.request.urlopen(url) as answer:
        content = answer.read()
    print("fetched", component, version, len(content) == size and hashlib.md5(content).hexdigest() == md5)
    Qth.setMcuVer(component, version, mcu_link, mcu_result)


def mcu_result(component, succeeded):
    print("mcu", component, succeeded)


def event(kind, code):
    print("event", kind, code)
    if code == 0:
        Qth.otaRequest()


Qth.init()
Qth.setEventCb({"devEvent": event, "ota": {"otaPlan": plan, "fotaResult": module_result}})
Qth.setMcuVer("STM32", "1.0", mcu_link, mcu_result)
Qth.setAppVer("1.0", lambda component, succeeded: print("script", component, succeeded))
Qth.start()
