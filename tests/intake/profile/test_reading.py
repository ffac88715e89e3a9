"""What is wrong with a profile itself, all of it at once, with what to do."""

from pathlib import Path

import pytest

from app.intake.cpr import without_cpr
from app.intake.faults import Faults
from app.intake.profile import reading
from app.intake.profile.reading import read_profile
from app.intake.profile.shipped import choose, names, shipped_profiles

CV = '[[tabel.cv]]\nfil = "cv.csv"\n'


def faults(text):
    found = Faults()
    read_profile(text, "profil.toml", found)
    return found.texts


def columns(inner):
    return f'{CV}[tabel.cv.kolonner]\nborger_id = "id"\n{inner}\n'


def test_every_shipped_profile_reads_without_a_fault():
    assert [one.name for one in shipped_profiles()] == names() == ["dream", "kombit_refusion", "momentum", "standard"]
    assert [faults(choose(name).text) for name in names()] == [[], [], [], []]


def test_what_is_no_toml_is_told_with_its_line_and_what_often_is_the_cause():
    (told,) = faults(columns("Tilgængelig = 1"))
    assert "ikke gyldig TOML" in told
    assert "at line 5" in told
    assert "æ, ø, å" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('beskrivlse = "x"', "»beskrivlse« findes ikke. Mener du »beskrivelse«?"),
        ("[[tabel.borgerne]]", "Tabellen »borgerne« findes ikke. Mener du »borgere«?"),
        ('andre_tabeller = "nogle"', "andre_tabeller kan kun være »standard« eller »ingen«."),
        ('tomme = ["fleksjobtime"]', "Mener du »fleksjobtimer«?"),
        ("[[tabel.cv]]", "»fil« mangler."),
        (f"{CV}kolonne = 1", "tabel.cv: »kolonne« findes ikke. Mener du »kolonner«?"),
        (columns('"Tilgængelig_fra_dato" = "x"'), "Mener du »tilgaengelig_fra«?"),
        (columns(""), "kolonnen »tilgaengelig_fra« mangler."),
        (columns('tilgaengelig_fra = { fast = "a", timer = "b" }'), "der skal stå præcis ét af"),
        (columns("tilgaengelig_fra = 7"), "har en forkert form"),
        (columns('tilgaengelig_fra = { uge = "Uge", form = "ÅÅÅÅ" }'), "form siger ikke, hvordan ugen er skrevet"),
        (columns('tilgaengelig_fra = { kolonne = "x", vaerdier = "koder" }'), "kodetabellen »koder« findes ikke"),
        (columns('tilgaengelig_fra = "x"\ncpr = { fast = "1" }'), "cpr kan kun læses, som det står"),
        (f"{CV}behold = {{ x = [] }}", "»x« har ingen værdier"),
        (f'{CV}uger_i_kolonner = "uge"', "uger_i_kolonner nævner ikke år og uge"),
        (f'{CV}perioder = {{ uge = "Uge" }}', "tabellen har ikke perioder"),
        ('[[tabel.ledighedsydelse]]\nfil = "x"\nperioder = {}', "»uge« mangler"),
    ],
)
def test_a_fault_is_told_with_its_remedy(text, told):
    assert told in " ".join(faults(text))


def test_all_faults_are_told_in_one_report_and_each_says_which_profile():
    found = faults('navne = 1\n[[tabel.teamz]]\nfil = "a"\n[[tabel.teams]]\nfil = "t"\nkolonner = { navm = "x" }')
    assert len(found) == 5
    assert all(text.startswith("profil.toml: ") for text in found)


def test_periods_say_themselves_when_they_begin_and_end():
    text = '[[tabel.ledighedsydelse]]\nfil = "x"\nperioder = { uge = "u" }\nkolonner = { cpr = "c", fra_dato = "d" }'
    assert "perioder giver selv fra_dato" in " ".join(faults(text))


def test_no_shipped_profile_holds_a_cpr_number():
    assert all(without_cpr(choose(name).text) == choose(name).text for name in names())


def test_every_key_that_a_profile_may_hold_is_explained():
    page = (Path(__file__).parents[3] / "docs" / "profiler.md").read_text(encoding="utf-8")
    keys = {*reading._TOP, *reading._BLOCK, *reading._CELL, *reading._PERIODS} - {"tabel", "koder"}
    assert [
        key for key in sorted(keys) if f"`{key}" not in page and f"{key} =" not in page and f".{key}]" not in page
    ] == []
