"""Every answer that names a person is in the audit trail, and none is given when the trail cannot be written."""

import json
import re
import shutil
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from flask_caching import Cache

from app.intake import import_delivery
from app.own.audit import FILE, HEAD, Wanted, events, head, verify
from app.pages.ask import Ask
from app.pages.house import House
from app.store.snapshot import current
from tests.deliveries import deliver
from tests.pages.made import made_asker
from tests.pages.posting import app_of, ask, server_callbacks

PEOPLE = [f"BORGER{number}" for number in range(1, 7)]
NAMED = re.compile(r"BORGER[1-6]|SAGSNR[1-6]")
PATHS = ("/", "/noegletal/cv_rettidig", "/frister", "/puljefleksjob", "/datakvalitet", "/definitioner")
FILES = ("sager", "frister", "karantaene", "pladser", "udloeb", "forloeb", "udvikling", "sammenligning")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six borgere: CVs late and due, a pulje with a place that runs out, nobody's case, and a row set aside."""
    folder = tmp_path_factory.mktemp("trail")
    place = deliver(
        folder,
        borgere=[{"borger_id": who, "sagsnr": f"SAGSNR{who[-1]}"} for who in PEOPLE],
        sagsansvar=[{"borger_id": who} for who in PEOPLE[:5]],
        ledighedsydelse=[
            *({"borger_id": who, "fra_dato": "2026-10-01"} for who in (*PEOPLE[:3], PEOPLE[5])),
            {"borger_id": PEOPLE[0], "fra_dato": "snart"},
        ],
        cv=[{"borger_id": PEOPLE[0], "tilgaengelig_fra": "2026-10-05"}],
        fleksjob=[
            {
                **{"fleksjob_id": "J1", "borger_id": PEOPLE[3], "fra_dato": "2026-01-01", "pulje_id": "P1"},
                "planlagt_slut": "2026-12-31",
            }
        ],
        fleksjobtimer=[{"fleksjob_id": "J1", "fra_dato": "2026-01-01", "timer": "8"}],
        puljer=[{"pulje_id": "P1", "navn": "Puljen", "pladser": "2", "fra_dato": "2025-01-01"}],
    )
    import_delivery(place, folder / "store")
    return folder / "store"


def client_of(store: Path) -> FlaskClient:
    return app_of(House(store, Ask(Cache()), asker=made_asker)).server.test_client()


def asked(client: FlaskClient, store: Path) -> Iterator[tuple[str, str]]:
    """Every server callback at every address, every file, and the page of every case: what was asked, the answer."""
    refs = {who: ref for ref, who in _refs(store).items()}
    paths = [*PATHS, *(f"/sag/{refs[who]}" for who in PEOPLE[:2])]
    for one in server_callbacks(client):
        is_file = '"type":"download"' in one["output"]
        for path in paths:
            for name in FILES if is_file else ("",):
                pattern = {"name": name, "form": "csv"}
                yield f"{one['output']} {path} {name}", ask(client, one, path, "?maaned=2026-10", pattern=pattern)


def _read(answer: str) -> str:
    """The answer, and in a file's place its content."""
    found = re.search(r'"content":\s*("[^"]+")', answer)
    return answer + b64decode(json.loads(found[1])).decode() if found else answer


def _people(answer: str, refs: dict[str, str]) -> set[str]:
    """Whom an answer names, by pseudonym, sagsnr or the address of the case."""
    text = _read(answer)
    return {f"BORGER{found[-1]}" for found in NAMED.findall(text)} | {refs[ref] for ref in refs if ref in text}


def _refs(store: Path) -> dict[str, str]:
    rows = current(store).sql("SELECT sagsref, borger_id FROM borger")
    return dict(rows.itertuples(index=False, name=None))


def test_whoever_an_answer_names_is_in_the_trail_before_it_is_given(store: Path, tmp_path: Path) -> None:
    mine = shutil.copytree(store, tmp_path / "store")
    refs, named, before = _refs(mine), set(), 0
    for what, answer in asked(client_of(mine), mine):
        people = _people(answer, refs)
        for who in people:
            newest = events(mine, Wanted(person=who), limit=1)[0]
            assert newest, f"{who} in {what}"
            assert newest[0]["nr"] > before, f"{who} in {what}"
        named, before = named | people, head(mine)[0]
    assert named == {*PEOPLE} - {"BORGER5"}  # in no figure, no deadline, no finding
    assert {row["handling"] for row in events(mine, limit=1000)[0]} == {
        *("sagsliste", "frister", "sag", "datakvalitet", "eksport"),
    }
    assert verify(mine).faults == ()


def test_a_trail_that_cannot_be_written_shows_figures_and_no_person(store: Path, tmp_path: Path) -> None:
    mine = shutil.copytree(store, tmp_path / "store")
    refs = _refs(mine)
    for name in (FILE, HEAD):
        (mine / name).unlink(missing_ok=True)
        (mine / name).mkdir()
    answers = {what: _read(answer) for what, answer in asked(client_of(mine), mine)}
    for what, text in answers.items():
        assert not NAMED.findall(text), what
        assert not any(ref in text for ref in refs if f"/sag/{ref}" not in what), what
        assert '"base64":true' not in text, what
    said = [what for what, text in answers.items() if "revisionssporet kan ikke skrives" in text]
    assert {what.split()[1].split("/")[1] for what in said} >= {"noegletal", "frister", "puljefleksjob", "sag"}
    assert any("CV på Jobnet" in text for text in answers.values())


def test_a_picture_that_the_browser_made_is_an_export_without_a_word_of_the_browsers_own(store: Path) -> None:
    client, before = client_of(store), head(store)
    (one,) = [one for one in server_callbacks(client) if one["output"] == "picture-taken.clear_data"]
    ask(client, one, "/noegletal/cv_rettidig", "?maaned=2026-10", data={"form": "png", "navn": "BORGER1"})
    ask(client, one, "/noegletal/cv_rettidig", "?maaned=2026-10", data={"form": "exe"})
    ask(client, one, "/findes/ikke", "", data={"form": "svg"})
    found, _ = events(store, Wanted(handling="eksport"), limit=1)
    assert head(store)[0] == before[0] + 1
    assert found[0]["genstand"] == "/noegletal/<kpi>: billede (png)"
    assert "BORGER1" not in json.dumps(found[0], default=str)
