"""Rows that no importer should let in: a few in most tables, each with one fault."""

from seed.days import iso

Tables = dict[str, list[tuple]]
EXPECTED = {  # rows that are set aside, by table (a fault takes with it what refers to it)
    "borgere": 2,
    "sagsansvar": 7,
    "ledighedsydelse": 5,
    "fleksjob": 2,
    "fleksjobtimer": 14,
    "fravaer": 4,
    "cv": 5,
    "samtaler": 17,
    "minplan": 2,
    "indsatser": 3,
    "sanktioner": 1,
    "refusion": 6,
    "konteringer": 2,
}


def _some(rows: list[tuple], count: int) -> list[tuple]:
    return [rows[(2 * nth + 1) * len(rows) // (2 * count)] for nth in range(count)]


def another_municipality(tables: Tables, data_pr: int) -> None:
    """Two borgere of a neighbour, with ledighedsydelse and a sagsbehandler."""
    for nth, row in enumerate(_some(tables["borgere"], 2)):
        stranger = f"X{nth + 1:05d}"
        tables["borgere"].append((stranger, f"2024-99{nth}", row[2], row[3], "998", data_pr - 700, "ny", "116_1", None))
        tables["ledighedsydelse"].append((stranger, data_pr - 600, data_pr - 300, "andet"))
        tables["sagsansvar"].append((stranger, "SB01", data_pr - 600, data_pr - 300, "primaer"))


def unknown_references(tables: Tables, data_pr: int) -> None:
    """A sagsbehandler and a pulje that are not delivered; the jobs' hours fall with the jobs."""
    for row in _some(tables["sagsansvar"], 5):
        tables["sagsansvar"].append((row[0], "SB99", data_pr - 90, None, "anden"))
    for nth, row in enumerate(_some(tables["fleksjob"], 2)):
        strange = f"F{900_001 + nth}"
        tables["fleksjob"].append((strange, row[1], data_pr - 77, None, *row[4:7], "P9", *row[8:16], ""))
        tables["fleksjobtimer"].append((strange, data_pr - 77, 5.0))


def impossible_values(tables: Tables, data_pr: int) -> None:
    """Periods that end before they start, hours of 0 and 74, values outside the lists, dates that are not."""
    for row in _some(tables["ledighedsydelse"], 3):
        tables["ledighedsydelse"].append((row[0], data_pr - 200, data_pr - 220, ""))
    for nth, row in enumerate(_some(tables["fleksjobtimer"], 6)):
        tables["fleksjobtimer"].append((row[0], data_pr - 3000 - nth, 74.0 if nth % 2 else 0.0))
    for row in _some(tables["fravaer"], 4):
        tables["fravaer"].append((row[0], "orlov", row[2], row[3]))
    for row in _some(tables["samtaler"], 14):
        tables["samtaler"].append((row[0], row[1], "telefonopkald", *row[3:]))
    for row in _some(tables["minplan"], 2):
        tables["minplan"].append((row[0], "2024-02-31", *row[2:]))
    for row in _some(tables["refusion"], 6):
        tables["refusion"].append((*row[:3], 50, *row[4:]))
    for row in _some(tables["konteringer"], 2):
        tables["konteringer"].append((row[0], "2026-13", *row[2:]))


def missing_values(tables: Tables, data_pr: int) -> None:
    """A required value that is empty."""
    for row in _some(tables["cv"], 5):
        tables["cv"].append((row[0], None, *row[2:]))
    for row in _some(tables["indsatser"], 3):
        tables["indsatser"].append(("", *row[1:]))


def the_future(tables: Tables, data_pr: int) -> None:
    """Events after the data date."""
    for row in _some(tables["samtaler"], 3):
        tables["samtaler"].append((row[0], data_pr + 12, "jobsamtale", *row[3:]))
    for row in _some(tables["sanktioner"], 1):
        tables["sanktioner"].append((row[0], data_pr + 5, row[2]))


def two_truths(tables: Tables, data_pr: int) -> None:
    """The same fleksjob and day with other hours: both rows are set aside."""
    whole = [row for row in tables["fleksjobtimer"] if 5 < row[2] < 20 and iso(row[1]) > "2019"]
    for row in _some(whole, 3):
        tables["fleksjobtimer"].append((row[0], row[1], row[2] + 1))


FAULTS = (another_municipality, unknown_references, impossible_values, missing_values, the_future, two_truths)
