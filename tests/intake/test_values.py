"""How a cell is read: every form that the format allows, and none that it does not."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from app.errors import DeliveryRefused
from app.intake import DryRun
from tests.deliveries import Row


@pytest.fixture
def read(judged: Callable[..., DryRun]) -> Callable[..., dict]:
    """``read(table, column, texts, row)``: what each text becomes in that column, or the code that sets it aside."""

    def answers(table: str, column: str, texts: list[str], row: Callable[[int], Row]) -> dict:
        found = judged(**{table: [row(n) | {column: text} for n, text in enumerate(texts)]})
        lines = dict(found.rows[table][["linje", column]].values.tolist())
        aside = found.set_aside[found.set_aside["tabel"] == table]
        lines |= dict(aside[["linje", "kode"]].values.tolist())
        values = [lines[line] for line in range(2, len(texts) + 2)]
        return {text: _plain(value) for text, value in zip(texts, values, strict=True)}

    return answers


def _plain(value: object) -> object:
    return value.date() if isinstance(value, pd.Timestamp) else value


def borger(n: int) -> Row:
    return {"borger_id": f"B{n}"}


def posting(n: int) -> Row:
    return {"borger_id": f"B{n}", "uge": "2026-W01", "refusionssats": 80}


DATES = {
    "2024-05-31": date(2024, 5, 31),
    "31-05-2024": date(2024, 5, 31),
    "31.05.2024": date(2024, 5, 31),
    "31/05/2024": date(2024, 5, 31),
    " 2024-05-31\u00a0": date(2024, 5, 31),
    "29-02-2024": date(2024, 2, 29),
    "2024-05-30T22:00:00Z": date(2024, 5, 31),  # summer: two hours ahead of UTC
    "2024-05-30T21:59:59Z": date(2024, 5, 30),
    "2024-01-31T23:00:00Z": date(2024, 2, 1),  # winter: one hour
    "2024-01-31T22:59:59.999Z": date(2024, 1, 31),
    "2024-05-30T22:00Z": date(2024, 5, 31),
    "2024-05-31T00:00:00+02:00": date(2024, 5, 31),
    "2024-05-30T23:30:00+0000": date(2024, 5, 31),
    "2024-05-30 22:00:00.123456+00": date(2024, 5, 31),
    "2024-03-31T00:30:00+01:00": date(2024, 3, 31),
    "2024-05-31T23:59:00": date(2024, 5, 31),  # without a zone: the day that it says
    "2024-05-31 00:00:00": date(2024, 5, 31),
    "1900-01-01": date(1900, 1, 1),
    "2026-10-31": date(2026, 10, 31),
    "1899-12-31": "dato_foer_1900",
    "2026-11-01": "dato_efter_data",
    "31-02-2024": "dato_ugyldig",
    "29-02-2023": "dato_ugyldig",
    "2024-13-01": "dato_ugyldig",
    "05/31/2024": "dato_ugyldig",
    "31-05-24": "dato_ugyldig",
    "1-5-2024": "dato_ugyldig",
    "31-05.2024": "dato_ugyldig",
    "20240531": "dato_ugyldig",
    "2024-05-31T25:00:00": "dato_ugyldig",
    "2024-05-31T25:00:00Z": "dato_ugyldig",
    "2024-05-31T22:00:00X": "dato_ugyldig",
    "i går": "dato_ugyldig",
    "45658": "dato_ugyldig",
}


def test_a_date_is_read_in_every_form_of_the_format_and_in_no_other(read):
    assert read("borgere", "tilflyttet", list(DATES), borger) == DATES


HOURS = {
    "7": 7,
    "7.5": 7.5,
    "7,5": 7.5,
    "37": 37,
    "37,0": 37,
    "0,25": 0.25,
    "12.333": 12.333,
    "0": "timer_uden_for",
    "37,01": "timer_uden_for",
    "-5": "timer_uden_for",
    "12,5 t": "tal_ugyldigt",
    "1e1": "tal_ugyldigt",
    "syv": "tal_ugyldigt",
    "7,5,5": "tal_ugyldigt",
    "--7": "tal_ugyldigt",
    "0x7": "tal_ugyldigt",
    "nan": "tal_ugyldigt",
}


def test_hours_are_numbers_with_comma_or_point_above_0_and_up_to_37(read):
    found = read("fleksjob", "arbejdsevne_timer", list(HOURS), lambda n: {"fra_dato": "2020-01-01", **borger(n)})
    assert found == HOURS


AMOUNTS = {
    "1234.5": 1234.5,
    "1.234,50": 1234.5,
    "-99,95": -99.95,
    "12.345.678,00": 12345678,
    "0.125": 0.125,
    "1234567": 1234567,
    "1.234": "tal_ugyldigt",  # a thousand and more, or one and a bit?
    "1,234": "tal_ugyldigt",
    "-12.345": "tal_ugyldigt",
    "1.234.567": "tal_ugyldigt",
    "1,234.50": "tal_ugyldigt",
}


def test_an_amount_that_can_be_read_in_two_ways_is_not_read(read):
    assert read("refusion", "beloeb", list(AMOUNTS), posting) == AMOUNTS


WHOLE = {
    "80": 80,
    "40": 40,
    "30,0": 30,
    "20.00": 20,
    "50": "ukendt_vaerdi",
    "80,5": "tal_ugyldigt",
    "80 %": "tal_ugyldigt",
}


def test_a_rate_is_one_of_four_whole_numbers(read):
    assert read("refusion", "refusionssats", list(WHOLE), posting) == WHOLE


YES_NO = {
    **dict.fromkeys(["ja", "JA", "j", "J", "true", "True", "1"], True),
    **dict.fromkeys(["nej", "Nej", "n", "N", "false", "FALSE", "0"], False),
    **dict.fromkeys(["yes", "x", "2", "måske"], "ja_nej_ugyldig"),
}


def test_yes_and_no_are_read_in_every_form(read):
    found = read("cv", "kompetencefokuseret", list(YES_NO), lambda n: {"tilgaengelig_fra": "2026-01-01", **borger(n)})
    assert found == YES_NO


def test_an_empty_yes_or_no_is_unknown_and_not_no(judged):
    found = judged(cv=[{"tilgaengelig_fra": "2026-01-01", "kompetencefokuseret": " "}])
    assert found.rows["cv"]["kompetencefokuseret"].isna().tolist() == [True]


CHOICES = {
    "fleksjob": "fleksjob",
    "Fleksjob": "fleksjob",
    "DOED": "doed",
    "død": "ukendt_vaerdi",
    "job": "ukendt_vaerdi",
}


def test_a_listed_value_is_stored_as_the_format_writes_it_whatever_its_case(read):
    spell = {"fra_dato": "2020-01-01", "til_dato": "2020-02-01"}
    assert read("ledighedsydelse", "afgang_til", list(CHOICES), lambda n: spell | borger(n)) == CHOICES


WEEKS = {
    "2026-W44": "2026-W44",  # its Monday is 2026-10-26
    "2026-w01": "2026-W01",
    "2020-W53": "2020-W53",
    "2025-W53": "uge_ugyldig",
    "2026-W00": "uge_ugyldig",
    "2026-44": "uge_ugyldig",
    "2026-W45": "dato_efter_data",
}


def test_a_week_must_exist_and_have_begun_on_the_data_date(read):
    assert read("refusion", "uge", list(WEEKS), posting) == WEEKS


MONTHS = {
    "2026-10": date(2026, 10, 1),
    "2026-11": "dato_efter_data",
    "2026-13": "maaned_ugyldig",
    "10-2026": "maaned_ugyldig",
    "2026-1": "maaned_ugyldig",
}


def test_a_month_must_exist_and_have_begun_on_the_data_date(read):
    assert read("konteringer", "maaned", list(MONTHS), borger) == MONTHS


PLACES = {"0": 0, "80": 80, "-1": "tal_uden_for", "7,5": "tal_ugyldigt", "99999999999": "tal_ugyldigt"}


def test_places_are_a_whole_number_from_0(read):
    assert read("puljer", "pladser", list(PLACES), lambda n: {"pulje_id": f"P{n}"}) == PLACES


def test_text_is_trimmed_and_composed_so_that_one_team_is_one_team(judged):
    found = judged(
        teams=[{"team_id": "T\u00a01 ", "navn": "Va\u030argruppen"}],
        sagsbehandlere=[{"sagsbehandler_id": "S1", "team_id": " T 1"}],
        derive=False,
    )
    assert found.rows["teams"][["team_id", "navn"]].values.tolist()[0] == ["T 1", "Vårgruppen"]
    assert found.report.tables["sagsbehandlere"].loaded == 1


def test_of_the_birth_date_only_year_and_month_are_kept(judged):
    found = judged(borgere=[{"borger_id": "B1", "foedselsdato": "1971-08-23"}])
    assert found.rows["borgere"]["foedt"].dt.date.tolist() == [date(1971, 8, 1)]


def test_an_end_in_the_year_9999_means_that_the_period_still_runs(judged):
    found = judged(ledighedsydelse=[{"fra_dato": "2026-01-01", "til_dato": "9999-12-31"}])
    assert found.rows["ledighedsydelse"]["til_dato"].isna().tolist() == [True]
    assert found.report.tables["ledighedsydelse"].warnings == {"aaben_slutdato": 1}


def test_signs_that_nobody_sees_make_no_other_team_and_signs_that_look_alike_do(judged):
    found = judged(
        teams=[{"team_id": "T5\u200b", "navn": "\u202eTeam"}],
        sagsbehandlere=[{"sagsbehandler_id": "S1", "team_id": "T5"}, {"sagsbehandler_id": "S2", "team_id": "\u04225"}],
        derive=False,
        ledighedsydelse=[],
    )
    assert found.rows["teams"][["team_id", "navn"]].values.tolist()[0] == ["T5", "Team"]
    assert found.report.tables["sagsbehandlere"].reasons == {"ukendt_team": 1}


def test_hostile_text_is_stored_as_it_is(judged):
    names = ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "'; DROP TABLE stage.teams; --", "@SUM(1)", "-3"]
    found = judged(teams=[{"team_id": f"T{n}", "navn": name} for n, name in enumerate(names)], ledighedsydelse=[])
    assert found.rows["teams"]["navn"].tolist()[:5] == names


def test_a_column_with_the_month_first_refuses_the_delivery_where_days_could_be_mistaken(judged):
    with pytest.raises(DeliveryRefused, match="Datoerne i »fra_dato« har måneden først"):
        judged(ledighedsydelse=[{"fra_dato": "05/31/2024"}, {"fra_dato": "05/06/2024"}])


def test_an_impossible_date_among_danish_ones_is_no_american_column(judged):
    for good in ("31/05/2024", "05/05/2024", "2024-06-05"):
        found = judged(name=good.replace("/", ""), ledighedsydelse=[{"fra_dato": "02/30/2024"}, {"fra_dato": good}])
        assert found.report.tables["ledighedsydelse"].reasons == {"dato_ugyldig": 1}
