"""``fleks new-kpi``: the skeleton of a nøgletal, its SQL file and the test of the same name."""

import re
from pathlib import Path

import click

from app.cli.group import fleks
from app.config import house_folder
from app.errors import UsageError
from app.store import sqlfile


@fleks.command("new-kpi")
@click.argument("name", metavar="NAVN")
def new_kpi(name: str) -> None:
    """Lav skelettet til et nyt nøgletal: SQL-filen og testen."""
    for path in write_skeleton(name, house_folder("queries").parent):
        click.echo(f"Skrev {path}")
    click.echo("Ret hovedet og SELECT, ret testen, og kør: pytest tests/queries/test_" + name + ".py")


def write_skeleton(name: str, house: Path) -> list[Path]:
    """Write ``queries/kpi/<name>.sql`` and ``tests/queries/test_<name>.py`` below ``house``.

    :raises UsageError: the name cannot be an id, the files exist, or this is not a checkout.
    """
    if not re.fullmatch(r"[a-z][a-z0-9_]{2,40}", name):
        raise UsageError(f"»{name}« kan ikke være et id.", "Brug små bogstaver a–z, tal og _, fx cv_rettidig.")
    targets = {
        house / "queries" / "kpi" / f"{name}.sql": "kpi.sql",
        house / "tests" / "queries" / f"test_{name}.py": "test_kpi.py",
    }
    for path in targets:
        if path.exists():
            raise UsageError(f"{path} findes allerede.", "Vælg et andet navn.")
        if not path.parent.is_dir():
            raise UsageError(f"Mappen {path.parent} findes ikke.", "Kør kommandoen i et checkout af kildekoden.")
    for path, skeleton in targets.items():
        text = (house_folder("queries") / "skeleton" / f"{skeleton}.txt").read_text(encoding="utf-8")
        path.write_text(text.replace("NAVN", name), encoding="utf-8")
    sqlfile.names.cache_clear()
    return list(targets)
