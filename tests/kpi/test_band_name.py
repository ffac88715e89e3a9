import pytest

from app.kpi.catalogue import Band
from app.kpi.distribution import band_name
from tests.made import made_kpi


@pytest.mark.parametrize(
    ("low", "high", "name"),
    [
        (0, 21, "0–21 dage"),
        (57, None, "57 dage og mere"),
        (1, 1, "1 dag"),
        (float("-inf"), -91, "til −91 dage"),
        (-90, -1, "−90 til −1 dage"),
        (-10, 10, "−10 til 10 dage"),
    ],
)
def test_a_band_is_said_in_danish(low: float, high: float | None, name: str) -> None:
    assert band_name(Band("x", low, high), made_kpi()) == name
