"""A profile laid over the files of a delivery: which table is made from which, and what does not fit."""

from collections.abc import Callable
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from app.intake.delivery import Delivery
from app.intake.faults import Faults, FileFault
from app.intake.header import canonical, nearest
from app.intake.profile.known import Borgere
from app.intake.profile.mapped import Mapped
from app.intake.profile.rules import Block, Profile
from app.intake.profile.weeks import pattern
from app.intake.source import Known, Source, Unreadable

Opener = Callable[[Known], Source]


def apply_profile(
    profile: Profile, where: str, files: dict[str, Opener], delivery: Delivery, faults: Faults
) -> set[str]:
    """Make every table that the profile names a source of ``delivery``; returns the files that it reads.

    :param where: the profile's name in faults.
    :param files: how to open each file or sheet, given what counts column names in it.
    """
    wanted = {id(block): _matching(block, files) for block in profile.blocks}
    known = Borgere(lambda: delivery.sources.get("borgere"))
    opened = {}
    for file, opener in files.items():
        blocks = [block for block in profile.blocks if file in wanted[id(block)]]
        if blocks:
            opened[file] = _open(file, opener, _counter(blocks), faults)
    for block in profile.blocks:
        if not (wanted[id(block)] or block.optional):
            _miss(block, where, files, faults)
    for table, blocks in profile.tables.items():
        groups = [(block, [opened[file] for file in wanted[id(block)]]) for block in blocks]
        _take(table, [group for group in groups if group[1]], known, delivery, faults)
    for table in profile.empty:
        if table not in delivery.sources:
            delivery.sources[table] = Mapped(table, [], known)
            delivery.empty.add(table)
    delivery.notes += _unread(delivery, opened)
    return set(opened)


def _matching(block: Block, files: dict[str, Opener]) -> list[str]:
    shapes = [canonical(shape) for shape in block.files]
    return [file for file in files if any(fnmatchcase(canonical(PurePosixPath(file).name), one) for one in shapes)]


def _counter(blocks: list[Block]) -> Known:
    """Counts the cells that are columns which the blocks read."""
    names = {canonical(name) for block in blocks for name in block.columns}
    shapes = [pattern(block.unfold) for block in blocks if block.unfold and pattern(block.unfold)]
    return lambda cells: sum(
        canonical(cell) in names or any(shape.fullmatch(cell.strip()) for shape in shapes) for cell in cells
    )


def _open(file: str, opener: Opener, known: Known, faults: Faults) -> Source:
    try:
        return opener(known)
    except FileFault as fault:
        faults.add(file, fault.text.replace("formatets", "profilens"), fault.remedy)
        return Unreadable(file)


def _miss(block: Block, where: str, files: dict[str, Opener], faults: Faults) -> None:
    names = [canonical(PurePosixPath(file).name) for file in files]
    near = nearest(canonical(block.files[0]), names) if block.files else None
    hint = f"»{near}« ligner." if near else "Læg den i leverancen, eller skriv maa_mangle = true i profilen."
    wanted = " eller ".join(f"»{name}«" for name in block.files)
    faults.add(where, f"Ingen fil hedder {wanted}, som {block.table} læses af.", hint)


def _take(
    table: str, groups: list[tuple[Block, list[Source]]], known: Borgere, delivery: Delivery, faults: Faults
) -> None:
    """Add the table, or where something is wrong a stand-in for it, so that nothing is told twice."""
    sources = [source for _, listed in groups for source in listed]
    if not all(source.header for source in sources):
        delivery.sources[table] = Unreadable(table)
        return
    mapped = Mapped(table, groups, known) if groups else None
    found = list(mapped.faults()) if mapped else []
    for file, text, remedy in found:
        faults.add(file, text, remedy)
    if mapped or faults:
        delivery.sources[table] = Unreadable(table) if faults else mapped


def _unread(delivery: Delivery, opened: dict[str, Source]) -> list[str]:
    """A Danish sentence for each file with columns that no block reads."""
    feeds = [feed for source in delivery.sources.values() if isinstance(source, Mapped) for feed in source.feeds]
    told = []
    for file, source in opened.items():
        here = [set(feed.unread) for feed in feeds if feed.source is source]
        names = sorted(set.intersection(*here)) if here else []
        if names:
            listed = ", ".join(f"»{name}«" for name in names)
            told.append(f"{file}: profilen læser ikke kolonnerne {listed}. Skriv dem i »udelad«, hvis det er meningen.")
    return told
