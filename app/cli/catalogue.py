"""``fleks kpis``: the catalogue."""

from app.cli.ask import print_json
from app.cli.group import fleks, format_option
from app.cli.table import print_table
from app.kpi import catalogue


@fleks.command("kpis")
@format_option("table", "json")
def kpis(form: str) -> None:
    """Vis kataloget over nøgletal."""
    every = catalogue().values()
    if form == "json":
        print_json(
            {
                "kpis": [
                    {
                        "kpi": one.id,
                        "title": one.titel,
                        "theme": one.tema,
                        "kind": one.art,
                        "unit": one.enhed,
                        "direction": one.retning,
                        "levels": list(one.niveauer),
                        "dimensions": list(one.dimensioner),
                    }
                    for one in every
                ]
            }
        )
    else:
        print_table(["Id", "Titel", "Tema", "Art"], [[one.id, one.titel, one.tema, one.art] for one in every])
