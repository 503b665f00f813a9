"""Fetching firmware and scripts, as a module does."""

import hashlib
import io
import os
import tarfile
import urllib.request


class Unusable(Exception):
    """A file that did not arrive whole, or is not what was announced."""


def fetch(url, size=None, md5=None):
    """The bytes at `url`, checked."""
    request = urllib.request.Request(url, headers={"Range": "bytes=0-%s" % (size - 1 if size else "")})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            content = answer.read()
    except OSError as trouble:
        raise Unusable(str(trouble)) from trouble
    if size is not None and len(content) != size:
        raise Unusable("%d bytes instead of %d" % (len(content), size))
    if md5 and hashlib.md5(content).hexdigest() != md5.lower():
        raise Unusable("MD5 differs")
    return content


def unpack_script(content, folder):
    """Unpacks a script package (a tar in gzip) into `folder`; nothing gets outside of it. Answers the files' names."""
    try:
        with tarfile.open(fileobj=io.BytesIO(content), mode="r:gz") as package:
            files = [entry for entry in package.getmembers() if entry.isfile()]
            for entry in files:
                target = os.path.realpath(os.path.join(folder, entry.name))
                if not target.startswith(os.path.realpath(folder) + os.sep):
                    raise Unusable("%s lies outside" % entry.name)
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, "wb") as file:
                    file.write(package.extractfile(entry).read())
            return [entry.name for entry in files]
    except (tarfile.TarError, EOFError, OSError) as trouble:
        raise Unusable(str(trouble)) from trouble
