"""make_report(): from a recipe and a month to what the report says."""

from dataclasses import replace
from datetime import date

from app import danish
from app.kpi import Kpi, kpi
from app.kpi.benchmark import Benchmark
from app.reports.asking import COURSE, answers, figures_of, filters_of, joined, questions
from app.reports.card import Card
from app.reports.content import Part, Report, Section
from app.reports.drawing import AGAINST, Maker, Setting, of_last
from app.reports.leaving import Passed, leave, told
from app.reports.markup import blocks
from app.reports.months import name_of
from app.reports.recipe import Afsnit, Recipe
from app.reports.rettelser import from_to
from app.reports.summary import summary_table
from app.reports.words import benchmark_text, category_text, scale

_MOST_TOLD = 3  # corrected figures of a nøgletal that are told: a report of one page stays so


def gather(recipe: Recipe, month: date, setting: Setting) -> Passed:
    """The figures of the report of one month, before and after disclosure control.

    :raises UsageError: the recipe asks for what is not there.
    """
    filters = filters_of(recipe, month, setting.options)
    asked = questions(recipe, filters, setting.options.months[-1])
    return leave(answers(asked, setting.ask, setting.spread), setting.rules, setting.store, setting.kommune_kode)


def make_report(recipe: Recipe, month: date, setting: Setting, passed: Passed | None = None) -> Report:
    """The report of one month, made from what has passed disclosure control and nothing else.

    :raises UsageError: the recipe asks for what is not there, or a text for what cannot be filled in.
    """
    passed = passed or gather(recipe, month, setting)
    known = joined(passed.told)
    filters = filters_of(recipe, month, setting.options)
    maker = Maker(recipe, filters, setting, known)
    cards = {kpi_id: maker.card(kpi_id) for kpi_id in recipe.noegletal}
    slots = _slots(maker, cards)
    fiction = maker.is_fiction
    return Report(
        name=recipe.navn,
        title=recipe.titel,
        meeting=recipe.moede,
        audience=recipe.modtager,
        municipality=maker.municipality,
        month=month,
        span=recipe.periode,
        filters=maker.whole.words(maker.names),
        data_pr=setting.options.data_pr,
        snapshot=setting.snapshot.name,
        made=setting.today,
        fiction=fiction,
        columns=recipe.kolonner,
        tables=recipe.tabeller,
        intro=blocks(recipe.indledning, slots),
        summary=summary_table(cards.values(), [text for key, text in AGAINST if key in recipe.sammenlign]),
        sections=tuple(_section(maker, part, cards, slots) for part in recipe.afsnit),
        hidden=told(known.values(), setting.rules),
        corrections=_corrections(maker, passed),
    )


def _section(maker: Maker, part: Afsnit, cards: dict[str, Card], slots: dict[str, str]) -> Section:
    made = tuple(_part(maker, part, kpi_id, cards[kpi_id]) for kpi_id in part.noegletal)
    return Section(part.overskrift, blocks(part.tekst, slots), made)


def _part(maker: Maker, part: Afsnit, kpi_id: str, shown: Card) -> Part:
    one, result = kpi(kpi_id), maker.known[kpi_id, COURSE]
    drawn = [maker.figure(name, kpi_id) for name in figures_of(part, maker.known, kpi_id)]
    said = (
        ("Definition", one.definition),
        ("Tæller", one.taeller),
        ("Nævner", one.naevner),
        ("Retsgrundlag og kilde", one.kilde),
        ("Valg", one.valg),
    )
    return Part(
        kpi=one,
        card=shown,
        about=maker.about(of_last(result)),
        figures=tuple(figure for figure in drawn if figure is not None),
        method=tuple((heading, text) for heading, text in said if text),
        sources=_sources(one, maker.published(result)),
    )


def _sources(one: Kpi, lines: list[Benchmark]) -> tuple[str, ...]:
    """Each published figure with its source, and then, each once, how they differ from what is counted here."""
    names = [dict(one.dele).get(line.kategori, category_text(line.kategori)) for line in lines]
    figures = [benchmark_text(line, replace(scale(one), share=line.enhed == "andel")) for line in lines]
    told = [f"{name}: {figure}." if name else f"{figure}." for name, figure in zip(names, figures, strict=True)]
    return (*told, *dict.fromkeys(f"Forskel: {line.forskel}." for line in lines if line.forskel))


def _corrections(maker: Maker, passed: Passed) -> tuple[str, ...]:
    """Which figures of the report are other than when they were first shown, or published: the newest with the old
    figure, where that was published and neither is hidden; the others by their months alone."""
    said = []
    for kpi_id in maker.recipe.noegletal:
        result = maker.known[kpi_id, COURSE]
        pairs = [(row["month"], from_to(result, row, was)) for row, was in passed.corrected(kpi_id)]
        told = dict([(month, text) for month, text in pairs if text][-_MOST_TOLD:])
        first = {one.month for one in maker.setting.corrected(kpi_id, result.filters)} | {month for month, _ in pairs}
        names = ", ".join(danish.month(month) for month in sorted(first - told.keys()))
        if told:
            more = f" Tal for {names} er også rettet." if names else ""
            said.append(f"{result.kpi.titel}: {'; '.join(told.values())}, siden det blev udgivet.{more}")
        elif names:
            said.append(f"{result.kpi.titel}: tal for {names} er rettet, siden de først blev vist.")
    return tuple(said)


def _slots(maker: Maker, cards: dict[str, Card]) -> dict[str, str]:
    """What the slots of the texts are filled with: no figure is typed by hand."""
    general = {
        "kommune": maker.municipality,
        "maaned": danish.month(maker.filters.til),
        "periode": name_of(maker.filters.til, maker.recipe.periode),
        "data_pr": danish.long_date(maker.setting.options.data_pr),
    }
    return general | {kpi_id: said(one) for kpi_id, one in cards.items()}


def said(one: Card) -> str:
    """A card as part of a sentence: ``49 % (23 af 47)``, or why there is no number."""
    if one.absent:
        return danish.NO_VALUE
    return f"{one.value} ({one.basis})" if one.basis and one.value else one.value or one.basis
