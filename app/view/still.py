"""What never changes once it is drawn, sent as one piece of HTML instead of as thousands of Dash components.

Dash keeps a subscription for each component in the browser and wakes them all at each of its own steps: a page of 6 000
elements took a minute of the browser's time. So every part of a page that no callback listens to or writes to is made
into HTML here, with all text escaped, and put in place by ``assets/still.js``.
"""

import re
from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component
from markupsafe import escape

_HTML = html.Div()._namespace
_VOID = frozenset({"img", "br", "hr", "wbr", "col"})
_NAMES = {"className": "class", "htmlFor": "for"}
_CALLED = ("n_clicks", "n_clicks_timestamp", "disable_n_clicks")
_FORM = frozenset({"input", "textarea", "select", "option", "form"})


class Still(Component):
    """An element whose inside is HTML: ``tag``, ``attributes`` (named as React names them) and ``html``."""

    _children_props: tuple = ()
    _base_nodes = ("children",)
    _namespace = "fleks_view"
    _type = "Still"
    _prop_names = ("tag", "attributes", "html")
    _valid_wildcard_attributes: tuple = ()
    available_properties = _prop_names
    available_wildcard_properties: tuple = ()

    def __init__(self, tag: str, attributes: dict, html: str) -> None:
        super().__init__(tag=tag, attributes=attributes, html=html)


def still(part: object, live: Iterable[str] = ()) -> object:
    """``part`` with each of its largest subtrees that may stand still made into one component.

    ``live`` are the ids that callbacks use; a component with such an id, with a pattern for an id, or of another kind
    than plain HTML stays as it is, and so does everything around it.
    """
    ids = frozenset(live)
    if isinstance(part, list | tuple):
        return [still(one, ids) for one in part]
    if not isinstance(part, Component):
        return part
    if _is_still(part, ids):
        return _piece(part)
    inside = getattr(part, "children", None)
    if isinstance(inside, list | tuple | Component):
        part.children = still(inside, ids)
    return part


def _is_still(part: object, live: frozenset[str]) -> bool:
    if isinstance(part, list | tuple):
        return all(_is_still(one, live) for one in part)
    if not isinstance(part, Component):
        return True
    name = getattr(part, "id", None)
    plain = part._namespace == _HTML and part._type.lower() not in _FORM
    named = name is None or (isinstance(name, str) and name not in live)
    return plain and named and _is_still(getattr(part, "children", None), live)


def _piece(part: Component) -> Component:
    given = _given(part)
    return Still(part._type.lower(), given, to_html(getattr(part, "children", None)))


def _given(part: Component) -> dict:
    props = part.to_plotly_json()["props"]
    return {key: value for key, value in props.items() if key not in ("children", *_CALLED) and value is not None}


def to_html(part: object) -> str:
    """A tree of plain HTML components as text, every text and attribute escaped."""
    if part is None:
        return ""
    if isinstance(part, list | tuple):
        return "".join(to_html(one) for one in part)
    if not isinstance(part, Component):
        return str(escape(part))
    tag = part._type.lower()
    opened = f"<{tag}{''.join(_attribute(key, value) for key, value in _given(part).items())}>"
    return opened if tag in _VOID else f"{opened}{to_html(getattr(part, 'children', None))}</{tag}>"


def _attribute(key: str, value: object) -> str:
    name = _NAMES.get(key, key if "-" in key else key.lower())
    if value is False and not name.startswith(("aria-", "data-")):
        return ""
    if value is True and not name.startswith(("aria-", "data-")):
        return f" {name}"
    said = _style(value) if isinstance(value, dict) else str(value).lower() if isinstance(value, bool) else value
    return f' {name}="{escape(said)}"'


def _style(rules: dict) -> str:
    return ";".join(f"{re.sub('[A-Z]', lambda m: '-' + m[0].lower(), key)}:{value}" for key, value in rules.items())
