from app.reports.about import about
from tests.made import made_about, made_result, row


def test_the_subtitle_says_period_filters_data_date_and_that_data_are_made_up():
    result = made_result([row("2026-10", "Demo", 1, 2)], team="T1", dims=(("koen", "K"),))
    assert made_about(result).subtitle == "oktober 2026 · Team Nord · kvinder · data pr. 31. oktober 2026"
    assert made_about(result, fiction=True).subtitle.endswith(" · Opdigtede data")


def test_a_file_name_says_what_and_when_but_never_who():
    result = made_result([], sagsbehandler="S1")
    told = about(result, {("sagsbehandler", "S1"): "Ida Hansen"})
    assert told.file_name("Udvikling: CV på Jobnet") == "Udvikling - CV på Jobnet – oktober 2026"
    assert about(result, fiction=True).file_name("a/b") == "ab – oktober 2026 (opdigtede data)"
