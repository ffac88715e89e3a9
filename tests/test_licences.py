"""What the house is made of may be used by a municipality: each part's licence is on the list, and none is unknown."""

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

LOCK = (Path(__file__).parent.parent / "requirements.lock").read_text(encoding="utf-8")
PARTS = re.findall(r"^([a-z0-9._-]+)==", LOCK, re.MULTILINE)
ALLOWED = {
    *("MIT", "MIT-0", "MIT-CMU", "BSD", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0", "ISC", "PSF-2.0"),
    *("MPL-2.0", "ZPL-2.1", "Zlib", "CC0-1.0"),  # MPL binds changes to its own files; none are made here
}
# What metadata say in other words than SPDX's
SAME = {
    **{"MIT License": "MIT", "MIT license": "MIT", "BSD License": "BSD", "BSD 2-Clause License": "BSD-2-Clause"},
    **{"Apache Software License": "Apache-2.0", "Apache 2": "Apache-2.0", "Apache 2.0": "Apache-2.0"},
    **{"Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0", "ISC License (ISCL)": "ISC", "ZPL 2.1": "ZPL-2.1"},
    **{"Zope Public License": "ZPL-2.1", "Python Software Foundation License": "PSF-2.0"},
}
# What metadata do not say, or say in full text; read by hand
READ = {
    "axe-playwright-python": "MIT",  # tests only; the axe-core inside is MPL-2.0
    "text-unidecode": "Artistic-1.0",  # tests only (pytest-playwright), not in what a municipality runs
}
TESTS_ONLY = {"Artistic-1.0"}


def licences(name: str) -> set[str]:
    """The licences that hold for a part: one of each choice, all of what is joined."""
    if name in READ:
        return {READ[name]}
    found = metadata(name)
    said = found.get("License-Expression")
    if said:
        return {_of_choice(part) for part in said.split(" AND ")}
    classified = [line.split(" :: ")[-1] for line in found.get_all("Classifier", []) if line.startswith("License ::")]
    named = [one for one in classified if one != "OSI Approved"] or [(found.get("License") or "").split("\n")[0]]
    return {SAME.get(one.strip(), one.strip()) for one in named}


def _of_choice(part: str) -> str:
    choices = part.strip("() ").split(" OR ")
    return next((one for one in choices if one in ALLOWED), choices[0])


@pytest.mark.parametrize("name", PARTS)
def test_the_licence_of_each_part_is_known_and_allowed(name: str) -> None:
    try:
        found = licences(name)
    except PackageNotFoundError:
        return  # for another system than this one
    assert found
    assert found <= ALLOWED | TESTS_ONLY, name


def test_a_licence_that_is_not_on_the_list_would_be_found() -> None:
    assert _of_choice("(GPL-3.0 OR MIT)") == "MIT"
    assert _of_choice("AGPL-3.0") not in ALLOWED
    assert {"GPL-3.0", ""}.isdisjoint(ALLOWED)


def test_what_a_municipality_runs_has_no_licence_that_is_for_tests_alone() -> None:
    runtime = re.search(
        r"dependencies = \[(.*?)\n\]", (Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"), re.S
    )
    names = re.findall(r'"([a-z0-9-]+)==', runtime[1])
    assert len(names) >= 20
    assert all(licences(name) <= ALLOWED for name in names)
