"""Reading what a page has drawn: its words and its links."""

from collections.abc import Iterator

from dash.development.base_component import Component


def parts(drawn: object) -> Iterator[Component]:
    """Every component in ``drawn``, itself first."""
    if isinstance(drawn, Component):
        yield drawn
        yield from parts(getattr(drawn, "children", None))
    elif isinstance(drawn, list | tuple):
        for one in drawn:
            yield from parts(one)


def text(drawn: object) -> str:
    """All words in ``drawn``, in order, with a blank between."""
    return " ".join(" ".join(_strings(drawn)).split())


def _strings(drawn: object) -> Iterator[str]:
    if isinstance(drawn, str):
        yield drawn
    elif isinstance(drawn, list | tuple):
        for one in drawn:
            yield from _strings(one)
    elif isinstance(drawn, Component):
        yield from _strings(getattr(drawn, "children", None))


def links(drawn: object) -> dict[str, str]:
    """The words of each link and where it leads; the first of those with the same words."""
    found: dict[str, str] = {}
    for one in parts(drawn):
        if getattr(one, "href", None):
            found.setdefault(text(one), one.href)
    return found
