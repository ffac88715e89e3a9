"""The provider that the tests log in with, started once; ``npm ci`` has put it in tests/oidc (``make oidc``)."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from dash import Dash
from flask.testing import FlaskClient

from app.access.oidc_settings import SECRET
from app.main import create_app
from tests.answers import deliver_and_import
from tests.oidc.made import ANSWER, TOML

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def issuer() -> Iterator[str]:
    """The address of a running provider."""
    node = shutil.which("node")
    assert node, "node is missing: run make oidc"
    assert (HERE / "node_modules").is_dir(), "the provider is not installed: run make oidc"
    with subprocess.Popen(
        [node, "provider.mjs", ANSWER],
        cwd=HERE,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        process.stdin.close()
        process.wait(timeout=60)


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return deliver_and_import(tmp_path_factory.mktemp("oidc"), ledighedsydelse=[{"fra_dato": "2026-03-01"}])


@pytest.fixture(scope="session")
def app(store: Path) -> Dash:
    return create_app(store)


@pytest.fixture(autouse=True)
def settings(store: Path, issuer: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv(SECRET, "fleks-hemmelighed-som-er-lang-nok")
    (store / "fleks.toml").write_text(TOML.format(issuer=issuer, client="fleks"), encoding="utf-8")
    yield
    for name in ("fleks.toml", "adgang.sqlite"):
        (store / name).unlink(missing_ok=True)


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    return app.server.test_client()
