"""A profile to begin with, guessed from files never seen before: names of columns, lists of words, no rows."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

from app.errors import UsageError
from app.intake.cpr import without_cpr
from app.intake.faults import FileFault
from app.intake.format import TABLES
from app.intake.header import accepted, canonical, nearest
from app.intake.profile.shipped import PROFILE_FILE
from app.intake.profile.unseen import unseen
from app.intake.schema import Column, Kind, Table
from app.intake.source import Known, Source

_FEW = 12  # different words at most, or it is no list of words
_OFTEN = 3  # a rarer word could be somebody's own
_LIKE_A_LIST = ("type", "kode", "code", "status", "ydelse", "rolle", "role", "kategori", "art")
_ALSO = {  # words of other case systems for a column of the format
    "borger_id": "citizenid personid borgerid",
    "cpr": "cpr-nummer cprnummer cprnr cpr_nummer personnummer pnr",
    "fra_dato": "startdate fradato startdato start from gyldig_fra",
    "til_dato": "enddate tildato slutdato slut to gyldig_til",
    "sagsbehandler_id": "caseworkerid sagsbehandlerid",
    "navn": "name caseworkername teamname",
    "team_id": "teamid departmentid afdeling",
    "rolle": "role",
    "kommune_kode": "municipalitycode kommunekode kommunenr",
    "visitationsdato": "targetgroupstartdate visiteret",
    "sagsnr": "casenumber sagsnummer journalnr",
    "fleksjob_id": "employmentid ansaettelsesid",
    "sektor": "employertype",
    "timer": "hoursperweek timer_pr_uge",
}
_FILES = {"employment": "fleksjob", "ansaettelse": "fleksjob", "citizen": "borgere", "benefit": "ledighedsydelse"}
_WORDS = {word: column for column, words in _ALSO.items() for word in words.split()}
_TOP = """# Et udkast. Alt er gæt efter kolonnernes navne: læs hver linje, ret den, og prøv med
#   fleks import MAPPE --store DATA --dry-run
# Nøgleord og eksempler: docs/profiler.md
navn = {name}
andre_tabeller = "ingen"
"""


def sketch(place: Path) -> str:
    """The text of a profile for the CSV files of a folder or a ``.zip``, or the sheets of a workbook; it holds no value
    but words that occur often.

    :raises UsageError: there are none at ``place``.
    """
    with unseen(place) as files:
        if not files:
            raise UsageError(f"Der er ingen CSV-filer eller faner i {place}.", "Angiv udtrækket.")
        drafts = [_sketched(name, opened) for name, opened in files.items()]
    return "\n".join([_TOP.format(name=_quoted(canonical(place.stem))), *drafts])


def write_sketch(place: Path, target: Path | None = None) -> Path:
    """Write the sketch into the folder, beside the ``.zip`` or workbook, or to ``target``, and return where.

    :raises UsageError: there is one already, or nothing to sketch.
    """
    path = target or (place if place.is_dir() else place.parent) / PROFILE_FILE
    text = sketch(place)
    if path.exists():
        raise UsageError(f"{path} findes allerede.", "Flyt den, eller vælg et andet sted med --output.")
    path.write_text(text, encoding="utf-8")
    return path


def _sketched(name: str, opened: Callable[[Known], Source]) -> str:
    try:
        source = opened(_any_header)
        table, score = max(((one, _likeness(one, name, source.header)) for one in TABLES), key=lambda pair: pair[1])
        rows = [fields for _, fields in source.rows()]
    except FileFault as fault:
        return f"# {name}: {fault.text}\n"
    if score < 0.5:
        names = ", ".join(_quoted(column) for column in source.header)
        return f"# {name}: ligner ingen tabel i formatet. Kolonner: {names}\n"
    return "\n".join(_block(table, name, source.header, rows)) + "\n"


def _any_header(cells: list[str]) -> int:
    named = sum(bool(cell.strip()) for cell in cells)
    return named if named > 1 else 0


def _likeness(table: Table, file: str, header: list[str]) -> float:
    """How much a file looks like a table: its name (at most 1), and the share of required columns that it has."""
    required = [column.name for column in table.columns if column.required]
    guesses = _guesses(table, header)
    found = sum(name in guesses or (name == "borger_id" and "cpr" in guesses) for name in required) / len(required)
    extra = len(guesses) / max(len(header), 1)
    stem = canonical(file.removesuffix(".csv"))
    called = any(word in stem and meant == table.name for word, meant in _FILES.items())
    name = 1.0 if called else SequenceMatcher(None, stem, table.name).ratio()
    return name * (found > 0) + found + extra / 10 - 0.5


def _guesses(table: Table, header: list[str]) -> dict[str, int]:
    """The source column, by position, that each target column most likely is."""
    names, known = [canonical(name) for name in header], accepted(table)
    exact = {name: at for at, name in enumerate(names) if name in known}
    for at, name in enumerate(names):
        like = table.key[0] if name == "id" and len(table.key) == 1 else _WORDS.get(name.replace(" ", ""))
        if like in known:
            exact.setdefault(like, at)
    left = [name for at, name in enumerate(names) if name and at not in exact.values()]
    for column in table.names:
        near = nearest(column, left) if column not in exact else None
        if near:
            exact[column] = names.index(near)
            left.remove(near)
    return exact


def _block(table: Table, file: str, header: list[str], rows: list[list[str]]) -> Iterator[str]:
    guesses = _guesses(table, header)
    yield f"[[tabel.{table.name}]]"
    yield f"fil = {_quoted(file)}"
    unread = [at for at in range(len(header)) if at not in guesses.values() and header[at].strip()]
    for at in unread:
        words = _words(header[at], [row[at] for row in rows])
        yield f"# læses ikke: {_quoted(header[at])}{f' ({words})' if words else ''}"
    if unread:
        yield '# Vælg rækker med behold = { "KOLONNE" = ["VÆRDI"] }, og skriv i udelad, hvad der ikke skal læses.'
    yield f"[tabel.{table.name}.kolonner]"
    if "cpr" in guesses:
        yield f"cpr = {_quoted(header[guesses['cpr']])}"
    for column in table.columns:
        yield from _column(column, header, guesses, rows)


def _column(column: Column, header: list[str], guesses: dict[str, int], rows: list[list[str]]) -> Iterator[str]:
    at = guesses.get(column.name)
    if at is None:
        if column.required and not (column.name == "borger_id" and "cpr" in guesses):
            yield f'# {column.name} = ""   # PÅKRÆVET: hvor står den?'
        return
    guess = "" if canonical(header[at]) == column.name else "   # gæt"
    yield f"{column.name} = {_quoted(header[at])}{guess}"
    if column.kind in (Kind.CHOICE, Kind.YES_NO):
        words = _words("type", [row[at] for row in rows])
        known = ", ".join(column.values) or "ja, nej"
        yield f"#   i filen: {words or 'intet, der kan vises'}. Formatet kender: {known}"


def _words(name: str, values: list[str]) -> str:
    """The words of a column that is a list of words, counted; rare ones only as a number, CPR numbers never."""
    if not any(part in canonical(name) for part in _LIKE_A_LIST):
        return ""
    counted = Counter(value.strip() for value in values if value.strip())
    often = [(word, n) for word, n in counted.most_common() if n >= _OFTEN and without_cpr(word) == word]
    if not often or len(often) > _FEW or any(len(word) > 40 for word, _ in often):
        return ""
    rare = sum(counted.values()) - sum(n for _, n in often)
    told = [f"{_quoted(word)} {n}" for word, n in often] + ([f"sjældnere {rare}"] if rare else [])
    return ", ".join(told)


def _quoted(text: str) -> str:
    return json.dumps(without_cpr(text.strip()), ensure_ascii=False)
