"""A small municipality with a user of each kind, behind the door."""

from pathlib import Path

import pytest
from dash import Dash
from flask.testing import FlaskClient

from app.main import create_app
from tests.access.conftest import cheap_passwords  # noqa: F401
from tests.access.made import add
from tests.answers import deliver_and_import


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return deliver_and_import(tmp_path_factory.mktemp("doer"), ledighedsydelse=[{"fra_dato": "2026-03-01"}])


@pytest.fixture(scope="session")
def app(folder: Path) -> Dash:
    return create_app(folder)


@pytest.fixture(autouse=True)
def store(folder: Path) -> Path:
    """The users as each test finds them; nobody has tried to log in."""
    (folder / "adgang.sqlite").unlink(missing_ok=True)
    add(folder, "anna", "administrator")
    add(folder, "lea", "leder")
    add(folder, "poul", "politisk")
    return folder


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    return app.server.test_client()
