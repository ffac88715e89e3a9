"""Goal 3: what a page costs the server, against an empty Dash callback behind the same guard."""

from pathlib import Path

from dash import Input, Output
from flask.testing import FlaskClient

from app.access import Asker, Rolle, Scope
from app.main import create_app
from benchmarks.timing import in_turn, milliseconds, ratio

EMPTY, URL = "tom", "/_dash-update-component"
PAGES = {
    "Overblik": ("/", "overblik-cards", ("url", "search")),
    "Nøgletal": ("/noegletal/progression", "noegletal-charts", ("noegletal-asked", "data")),
}


def analyst() -> Asker:
    """Somebody who sees everything."""
    return Asker("maaling", "Maren Måling", Rolle.ANALYTIKER, Scope.everything())


def client_of(store: Path, remembers: bool = True) -> FlaskClient:
    """A client of the whole house, with one empty callback more."""
    app = create_app(
        store, None if remembers else {"CACHE_TYPE": "NullCache", "CACHE_NO_NULL_WARNING": True}, asker=analyst
    )
    app.callback(Output(EMPTY, "children"), Input(EMPTY, "id"))(lambda _: "")
    return app.server.test_client()


def serving(store: Path) -> list[dict]:
    """A row per page: milliseconds, and how many empty callbacks that is, remembered and anew."""
    warm, cold = client_of(store), client_of(store, remembers=False)
    rows = []
    for name, (path, where, given) in PAGES.items():
        found = in_turn(
            {
                "tom": lambda: _ask(warm, EMPTY, (EMPTY, "id"), "/"),
                "husket": lambda where=where, given=given, path=path: _ask(warm, where, given, path),
                "forfra": lambda where=where, given=given, path=path: _ask(cold, where, given, path),
            },
            rounds=21,
        )
        rows.append(
            {
                "side": name,
                "tom ms": milliseconds(found, "tom"),
                "husket ms": milliseconds(found, "husket"),
                "husket / tom": ratio(found, "husket", "tom"),
                "forfra ms": milliseconds(found, "forfra"),
                "forfra / tom": ratio(found, "forfra", "tom"),
            }
        )
    return rows


def _ask(client: FlaskClient, where: str, given: tuple[str, str], path: str) -> None:
    value = EMPTY if where == EMPTY else ""
    inputs = [{"id": given[0], "property": given[1], "value": value}]
    if where != EMPTY:
        inputs.append({"id": where, "property": "id", "value": where})
    body = {
        "output": f"{where}.children",
        "outputs": {"id": where, "property": "children"},
        "inputs": inputs,
        "changedPropIds": [f"{given[0]}.{given[1]}"],
        "state": [] if where == EMPTY else [{"id": "url", "property": "pathname", "value": path}],
    }
    answer = client.post(URL, json=body, headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.status_code == 200, (where, answer.status_code)
