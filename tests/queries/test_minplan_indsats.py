"""minplan_indsats: an agreed indsats in Min Plan, by type, and what became of the recommended ones."""

TYPES = ["virksomhedspraktik", "vejledning_opkvalificering", "mentor", "andet"]
HEADINGS = [*TYPES, "oevrig"]


def ly(*borgere):
    return [{"borger_id": name, "fra_dato": "2026-02-10"} for name in borgere]


def offer(borger_id, fra=None, til=None, **rest):
    return {"borger_id": borger_id, "type": "mentor", "fra_dato": fra, "til_dato": til, **rest}


def main(found):
    return {name: rest for name, part, *rest in found if part is None}


def test_an_offer_counts_from_its_first_day_and_as_long_as_the_forloeb_lasts(observe):
    agreed = {
        "begins on the last day": ("2026-02-28", None, True),
        "begins a day later": ("2026-03-01", None, False),
        "ended in the forløb": ("2026-02-10", "2026-02-11", True),
        "ended on its first day": ("2026-01-01", "2026-02-10", True),
        "ended the day before": ("2026-01-01", "2026-02-09", False),
        "without dates": (None, None, True),
        "unknown start, ended before": (None, "2026-02-09", False),
    }
    found = observe(
        "minplan_indsats",
        "borger_id del i_maaned udfald tilstand",
        data_pr="2026-03-10",
        ledighedsydelse=ly(*agreed),
        indsatser=[offer(name, fra, til, i_minplan=True) for name, (fra, til, _) in agreed.items()],
    )
    assert main(found) == {name: ["2026-02", outcome, "talt"] for name, (*_, outcome) in agreed.items()}


def test_each_type_is_a_share_of_all_on_ledighedsydelse(observe):
    found = observe(
        "minplan_indsats",
        "borger_id del udfald vaerdi naevner",
        data_pr="2026-02-28",
        ledighedsydelse=ly("two", "none"),
        indsatser=[
            offer("two", "2026-02-12", i_minplan=True),
            offer("two", "2026-02-12", type="andet", i_minplan=True),
            offer("two", "2026-02-13", type="virksomhedspraktik", i_minplan=False),
        ],
    )
    parts = {(name, part): rest for name, part, *rest in found}
    assert parts == {
        ("none", None): [False, 0, 1],
        ("two", None): [True, 2, 1],
        **{("none", kind): [False, 0, 1] for kind in HEADINGS},
        ("two", "virksomhedspraktik"): [False, 0, 1],
        ("two", "vejledning_opkvalificering"): [False, 0, 1],
        ("two", "mentor"): [True, 1, 1],
        ("two", "andet"): [True, 1, 1],
        ("two", "oevrig"): [True, 1, 1],
    }


def test_guidance_and_other_offers_are_also_one_as_in_the_published_figures(observe):
    found = observe(
        "minplan_indsats",
        "borger_id del udfald vaerdi",
        data_pr="2026-02-28",
        ledighedsydelse=ly(*TYPES, "both"),
        indsatser=[
            *(offer(kind, "2026-02-12", type=kind, i_minplan=True) for kind in TYPES),
            offer("both", "2026-02-12", type="andet", i_minplan=True),
            offer("both", "2026-02-12", type="vejledning_opkvalificering", i_minplan=True),
        ],
    )
    counts = {name: (outcome, count) for name, part, outcome, count in found if part == "oevrig"}
    assert counts == {
        "virksomhedspraktik": (False, 0),
        "mentor": (False, 0),
        "andet": (True, 1),
        "vejledning_opkvalificering": (True, 1),
        "both": (True, 2),
    }
    assert main([row[:4] for row in found])["both"] == [True, 2]


def test_not_recorded_is_unknown_unless_another_offer_says_yes(observe):
    offers = {
        "yes and unknown": [True, None],
        "no and unknown": [False, None],
        "no": [False, False],
        "unknown": [None],
    }
    found = observe(
        "minplan_indsats",
        "borger_id del udfald tilstand",
        data_pr="2026-02-28",
        ledighedsydelse=ly(*offers),
        indsatser=[
            offer(name, f"2026-02-1{day}", i_minplan=answer)
            for name, answers in offers.items()
            for day, answer in enumerate(answers)
        ],
    )
    assert main(found) == {
        "yes and unknown": [True, "talt"],
        "no and unknown": [None, "uoplyst"],
        "no": [False, "talt"],
        "unknown": [None, "uoplyst"],
    }


def test_the_recommended_ones_are_counted_one_by_one_whether_agreed_or_not(observe):
    found = observe(
        "minplan_indsats",
        "borger_id genstand del udfald tilstand",
        data_pr="2026-02-28",
        ledighedsydelse=ly("A"),
        indsatser=[
            offer("A", "2025-01-01", "2025-02-01", i_indstilling=True, gennemfoert=True),
            offer("A", "2026-02-20", i_indstilling=True),
            offer("A", "2026-03-01", i_indstilling=True, gennemfoert=False),
            offer("A", "2026-02-21", i_indstilling=False, gennemfoert=True),
            offer("A", i_indstilling=True, gennemfoert=False),
            offer("not on ledighedsydelse", "2026-02-20", i_indstilling=True, gennemfoert=True),
        ],
    )
    recommended = [row[3:] for row in found if row[2] == "gennemfoert"]
    assert sorted(recommended, key=str) == [(False, "talt"), (None, "uoplyst"), (True, "talt")]


def test_without_indsatser_in_the_delivery_there_is_no_figure(observe):
    assert observe("minplan_indsats", "udfald", ledighedsydelse=ly("B1")) == []
