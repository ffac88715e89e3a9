"""The tables of seed/README.md, computed: ``python -m tests.seed.readme`` writes them anew."""

import re
import sys
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from app import danish
from app.intake import import_delivery
from app.store.snapshot import Snapshot, current
from seed import make_delivery
from seed.faults import EXPECTED
from tests.seed.calibration import Claim, figures, generated, published
from tests.seed.claims import CLAIMS
from tests.seed.found import found

README = Path(str(files("seed") / "README.md"))


def _value(claim: Claim, value: float) -> str:
    unit = figures()[claim.published.split("/")[0]]["enhed"]
    return f"{danish.number(value, 1)} {unit}" if unit == "uger" else danish.percent(value)


def _period(claim: Claim) -> str:
    first, last = (f"{danish.MONTHS[int(month[5:]) - 1]} {month[:4]}" for month in claim.period)
    return first if first == last else f"{first} – {last}"


def beside(snapshot: Snapshot) -> str:
    """Published beside generated, a line for each claim."""
    lines = [
        "| Hvad | Publiceret | År | Opdigtet | Periode | N | Må afvige |",
        "| --- | --: | --- | --: | --- | --: | --: |",
    ]
    for claim in CLAIMS:
        value, n = generated(claim, snapshot)
        year = figures()[claim.published.split("/")[0]]["aar"]
        share = not _value(claim, 1).endswith("uger")
        allowed = (
            f"{danish.number(claim.tolerance * 100 if share else claim.tolerance, 1)} {'point' if share else 'uger'}"
        )
        cells = (claim.text, _value(claim, published(claim)), year, _value(claim, value), _period(claim))
        lines.append(f"| {' | '.join(cells)} | {danish.number(n)} | {allowed} |")
    return "\n".join(lines)


def oddities(delivery: Path) -> str:
    """What the delivery's files hold of oddities."""
    counts = found(delivery) | {"Rækker, som importen sætter til side": sum(EXPECTED.values())}
    return "\n".join(
        ["| Hvad | Antal |", "| --- | --: |", *(f"| {what} | {danish.number(n)} |" for what, n in counts.items())]
    )


def with_tables(text: str, tables: dict[str, str]) -> str:
    """The page with each table put between its marks ``<!-- navn -->`` and ``<!-- /navn -->``."""
    for name, table in tables.items():
        text, replaced = re.subn(rf"(?s)(<!-- {name} -->\n).*?(\n<!-- /{name} -->)", rf"\g<1>{table}\g<2>", text)
        assert replaced == 1, name
    return text


def main() -> None:
    """Makes, imports and measures the demo, and writes the page."""
    with TemporaryDirectory() as folder:
        delivery, store = Path(folder) / "leverance", Path(folder) / "store"
        import_delivery(make_delivery(delivery), store)
        tables = {"sammenligning": beside(current(store)), "skævheder": oddities(delivery)}
    README.write_text(with_tables(README.read_text(encoding="utf-8"), tables), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
