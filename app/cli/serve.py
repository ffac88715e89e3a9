"""``fleks serve``: the dashboard."""

import socket
from pathlib import Path

import click

from app.access import Rolle
from app.access.login import read_login
from app.cli.group import fleks, store_option
from app.cli.stopping import Loop, stop_gently
from app.config import read_settings
from app.errors import UsageError
from app.own.secret import secret
from app.own.users import users
from app.pages.origin import is_loopback

THREADS = 8
_FIRST = "Opret en administrator: fleks user add NAVN --role administrator --store {store}"


def port_option(command: click.Command) -> click.Command:
    """``--port``."""
    return click.option("--port", type=click.IntRange(1, 65535), default=8050, show_default=True, help="Port.")(command)


@fleks.command("serve")
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADRESSE", help="Adresse på denne maskine.")
@port_option
@click.option("--socket", "unix", type=click.Path(), help="Unix-sokkel for en proxy på maskinen, i stedet for en port.")
def serve(store: Path, host: str, port: int, unix: str | None) -> None:
    """Vis dashboardet for dem, der kan logge ind."""
    run_server(store, host, port, unix=unix)


def run_server(store: Path, host: str, port: int, demo: bool = False, unix: str | None = None) -> None:
    """Serve the dashboard until it is stopped.

    ``demo``: one chooses whom to be instead of logging in. ``unix``: the path of a socket that only this user and group
    can use, instead of ``host`` and ``port``.

    :raises UsageError: the address needs a login that is not there, or the port is taken.
    :raises StoreError: the settings, the users or the server's secret cannot be read.
    """
    _require_login(store, "localhost" if unix else host, demo)
    if not unix:
        _require_free(host, port)
    # Imported here: Dash takes a second to load, and the other commands do not need it.
    import waitress

    from app.main import create_app
    from app.pages.logs import write_json_lines

    app = create_app(store, demo=demo)
    write_json_lines()
    app.server.secret_key = secret(store)  # Dash signs with it; the same for all processes over the store
    place = {"unix_socket": unix, "unix_socket_perms": "660"} if unix else {"host": host, "port": port}
    loop: Loop = {}
    server = waitress.create_server(app.server, threads=THREADS, ident=None, map=loop, **place)
    click.echo(f"Fleksoverblik kører på {unix or f'http://{host}:{port}'} – stop med Ctrl+C.", err=True)
    stop_gently(server, loop)
    server.run()


def _require_login(store: Path, host: str, demo: bool) -> None:
    """Who can reach the server decides what it must have: on this machine a login, from others also TLS."""
    login, address = read_login(store), read_settings(store).adresse
    local = any(one.aktiv and one.har_kode and one.rolle == Rolle.ADMINISTRATOR for one in users(store))
    if is_loopback(host):
        if not (demo or local or login.oidc or login.header_bruger):
            click.echo(f"Ingen kan logge ind endnu. {_FIRST.format(store=store)}", err=True)
        return
    remedy = "Brug --host 127.0.0.1 bag en proxy med TLS, eller gør sådan: "
    if demo or not (local or login.oidc):
        raise UsageError(
            f"Fleksoverblik vises ikke på adressen {host} uden et login.", remedy + _FIRST.format(store=store)
        )
    if login.header_bruger:
        raise UsageError(
            f"Fleksoverblik vises ikke på adressen {host}, når en proxy siger, hvem der er logget ind.",
            "Brug --host 127.0.0.1: kun en proxy på samme maskine bliver troet.",
        )
    if not address.startswith("https://"):
        raise UsageError(
            f"Fleksoverblik vises ikke på adressen {host} uden TLS: sager er personoplysninger.",
            remedy + 'skriv adresse = "https://…" i fleks.toml, og lad en proxy svare på den.',
        )


def _require_free(host: str, port: int) -> None:
    with socket.socket() as probe:
        if probe.connect_ex((host, port)) == 0:
            raise UsageError(f"Port {port} er optaget.", "Vælg en anden med --port, fx --port 8051.")
