"""Broken, odd and hostile deliveries with their verdicts: the table that the tests run and the manual shows.

``FILES`` are deliveries that are odd as a whole, each made by a function of a folder. ``ROWS`` are rows in an
otherwise good delivery, ``NUMBERS`` rows of a delivery by CPR number. A verdict is ``afvises`` (the delivery),
``sættes til side`` (the row), ``advarsel`` or ``godtages``. ``python -m tests.intake.bad_inputs`` writes the page of
the manual.
"""

import gzip
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl

from tests.deliveries import Row, deliver

REFUSED, ASIDE, WARNED, ACCEPTED = "afvises", "sættes til side", "advarsel", "godtages"
SPELL = {"fra_dato": "2024-01-01"}
FILE = "ledighedsydelse.csv"
HEADER = "borger_id;fra_dato;afgang_til\n"
GOOD = f"{HEADER}B1;2024-01-01;doed\n"


@dataclass(frozen=True)
class BadFile:
    """An odd delivery: what it is in Danish, its verdict, how it is made, words of the message or a warning's code."""

    what: str
    verdict: str
    make: Callable[[Path], Path]
    says: str = ""


@dataclass(frozen=True)
class BadRow:
    """An odd row: what it is in Danish, its verdict, where it stands, and the code that it gets."""

    what: str
    verdict: str
    table: str
    row: Row
    code: str = ""


def csv(content: str | bytes, encoding: str = "utf-8", name: str = FILE) -> Callable[[Path], Path]:
    """A delivery in which one file has this content."""

    def make(folder: Path) -> Path:
        path = deliver(folder, ledighedsydelse=[SPELL])
        (path / FILE).unlink()
        (path / name).write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return make


def workbook(change: Callable[[openpyxl.Workbook], None]) -> Callable[[Path], Path]:
    """A delivered workbook after ``change``."""

    def make(folder: Path) -> Path:
        path = deliver(folder, form="xlsx", ledighedsydelse=[SPELL])
        book = openpyxl.load_workbook(path)
        change(book)
        book.save(path)
        return path

    return make


def no_workbook(content: bytes) -> Callable[[Path], Path]:
    """A file that is called ``.xlsx``."""

    def make(folder: Path) -> Path:
        (folder / "leverance.xlsx").write_bytes(content)
        return folder / "leverance.xlsx"

    return make


def archive(form: str, name: str, content: bytes | str) -> Callable[[Path], Path]:
    """A packed delivery with one member more."""

    def make(folder: Path) -> Path:
        path = deliver(folder, form=form, ledighedsydelse=[SPELL])
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr(name, content)
        return path

    return make


def cut_short(form: str) -> Callable[[Path], Path]:
    """A packed delivery without its last bytes."""

    def make(folder: Path) -> Path:
        path = deliver(folder, form=form, ledighedsydelse=[SPELL])
        path.write_bytes(path.read_bytes()[:-300])
        return path

    return make


def linked(folder: Path) -> Path:
    """A folder in which a table is a symlink."""
    path = deliver(folder, ledighedsydelse=[SPELL])
    (path / FILE).rename(folder / "andet.csv")
    (path / FILE).symlink_to(folder / "andet.csv")
    return path


def entity_bomb(folder: Path) -> Path:
    """A workbook whose XML multiplies itself."""
    path = deliver(folder, form="xlsx", ledighedsydelse=[SPELL])
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
    with zipfile.ZipFile(path) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in members.items():
            packed.writestr(name, bomb if name.endswith("sheet2.xml") else content)
    return path


def empty_required(folder: Path) -> Path:
    """A required table with its header alone."""
    return deliver(folder, manifest="kommune_kode = 580\ndata_pr = 2026-10-31", ledighedsydelse=[])


def merged(book: openpyxl.Workbook) -> None:
    book["ledighedsydelse"].append(["B1", "2024-02-01"])
    book["ledighedsydelse"].merge_cells("A2:A3")


def hidden(book: openpyxl.Workbook) -> None:
    book["ledighedsydelse"].sheet_state = "hidden"


def formula(book: openpyxl.Workbook) -> None:
    book["ledighedsydelse"]["B2"] = "=DATE(2024,1,1)"


def further_sheet(book: openpyxl.Workbook) -> None:
    book.create_sheet("Vejledning").append(["Læs mig"])


OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)

FILES = (
    BadFile("En tom fil", REFUSED, csv(b""), "Filen er tom"),
    BadFile("En påkrævet tabel med overskrifter alene", REFUSED, empty_required, "Tabellen er tom"),
    BadFile("En CSV-fil, der er skåret over", REFUSED, csv(f"{GOOD}B1;2024-0"), "har 2 felter"),
    BadFile("En række med et skilletegn for meget", REFUSED, csv(f"{GOOD}B1;2024-01-01;a;b\n"), "har 4 felter"),
    BadFile("Et anførselstegn, der ikke er afsluttet", REFUSED, csv(f'{GOOD}B1;2024-01-01;"x\n'), "anførselstegn"),
    BadFile("En celle på ti megabyte", REFUSED, csv(f"{GOOD}B1;2024-01-01;{'x' * 10**7}\n"), "urimeligt langt"),
    BadFile("NUL-tegn i filen", REFUSED, csv(GOOD.encode() + b"B1;2024\0;x\n"), "NUL"),
    BadFile("Bogstaver kodet to gange (SÃ¸ren)", REFUSED, csv(GOOD + "B1;2024-01-01;SÃ¸ren\n"), "tegnsæt"),
    BadFile("To tegnsæt i én fil", REFUSED, csv((GOOD + "ø;;\n").encode() + "å;;\n".encode("cp1252")), "tegnsæt"),
    BadFile("Ingen overskrift", REFUSED, csv("B1;2024-01-01;doed\n"), "er en overskrift"),
    BadFile("Samme kolonne to gange", REFUSED, csv("borger_id;fra_dato;Fra_dato\nB1;;\n"), "mere end én gang"),
    BadFile("En påkrævet kolonne under et andet navn", REFUSED, csv("borger_id;fra_data\nB1;x\n"), "»fra_data« ligner"),
    BadFile("En påkrævet kolonne mangler", REFUSED, csv("borger_id;til_dato\nB1;\n"), "»fra_dato« mangler"),
    BadFile("En påkrævet tabel mangler", REFUSED, csv(GOOD, name="ydelser.csv"), "ledighedsydelse mangler"),
    BadFile("En pakket CSV-fil (.csv.gz)", REFUSED, csv(gzip.compress(GOOD.encode()), name=f"{FILE}.gz"), "anden form"),
    BadFile("Datoer med måneden først", REFUSED, csv(f"{HEADER}B1;05/31/2024;\nB1;05/06/2024;\n"), "måneden først"),
    BadFile("For mange rækker sat til side", REFUSED, csv(f"{GOOD}B1;31-02-2024;\n"), "mere end 20 %"),
    BadFile("En genvej i stedet for en fil", REFUSED, linked, "genvej"),
    BadFile("En zip-fil, der er skåret over", REFUSED, cut_short("zip"), "ikke en hel .zip"),
    BadFile("En zip-bombe", REFUSED, archive("zip", "bombe.csv", b"0" * (60 << 20)), "ligner ikke en leverance"),
    BadFile("En sti ud af zip-filen (../)", REFUSED, archive("zip", "../teams.csv", "x"), "peger ud"),
    BadFile("Samme tabel to gange", REFUSED, archive("zip", "kopi/teams.csv", "team_id;navn\nT1;x\n"), "to gange"),
    BadFile("En projektmappe, der er skåret over", REFUSED, cut_short("xlsx"), "ikke en hel .xlsx"),
    BadFile("En webside med navnet .xlsx", REFUSED, no_workbook(b"<html></html>"), "ikke en hel .xlsx"),
    BadFile("En CSV-fil med navnet .xlsx", REFUSED, no_workbook(GOOD.encode()), "ikke en hel .xlsx"),
    BadFile("En gammel .xls-fil eller en med adgangskode", REFUSED, no_workbook(OLD_EXCEL), "adgangskode"),
    BadFile("En XML-bombe i en projektmappe", REFUSED, entity_bomb, "ikke en hel .xlsx"),
    BadFile("Makroer", REFUSED, archive("xlsx", "xl/vbaProject.bin", b"x"), "makroer"),
    BadFile("Henvisninger til andre filer", REFUSED, archive("xlsx", "xl/externalLinks/a.xml", b"x"), "andre filer"),
    BadFile("En skjult fane", REFUSED, workbook(hidden), "skjult"),
    BadFile("Flettede celler", REFUSED, workbook(merged), "flettede"),
    BadFile("Formler uden beregnet værdi", REFUSED, workbook(formula), "formler uden"),
    BadFile("En fane uden for formatet", ACCEPTED, workbook(further_sheet)),
    BadFile("UTF-8", ACCEPTED, csv(GOOD + "B1;2024-01-02;\n")),
    BadFile("UTF-8 med BOM", ACCEPTED, csv(GOOD, "utf-8-sig")),
    BadFile("UTF-16 med BOM", ACCEPTED, csv(GOOD, "utf-16")),
    BadFile(
        "Windows-1252", WARNED, csv("borger_id;fra_dato;Bemærkning\nB1;2024-01-01;€ – ø\n", "cp1252"), "ukendt_kolonne"
    ),
    BadFile("Komma som skilletegn", ACCEPTED, csv(GOOD.replace(";", ","))),
    BadFile("Tabulator som skilletegn", ACCEPTED, csv(GOOD.replace(";", "\t"))),
    BadFile("En linje »sep=;« og en titel over overskriften", ACCEPTED, csv(f"sep=;\nUdtræk\n\n{GOOD}")),
    BadFile("Linjeskift af andre slags", ACCEPTED, csv(GOOD.replace("\n", "\r"))),
    BadFile("Linjeskift i anførselstegn", ACCEPTED, csv('borger_id;fra_dato\nB1;"2024-01-01\n"\n')),
    BadFile("Kolonner i anden rækkefølge, store bogstaver", ACCEPTED, csv("FRA_DATO; Borger_ID \n2024-01-01;B1\n")),
    BadFile("En ny kolonne", WARNED, csv("borger_id;fra_dato;ny\nB1;2024-01-01;x\n"), "ukendt_kolonne"),
    BadFile("En sumlinje (»I alt«)", ACCEPTED, csv(f"{GOOD}I alt;25;\n")),
)


def spell(**row: object) -> Row:
    return {"borger_id": "B1", **SPELL, **row}


def hours(timer: object, fra_dato: str) -> Row:
    return {"fleksjob_id": "F1", "fra_dato": fra_dato, "timer": timer}


def talk(dato: str, **row: object) -> Row:
    return {"borger_id": "B1", "type": "jobsamtale", "dato": dato, **row}


def posting(beloeb: str, uge: str, sats: int = 80) -> Row:
    return {"borger_id": "B1", "uge": uge, "ydelse": "ledighedsydelse", "refusionssats": sats, "beloeb": beloeb}


def reason(begrundelse: str) -> Row:
    return {"borger_id": "B1", "dato": "2024-01-01", "begrundelse": begrundelse}


def worker(sagsbehandler_id: str, team_id: str) -> Row:
    return {"sagsbehandler_id": sagsbehandler_id, "navn": "Navn", "team_id": team_id}


def borger(borger_id: str, **row: object) -> Row:
    return {"borger_id": borger_id, "kommune_kode": "580", "visitationsdato": "2015-01-01", **row}


ROWS = (
    BadRow("31. februar", ASIDE, "samtaler", talk("31-02-2025"), "dato_ugyldig"),
    BadRow("29. februar i et almindeligt år", ASIDE, "samtaler", talk("29-02-2025"), "dato_ugyldig"),
    BadRow("29. februar i et skudår", ACCEPTED, "samtaler", talk("29-02-2024")),
    BadRow("Årstal med to cifre", ASIDE, "samtaler", talk("31-05-24"), "dato_ugyldig"),
    BadRow("Excels dagstal i en CSV-fil", ASIDE, "samtaler", talk("45658"), "dato_ugyldig"),
    BadRow("Et tidspunkt i UTC omkring midnat", ACCEPTED, "samtaler", talk("2024-05-30T22:30:00Z")),
    BadRow("En dato før 1900", ASIDE, "samtaler", talk("1899-12-31"), "dato_foer_1900"),
    BadRow("Noget sket efter datadatoen", ASIDE, "samtaler", talk("2026-11-01"), "dato_efter_data"),
    BadRow("En planlagt dato i fremtiden", ACCEPTED, "samtaler", talk("2024-01-03", naeste_dato="2027-01-01")),
    BadRow("En tom påkrævet værdi", ASIDE, "samtaler", talk(""), "tom_paakraevet"),
    BadRow("En værdi uden for listen", ASIDE, "samtaler", talk("2024-01-04", type="kaffe"), "ukendt_vaerdi"),
    BadRow("Ja og nej på andre måder", ASIDE, "samtaler", talk("2024-01-05", nye_aftaler="måske"), "ja_nej_ugyldig"),
    BadRow("Blanke og hårde mellemrum om værdien", ACCEPTED, "samtaler", talk("\u00a02024-01-06 ")),
    BadRow("Slutdato 9999-12-31", WARNED, "ledighedsydelse", spell(til_dato="9999-12-31"), "aaben_slutdato"),
    BadRow("Slut før start", ASIDE, "ledighedsydelse", spell(til_dato="2023-12-31"), "slut_foer_start"),
    BadRow("En periode på én dag", ACCEPTED, "ledighedsydelse", spell(til_dato="2024-01-01")),
    BadRow("En åben periode", ACCEPTED, "ledighedsydelse", spell()),
    BadRow("En periode, der overlapper en anden", ACCEPTED, "ledighedsydelse", spell(fra_dato="2024-02-01")),
    BadRow(
        "En periode, der begynder efter datadatoen",
        WARNED,
        "ledighedsydelse",
        spell(fra_dato="2027-01-01"),
        "fremtidig",
    ),
    BadRow("En ukendt borger", ASIDE, "ledighedsydelse", spell(borger_id="findes ikke"), "ukendt_borger"),
    BadRow("0 timer", ASIDE, "fleksjobtimer", hours("0", "2024-01-01"), "timer_uden_for"),
    BadRow("Over 37 timer", ASIDE, "fleksjobtimer", hours("37,5", "2024-01-02"), "timer_uden_for"),
    BadRow("Negative timer", ASIDE, "fleksjobtimer", hours("-5", "2024-01-03"), "timer_uden_for"),
    BadRow("Timer med enhed (12,5 t)", ASIDE, "fleksjobtimer", hours("12,5 t", "2024-01-04"), "tal_ugyldigt"),
    BadRow("Timer med komma", ACCEPTED, "fleksjobtimer", hours("12,5", "2024-01-05")),
    BadRow("Timer med punktum", ACCEPTED, "fleksjobtimer", hours("12.5", "2024-01-06")),
    BadRow("Timer før jobbet begyndte", ACCEPTED, "fleksjobtimer", hours("7", "2010-01-01")),
    BadRow(
        "Timer til et job, der ikke er leveret",
        ASIDE,
        "fleksjobtimer",
        hours("7", "2024-01-07") | {"fleksjob_id": "F9"},
        "ukendt_fleksjob",
    ),
    BadRow(
        "To rækker for samme nøgle, den første", ASIDE, "fleksjobtimer", hours("7", "2024-01-08"), "noegle_konflikt"
    ),
    BadRow("To rækker for samme nøgle, den anden", ASIDE, "fleksjobtimer", hours("8", "2024-01-08"), "noegle_konflikt"),
    BadRow("Et beløb med tusindtalspunktum og komma", ACCEPTED, "refusion", posting("1.234,50", "2026-W01")),
    BadRow(
        "Et beløb, der kan læses på to måder (1.234)", ASIDE, "refusion", posting("1.234", "2026-W02"), "tal_ugyldigt"
    ),
    BadRow("En uge, der ikke findes", ASIDE, "refusion", posting("10", "2025-W53"), "uge_ugyldig"),
    BadRow("En refusionssats uden for trappen", ASIDE, "refusion", posting("10", "2026-W03", 50), "ukendt_vaerdi"),
    BadRow("En borger, som de andre rækker handler om", ACCEPTED, "borgere", borger("B1")),
    BadRow("En borger fra en anden kommune", ASIDE, "borgere", borger("X1", kommune_kode="101"), "anden_kommune"),
    BadRow("En borger uden id", ASIDE, "borgere", borger(""), "tom_paakraevet"),
    BadRow("Et sagsnummer, der ligner et CPR-nummer", ACCEPTED, "borgere", borger("X2", sagsnr="0107601234")),
    BadRow("Et andet sagsnummer", ACCEPTED, "borgere", borger("X3", sagsnr="2026-0017")),
    BadRow("Endnu et sagsnummer", ACCEPTED, "borgere", borger("X4", sagsnr="2026-0018")),
    BadRow("Et CPR-nummer i fri tekst", ASIDE, "sanktioner", reason("se 010760-1234"), "cpr_i_andet_felt"),
    BadRow("Et CPR-nummer med prikker i fri tekst", ASIDE, "sanktioner", reason("01.07.60-1234"), "cpr_i_andet_felt"),
    BadRow("En formel", ACCEPTED, "sanktioner", reason("=cmd|' /C calc'!A0")),
    BadRow("Et script", ACCEPTED, "sanktioner", reason("<script>alert(1)</script>")),
    BadRow("SQL", ACCEPTED, "sanktioner", reason("'; DROP TABLE stage.teams; --")),
    BadRow("Et ukendt team", ASIDE, "sagsbehandlere", worker("S5", "T9"), "ukendt_team"),
    BadRow("Et team med et usynligt tegn", ACCEPTED, "sagsbehandlere", worker("S6", "T1\u200b")),
    BadRow("Et team skrevet med kyrillisk T", ASIDE, "sagsbehandlere", worker("S7", "\u04221"), "ukendt_team"),
)
NUMBERS = (  # what stands in a column of CPR numbers
    BadRow("Et CPR-nummer med bindestreg", ACCEPTED, "borgere", {"cpr": "070761-4285"}),
    BadRow("Et CPR-nummer uden", WARNED, "borgere", {"cpr": "0107601234"}, "cpr_modulus_11"),
    BadRow(
        "Et CPR-nummer, hvis første nul Excel har fjernet", WARNED, "borgere", {"cpr": "107601235"}, "cpr_nul_tilfoejet"
    ),
    BadRow("Et CPR-nummer med en dato, der ikke findes", ASIDE, "borgere", {"cpr": "310290-1234"}, "cpr_ugyldigt"),
    BadRow("Et CPR-nummer som potens (1,01E+08)", ASIDE, "borgere", {"cpr": "1,01E+08"}, "cpr_ugyldigt"),
    BadRow("Et erstatnings-CPR-nummer", ASIDE, "borgere", {"cpr": "610760-1234"}, "cpr_erstatning"),
    BadRow("Et tomt CPR-nummer", ASIDE, "borgere", {"cpr": ""}, "tom_paakraevet"),
)
PAGE = Path(__file__).parents[2] / "docs" / "fejl_i_leverancer.md"
_OPENING = """# Fejl i leverancer, og hvad der sker med dem

*Siden er skrevet af `python -m tests.intake.bad_inputs`. Hver linje er en prøve, som importen består.*

Intet tabes i stilhed: en leverance afvises som helhed, og så vises det, der hele tiden blev vist; eller hver række
ender ét sted: indlæst, indlæst med en advarsel, eller sat til side med fil, linje, kolonne og grund.
"""


def page() -> str:
    """The table as a page of the manual, in Danish."""
    lines = [_OPENING, "## Leverancen som helhed", "", "| Hvad | Dom | Besked |", "| --- | --- | --- |"]
    lines += [f"| {_cell(bad.what)} | {bad.verdict} | {_cell(bad.says)} |" for bad in FILES]
    for title, rows in (("Rækker", ROWS), ("Når borgerne leveres med CPR-nummer", NUMBERS)):
        lines += ["", f"## {title}", "", "| Tabel | Hvad | Dom | Kode |", "| --- | --- | --- | --- |"]
        lines += [f"| {bad.table} | {_cell(bad.what)} | {bad.verdict} | {_cell(bad.code)} |" for bad in rows]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return f"`{text}`" if "_" in text else text


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
