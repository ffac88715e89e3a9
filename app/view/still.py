"""What never changes once it is drawn, sent as one piece of HTML instead of as thousands of Dash components.

Dash keeps a subscription for each component in the browser and wakes them all at each of its own steps: a page of 6 000
elements took a minute of the browser's time. So every part of a page that no callback listens to or writes to is made
into HTML here, with all text escaped, and put in place by ``assets/still.js``.
"""

import re
from collections.abc import Collection, Sequence
from functools import cache
from html import escape

from dash import html
from dash.development.base_component import Component

_HTML = html.Div()._namespace
_VOID = frozenset({"img", "br", "hr", "wbr", "col"})
_NAMES = {"className": "class", "htmlFor": "for"}
_CALLED = frozenset({"children", "n_clicks", "n_clicks_timestamp", "disable_n_clicks"})
_OWN = ("_", "available_")  # what a component knows of its kind
_LIST = (list, tuple)
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
        self.tag, self.attributes, self.html = tag, attributes, html  # Dash would look for a package of this name


def still(part: object, live: Collection[str] = ()) -> object:
    """``part`` with each of its largest subtrees that may stand still made into one component.

    ``live`` are the ids that callbacks use; a component with such an id, with a pattern for an id, or of another kind
    than plain HTML stays as it is, and so does everything around it.
    """
    if isinstance(part, _LIST):
        return [still(one, live) for one in part]
    return _settled(part, _read(part, live), live)


def to_html(part: object) -> str:
    """A tree of plain HTML components as text, every text and attribute escaped."""
    return _read(part, ()) or ""


def _read(part: object, live: Collection[str]) -> str | None:
    """The HTML of a part that may stand still; else ``None``, and what may stand still inside it has been made so."""
    if type(part) is str:
        return escape(part)
    if part is None:
        return ""
    if isinstance(part, _LIST):
        return _all([_read(one, live) for one in part])
    if type(part) is Still:
        return f"{_opened(part.tag, part.attributes)}{part.html}</{part.tag}>"
    tag = _tag(type(part))
    if tag is None:
        return escape(str(part))
    children = part.__dict__.get("children")
    inside = children if isinstance(children, _LIST) else (children,)
    texts = [_read(one, live) for one in inside]
    text = _all(texts) if tag and _stands(part, live) else None
    if text is not None:
        opened = _opened(tag, part.__dict__)
        return opened if tag in _VOID else f"{opened}{text}</{tag}>"
    if children is not None and type(children) is not str:
        settled = [_settled(one, text, live) for one, text in zip(inside, texts, strict=True)]
        part.children = settled if inside is children else settled[0]  # type: ignore[attr-defined]
    return None


def _all(texts: Sequence[str | None]) -> str | None:
    """The texts as one; ``None`` where one of them is."""
    return None if None in texts else "".join(texts)  # type: ignore[arg-type]


@cache
def _tag(kind: type) -> str | None:
    """The tag of plain HTML that may stand still, empty for another component, ``None`` for what is none."""
    if not issubclass(kind, Component):
        return None
    tag = kind._type.lower()
    return tag if kind._namespace == _HTML and tag not in _FORM else ""


def _stands(part: Component, live: Collection[str]) -> bool:
    name = part.__dict__.get("id")
    return name is None or (isinstance(name, str) and name not in live)


def _settled(part: object, text: str | None, live: Collection[str]) -> object:
    """A part whose HTML has been read, as it goes into what is live around it."""
    if isinstance(part, _LIST):
        return still(part, live)
    return part if text is None or type(part) is Still or not isinstance(part, Component) else _piece(part, text)


def _piece(part: Component, text: str) -> Component:
    tag = part._type.lower()
    inside = text[len(_opened(tag, part.__dict__)) : -len(f"</{tag}>")]
    return Still(tag, _given(part), "" if tag in _VOID else inside)


def _opened(tag: str, given: dict) -> str:
    """The HTML that opens an element of these arguments."""
    opened = f"<{tag}"
    for key, value in given.items():
        if value is not None and (name := _named(key)):
            opened += f' {name}="{escape(value)}"' if type(value) is str else _attribute(name, value)
    return f"{opened}>"


def _given(part: Component) -> dict:
    return {key: value for key, value in part.__dict__.items() if value is not None and _named(key)}


@cache
def _named(key: str) -> str:
    """What an argument of a component is called in HTML; empty for what is no attribute."""
    if key in _CALLED or key.startswith(_OWN):
        return ""
    return _NAMES.get(key, key if "-" in key else key.lower())


def _attribute(name: str, value: object) -> str:
    """An attribute whose value is no text."""
    if isinstance(value, bool):
        if not name.startswith(("aria-", "data-")):
            return f" {name}" if value else ""
        value = str(value).lower()
    return f' {name}="{escape(_style(value) if isinstance(value, dict) else str(value))}"'


def _style(rules: dict) -> str:
    return ";".join(f"{re.sub('[A-Z]', lambda m: '-' + m[0].lower(), key)}:{value}" for key, value in rules.items())
