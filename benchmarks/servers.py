"""The house as it is run: processes of ``fleks serve`` over one store, behind nginx with the settings of ``deploy``.

All of it listens on Unix sockets in one folder, so that nothing else on the machine is in its way.
"""

import os
import shutil
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic, sleep

from app.access import sessions
from app.config import read_settings
from app.own.users import Bruger, add_user, user

ROOT = Path(__file__).parent.parent
NAME = "fleks.example"  # what users call the server; the setting ``adresse``
ADDRESS = f"https://{NAME}"
_PATIENCE = 60.0  # seconds that a server may take to begin
_BODIES = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


class Door(HTTPConnection):
    """A connection to the Unix socket ``path``, with TLS when ``trusted`` is the certificate that is believed."""

    def __init__(self, path: Path, trusted: Path | None = None) -> None:
        super().__init__(NAME, timeout=60)
        self.path, self.trusted = path, trusted

    def connect(self) -> None:
        """Open it."""
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self.path))
        if self.trusted:
            known = ssl.create_default_context(cafile=str(self.trusted))
            self.sock = known.wrap_socket(self.sock, server_hostname=NAME)


@contextmanager
def servers(store: Path, places: Sequence[Path]) -> Iterator[list[subprocess.Popen]]:
    """A process at each of ``places``, begun at the same time."""
    with ExitStack() as stack:
        begun = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "app", "serve", "--store", str(store), "--socket", str(place)],
                    cwd=ROOT,
                    stderr=subprocess.DEVNULL,
                )
            )
            for place in places
        ]
        for process in begun:
            stack.callback(process.kill)
        for place, process in zip(places, begun, strict=True):
            _wait_for(place, process)
        yield begun


@contextmanager
def running(command: list[str], port: int) -> Iterator[subprocess.Popen]:
    """A server on a port of this machine, in a process of its own, ready to answer."""
    with subprocess.Popen([sys.executable, "-m", *command], cwd=ROOT, stderr=subprocess.DEVNULL) as process:
        try:
            while socket.socket().connect_ex(("127.0.0.1", port)):
                sleep(0.05)
            yield process
        finally:
            process.kill()


def plain(port: int) -> HTTPConnection:
    """A connection to a server on this machine."""
    return HTTPConnection("127.0.0.1", port, timeout=60)


def free_port() -> int:
    """A port that nobody has just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def token(store: Path, who: str = "maaling") -> str:
    """The session of an analyst, made for the measurement."""
    if user(store, who) is None:
        add_user(store, Bruger(who, "Maren Måling", "analytiker", "oidc"), None, who)
    return sessions.begin(store, who, read_settings(store))


def fleks(store: Path, port: int) -> list[str]:
    """The command that serves ``store``."""
    return ["app", "serve", "--store", str(store), "--port", str(port)]


@contextmanager
def proxy(folder: Path, places: Sequence[Path]) -> Iterator[tuple[Path, Path]]:
    """nginx with ``deploy/nginx.conf`` before the servers at ``places``; its socket, and the certificate to believe."""
    door, trusted = folder / "door", folder / "fleks.crt"
    _certify(trusted, folder / "fleks.key")
    conf = folder / "nginx.conf"
    conf.write_text(_settings(folder, door, places), encoding="utf-8")
    found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    own = "user root;" if os.geteuid() == 0 else ""
    asked = [found, "-e", "stderr", "-c", str(conf), "-g", f"daemon off; pid {folder}/nginx.pid; {own}"]
    with subprocess.Popen(asked) as process:
        try:
            _wait_for(door, process)
            yield door, trusted
        finally:
            process.terminate()


def _settings(folder: Path, door: Path, places: Sequence[Path]) -> str:
    """``deploy/nginx.conf`` with the places of this run; each thing that is changed must be there."""
    text = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    bodies = "".join(f"    {one}_temp_path {folder}/{one};\n" for one in _BODIES)
    changes = {
        "http {\n": f"http {{\n{bodies}",
        "server fleks:8050;": " ".join(f"server unix:{place};" for place in places),
        "listen 80;": f"listen unix:{folder}/plain;",
        "listen 443 ": f"listen unix:{door} ",
        "/etc/nginx/tls/": f"{folder}/",
        "access_log /dev/stdout fleks;": "access_log off;",
    }
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


def _certify(certificate: Path, key: Path) -> None:
    """A key, and a certificate of the house's name for this hour."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    made, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    signed = (
        x509.CertificateBuilder(name, name, made.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=12))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(made, hashes.SHA256())
    )
    certificate.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    plain = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    key.write_bytes(made.private_bytes(*plain))


def _wait_for(place: Path, process: subprocess.Popen) -> None:
    """Go on when somebody listens at ``place``."""
    until = monotonic() + _PATIENCE
    while monotonic() < until and process.poll() is None:
        with socket.socket(socket.AF_UNIX) as probe:
            if probe.connect_ex(str(place)) == 0:
                return
        sleep(0.05)
    raise RuntimeError(f"nobody listens at {place}")
