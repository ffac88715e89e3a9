"""The command ``fleks``. Errors are Danish, on stderr, with a remedy; the exit code says which kind they are."""

import sys

import click

from app.cli import (  # noqa: F401 (they add commands)
    audit,
    cases,
    catalogue,
    demo,
    format,
    import_,
    key,
    kpi,
    new_kpi,
    parameter,
    profile,
    report,
    serve,
    store,
    target,
    user,
)
from app.cli.danish_click import said
from app.cli.group import fleks
from app.errors import FleksError

UNEXPECTED = 1


def main() -> None:
    """Run ``fleks`` with the arguments of the process, and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")  # Windows' own code page has no "–"
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run ``fleks`` with ``arguments`` and return the exit code: 0, 2 usage, 3 refused, 4 store, 1 a fault of ours."""
    try:
        return fleks.main(arguments, prog_name="fleks", standalone_mode=False) or 0
    except click.ClickException as error:
        return _fail(said(error), 2)
    except FleksError as error:
        return _fail(str(error), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return _fail("Afbrudt. Intet er ændret.", 130)
    except BrokenPipeError:
        sys.stderr.close()  # the reader of the pipe has gone; there is nobody to tell
        return 0
    except Exception as error:  # noqa: BLE001 (the last line of defence: a person never meets a traceback)
        return _fail(_unexpected(error), UNEXPECTED)


def _unexpected(error: Exception) -> str:
    """Name the kind and the place of a fault of ours; its message may hold a person's values and is left out."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}, linje {trace.tb_lineno}" if trace else "ukendt sted"
    kind = type(error).__name__
    return f"Der skete en fejl i programmet ({kind} i {place}).\nIntet er ændret. Meld fejlen med linjen ovenfor."


def _fail(text: str, code: int) -> int:
    click.echo(f"Fejl: {text}", err=True)
    return code
