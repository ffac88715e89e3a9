"""What a browser may post to a callback: exactly what the callback was defined with. Dash itself checks none of it."""

import json
from typing import Any

from dash import Dash
from dash.dependencies import Output

_URL = {"pathname": 2000, "search": 4000, "href": 8000, "hash": 1000}  # properties of the address, and their lengths
_LONGEST = 300  # things in one list


def fits(app: Dash, body: Any) -> bool:
    """Whether ``body`` is a question to one of the callbacks that run here, with its own inputs, state and outputs.

    The values are the callback's affair, but for what it reads as text: the address.
    """
    if not isinstance(body, dict) or not isinstance(body.get("output"), str):
        return False
    known = app.callback_map.get(body["output"])
    if known is None or "callback" not in known or not _is_text(body):  # those that run in the browser have none
        return False
    asked, state = body.get("inputs", []), body.get("state", [])
    return (
        _all_fit(known["inputs"], asked)
        and _all_fit(known["state"], state)
        and body.get("outputs") == _outputs(known["output"])
        and _changed_fit(body.get("changedPropIds"), asked)
    )


def _is_text(body: dict) -> bool:
    """Whether every text in it could be sent back: JSON can hold halves of signs, which no answer can."""
    try:
        json.dumps(body, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _all_fit(specs: list[dict], given: Any) -> bool:
    return isinstance(given, list) and len(given) == len(specs) and all(map(_fits, specs, given))


def _fits(spec: dict, given: Any) -> bool:
    pattern = _pattern(spec["id"])
    if pattern is not None and any(isinstance(part, list) for part in pattern.values()):
        return isinstance(given, list) and len(given) <= _LONGEST and all(_is_one(spec, pattern, one) for one in given)
    return _is_one(spec, pattern, given)


def _is_one(spec: dict, pattern: dict | None, given: Any) -> bool:
    if not isinstance(given, dict) or given.get("property") != spec["property"]:
        return False
    value = given.get("value")
    if spec["id"] == "url":
        length = _URL.get(spec["property"])
        return given.get("id") == "url" and (value is None or (isinstance(value, str) and len(value) <= (length or 0)))
    return given.get("id") == spec["id"] if pattern is None else _matches(pattern, given.get("id"))


def _matches(pattern: dict, given: Any) -> bool:
    if not isinstance(given, dict) or given.keys() != pattern.keys():
        return False
    return all(
        isinstance(given[key], str | int) if isinstance(part, list) else given[key] == part
        for key, part in pattern.items()
    )


def _pattern(component: str) -> dict | None:
    return json.loads(component) if component.startswith("{") else None


def _outputs(declared: Output | list[Output]) -> Any:
    """What the browser says of the outputs: the same that the callback was defined with."""
    if isinstance(declared, list | tuple):
        return [_outputs(one) for one in declared]
    return {"id": declared.component_id, "property": declared.component_property}


def _changed_fit(changed: Any, asked: list) -> bool:
    """Which of the inputs made the question; Dash reads their names as JSON."""
    if not isinstance(changed, list) or len(changed) > _LONGEST:
        return False
    every = [one for part in asked for one in (part if isinstance(part, list) else [part])]
    names = {f"{_said(one['id'])}.{one['property']}" for one in every}
    return all(isinstance(one, str) and one in names for one in changed)


def _said(component: str | dict) -> str:
    if isinstance(component, str):
        return component
    return json.dumps(component, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
