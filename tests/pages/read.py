"""Reading what a page has drawn: its text and its links."""

from dash import html
from dash.development.base_component import Component


def text(part: object) -> str:
    """Everything that a reader sees of a component."""
    if isinstance(part, list | tuple):
        return " ".join(text(one) for one in part)
    if isinstance(part, Component):
        return text(getattr(part, "children", None))
    return "" if part is None else str(part)


def links(part: object) -> dict[str, str]:
    """Text → address of every link inside."""
    if isinstance(part, list | tuple):
        return {key: value for one in part for key, value in links(one).items()}
    if not isinstance(part, Component):
        return {}
    if isinstance(part, html.A):
        return {text(part): part.href}
    return links(getattr(part, "children", None))


def inside(part: object, kind: type[Component]) -> list[Component]:
    """Every component of a kind inside, outermost first."""
    if isinstance(part, list | tuple):
        return [found for one in part for found in inside(one, kind)]
    if not isinstance(part, Component):
        return []
    return ([part] if isinstance(part, kind) else []) + inside(getattr(part, "children", None), kind)
