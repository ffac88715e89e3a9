"""What was published is kept as it was told, once."""

from datetime import date

from app.own.database import revision
from app.own.published import PublishedRow, add_published, last_published, published_rows

SEP, OCT = date(2026, 9, 1), date(2026, 10, 1)


def row(month, value, shown, kpi="cv_rettidig"):
    return PublishedRow(kpi, "team", "T1", (("koen", "K"),), month, month, {"n": (value, shown), "c": (2.0, None)})


def test_a_row_comes_back_as_it_was_told(tmp_path):
    add_published(tmp_path, "Kvartalsrapport", "580", [row(SEP, 3.0, False), row(OCT, 7.5, True)], "leder")
    assert published_rows(tmp_path, "580", ["cv_rettidig"], SEP, OCT) == [row(SEP, 3.0, False), row(OCT, 7.5, True)]


def test_only_of_the_municipality_the_noegletal_and_the_months_asked_for(tmp_path):
    add_published(tmp_path, "Rapport", "580", [row(SEP, 3.0, False), row(OCT, 7.5, True, "progression")], "leder")
    assert published_rows(tmp_path, "580", ["cv_rettidig"], OCT, OCT) == []
    assert published_rows(tmp_path, "581", ["cv_rettidig"], SEP, OCT) == []
    assert published_rows(tmp_path, "580", ["progression"], SEP, OCT) == [row(OCT, 7.5, True, "progression")]


def test_the_same_row_is_kept_once_and_a_corrected_one_beside_it(tmp_path):
    add_published(tmp_path, "Rapport", "580", [row(SEP, 3.0, False)], "leder")
    before = last_published(tmp_path)
    add_published(tmp_path, "Rapport", "580", [row(SEP, 3.0, False)], "leder")
    assert last_published(tmp_path) == before
    add_published(tmp_path, "Rapport", "580", [row(SEP, 6.0, True)], "leder")
    assert last_published(tmp_path) > before
    assert len(published_rows(tmp_path, "580", ["cv_rettidig"], SEP, SEP)) == 2


def test_publishing_is_a_change_of_what_users_wrote(tmp_path):
    before = revision(tmp_path)
    add_published(tmp_path, "Rapport", "580", [row(SEP, 3.0, False)], "leder")
    assert revision(tmp_path) > before
