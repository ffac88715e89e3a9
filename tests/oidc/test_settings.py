"""Settings that cannot be used, or that would let anybody in, are refused in Danish."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app.access.oidc_settings import SECRET
from tests.oidc.made import PAGE, TOML, begun, refused, vouched


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('hemmelighed = "x"', "må ikke stå i fleks.toml"),
        ('ukendt = "x"', "kan ikke bruges"),
    ],
)
def test_settings_that_cannot_be_used_are_told_in_danish(
    client: FlaskClient, store: Path, issuer: str, line: str, why: str
) -> None:
    (store / "fleks.toml").write_text(TOML.format(issuer=issuer, client="fleks") + line, encoding="utf-8")
    answer = client.get("/login/oidc", headers=PAGE)
    assert answer.status_code == 503
    assert why in answer.text


@pytest.mark.parametrize(
    "udsteder",
    [
        "http://login.example",
        "https://login.microsoftonline.com/common/v2.0",
        "https://login.microsoftonline.com/organizations/v2.0",
        "https://login.microsoftonline.com/{tenantid}/v2.0",
    ],
)
def test_an_issuer_that_vouches_for_anybody_or_without_tls_is_refused(
    client: FlaskClient, store: Path, udsteder: str
) -> None:
    (store / "fleks.toml").write_text(TOML.format(issuer=udsteder, client="fleks"), encoding="utf-8")
    answer = client.get("/login/oidc", headers=PAGE)
    assert answer.status_code == 503
    assert "kommunens egen, over https" in answer.text


def test_a_wrong_secret_lets_nobody_in(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECRET, "en-forkert-hemmelighed")
    refused(client, vouched(begun(client), "lea"))
