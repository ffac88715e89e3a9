"""``fleks serve``: the dashboard."""

import socket
from ipaddress import ip_address
from pathlib import Path

import click

from app.cli.group import fleks, store_option
from app.errors import UsageError

THREADS = 8


def port_option(command: click.Command) -> click.Command:
    """``--port``."""
    return click.option("--port", type=click.IntRange(1, 65535), default=8050, show_default=True, help="Port.")(command)


@fleks.command("serve")
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADRESSE", help="Adresse på denne maskine.")
@port_option
def serve(store: Path, host: str, port: int) -> None:
    """Vis dashboardet på denne maskine."""
    run_server(store, host, port)


def run_server(store: Path, host: str, port: int) -> None:
    """Serve the dashboard until it is stopped.

    :raises UsageError: the address is not loopback (there is no login yet), or the port is taken.
    """
    _require_loopback(host)
    _require_free(host, port)
    # Imported here: Dash takes a second to load, and the other commands do not need it.
    import waitress

    from app.main import create_app

    server = waitress.create_server(create_app(store).server, host=host, port=port, threads=THREADS, ident=None)
    click.echo(f"Fleksoverblik kører på http://{host}:{port} – stop med Ctrl+C.", err=True)
    server.run()


def _require_loopback(host: str) -> None:
    try:
        loopback = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise UsageError(
            f"Fleksoverblik vises ikke på adressen {host}: der er endnu intet login, og sager er personoplysninger.",
            "Brug --host 127.0.0.1, og åbn dashboardet på samme maskine.",
        )


def _require_free(host: str, port: int) -> None:
    with socket.socket() as probe:
        if probe.connect_ex((host, port)) == 0:
            raise UsageError(f"Port {port} er optaget.", "Vælg en anden med --port, fx --port 8051.")
