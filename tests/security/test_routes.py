"""Every route and method without a login, and every page as everybody."""

import pytest
from flask import Flask

from app.pages.guard import is_open
from app.pages.registry import PAGES
from tests.security.conftest import OWN, QUESTION, Place
from tests.security.town import told

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
OPEN = {"/sund", "/klar", "/metrics", "/login", "/_favicon.ico"}


def addresses(server: Flask) -> list[str]:
    """An address for every route there is, those of tomorrow included."""
    filled = {"path": "frister", "filename": "fleks.css", "fingerprinted_path": "x.js", "package_name": "dash"}
    found = set()
    for rule in server.url_map.iter_rules():
        path = rule.rule
        for argument in rule.arguments:
            start = path.index("<")
            path = path[:start] + filled.get(argument, "x") + path[path.index(">") + 1 :]
        found.add(path)
    return sorted(found)


@pytest.mark.parametrize("method", METHODS)
def test_nothing_is_answered_without_a_login_but_what_is_open(place: Place, method: str) -> None:
    client = place.app.server.test_client()
    for path in addresses(place.app.server):
        answer = client.open(path, method=method, headers=OWN)
        assert answer.status_code < 500 or path == "/klar", path
        if not is_open(path):
            assert answer.status_code in (303, 401, 405), (path, answer.status_code)
            assert "/login" in answer.headers.get("Location", "/login")


def test_what_is_open_is_known(place: Place) -> None:
    routes = {path for path in addresses(place.app.server) if is_open(path)}
    assert {path for path in routes if not path.startswith(("/login/", "/assets/", "/_dash-component-suites/"))} <= OPEN


def test_what_is_open_names_nobody(place: Place) -> None:
    client = place.app.server.test_client()
    for path in addresses(place.app.server):
        said = client.get(path, headers=OWN).data.decode("utf-8", "replace")
        assert [mark for mark in place.people["ingen"].forbidden if mark in said] == []


def test_the_door_for_tools_stays_shut(place: Place) -> None:
    client = place.app.server.test_client()
    assert client.get("/_mcp").status_code == 401
    assert client.post("/_mcp", headers=OWN).status_code == 405


def test_a_page_is_there_for_those_with_its_right_and_for_nobody_else(place: Place) -> None:
    expected = {page.path: page.ret for page in PAGES if "<" not in page.path}
    seen = {}
    for name in ("leder", "teamleder", "sagsbehandler", "analytiker", "politisk", "administrator"):
        client = place.app.server.test_client()
        client.set_cookie("fleks", place.people[name].token)
        seen[name] = {path for path in expected if client.get(path).status_code == 200}
    cases = {path for path, ret in expected.items() if ret == "sager"}
    assert cases & (seen["politisk"] | seen["administrator"]) == set()
    assert {"/frister", "/datakvalitet"} <= cases <= seen["sagsbehandler"]
    assert "/brugere" not in set().union(*(pages for name, pages in seen.items() if name != "administrator"))
    assert "/brugere" in seen["administrator"]


FOREIGN = [
    {},
    *({"Sec-Fetch-Site": site} for site in ("cross-site", "same-site", "none", "", "Same-Origin", "same-origin,x")),
    *(
        {"Origin": origin}
        for origin in (
            *(
                "null",
                "",
                "https://ond.example",
                "http://localhost:1",
                "https://localhost",
                "http://localhost.ond.example",
            ),
            *("http://ond.example/localhost", "file://", "localhost"),
        )
    ),
    *(
        {"Sec-Fetch-Site": site, "Origin": origin}
        for site, origin in (
            ("same-origin", "https://ond.example"),
            ("same-origin", "null"),
            ("cross-site", "http://localhost"),
            ("same-site", "http://localhost"),
            ("none", "http://localhost"),
        )
    ),
]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_a_question_from_elsewhere_is_refused_with_a_session_too(place: Place, headers: dict) -> None:
    client = place.app.server.test_client()
    client.set_cookie("fleks", place.people["leder"].token)
    for path in (QUESTION, "/logout", "/adgangskode", "/login"):
        assert client.post(path, json={}, headers=headers).status_code == 403
    client.set_cookie("fleks", place.people["leder"].token)
    assert client.get("/").status_code == 200


def test_the_same_question_is_answered_each_with_ones_own(place: Place) -> None:
    """Asked in turn, so that an answer remembered for one would be given to another."""
    forger = place.forger(7)
    every = {name: one for name, one in forger.every.items() if "overblik" in name or "noegletal" in name}
    for output, one in every.items():
        body = forger.question(output, one, "")
        for state in body.get("state", []):
            if state["id"] == "url" and state["property"] == "pathname":
                state["value"] = "/" if "overblik" in output else "/noegletal/cv_rettidig"
        answers = {}
        for name in ("leder", "teamleder", "leder", "sagsbehandler", "politisk", "teamleder", "ubundet", "leder"):
            client = place.app.server.test_client()
            client.set_cookie("fleks", place.people[name].token)
            said = told(client.post(QUESTION, json=body, headers=OWN).text)
            assert [mark for mark in place.people[name].forbidden if mark in said] == []
            assert answers.setdefault(name, said) == said
