"""The delivery format as a page: made from the declaration, so that it cannot say something else than the importer does."""

from app.intake.codes import SET_ASIDE, WARNING
from app.intake.format import TABLES
from app.intake.schema import Column, Kind, Table

_OPENING = """# Leveranceformatet

*Siden er skrevet af `fleks format`. En test holder den sammen med det, importen gør.*

Kommunen leverer ét **fuldt udtræk** af sit fleksjobområde, normalt hver måned: alt, hvad fagsystemet ved til og med datadagen. En ny leverance fra samme
kommune afløser den forrige helt; flere kommuner kan ligge side om side.

En leverance er en mappe med CSV-filer, en `.zip` af sådan en mappe, eller én `.xlsx` med et ark pr. tabel.

| Hvad | Regel |
| --- | --- |
| Navne | `TABEL.csv` (eller arket `TABEL`); store og små bogstaver er lige gode |
| Skilletegn | `;`, `,` eller tabulator |
| Tegnsæt | UTF-8 eller Windows-1252, genkendt for hver fil |
| Overskrifter | skal være der; rækkefølgen er fri; en ukendt kolonne læses ikke og nævnes i rapporten |
| Datoer | `2024-05-31`, `31-05-2024`, `31.05.2024`, `31/05/2024`; et tidspunkt med tidszone er dagen i København |
| Tal | `7.5` eller `7,5` |
| Ja og nej | `ja nej j n true false 1 0` |
| Tomt felt | ukendt |
| Perioder | begge ender tæller med; en tom `til_dato` betyder, at perioden løber endnu |

Ved siden af filerne ligger `leverance.toml` (i et regneark: arket `leverance` med kolonnerne `navn` og `vaerdi`):

```toml
kommune_kode = 580            # tre cifre
data_pr = 2026-10-31          # datadagen
kilde = "Udtræk fra fagsystem"
tomme = ["fleksjob"]          # kun hvis en påkrævet tabel med vilje er uden rækker
```

I stedet for `borger_id` kan leveres `cpr`. Importen kontrollerer nummeret, udleder køn og fødselsmåned, hvor de mangler, og gemmer kun et pseudonym.

## Tabeller

En stjerne er en påkrævet kolonne. Tabeller, der ikke er påkrævede, kan udelades; de nøgletal, der bruger dem, siger så »Ingen data leveret«.
"""
_KINDS = {
    Kind.TEXT: "tekst",
    Kind.DATE: "dato",
    Kind.WHOLE: "helt tal",
    Kind.NUMBER: "tal",
    Kind.AMOUNT: "beløb",
    Kind.YES_NO: "ja/nej",
    Kind.WEEK: "uge, fx `2026-W44`",
    Kind.MONTH: "måned, fx `2026-10`",
}
_VERDICTS = """
## Hvad der sker med en forkert række

Ingen række forsvinder. Hver ender ét sted: indlæst, indlæst med en advarsel, talt som en gentagelse af en hel række, eller sat til side (karantæne) med fil, linje,
kolonne og grund. Rapporten viser aldrig en persons oplysninger; karantænen gemmer rækken, som den blev leveret, med CPR-numre erstattet.

Leverancen afvises som en helhed, og det hidtidige vises stadig, når en påkrævet tabel eller kolonne mangler, når datadagen ikke kan læses, eller når mere end 20 %
(en indstilling) af en tabel er sat til side.
"""


def format_markdown() -> str:
    """The whole page, in Danish."""
    tables = "\n".join(_table(table) for table in TABLES)
    aside = _codes("Sat til side", SET_ASIDE)
    return f"{_OPENING}\n{tables}{_VERDICTS}\n{aside}\n{_codes('Advarsler', WARNING)}"


def _table(table: Table) -> str:
    said = ["påkrævet"] * table.required + [f"nøgle: {', '.join(table.key)}"] * bool(table.key)
    lines = [f"### {table.name}", "", f"*{'; '.join(said)}*" if said else "", "| Kolonne | Indhold |", "| --- | --- |"]
    lines += [f"| `{column.name}`{'*' * column.required} | {_content(column)} |" for column in table.columns]
    return "\n".join([*lines[:2], *([lines[2], ""] if said else []), *lines[3:], ""])


def _content(column: Column) -> str:
    if column.reference:
        return f"id, som står i `{column.reference}`"
    if column.values:
        return "en af: " + ", ".join(f"`{value}`" for value in column.values)
    said = "id" if column.identifier else _KINDS[column.kind]
    if column.future:
        said += ", gerne i fremtiden"
    return said + _bounds(column)


def _bounds(column: Column) -> str:
    parts = [
        f"over {column.above:g}" if column.above is not None else "",
        f"mindst {column.low:g}" if column.low is not None else "",
        f"højst {column.high:g}" if column.high is not None else "",
    ]
    return "".join(f", {part}" for part in parts if part)


def _codes(title: str, codes: dict[str, str]) -> str:
    rows = [f"| `{code}` | {text} |" for code, text in codes.items()]
    return "\n".join([f"### {title}", "", "| Kode | Hvad den betyder |", "| --- | --- |", *rows, ""])
