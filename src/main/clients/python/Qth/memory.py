"""What a module keeps when its power is off: DeviceSecret, versions, and the upgrade it is in the middle of."""

import json
import os
import threading


class Memory:
    """A JSON file that is written anew with each change."""

    def __init__(self, path):
        self._path = path
        self._lock = threading.Lock()
        try:
            with open(path, encoding="utf-8") as file:
                self._values = json.load(file)
        except (FileNotFoundError, ValueError):
            self._values = {}

    def get(self, name, default=None):
        return self._values.get(name, default)

    def set(self, name, value):
        """Keeps a value; None forgets it."""
        with self._lock:
            if value is None:
                self._values.pop(name, None)
            else:
                self._values[name] = value
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            with open(self._path + ".new", "w", encoding="utf-8") as file:
                json.dump(self._values, file, indent=2)
            os.replace(self._path + ".new", self._path)
