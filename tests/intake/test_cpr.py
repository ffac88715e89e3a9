"""CPR numbers: recognised, checked, derived from, replaced. The numbers are made up; most fail modulus 11."""

import os
from datetime import date

import pytest

from app.errors import StoreError
from app.intake.cpr import Pseudonyms, birth_date, looks_like_cpr, may_hold_cpr, without_cpr
from app.intake.key import KEY_FILE, read_key

KEY = bytes(range(32))


@pytest.mark.parametrize(
    ("digits", "born"),
    [
        ("0107600001", date(1960, 7, 1)),
        ("0107603999", date(1960, 7, 1)),
        ("0107364000", date(2036, 7, 1)),
        ("0107374000", date(1937, 7, 1)),
        ("0107575000", date(2057, 7, 1)),
        ("0107585000", date(1858, 7, 1)),
        ("0107368000", date(2036, 7, 1)),
        ("0107369000", date(2036, 7, 1)),
        ("0107379000", date(1937, 7, 1)),
        ("2902004000", date(2000, 2, 29)),
        ("2902010000", None),
        ("6107600001", date(1960, 7, 1)),
        ("3113600001", None),
    ],
)
def test_the_seventh_digit_gives_the_century(digits, born):
    assert birth_date(digits) == born


IN_TEXT = (
    "0107601234|010760-1234|010760 1234|010760–1234|01.07.60-1234|01-07-60 1234|6107601234|cpr:010760-1234."
    "|(0107601234)|x0107601234y|010760\u00a01234"
)


@pytest.mark.parametrize("text", IN_TEXT.split("|"))
def test_a_cpr_number_is_found_in_every_spelling_and_within_text(text):
    assert may_hold_cpr(text)
    assert "1234" not in without_cpr(text)
    assert "[CPR]" in without_cpr(text)


HARMLESS = (
    "|2024-05-31|31-05-2024|2024-05-31T22:00:00Z|20240001|2026-W44|12345678901|010760123|3202601234|0113601234"
    "|3002601234|9901601234|20202012345678|1.234.567,00"
)


@pytest.mark.parametrize("text", HARMLESS.split("|"))
def test_what_is_no_cpr_number_is_left_alone(text):
    assert without_cpr(text) == text


def test_only_a_value_that_is_a_number_and_nothing_else_looks_like_one():
    assert looks_like_cpr(" 010760-1234 ")
    assert not looks_like_cpr("sag 010760-1234")


def test_all_spellings_of_a_number_give_one_pseudonym_and_another_key_gives_another():
    pseudonyms = Pseudonyms(KEY)
    one = {pseudonyms.read(text).pseudonym for text in ("0107601234", "010760-1234", " 010760 1234", "107601234")}
    assert len(one) == 1
    assert one != {Pseudonyms(bytes(32)).read("0107601234").pseudonym}
    assert "1234" not in one.pop().split("_")[0]


def test_the_pseudonym_is_the_keyed_mac_of_the_ten_digits():
    import base64
    import hmac

    mac = hmac.new(KEY, b"0107601234", "sha256").digest()[:16]
    expected = base64.b32encode(mac).decode().rstrip("=").lower()
    assert Pseudonyms(KEY).read("010760-1234").pseudonym.split("_")[1] == expected


@pytest.mark.parametrize(("cell", "koen"), [("0107601234", "K"), ("0107601235", "M")])
def test_sex_and_birth_date_come_from_the_number(cell, koen):
    person = Pseudonyms(KEY).read(cell)
    assert (person.koen, person.foedt) == (koen, "1960-07-01")


@pytest.mark.parametrize(
    ("cell", "fault", "warning"),
    [
        ("0707614285", "", ""),  # passes modulus 11, as published for tests by CPR-kontoret
        ("0107601234", "", "cpr_modulus_11"),
        ("107601234", "", "cpr_nul_tilfoejet"),
        ("310290-1234", "cpr_ugyldigt", ""),
        ("010760-123", "cpr_ugyldigt", ""),
        ("1,01E+08", "cpr_ugyldigt", ""),
        ("ukendt", "cpr_ugyldigt", ""),
        ("610760-1234", "cpr_erstatning", ""),
        ("010760-1AB2", "cpr_erstatning", ""),
        ("", "", ""),
    ],
)
def test_a_number_is_checked_and_modulus_11_alone_is_only_a_warning(cell, fault, warning):
    person = Pseudonyms(KEY).read(cell)
    assert (person.fault, person.warning) == (fault, warning)


def test_a_key_is_made_at_first_use_for_its_owner_alone_and_kept(tmp_path):
    key = read_key(tmp_path)
    assert [len(one) for one in key] == [32]
    assert read_key(tmp_path) == key
    assert (tmp_path / KEY_FILE).stat().st_mode & 0o777 == 0o600


def test_a_key_that_others_can_read_or_that_is_damaged_is_not_used(tmp_path):
    read_key(tmp_path)
    os.chmod(tmp_path / KEY_FILE, 0o644)
    with pytest.raises(StoreError, match="kan læses af andre"):
        read_key(tmp_path)
    os.chmod(tmp_path / KEY_FILE, 0o600)
    (tmp_path / KEY_FILE).write_text("abc", encoding="ascii")
    with pytest.raises(StoreError, match="ødelagt"):
        read_key(tmp_path)
