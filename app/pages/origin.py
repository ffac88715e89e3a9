"""Where a request comes from: the names that this server answers to, and whether one of its own pages asks."""

from collections.abc import Mapping
from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit


def is_loopback(name: str) -> bool:
    """Whether a name or an address is this machine's own."""
    try:
        return name == "localhost" or ip_address(name).is_loopback  # waitress calls a Unix socket localhost
    except ValueError:
        return False


def is_proxy(address: str, trusted: str) -> bool:
    """Whether an address is this machine's own, or within the addresses and networks that ``trusted`` names."""
    try:
        return is_loopback(address) or any(
            ip_address(address) in ip_network(one.strip(), strict=False) for one in trusted.split(",") if one.strip()
        )
    except ValueError:
        return False


def is_own_host(host: str, address: str) -> bool:
    """Whether the name that the browser asked for is this machine's, or the one in the setting ``adresse``.

    Another name has been made to point here, so that its pages could read the answers.
    """
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return is_loopback(name) or (bool(name) and host.lower() == urlsplit(address).netloc.lower())
    except ValueError:
        return False


def is_own_question(headers: Mapping[str, str], host: str, address: str) -> bool:
    """Whether a request that changes or asks for something was sent by a page of this server.

    Browsers say so in ``Sec-Fetch-Site``, and over plain HTTP in ``Origin``; what says neither is refused.
    """
    site = headers.get("Sec-Fetch-Site")
    origin = headers.get("Origin")
    own = _own_origin(host, address)
    if site is not None:
        return site == "same-origin" and origin in (None, own)
    return origin is not None and origin == own


def is_foreign_fetch(headers: Mapping[str, str]) -> bool:
    """Whether another site's page fetches, embeds or frames: a link that somebody follows is not that."""
    site = headers.get("Sec-Fetch-Site", "none")
    followed = headers.get("Sec-Fetch-Mode") == "navigate" and headers.get("Sec-Fetch-Dest", "document") == "document"
    return site not in ("none", "same-origin") and not followed


def _own_origin(host: str, address: str) -> str:
    parts = urlsplit(address)
    if address and host.lower() == parts.netloc.lower():
        return f"{parts.scheme}://{parts.netloc}".lower()
    return f"http://{host}"


def safe_path(text: str | None) -> str:
    """A path of this server to go on to, else Overblik: never another site, nor the login itself."""
    path = text or ""
    plain = path.startswith("/") and not path.startswith(("//", "/login", "/logout", "/_")) and "\\" not in path
    return path if plain and path.isprintable() and len(path) <= 2000 else "/"
