"""Whether a file still is what was published, byte for byte: a checksum, computed once for each state of the file."""

import hashlib
import threading
from pathlib import Path
from typing import NamedTuple


class _Known(NamedTuple):
    state: tuple[int, ...]
    sha256: str


_known: dict[Path, _Known] = {}
_lock = threading.Lock()


def checksum(path: Path) -> str:
    """SHA-256 of the file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_as_known(path: Path) -> bool:
    """Whether the file was read before and has not been touched since."""
    return path in _known and _known[path].state == _state(path)


def is_sound(path: Path, sha256: str) -> bool:
    """Whether the file is there and has the checksum that it had when it was published."""
    with _lock:
        state = _state(path)
        if not state:
            return False
        if not is_as_known(path):
            try:
                _known[path] = _Known(state, checksum(path))
            except OSError:
                return False
        return _known[path].sha256 == sha256


def doubt(path: Path) -> None:
    """Let the file be read again, whatever is known of it: something in it could not be read."""
    with _lock:
        _known.pop(path, None)


def _state(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
