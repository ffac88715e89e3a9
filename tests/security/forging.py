"""Questions that an attacker would post: to every callback, with an address and values of the attacker's choice."""

import json
import random
from collections.abc import Iterator, Mapping
from typing import Any

from dash import Dash

from tests.security.town import CASES

SEARCHES = (
    *(
        "",
        "?team=T2",
        "?team=T1",
        "?team=(uden)",
        "?sagsbehandler=S3QX",
        "?sagsbehandler=S1QX",
        "?sagsbehandler=(uden)",
    ),
    *("?kommune=580", "?kommune=999", "?team=T1&team=T2", "?team=T2&sagsbehandler=S1QX", "?team=t2", "?team=T2%00"),
    *("?maaned=2026-09", "?maaned=9999-99", "?pulje=P1", "?fordelt=sagsbehandler", "?fordelt=team&slags=cv_rettidig"),
    *("?team=T2'%20OR%201=1--", "?del=uoplyst", "?del=baand:0-21", "?orden=-Sagsbehandler", "?gruppe=overskredet"),
    *("?koen=K", "?x=<script>", "?" + "a" * 3000, "?team=%F0%9F%92%A9", "?team=T1,T2", "?rolle=leder&bruger=leder"),
    *("?team=\ud800", "?maaned=２０２６-10", "?team=%ED%A0%80", "?maaned=2026-10\x00", "?kommune=\udfff&del=\ud800"),
)
ROWS = {"startRow": 0, "endRow": 100, "sortModel": [], "filterModel": {}}
VALUES: tuple[Any, ...] = (
    *(None, 0, 1, -1, 2**63, 1.5, True, "", "T2", "S3QX", CASES["S3QX"][0], "NR-" + CASES["S3QX"][0], "kommune"),
    *("' OR 1=1 --", "../../etc/passwd", "<script>alert(1)</script>", "\x00", "æøå" * 50, "a" * 5000, [], {}, ["T2"]),
    *("\ud800", {"\ud800": 1}, 2**70, 1e308, float("nan"), [[]] * 50, "\u202e"),
    *([None], {"$ne": None}, {"__class__": "x"}, {"rolle": "leder"}, [[["T2"]]], {"props": {"children": "x"}}),
    {"startRow": -5, "endRow": 10**9, "sortModel": [{"colId": "borger_id; DROP", "sort": "asc"}], "filterModel": {}},
    {"startRow": "0", "endRow": None, "sortModel": "x", "filterModel": {"team": {"filter": "T2"}}},
)


def server_callbacks(app: Dash) -> dict[str, dict]:
    """The callbacks that run on the server, by the name of their output."""
    return {name: one for name, one in app.callback_map.items() if "callback" in one}


class Forger:
    """Makes questions with a fixed ``seed``.

    ``paths``: addresses to claim to be on, of each callback's own page (by the name of its output) and of others (by
    ``""``); ``files``: names of downloads.
    """

    def __init__(self, app: Dash, paths: dict[str, tuple[str, ...]], files: tuple[str, ...], seed: int) -> None:
        self.every = server_callbacks(app)
        self.paths, self.files = paths, files
        self.random = random.Random(seed)

    def each(self, rounds: int) -> Iterator[dict]:
        """A question to every callback, ``rounds`` times over."""
        for at in range(rounds):
            for output, one in self.every.items():
                yield self.question(output, one, SEARCHES[at % len(SEARCHES)] if at % 2 else None)

    def question(self, output: str, one: Mapping, search: str | None = None) -> dict:
        """A question that has the shape of an honest one, and now and then not even that."""
        own = self.paths.get(output, ()) if self.random.random() < 0.8 else ()
        path = self.pick(own or self.paths[""])
        address = {"search": self.pick(SEARCHES) if search is None else search, "pathname": path}
        inputs = [self._part(spec, address) for spec in one["inputs"]]
        every = [part for given in inputs for part in (given if isinstance(given, list) else [given])]
        changed = self.pick(every) if every else None
        body = {
            "output": output,
            "outputs": _outputs(one["output"]),
            "inputs": inputs,
            "state": [self._part(spec, address) for spec in one["state"]],
            "changedPropIds": [f"{_name(changed['id'])}.{changed['property']}"] if changed else [],
        }
        if self.random.random() < 0.08:
            body.pop(self.pick(tuple(body)))
        return body

    def pick(self, choices: tuple | list) -> Any:
        """One of them."""
        return self.random.choice(choices)

    def _part(self, spec: Mapping, address: Mapping) -> dict | list:
        component, prop = spec["id"], spec["property"]
        if component == "url":
            return {"id": "url", "property": prop, "value": address.get(prop)}
        if component.startswith("{"):
            pattern = json.loads(component)
            return [self._file(pattern, prop) for _ in range(2)]
        if prop == "id":
            return {"id": component, "property": prop, "value": component}
        honest = {"getRowsRequest": ROWS, "n_clicks": 1, "data": address["search"]}
        value = honest[prop] if prop in honest and self.random.random() < 0.7 else self.pick(VALUES)
        return {"id": component, "property": prop, "value": value}

    def _file(self, pattern: dict, prop: str) -> dict:
        named = {"name": self.pick(self.files), "form": self.pick(("csv", "xlsx", "exe"))}
        filled = {
            key: named.get(key, self.pick(("a", "T2"))) if isinstance(part, list) else part
            for key, part in pattern.items()
        }
        return {"id": filled, "property": prop, "value": self.pick((1, 1, 1, None, "x"))}


def _outputs(declared: Any) -> Any:
    if isinstance(declared, list | tuple):
        return [_outputs(one) for one in declared]
    return {"id": declared.component_id, "property": declared.component_property}


def _name(component: str | dict) -> str:
    if isinstance(component, str):
        return component
    return json.dumps(component, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
