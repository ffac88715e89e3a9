"""Asking an app's callbacks as a browser would, for tests that go through all of them."""

import json
from typing import Any

from dash import Dash, html
from flask.testing import FlaskClient

from app.main import IN_PROCESS
from app.pages import files, frame, pictures
from app.pages.house import House
from app.pages.registry import PAGES

ROWS = {"startRow": 0, "endRow": 100, "sortModel": []}
GIVEN = {"n_clicks": 1, "getRowsRequest": ROWS}


def app_of(house: House) -> Dash:
    """The pages over ``house``, without what stands before them at the door."""
    app = Dash(__name__, pages_folder="", use_pages=False, suppress_callback_exceptions=True, assets_folder="/nowhere")
    house.ask._cache.init_app(app.server, config=IN_PROCESS)
    frame.register(app, house, PAGES)
    files.register_charts(app)
    pictures.register_pictures(app, house, PAGES)
    app.layout = html.Div()
    app.server.test_client().get("/")
    return app


def server_callbacks(client: FlaskClient) -> list[dict]:
    """What the browser is told of the callbacks, but for those that run in it."""
    return [one for one in client.get("/_dash-dependencies").json if not one["clientside_function"]]


def ask(client: FlaskClient, one: dict, path: str, search: str, **given: Any) -> str:
    """The answer of a callback at an address, as text; ``given`` are values by property instead of the usual ones."""
    values = {"pathname": path, "search": search, **GIVEN, **given}
    inputs = [_wired(used, values) for used in one["inputs"]]
    first = inputs[0][0] if isinstance(inputs[0], list) else inputs[0]
    changed = f"{_key(first['id'])}.{first['property']}"
    body = {
        "output": one["output"],
        "outputs": _outputs(one["output"]),
        "inputs": inputs,
        "state": [_wired(used, values) for used in one["state"]],
        "changedPropIds": [changed],
    }
    answer = client.post("/_dash-update-component", json=body)
    assert answer.status_code in (200, 204), (one["output"], answer.status_code)
    return answer.text


def _key(used: object) -> str:
    return used if isinstance(used, str) else json.dumps(used, sort_keys=True, separators=(",", ":"))


def _wired(used: dict, values: dict) -> dict | list[dict]:
    """A single component by its id; a pattern as the one component that ``values["pattern"]`` describes."""
    if not used["id"].startswith("{"):
        return {**used, "value": values.get(used["property"], used["id"] if used["property"] == "id" else None)}
    pattern = {
        key: values.get("pattern", {}).get(key, "x") if isinstance(value, list) else value
        for key, value in json.loads(used["id"]).items()
    }
    return [{"id": pattern, "property": used["property"], "value": values.get(used["property"])}]


def _outputs(text: str) -> list[dict] | dict:
    parts = text.strip(".").split("...")
    made = []
    for part in parts:
        name, _, prop = part.rpartition(".")
        made.append({"id": json.loads(name) if name.startswith("{") else name, "property": prop.partition("@")[0]})
    return made if text.startswith("..") else made[0]
