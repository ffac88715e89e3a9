"""puljebelaegning: borgere in the places of each pulje on the month's last day."""

from collections import defaultdict

PULJE = {"pulje_id": "P1", "pladser": 2, "timer_pr_plads": 5, "fra_dato": "2026-01-01"}


def occupied(observe, month=None, **tables):
    """Per pulje (and month): people, places, hours used, hours available."""
    sums = defaultdict(lambda: [0, 0, None, None])
    rows = observe("puljebelaegning", "i_maaned pulje_id tilstand taeller naevner x1 x2", **tables)
    for i_maaned, pulje_id, tilstand, *amounts in rows:
        if tilstand == "talt":
            line = sums[i_maaned, pulje_id]
            line[:] = [line[n] if amount is None else (line[n] or 0) + amount for n, amount in enumerate(amounts)]
    return {key[1]: tuple(line) for key, line in sums.items() if key[0] == month} if month else dict(sums)


def job(name, borger_id, fra="2026-01-01", til=None, pulje_id="P1", **rest):
    return {
        "fleksjob_id": name,
        "borger_id": borger_id,
        "fra_dato": fra,
        "til_dato": til,
        "pulje_id": pulje_id,
        **rest,
    }


def hours(*rows):
    return [{"fleksjob_id": name, "fra_dato": fra, "timer": timer} for name, fra, timer in rows]


def test_people_are_counted_against_places_and_hours_against_hours(observe):
    found = occupied(
        observe,
        "2026-10",
        puljer=[PULJE, {"pulje_id": "P2", "pladser": 10, "timer_pr_plads": 7}],
        fleksjob=[job("A", "B1"), job("B", "B2", pulje_id="P2"), job("C", "B3", pulje_id=None)],
        fleksjobtimer=hours(("A", "2026-01-01", 3), ("A", "2026-10-31", 4), ("B", "2026-01-01", 7.5)),
    )
    assert found == {"P1": (1, 2, 4, 10), "P2": (1, 10, 7.5, 70)}


def test_an_empty_pulje_is_there_with_its_places(observe):
    assert occupied(observe, "2026-10", puljer=[PULJE]) == {"P1": (0, 2, None, 10)}


def test_more_people_than_places_are_not_cut(observe):
    jobs = [job(name, f"Borger {name}") for name in "ABC"]
    assert occupied(observe, "2026-10", puljer=[PULJE], fleksjob=jobs)["P1"][:2] == (3, 2)


def test_a_pulje_without_places_has_people_and_no_denominator(observe):
    found = occupied(observe, "2026-10", puljer=[PULJE | {"pladser": 0}], fleksjob=[job("A", "B1")])
    assert found["P1"] == (1, 0, None, 0)


def test_a_borger_with_two_jobs_in_the_pulje_takes_one_place_with_both_jobs_hours(observe):
    found = occupied(
        observe,
        "2026-10",
        puljer=[PULJE, {"pulje_id": "P2", "pladser": 10, "timer_pr_plads": 7}],
        fleksjob=[
            job("A", "B1"),
            job("B", "B1", "2026-02-01"),
            job("C", "B1", "2026-03-01", pulje_id="P2"),
        ],
        fleksjobtimer=hours(("A", "2026-01-01", 3), ("B", "2026-02-01", 2), ("C", "2026-03-01", 1)),
    )
    assert found == {"P1": (1, 2, 5, 10), "P2": (1, 10, 1, 70)}


def test_the_size_in_force_is_the_one_with_the_latest_from_date(observe):
    found = occupied(
        observe,
        data_pr="2026-04-30",
        puljer=[
            PULJE,
            PULJE | {"fra_dato": "2026-02-01", "til_dato": "2026-03-30", "pladser": 3},
            PULJE | {"fra_dato": "2026-05-01", "pladser": 9},
        ],
    )
    assert {month: line[1] for (month, _), line in found.items()} == {
        "2026-01": 2,
        "2026-02": 3,
        "2026-03": 2,
        "2026-04": 2,
    }


def test_a_pulje_that_is_not_in_force_has_no_figure_even_with_people_in_it(observe):
    found = occupied(
        observe,
        data_pr="2026-05-15",
        puljer=[PULJE | {"fra_dato": "2026-02-28", "til_dato": "2026-03-31"}],
        fleksjob=[job("A", "B1")],
    )
    assert {key: line[:2] for key, line in found.items()} == {("2026-02", "P1"): [1, 2], ("2026-03", "P1"): [1, 2]}


def test_jobs_that_start_or_end_on_the_last_day_are_in_their_place(observe):
    found = occupied(
        observe,
        data_pr="2026-03-31",
        puljer=[PULJE],
        fleksjob=[
            job("A", "B1", "2026-02-28", "2026-02-28"),
            job("B", "B2", "2026-02-01", "2026-02-27"),
            job("C", "B3", "2026-03-31"),
        ],
    )
    assert {month: line[0] for (month, _), line in found.items()} == {"2026-01": 0, "2026-02": 1, "2026-03": 1}


def test_hours_are_used_only_where_it_is_known_what_is_available(observe):
    found = occupied(
        observe,
        "2026-10",
        puljer=[PULJE | {"timer_pr_plads": None}],
        fleksjob=[job("A", "B1")],
        fleksjobtimer=hours(("A", "2026-01-01", 3)),
    )
    assert found == {"P1": (1, 2, None, None)}


def test_the_cases_are_the_people_with_their_hours_and_planned_end(observe):
    found = observe(
        "puljebelaegning",
        "borger_id genstand udfald vaerdi start frist aktuel tilstand",
        data_pr="2026-01-31",
        puljer=[PULJE],
        fleksjob=[job("A", "B1", "2026-01-05", planlagt_slut="2026-12-31", til="2026-01-31")],
        fleksjobtimer=hours(("A", "2026-01-05", 3)),
    )
    assert found == [
        ("B1", "A", True, 3, "2026-01-05", "2026-12-31", False, "talt"),
        (None, None, None, None, None, None, False, "talt"),
    ]


def test_the_worklist_has_the_planned_end_of_every_running_puljejob(observe):
    found = observe(
        "puljebelaegning",
        "genstand frist aktuel taeller naevner tilstand",
        data_pr="2026-01-15",
        puljer=[PULJE],
        fleksjob=[
            job("begun this month", "B1", "2026-01-02", planlagt_slut="2026-06-30"),
            job("overdue", "B2", planlagt_slut="2026-01-10"),
            job("ends tomorrow", "B3", til="2026-01-16", planlagt_slut="2026-02-28"),
            job("ends today", "B4", til="2026-01-15", planlagt_slut="2026-02-28"),
            job("without an end", "B5"),
            job("outside", "B6", pulje_id=None, planlagt_slut="2026-02-28"),
            job("in the future", "B7", "2026-01-16", planlagt_slut="2026-02-28"),
        ],
    )
    assert found == [
        ("overdue", "2026-01-10", True, 0, 0, "afventer"),
        ("ends tomorrow", "2026-02-28", True, 0, 0, "afventer"),
        ("begun this month", "2026-06-30", True, 0, 0, "afventer"),
    ]


def test_without_puljer_in_the_delivery_there_is_no_figure(observe):
    assert observe("puljebelaegning", "taeller", fleksjob=[{"fra_dato": "2026-01-01"}]) == []
