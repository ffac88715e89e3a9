from types import SimpleNamespace

from app.export.chart import height_of
from app.export.names import axis_names

LONG = "Team for Ældre Ørnereder på Ålandsøerne og Æbelø"


def named(*names):
    return SimpleNamespace(categories=names, upright=False)


def test_a_name_with_room_stands_as_it_is():
    assert axis_names(named("Team Nord (N\u00a047)", "okt. 2026")) == ["Team Nord (N\u00a047)", "okt. 2026"]


def test_a_long_name_is_cut_but_never_its_n():
    (cut, plain) = axis_names(named(f"{LONG} (N\u00a01.234)", LONG))
    assert cut == "Team for Ældre Ørnereder… (N\u00a01.234)"
    assert len(cut) <= 36
    assert plain.endswith("…")


def test_a_chart_of_long_names_has_room_for_their_lines():
    assert height_of(named(LONG * 2, LONG)) > height_of(named("Team Nord", "Team Syd"))
