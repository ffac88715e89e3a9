"""The report in words: counts, reasons, warnings, notes; in Danish, and nothing of a person."""

from datetime import date

from app.intake.report import ImportReport, Place, TableReport

PLACES = [
    Place("dato_ugyldig", "tilgaengelig_fra", 147, [3, 4, 9, 12, 31], "cv.csv"),
    Place("dato_ugyldig", "tilgaengelig_til", 2, [17, 18], "cv.csv"),
]
TABLE = TableReport(1200, 1000, 50, 149, 1, {"fremtidig": 3}, {"dato_ugyldig": 149}, PLACES)


def test_the_report_says_where_every_row_went():
    report = ImportReport(
        date(2026, 10, 31),
        "580",
        published=True,
        snapshot="000001-2026-10-31",
        tables={"cv": TABLE},
        notes=["x.txt er ikke læst."],
    )
    assert report.to_text().splitlines() == [
        "Leverance fra kommune 580, data pr. 31. oktober 2026: vises nu som 000001-2026-10-31.",
        "",
        "Tabel                 Læst   Indlæst Dubletter Sat til side Ignoreret",
        "cv                   1.200     1.000        50          149         1",
        "",
        "cv:",
        "      147 sat til side  Værdien er ikke en dato. Skriv fx 2024-05-31 eller 31-05-2024. [dato_ugyldig]"
        " cv.csv, kolonne tilgaengelig_fra, linje 3, 4, 9, 12, 31 …",
        "        2 sat til side  Værdien er ikke en dato. Skriv fx 2024-05-31 eller 31-05-2024. [dato_ugyldig]"
        " cv.csv, kolonne tilgaengelig_til, linje 17, 18",
        "        3 advarsel      Perioden begynder efter datadatoen. Den er indlæst, men tæller først med til den tid."
        " [fremtidig]",
        "",
        "x.txt er ikke læst.",
    ]


def test_the_report_of_a_delivery_without_a_date_is_a_report_too():
    report = ImportReport()
    assert report.to_text().startswith("Leverance fra kommune ?, data pr. –: ikke taget i brug.")
    assert report.to_json()["data_pr"] is None
