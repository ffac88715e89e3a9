"""The published figures as data: well-formed, and the figures that the definitions of the nøgletal give."""

from importlib.resources import files

import pytest

from app.kpi import catalogue
from tests.seed.calibration import figures

COLUMNS = ["id", "noegletal", "kategori", "vaerdi", "n", "enhed", "aar", "kilde", "sted", "forskel"]
IN_THE_DEFINITIONS = {
    "cv_rettidig_2021": 0.49,
    "revurdering_rettidig_2021": 0.65,
    "revurdering_redegoerelse_2021": 0.53,
    "progression_op_2021": 0.198,
    "progression_ned_2021": 0.167,
    "progression_uaendret_2021": 0.634,
    "faa_timer_2021": 0.621,
    "faa_timer_uoplyst_2021": 0.062,
    "fleksjob_sektor_offentlig_2014": 0.27,
    "arbejdsevne_udnyttet_hoejst_10_timer_2014": 0.66,
    "arbejdsevne_udnyttet_over_10_timer_2014": 0.87,
    "progression_droeftet_2021": 0.28,
    "progression_droeftet_2_5_aar_2021": 0.36,
    "rehab_varighed_over_6_maaneder_2021": 0.18,
    "rehab_varighed_uden_konkret_fleksjob_2021": 19.8,
    "rehab_varighed_med_konkret_fleksjob_2021": 16.7,
    "rehab_orientering_inden_4_dage_2021": 0.50,
    "rehab_orientering_over_14_dage_2021": 0.18,
    "minplan_jobmaal_2021": 0.64,
    "minplan_indsats_2021": 0.50,
    "minplan_indsats_virksomhedspraktik_2021": 0.25,
    "minplan_indsats_andet_2021": 0.25,
    "minplan_indsats_mentor_2021": 0.04,
    "minplan_indsats_gennemfoert_af_indstillede_2021": 0.72,
    "kompetence_cv_2021": 0.14,
    "kontering_korrekt_fleksjob_2021": 0.98,
    "kontering_korrekt_ledighedsydelse_2021": 0.99,
    "visitation_direkte_2020": 0.32,
    "fuldtidspersoner_ledighedsydelse_2020": 17697,
    "fuldtidspersoner_fleksjob_2020": 81921,
}
REHAB = {
    "le265": 96, "konkret_fleksjob": 26, "virksomhedskonsulent": 29, "skaanehensyn": 97, "jobmaal": 83,
    "borgerperspektiv": 52, "egen_soegning_vurderet": 6, "arbejdsevne_timer": 84, "udvikling_estimat": 4,
    "indsats_beskrevet": 29, "handicapordning_vurderet": 1, "progression_overvejet": 4,
}  # fmt: skip
TALK = {"jobsoegning_fulgt_op": 69, "nye_aftaler": 52, "naeste_dato": 13, "borgerperspektiv": 61, "tilbud_fulgt_op": 54}


def number(row, column="vaerdi"):
    return float(row[column].replace(",", "."))


@pytest.mark.parametrize(("name", "value"), IN_THE_DEFINITIONS.items())
def test_a_figure_agrees_with_the_definition_of_its_nøgletal(name, value):
    assert number(figures()[name]) == value


@pytest.mark.parametrize(("kpi", "shares"), [("rehab_indstilling", REHAB), ("samtale_indhold", TALK)])
def test_the_shares_of_a_list_agree_with_its_definition(kpi, shares):
    assert {name: number(figures()[f"{kpi}_{name}_2021"]) for name in shares} == {n: p / 100 for n, p in shares.items()}


def test_the_share_on_ledighedsydelse_in_june_2025_is_16262_of_115999():
    row = figures()["fleksjobledighed_2025"]
    assert (round(number(row) * 115_999), row["n"]) == (16_262, "115999")


def test_every_figure_that_a_nøgletal_names_is_there_and_is_about_it():
    named = {(one.id, name) for one in catalogue().values() for name in one.sammenligning}
    assert {(figures()[name]["noegletal"], name) for _, name in named} == named


def test_every_row_is_whole():
    for row in figures().values():
        assert list(row) == COLUMNS
        assert all(row[column] for column in COLUMNS if column not in ("kategori", "n"))
        assert row["enhed"] in ("andel", "uger", "personer")
        assert row["aar"].isdigit()
        assert row["id"].startswith(row["noegletal"])
        assert row["id"].endswith(row["aar"])
        assert number(row) <= 1 or row["enhed"] != "andel"


def test_ids_are_unique():
    lines = (files("seed") / "publicerede.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) - 1 == len(figures())


@pytest.mark.parametrize("year", range(2017, 2022))
def test_the_shares_of_a_year_add_up(year):
    hours = [
        number(row)
        for row in figures().values()
        if row["noegletal"] == "faa_timer" and row["aar"] == str(year) and row["kategori"]
    ]
    changes = [number(figures()[f"progression_{way}_{year}"]) for way in ("op", "ned", "uaendret")]
    assert sum(hours) == pytest.approx(1, abs=0.0021)
    assert sum(changes) == pytest.approx(1, abs=0.0011)
