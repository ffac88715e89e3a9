"""A plain reading of the delivery format, without the importer: how many rows of each table break it."""

from collections import Counter
from datetime import date

from seed.tables import kinds, names
from tests.seed.found import Row, Tables

LAST = "2026-10-31"
REQUIRED = {
    "cv": "borger_id tilgaengelig_fra",
    "minplan": "borger_id dato",
    "samtaler": "borger_id dato type",
    "indsatser": "borger_id type",
    "sanktioner": "borger_id dato",
    "fleksjobtimer": "fleksjob_id fra_dato timer",
    "ledighedsydelse": "borger_id fra_dato",
    "fleksjob": "fleksjob_id borger_id fra_dato",
    "sagsansvar": "borger_id sagsbehandler_id fra_dato",
    "puljer": "pulje_id navn pladser fra_dato",
    "revurderinger": "borger_id igangsat",
    "rehabsager": "borger_id forberedelse_start",
    "borgere": "borger_id kommune_kode visitationsdato",
}
KEYS = {"borgere": "borger_id", "fleksjob": "fleksjob_id", "teams": "team_id", "fleksjobtimer": "fleksjob_id fra_dato"}
_LEFT = "foertidspension seniorpension efterloen_folkepension ordinaer fraflyttet doed andet fleksjob"
LISTS = {
    "koen": "K M",
    "ordning": "ny gammel",
    "ordning_konteret": "ny gammel",
    "visiteret_efter": "116_1 116_2",
    "rolle": "primaer anden",
    "afgang_til": f"{_LEFT} ledighedsydelse",
    "sektor": "kommunal stat_region privat forening",
    "udfald": "fortsat_fleksjob foertidspension rehabteam andet",
    "ydelse": "fleksjob ledighedsydelse",
    "refusionssats": "80 40 30 20",
    "kommune_kode": "999",
    "fravaer type": "barsel sorgorlov sygdom ferie",
    "samtaler type": "jobsamtale opfoelgning opfoelgning_2_5 status_4_5",
    "indsatser type": "virksomhedspraktik vejledning_opkvalificering mentor andet",
}
MAY_LIE_AHEAD = [
    "planlagt_slut",
    "naeste_dato",
    "udvikling_frist",
    "fra_dato",
    "til_dato",
    "tilgaengelig_fra",
    "tilgaengelig_til",
]
REFERENCES = {
    "borger_id": "borgere",
    "fleksjob_id": "fleksjob",
    "pulje_id": "puljer",
    "sagsbehandler_id": "sagsbehandlere",
}


def _date_is_wrong(column: str, text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return True
    return text < "1900" or (column not in MAY_LIE_AHEAD and text > LAST)


def _value_is_wrong(table: str, column: str, kind: str, text: str) -> bool:
    if not text:
        return column in REQUIRED.get(table, "").split()
    if kind == "d" and _date_is_wrong(column, text):
        return True
    if kind == "b" and text not in ("ja", "nej"):
        return True
    if column == "timer" and not 0 < float(text.replace(",", ".")) <= 37:
        return True
    if column == "maaned" and not "2000-01" <= text <= LAST[:7]:
        return True
    allowed = LISTS.get(f"{table} {column}", LISTS.get(column))
    return bool(allowed) and text not in allowed.split()


def _row_is_wrong(table: str, row: Row) -> bool:
    if any(
        _value_is_wrong(table, name, kind, row[name]) for name, kind in zip(names(table), kinds(table), strict=True)
    ):
        return True
    return any(row.get(end) and row[end] < row[start] for start, end in (("fra_dato", "til_dato"),) if row.get(start))


def broken(tables: Tables) -> dict[str, int]:
    """Rows with a wrong value, a key said in two ways, or a reference to what is not there or is itself broken."""
    known, counts = {}, {}
    for table in ("teams", "sagsbehandlere", "borgere", "puljer", "fleksjob", *sorted(tables)):
        if table in counts:
            continue
        whole = [row for row in tables[table] if not _row_is_wrong(table, row)]
        whole = [row for row in whole if not _refers_to_nothing(table, row, known)]
        whole = _unambiguous(table, whole)
        counts[table] = len(tables[table]) - len(whole)
        for column, home in REFERENCES.items():
            if home == table:
                known[column] = {row[column] for row in whole}
    return counts


def _refers_to_nothing(table: str, row: Row, known: dict[str, set[str]]) -> bool:
    return any(
        row[column] and row[column] not in known[column]
        for column in REFERENCES
        if column in row and REFERENCES[column] != table
    )


def _unambiguous(table: str, rows: list[Row]) -> list[Row]:
    if table not in KEYS:
        return rows
    key = lambda row: tuple(row[column] for column in KEYS[table].split())  # noqa: E731
    different = Counter(map(key, {tuple(row.values()): row for row in rows}.values()))
    return [row for row in rows if different[key(row)] == 1]
