"""Every broken, odd and hostile input of the table gets the verdict that the table promises."""

import pytest

from app.errors import DeliveryRefused
from app.intake import dry_run
from tests.deliveries import deliver
from tests.intake.bad_inputs import ACCEPTED, ASIDE, FILES, NUMBERS, PAGE, REFUSED, ROWS, WARNED, BadRow, page


@pytest.mark.parametrize("bad", [bad for bad in FILES if bad.verdict == REFUSED], ids=lambda bad: bad.what)
def test_a_delivery_that_is_to_be_refused_is_refused_in_words_that_tell_why(tmp_path, bad):
    with pytest.raises(DeliveryRefused) as caught:
        dry_run(bad.make(tmp_path), tmp_path / "lager")
    assert bad.says in caught.value.message


@pytest.mark.parametrize("bad", [bad for bad in FILES if bad.verdict != REFUSED], ids=lambda bad: bad.what)
def test_a_delivery_that_is_odd_but_clear_is_accepted(tmp_path, bad):
    table = dry_run(bad.make(tmp_path), tmp_path / "lager").report.tables["ledighedsydelse"]
    assert table.loaded >= 1
    assert table.set_aside == 0
    assert table.warnings == ({bad.says: 1} if bad.verdict == WARNED else {})


TOGETHER = {"almindelige": ROWS, "cpr": NUMBERS}


@pytest.fixture(scope="module")
def judged_together(tmp_path_factory):
    """For each group of rows one delivery with all of them: the code of every line set aside, and the report."""
    return {name: judge(rows, tmp_path_factory.mktemp(name)) for name, rows in TOGETHER.items()}


def judge(rows, folder):
    tables = {"fleksjob": [{"fra_dato": "2020-01-01"}]} if rows is ROWS else {"sagsansvar": [], "ledighedsydelse": []}
    for bad in rows:
        tables.setdefault(bad.table, []).append(bad.row)
    (folder / "fleks.toml").write_text("karantaene_max_andel = 1.0\n", encoding="utf-8")
    found = dry_run(deliver(folder, derive=False, **tables), folder)
    aside = found.set_aside[["tabel", "linje", "kode"]].values.tolist()
    return {(table, line): code for table, line, code in aside}, found.report


def line_of(bad: BadRow, rows: tuple[BadRow, ...]) -> int:
    """The line that the row stands on: after the header and the rows of its table before it."""
    return 2 + [other for other in rows if other.table == bad.table].index(bad)


@pytest.mark.parametrize(
    ("group", "bad"),
    [(name, bad) for name, rows in TOGETHER.items() for bad in rows],
    ids=lambda part: getattr(part, "what", part),
)
def test_a_row_gets_the_verdict_that_the_table_promises(judged_together, group, bad):
    aside, report = judged_together[group]
    expected = bad.code if bad.verdict == ASIDE else None
    assert aside.get((bad.table, line_of(bad, TOGETHER[group]))) == expected
    if bad.verdict == WARNED:
        assert report.tables[bad.table].warnings[bad.code] >= 1


def test_the_table_knows_every_verdict():
    every = {bad.verdict for bad in (*FILES, *ROWS, *NUMBERS)}
    assert every == {REFUSED, ASIDE, WARNED, ACCEPTED}
    assert len(FILES) + len(ROWS) + len(NUMBERS) >= 95


def test_the_manual_shows_the_table_as_it_is():
    assert PAGE.read_text(encoding="utf-8") == page(), "skriv siden igen: python -m tests.intake.bad_inputs"
