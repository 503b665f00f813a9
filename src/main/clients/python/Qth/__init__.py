"""
The module `Qth` of QuecPython, for a desktop computer: a script for a Quectel module can be tried without hardware.

    export PYTHONPATH=src/main/clients/python
    QTH_SERVER=mqtt://127.0.0.1:1883 python3 -m Qth my_script.py

It speaks the real bytes to the real server. What only hardware has is played: the firmware is a version that is
remembered, and "flashing" changes it. The environment may say what a module would know by itself:

    QTH_SERVER           where to connect, unless the script calls setServer   mqtt://127.0.0.1:1883
    QTH_PRODUCT_KEY      in place of the script's ProductKey
    QTH_PRODUCT_SECRET   in place of the script's ProductSecret
    QTH_DEVICE_KEY       the device's own key                                  made of this computer's MAC address
    QTH_MODULE_VERSION   firmware it runs at first                             DESKTOPQTHR01A01
    QTH_HOME             where it remembers secret, versions and upgrades      ~/.qth

Written from the protocol alone; it contains nothing of the vendor's module.
"""

import os
import uuid
from types import SimpleNamespace
from urllib.parse import urlsplit

from .device import SCRIPT, Device
from .memory import Memory

_said = SimpleNamespace(product=None, server=None, lifetime=120, callbacks={}, components={})
_device = None


def init():
    """Always the first call."""
    return True


def setProductInfo(productKey, productSecret):
    """The product this device belongs to."""
    _said.product = (productKey, productSecret)
    return True


def setServer(url):
    """Where to connect: mqtt://host[:port], or mqtts:// for TLS."""
    _said.server = url
    return True


def setLifetime(seconds):
    """Keep-alive, 21 to 600 seconds."""
    if not 21 <= seconds <= 600:
        return False
    _said.lifetime = seconds
    return True


def setEventCb(callbacks):
    """What to call: devEvent(type, code), and within 'ota': otaPlan(plans), fotaResult(component, succeeded)."""
    _said.callbacks.update(callbacks)
    return True


def setMcuVer(compNo, version, infoCB=None, resultCB=None):
    """A component behind the module and what it runs now. infoCB is told where its firmware is, resultCB how it went."""
    _said.components[compNo] = (version, infoCB, resultCB)
    if _device:
        _device.declare(compNo, version, infoCB, resultCB)
    return True


def setAppVer(version, resultCB=None):
    """The version of this script."""
    return setMcuVer(SCRIPT, version, None, resultCB)


def otaRequest(mode=0):
    """Asks the server for an upgrade plan; tells whether the question arrived."""
    return _device is not None and _device.request()


def otaAction(action):
    """1 accepts the plan that otaPlan was told of, 0 refuses it."""
    return _device is not None and _device.decide(action == 1)


def start():
    """Connects, and stays connected until stop() or the end of the program."""
    global _device
    key, secret = (os.environ.get("QTH_PRODUCT_KEY"), os.environ.get("QTH_PRODUCT_SECRET"))
    key, secret = (key or (_said.product or ("", ""))[0], secret or (_said.product or ("", ""))[1])
    if not key or not secret:
        raise ValueError("setProductInfo has not been called")
    if _device is None:
        settings = _settings(key, secret)
        memory = Memory(os.path.join(settings.home, "%s-%s.json" % (key, settings.device_key)))
        _device = Device(settings, memory, _said.callbacks)
        for name, (version, on_info, on_result) in _said.components.items():
            _device.declare(name, version, on_info, on_result)
        _device.start()
    return True


def stop():
    """Disconnects; start() connects again."""
    global _device
    if _device:
        _device.stop()
        _device = None
    return True


def _settings(key, secret):
    mac = "%012X" % uuid.getnode()
    return SimpleNamespace(
        product_key=key, product_secret=secret, device_key=os.environ.get("QTH_DEVICE_KEY", mac),
        server=_address(_said.server or os.environ.get("QTH_SERVER", "mqtt://127.0.0.1:1883")), lifetime=_said.lifetime,
        module_version=os.environ.get("QTH_MODULE_VERSION", "DESKTOPQTHR01A01"), storage=200000000,
        home=os.environ.get("QTH_HOME", os.path.join(os.path.expanduser("~"), ".qth")))


def _address(url):
    parts = urlsplit(url if "://" in url else "mqtt://" + url)
    secure = parts.scheme == "mqtts"
    return parts.hostname, parts.port or (8883 if secure else 1883), secure
