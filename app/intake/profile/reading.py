"""A profile's TOML understood: every fault of it with what to do, in one list."""

import tomllib
from collections.abc import Iterator

from app.intake.faults import Faults
from app.intake.format import BY_NAME
from app.intake.header import accepted, canonical, nearest
from app.intake.profile.rules import Block, Cell, Filter, Periods, Profile, Values, fold
from app.intake.profile.weeks import is_form, pattern

_TOP = ("navn", "beskrivelse", "andre_tabeller", "tomme", "koder", "tabel")
_BLOCK = (
    "fil",
    "kolonner",
    "behold",
    "frasorter",
    "uger_i_kolonner",
    "perioder",
    "udelad",
    "maa_mangle",
    "kun_kendte_borgere",
)
_CELL = ("kolonne", "vaerdier", "ellers", "fast", "timer", "minutter", "uge", "form", "loebenummer")
_PERIODS = ("uge", "form", "sidste_uge_aaben", "kun_med_beloeb")
_KINDS = ("kolonne", "fast", "timer", "uge", "loebenummer")


def read_profile(text: str, where: str, faults: Faults) -> Profile | None:
    """The profile in ``text``; None, with all that is wrong in ``faults`` under ``where``, when it cannot be used."""
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        faults.add(
            where,
            f"Profilen er ikke gyldig TOML ({error}).",
            "Ret linjen. Navne med æ, ø, å eller mellemrum skal stå i anførselstegn.",
        )
        return None
    reader = _Reader(where, Faults())
    profile = reader.profile(given)
    faults.texts += [text for text in reader.faults.texts if text not in faults.texts]
    return None if reader.faults else profile


class _Reader:
    """Reads one profile; ``faults`` grows with what is wrong."""

    def __init__(self, where: str, faults: Faults) -> None:
        self.where = where
        self.faults = faults
        self.codes: dict[str, Values] = {}

    def profile(self, given: dict) -> Profile:
        self._known("Profilen", given, _TOP)
        tables = self._a(given.get("tabel", {}), dict, "tabel", "Skriv [[tabel.borgere]].")
        for name, pairs in self._a(given.get("koder", {}), dict, "koder", "Skriv [koder.NAVN].").items():
            self.codes[name] = self._values(pairs, f"koder.{name}")
        blocks = [block for name, listed in tables.items() for block in self._blocks(name, listed)]
        empty = tuple(self._a(given.get("tomme", []), list, "tomme", 'Skriv fx tomme = ["fleksjobtimer"].'))
        for name in empty:
            self._table(str(name))
        others = given.get("andre_tabeller", "standard")
        if others not in ("standard", "ingen"):
            self._fault("andre_tabeller kan kun være »standard« eller »ingen«.", "Ret værdien.")
        named = str(given.get("navn", self.where))
        return Profile(named, tuple(blocks), others == "standard", empty, str(given.get("beskrivelse", "")))

    def _blocks(self, table: str, listed: object) -> Iterator[Block]:
        if not self._table(table):
            return
        for block in listed if isinstance(listed, list) else [listed]:
            yield self._block(table, self._a(block, dict, f"tabel.{table}", f"Skriv [[tabel.{table}]]."))

    def _block(self, table: str, given: dict) -> Block:
        place = f"tabel.{table}"
        self._known(place, given, _BLOCK)
        files = given.get("fil", [])
        files = (files,) if isinstance(files, str) else tuple(str(one) for one in files)
        if not files:
            self._fault(f"{place}: »fil« mangler.", 'Skriv fx fil = "borgere*.csv".')
        cells = self._cells(table, self._a(given.get("kolonner", {}), dict, f"{place}.kolonner", "Skriv navn = …."))
        periods = self._periods(given["perioder"], place) if "perioder" in given else None
        unfold = str(given.get("uger_i_kolonner", ""))
        if unfold and pattern(unfold) is None:
            self._fault(f"{place}: uger_i_kolonner nævner ikke år og uge.", 'Skriv fx uger_i_kolonner = "y_ÅÅUU".')
        if periods and BY_NAME[table].period != ("fra_dato", "til_dato"):
            self._fault(f"{place}: tabellen har ikke perioder.", "Slet »perioder«.")
        self._required(table, cells, periods)
        filters = (
            *self._filters(given.get("behold", {}), place, False),
            *self._filters(given.get("frasorter", {}), place, True),
        )
        unread = tuple(self._a(given.get("udelad", []), list, f"{place}.udelad", "Skriv en liste af kolonner."))
        optional, known = given.get("maa_mangle") is True, given.get("kun_kendte_borgere") is True
        block = Block(table, files, cells, filters, unfold, periods, unread, optional, known)
        if known and (table == "borgere" or not block.person):
            self._fault(f"{place}: kun_kendte_borgere kræver en kolonne til borger_id eller cpr.", "Slet linjen.")
        return block

    def _cells(self, table: str, given: dict) -> dict[str, Cell]:
        cells = {}
        for name, how in given.items():
            if canonical(name) not in accepted(BY_NAME[table]):
                self._unknown(f"tabel.{table}: kolonnen", name, sorted(accepted(BY_NAME[table])))
                continue
            cells[canonical(name)] = self._cell(how, f"tabel.{table}.{name}")
        if "cpr" in cells and not cells["cpr"].verbatim:
            self._fault(f"tabel.{table}: cpr kan kun læses, som det står.", 'Skriv cpr = "kolonnens navn".')
        return cells

    def _cell(self, how: object, place: str) -> Cell:
        if isinstance(how, str):
            return Cell("kolonne", how)
        given = self._a(how, dict, place, 'Skriv kolonnens navn, eller fx { fast = "580" }.')
        self._known(place, given, _CELL)
        kinds = [kind for kind in _KINDS if kind in given]
        if len(kinds) != 1:
            self._fault(f"{place}: der skal stå præcis ét af {', '.join(_KINDS)}.", "Se docs/profiler.md.")
            return Cell("fast")
        kind, source = kinds[0], str(given[kinds[0]])
        if kind in ("fast", "loebenummer"):
            return Cell(kind, text=source)
        if kind == "uge":
            return Cell("uge", source, self._form(given, place))
        if kind == "timer":
            return Cell("timer", source, minutes=str(given.get("minutter", "")))
        otherwise = str(given["ellers"]) if "ellers" in given else None
        return Cell("kolonne", source, values=self._values(given.get("vaerdier", {}), place), otherwise=otherwise)

    def _form(self, given: dict, place: str) -> str:
        form = str(given.get("form", "ÅÅÅÅ-WUU"))
        if not is_form(form):
            self._fault(
                f"{place}: form siger ikke, hvordan ugen er skrevet.", 'Skriv fx "ÅÅÅÅ-WUU", "ÅÅÅÅUU" eller "dato".'
            )
        return form

    def _values(self, given: object, place: str) -> Values:
        if isinstance(given, str):
            if given not in self.codes:
                self._unknown(f"{place}: kodetabellen", given, sorted(self.codes))
            return self.codes.get(given, {})
        pairs = self._a(given, dict, place, "Skriv { kildens værdi = formatets værdi }.")
        return {fold(str(word)): _plain(value) for word, value in pairs.items()}

    def _periods(self, given: object, place: str) -> Periods:
        given = self._a(given, dict, f"{place}.perioder", 'Skriv fx perioder = { uge = "Uge", form = "dato" }.')
        self._known(f"{place}.perioder", given, _PERIODS)
        if "uge" not in given:
            self._fault(f"{place}.perioder: »uge« mangler.", "Skriv, hvilken kolonne ugen står i.")
        open_end, amount = given.get("sidste_uge_aaben") is True, str(given.get("kun_med_beloeb", ""))
        return Periods(str(given.get("uge", "")), self._form(given, f"{place}.perioder"), open_end, amount)

    def _filters(self, given: object, place: str, drop: bool) -> Iterator[Filter]:
        word = "frasorter" if drop else "behold"
        for column, kept in self._a(given, dict, f"{place}.{word}", 'Skriv { "Kolonne" = ["værdi"] }.').items():
            if isinstance(kept, dict):
                self._known(f"{place}.{word}", kept, ("koder", "er"))
                wanted = {_plain(value) for value in kept.get("er", [])}
                codes = self._values(str(kept.get("koder", "")), f"{place}.{word}")
                words = [code for code, value in codes.items() if value in wanted]
            else:
                words = [fold(_plain(value)) for value in kept] if isinstance(kept, list) else [fold(_plain(kept))]
            if not words:
                self._fault(f"{place}.{word}: »{column}« har ingen værdier.", "Skriv mindst én.")
            yield Filter(column, frozenset(words), drop)

    def _required(self, table: str, cells: dict[str, Cell], periods: Periods | None) -> None:
        given = set(cells) | ({"fra_dato", "til_dato"} if periods else set())
        if periods and {"fra_dato", "til_dato"} & set(cells):
            self._fault(f"tabel.{table}: perioder giver selv fra_dato og til_dato.", "Slet dem i kolonner.")
        for column in BY_NAME[table].columns:
            if column.required and column.name not in given and not (column.name == "borger_id" and "cpr" in given):
                self._fault(
                    f"tabel.{table}: kolonnen »{column.name}« mangler.",
                    "Sig, hvor den står, eller giv den en fast værdi.",
                )

    def _table(self, name: str) -> bool:
        if name not in BY_NAME:
            self._unknown("Tabellen", name, list(BY_NAME))
        return name in BY_NAME

    def _known(self, place: str, given: dict, names: tuple[str, ...]) -> None:
        for name in given:
            if name not in names:
                self._unknown(f"{place}:", name, list(names))

    def _unknown(self, what: str, name: str, known: list[str]) -> None:
        near = nearest(canonical(name), known)
        self._fault(
            f"{what} »{name}« findes ikke.", f"Mener du »{near}«?" if near else f"Der findes: {', '.join(known)}."
        )

    def _a(self, value: object, kind: type, place: str, remedy: str) -> dict | list:
        """``value`` where it is of the kind; else a fault, and an empty one."""
        if isinstance(value, kind):
            return value
        self._fault(f"{place} har en forkert form.", remedy)
        return kind()

    def _fault(self, text: str, remedy: str) -> None:
        self.faults.add(self.where, text, remedy)


def _plain(value: object) -> str:
    """A TOML value as a source would write it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
