"""The door as a browser meets it: logging in, and the questions that pages ask."""

from flask.testing import FlaskClient

from tests.access.made import CODE

OWN = {"Sec-Fetch-Site": "same-origin"}
QUESTION = "/_dash-update-component"
PAGE = {
    "output": "page.children",
    "outputs": {"id": "page", "property": "children"},
    "inputs": [{"id": "url", "property": "pathname", "value": "/"}],
    "state": [{"id": "url", "property": "search", "value": ""}],
    "changedPropIds": ["url.pathname"],
}
FRISTER = PAGE | {
    "output": "frister-grid.getRowsResponse",
    "outputs": {"id": "frister-grid", "property": "getRowsResponse"},
    "inputs": [{"id": "frister-grid", "property": "getRowsRequest", "value": {"startRow": 0, "endRow": 10}}],
    "state": [
        {"id": "url", "property": "search", "value": ""},
        {"id": "url", "property": "pathname", "value": "/frister"},
    ],
    "changedPropIds": ["frister-grid.getRowsRequest"],
}


def log_in(client: FlaskClient, bruger: str, code: str = CODE, naeste: str = ""):
    return client.post("/login", data={"bruger": bruger, "kode": code, "naeste": naeste}, headers=OWN)


def ask(client: FlaskClient, body: object = PAGE, **headers: str):
    return client.post(QUESTION, json=body, headers=OWN | headers)
