"""What a nøgletal's header says of itself, as headings and texts in the order that a reader asks."""

from app.kpi import Kpi
from app.kpi.filters import DIMENSIONER

_ART = {
    "forløb": "Hører til den måned, hvor fristen eller hændelsen falder",
    "bestand": "Læses på månedens sidste dag",
}
_MAAL = {"andel": "Andel", "median": "Median", "gennemsnit": "Gennemsnit", "antal": "Antal"}
_RETNING = {"op": "Højere er bedre", "ned": "Lavere er bedre", "ingen": "Ingen retning er bedre end den anden"}


def facts(one: Kpi) -> list[tuple[str, str]]:
    """(heading, text) of everything that the header holds but the definition itself; what is empty is left out."""
    every = [
        ("Hvorfor", one.hvorfor),
        ("Tæller", one.taeller),
        ("Nævner", one.naevner),
        ("Værdi", one.vaerdi),
        ("Opgøres som", f"{_MAAL[one.maal]}. {_ART[one.art]}."),
        ("God retning", _RETNING[one.retning]),
        ("Kilde", one.kilde),
        ("Valg", one.valg),
        ("Frist på arbejdslisten", one.arbejdsliste),
        ("Opgøres pr.", ", ".join(one.niveauer)),
        ("Kan opdeles på", ", ".join(DIMENSIONER[name].lower() for name in one.dimensioner if name in DIMENSIONER)),
        ("Kræver tabellerne", ", ".join(one.tabeller)),
        ("Ejer", one.ejer),
        ("Efterprøvet", one.efterproevet),
    ]
    return [(heading, text) for heading, text in every if text]
