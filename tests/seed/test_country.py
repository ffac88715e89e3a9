"""A country for measuring: deliveries of municipalities of different sizes, each under its own code."""

import csv
import tomllib
from collections import Counter

from seed import make_country


def test_every_municipality_has_its_own_code_and_together_they_have_about_the_people_asked_for(tmp_path):
    place = make_country(tmp_path / "land", people=600, municipalities=3)
    about = {path.name: tomllib.loads((path / "leverance.toml").read_text("utf-8")) for path in place.iterdir()}
    assert {name: str(one["kommune_kode"]) for name, one in about.items()} == {"101": "101", "102": "102", "103": "103"}
    for name in about:
        with (place / name / "borgere.csv").open(encoding="utf-8", newline="") as file:
            codes = Counter(row["kommune_kode"] for row in csv.DictReader(file, delimiter=";"))
        assert codes[name] > 100
        assert codes.total() - codes[name] <= 5  # faulty rows: borgere of another municipality
    sizes = {name: sum(1 for _ in (place / name / "borgere.csv").open(encoding="utf-8")) for name in about}
    assert sizes["101"] > sizes["102"] >= sizes["103"]
    assert all(one["kilde"].startswith("Opdigtede data") for one in about.values())
