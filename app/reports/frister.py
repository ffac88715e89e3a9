"""The worklist in words: its table, its counters, and what each kind of deadline is."""

from datetime import date

import pandas as pd

from app import danish
from app.kpi import Kpi
from app.kpi.units import UDEN_NAVN
from app.kpi.worklist import GRUPPER, HORIZON
from app.reports.table import COUNT, DAY, Column, Table, records

DAYS_LEFT = "Dage tilbage"
COLUMNS = (
    Column("Sagsnr."),
    Column("Borger"),
    Column("Frist"),
    Column("Fristdato", DAY),
    Column(DAYS_LEFT, COUNT),
    Column("Sagsbehandler"),
    Column("Team"),
    Column("Startdato", DAY),
    Column("Bemærkning"),
)
SHOWN = tuple(column for column in COLUMNS if column.name != "Startdato")  # the file has it too
FORECAST = "Prognose"
FORMER_UNKNOWN = "Tidligere måneder ukendte"
DEFINITION = (
    f"Frister, der kan handles på: overskredne og dem, der falder inden for {HORIZON} dage efter datadagen. Dage "
    "regnes fra datadagen, og den ansvarlige er den, der har sagen den dag. En sag i bero og en frist, der er "
    "klaret, er ikke med."
)
_GROUP = dict(GRUPPER)
_READ = ("sagsnr", "sagsref", "borger_id", "frist_navn", "deadline", "days_left", "sagsbehandler", "team", "start")
_READ += ("kpi", "state", "former_unknown")


def frist_table(rows: pd.DataFrame) -> Table:
    """The rows of ``app.kpi.worklist.worklist`` as a table; each row leads to its case (``sag``: its sagsref)."""
    lines = records(rows, _READ)
    return Table(
        columns=COLUMNS,
        rows=tuple(_row(row) for row in lines),
        drills=tuple((("sag", row["sagsref"]),) for row in lines),
    )


def _row(row: dict) -> tuple:
    return (
        _text(row["sagsnr"]),
        row["borger_id"],
        row["frist_navn"],
        _day(row["deadline"]),
        int(row["days_left"]),
        _text(row["sagsbehandler"]) or UDEN_NAVN["sagsbehandler"],
        _text(row["team"]) or UDEN_NAVN["team"],
        _day(row["start"]),
        remark(row["kpi"], row["state"], bool(row["former_unknown"])),
    )


def remark(kpi_id: str, state: str, former_unknown: bool) -> str:
    """What has to be known of a deadline: that it is a forecast, or that it may come earlier."""
    forecast = [FORECAST] if kpi_id.startswith("revurdering") and state == "afventer" else []
    return ". ".join([*forecast, *([FORMER_UNKNOWN] if former_unknown else [])])


def days_text(days: int) -> str:
    """Days left in words, counted from the data date: ``12 dage over``, ``på datadagen``, ``om 5 dage``."""
    if days == 0:
        return "på datadagen"
    said = danish.count(abs(days), "dag", "dage")
    return f"om {said}" if days > 0 else f"{said} over"


TEXTS = {DAYS_LEFT: days_text}  # what the page says where the file has a number


REMARKS = (
    (FORECAST, "Fristen nås, hvis borgeren bliver på ledighedsydelse; den rykker sig, hvis ydelsen holder op."),
    (
        FORMER_UNKNOWN,
        "Borgeren er tilflyttet, og ledighedsydelsen begynder den dag. Måneder i den tidligere kommune er ikke "
        "leveret, så fristen kan ligge før.",
    ),
)


def counts(rows: pd.DataFrame) -> dict[str, int]:
    """How many deadlines each group has, in the order of the groups; a group without any has 0."""
    found = rows["gruppe"].value_counts()
    return {key: int(found.get(key, 0)) for key, _ in GRUPPER}


def group_name(key: str) -> str:
    """The Danish name of a group."""
    return _GROUP[key]


def split(rows: pd.DataFrame, by: str) -> list[tuple[str | None, str, dict[str, int]]]:
    """(id, name, counts per group) of each unit of ``by`` (``kpi``, ``team`` or ``sagsbehandler``), most overdue first.

    Deadlines that nobody has stand last, with id ``None``.
    """
    key, name = {"kpi": ("kpi", "frist_navn")}.get(by, (f"{by}_id", by))
    found = [
        (_text(unit), _text(part[name].iloc[0]) or UDEN_NAVN.get(by, ""), counts(part))
        for unit, part in rows.groupby(key, dropna=False, sort=False)
    ]
    return sorted(found, key=lambda one: (one[0] is None, -one[2]["overskredet"], -sum(one[2].values()), one[1]))


def meaning(one: Kpi) -> list[tuple[str, str]]:
    """What a kind of deadline is: (heading, text) from the header of its nøgletal."""
    parts = [("Hvad fristen er", one.definition), ("Hjemmel", one.kilde), ("Valg", one.valg)]
    return [(heading, text) for heading, text in parts if text]


def narrowed(rows: pd.DataFrame, group: str | None) -> pd.DataFrame:
    """The rows of one group; ``None`` leaves all."""
    return rows if group is None else rows[rows["gruppe"] == group]


def lead(data_pr: date) -> str:
    """What the page is, in two sentences."""
    return (
        f"Frister, der kan handles på: overskredne og dem, der falder inden for {HORIZON} dage. Dage regnes fra "
        f"datadagen, {danish.long_date(data_pr)}, og den ansvarlige er den, der har sagen den dag."
    )


def _text(value: object) -> str | None:
    return None if value is None or value != value else str(value)


def _day(value: object) -> object:
    return None if value is None or pd.isna(value) else pd.Timestamp(value).date()
