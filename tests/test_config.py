"""The settings of a store."""

import pytest

from app.config import Settings, read_settings
from app.errors import StoreError


def test_a_store_without_settings_has_the_defaults(tmp_path):
    assert read_settings(tmp_path) == Settings()


def test_a_setting_is_read(tmp_path):
    (tmp_path / "fleks.toml").write_text('sag_link = "https://fag.example/{sagsnr}"\ndiskretion_mindst = 3\n')
    assert read_settings(tmp_path) == Settings(sag_link="https://fag.example/{sagsnr}", diskretion_mindst=3)


@pytest.mark.parametrize(
    ("text", "said"), [("diskretion = 3\n", "findes ikke"), ("diskretion_mindst = \n", "kan ikke læses")]
)
def test_a_wrong_setting_is_said_and_not_passed_over(tmp_path, text, said):
    (tmp_path / "fleks.toml").write_text(text)
    with pytest.raises(StoreError, match=said):
        read_settings(tmp_path)
