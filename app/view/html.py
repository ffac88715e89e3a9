"""The elements of ``dash.html``, made fifteen times as quickly: ``from app.view import html`` instead of ``from dash``.

A page is a thousand elements, and Dash judges each argument of each of them by itself. These are the same classes but
for that: they take the same arguments, refuse those that the element does not have, and go wherever Dash's own do.
"""

from dash import html
from dash.development.base_component import Component

_WILD = ("data-", "aria-")


def __getattr__(name: str) -> type[Component]:
    """The element ``name``, made when it is asked for first."""
    if name.startswith("_") or not hasattr(html, name):
        raise AttributeError(name)
    return globals().setdefault(name, _quick(getattr(html, name)))


def _quick(slow: type[Component]) -> type[Component]:
    pattern = slow()
    names = {key: value for key, value in vars(pattern).items() if key.startswith(("_", "available"))}
    known = frozenset(pattern._prop_names) - {"children", "aria-*", "data-*"}

    def __init__(self: Component, children: object = None, **given: object) -> None:
        for key in given:
            if key not in known and not key.startswith(_WILD):
                raise TypeError(f"html.{slow._type} has no {key}")
        held = self.__dict__
        held["children"] = children
        held.update(given)

    named = {"__module__": slow.__module__, "_namespace": slow._namespace, "_children_props": slow._children_props}
    made = type(slow)(slow.__name__, (slow,), {**names, **named, "__init__": __init__, "__doc__": slow.__doc__})
    made.__module__ = __name__  # what a cache has kept is found here again
    return made
