"""A random municipality imported once, and what plain Python says of each of its nøgletal."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import mean, median

from app.access import Scope
from app.intake import import_delivery
from app.kpi import Filters, catalogue, compute
from app.store.snapshot import current
from tests.deliveries import Row, deliver
from tests.plain import (
    afgang,
    cv_rettidig,
    faa_timer,
    fleksjob_indhold,
    fleksjobledighed,
    fuldtidspersoner,
    indhold,
    kontaktforloeb,
    ly_varighed,
    oekonomi,
    opfoelgning,
    progression,
    progression_forloeb,
    pulje_overgang,
    rehabilitering,
    revurdering,
    vindue,
)
from tests.plain.days import responsible
from tests.plain.random_kommune import RandomKommune
from tests.queries.conftest import OBSERVATIONS, plain_rows

Rows = list[dict]
EVERY_MONTH = Filters(date(2010, 1, 1), date(2027, 12, 1))
PLAIN: dict[str, Callable[[dict[str, list[Row]], date], Rows]] = {
    "anden_aktoer": vindue.anden_aktoer,
    "arbejdsevne_udnyttet": fleksjob_indhold.arbejdsevne_udnyttet,
    "cv_rettidig": cv_rettidig.observations,
    "faa_timer": faa_timer.observations,
    "fleksjob_sektor": fleksjob_indhold.fleksjob_sektor,
    "fleksjobledighed": fleksjobledighed.observations,
    "foerste_samtale": opfoelgning.foerste_samtale,
    "fuldtidspersoner": fuldtidspersoner.observations,
    "kompetence_cv": indhold.kompetence_cv,
    "kontaktforloeb": kontaktforloeb.observations,
    "kontaktforloeb_foer_2020": opfoelgning.kontaktforloeb_foer_2020,
    "kontering_korrekt": oekonomi.kontering_korrekt,
    "loenloft": fleksjob_indhold.loenloft,
    "ly_18_af_24": vindue.ly_18_af_24,
    "ly_afgang": afgang.ly_afgang,
    "ly_afgang_52": afgang.ly_afgang_52,
    "ly_varighed": ly_varighed.observations,
    "ly_varighed_afsluttet": afgang.ly_varighed_afsluttet,
    "minplan_indsats": indhold.minplan_indsats,
    "minplan_jobmaal": indhold.minplan_jobmaal,
    "opfoelgning_2_5": opfoelgning.opfoelgning_2_5,
    "progression": progression.observations,
    "progression_droeftet": fleksjob_indhold.progression_droeftet,
    "progression_forloeb": progression_forloeb.observations,
    "pulje_overgang": pulje_overgang.observations,
    "refusion_trin": oekonomi.refusion_trin,
    "rehab_indstilling": rehabilitering.rehab_indstilling,
    "rehab_orientering": rehabilitering.rehab_orientering,
    "rehab_varighed": rehabilitering.rehab_varighed,
    "samtale_indhold": indhold.samtale_indhold,
    "sanktioner": oekonomi.sanktioner,
    "status_4_5": opfoelgning.status_4_5,
    "visitation_direkte": afgang.visitation_direkte,
}


class Compared:
    """``snapshot``: what the import made; ``rows``: nøgletal → its observations by plain Python."""

    def __init__(self, folder: Path, seed: int) -> None:
        made = RandomKommune(seed)
        self.tables, self.data_pr = made.tables, made.data_pr
        report = import_delivery(deliver(folder, data_pr=made.data_pr, **made.tables), folder / "store")
        assert all(table.set_aside == 0 and table.duplicates == 0 for table in report.tables.values())
        self.snapshot = current(folder / "store")
        self.cases = revurdering.cases(made.tables, made.data_pr)
        self.rows = {name: plain(made.tables, made.data_pr) for name, plain in PLAIN.items()} | {
            "revurdering_igangsat": revurdering.igangsat(self.cases, made.data_pr),
            "revurdering_afsluttet": revurdering.afsluttet(self.cases, made.data_pr),
            "revurdering_rettidig": revurdering.rettidig(self.cases, made.data_pr),
            "revurdering_redegoerelse": revurdering.redegoerelse(made.tables),
        }
        observed = self.snapshot.sql(OBSERVATIONS)
        self._observed = dict(iter(observed[observed["tilstand"] != "afventer"].groupby("kpi")))
        self._belongs = {}

    def observed(self, kpi_id: str, columns: list[str]) -> Counter:
        """The observations of the store that are not pending, by these columns."""
        return Counter(plain_rows(self._observed[kpi_id][columns])) if kpi_id in self._observed else Counter()

    def expected(self, kpi_id: str, columns: list[str]) -> Counter:
        """The observations of plain Python."""
        return Counter(tuple(_text(_filled(row)[column]) for column in columns) for row in self.rows[kpi_id])

    def figures(self, kpi_id: str, level: str) -> dict[tuple, tuple]:
        """(month, unit, part) → numerator, denominator, not recorded, and the median or mean, by plain Python."""
        groups: dict[tuple, Rows] = {}
        for row in map(_filled, self.rows[kpi_id]):
            unit = {"kommune": "580"} | self._units(row["borger_id"], row["dag"])
            groups.setdefault((row["dag"].replace(day=1), unit[level], row["del"]), []).append(row)
        return {key: _rounded(_sums(catalogue()[kpi_id].maal, key[2], rows)) for key, rows in groups.items()}

    def computed(self, kpi_id: str, level: str) -> dict[tuple, tuple]:
        """The same by ``compute``, as pages, files and ``fleks kpi`` get them."""
        found = {}
        measure = catalogue()[kpi_id].maal
        for row in compute(self.snapshot, kpi_id, EVERY_MONTH, level, Scope.everything()).rows.itertuples():
            value = row.value if measure in ("median", "gennemsnit") else None
            found[row.month, row.id, None] = (row.numerator or 0, row.denominator, row.unknown, value)
            for part, share in (row.parts or {}).items():
                sums = (share["numerator"], share["denominator"], share["unknown"], None)
                found[row.month, row.id, part] = sums
        return {key: _rounded(sums) for key, sums in found.items() if any(sums)}

    def _units(self, borger_id: str, day: date) -> dict[str, str | None]:
        if (borger_id, day) not in self._belongs:
            sagsbehandler_id, team_id = responsible(self.tables, borger_id, day, self.data_pr)
            self._belongs[borger_id, day] = {"team": team_id, "sagsbehandler": sagsbehandler_id}
        return self._belongs[borger_id, day]


def _filled(row: dict) -> dict:
    """A row with what most nøgletal need not say: it counts, and is about the nøgletal itself."""
    return {"del": None, "tilstand": "talt", "udfald": None} | row


def _sums(measure: str, part: str | None, rows: Rows) -> tuple:
    counted = [row for row in rows if row["tilstand"] == "talt"]
    numerator = sum(row.get("taeller", row["udfald"] or 0) for row in counted)
    denominator = sum(row.get("naevner", 1) for row in counted)
    value = None
    if part is None and measure in ("median", "gennemsnit") and counted:
        value = {"median": median, "gennemsnit": mean}[measure]([row["vaerdi"] for row in counted])
    has_numerator = part is not None or measure in ("andel", "antal")
    return numerator if has_numerator else 0, denominator, len(rows) - len(counted), value


def _text(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _rounded(sums: tuple) -> tuple:
    return tuple(round(number, 9) if isinstance(number, float) else number for number in sums)
