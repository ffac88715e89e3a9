from xml.etree import ElementTree

import pytest

from app.view.sparkline import sparkline, svg


def elements(values: list[float | None]) -> list[str]:
    """The tags inside the picture."""
    return [child.tag.split("}")[1] for child in ElementTree.fromstring(svg(values))]


@pytest.mark.parametrize(
    ("values", "drawn"),
    [
        ([], []),
        ([None, None], []),
        ([0.5], ["circle", "circle"]),
        ([1, 2, 3], ["polyline", "circle"]),
        ([1, 2, None, 3, 4], ["polyline", "polyline", "circle"]),
        ([1, None, 3], ["circle", "circle", "circle"]),
        ([0, 0, 0], ["polyline", "circle"]),
    ],
)
def test_each_stretch_is_a_line_and_the_last_value_a_dot(values: list, drawn: list[str]) -> None:
    assert elements(values) == drawn


def test_a_higher_value_stands_higher() -> None:
    line = ElementTree.fromstring(svg([1.0, 3.0, 2.0]))[0].attrib["points"]
    heights = [float(point.split(",")[1]) for point in line.split()]
    assert heights[1] < heights[2] < heights[0]


def test_the_picture_is_told_in_words_and_needs_no_other_file() -> None:
    picture = sparkline([1, 2], "Fra 1 til 2")
    assert (picture.attributes["role"], picture.attributes["aria-label"]) == ("img", "Fra 1 til 2")
    assert picture.html == svg([1, 2])
