"""``fleks check`` and ``fleks rollback``: is the served snapshot sound, and back to the one before."""

from pathlib import Path

import click

from app.access import audit
from app.build import Finding, run_checks
from app.build import rollback as serve_the_one_before
from app.cli.ask import open_store, print_json
from app.cli.group import fleks, format_option, store_option
from app.cli.table import print_table
from app.errors import StoreError
from app.store.snapshot import serving


@fleks.command("check")
@store_option
@format_option("table", "json")
def check(store: Path, form: str) -> None:
    """Kør alle kontroller af de data, der vises, og se efter, at det er de nyeste."""
    snapshot, problem = open_store(store), serving(store).problem
    found = run_checks(snapshot)
    if form == "json":
        print_json(
            {
                "snapshot": snapshot.name,
                "problem": problem,
                "checks": [
                    {"check": one.name, "text": one.tekst, "stop": one.stop, "rows": one.antal} for one in found
                ],
            }
        )
    else:
        _print(snapshot.name, found)
    if problem:
        raise StoreError(problem, "Gå tilbage: fleks rollback --store MAPPE, og importér leverancen igen.")


def _print(name: str, found: list[Finding]) -> None:
    rows = [[one.name, one.tekst, _verdict(one.antal, one.stop)] for one in found]
    print_table(["Kontrol", "Hvad der ses efter", "Fund"], rows, title=f"Øjebliksbillede {name}")


def _verdict(count: int, stop: bool) -> str:
    if not count:
        return "i orden"
    return f"{count} ({'fejl' if stop else 'advarsel'})"


@fleks.command("rollback")
@store_option
def rollback(store: Path) -> None:
    """Vis igen det øjebliksbillede, der blev vist før."""
    if store.is_dir():  # looking for a store does not make one
        audit.require_trail(store)
    name = Path(serve_the_one_before(store).snapshot).stem
    audit.record(store, audit.operator(), "rollback", snapshot=name)
    click.echo(f"Nu vises øjebliksbilledet {name}.")
