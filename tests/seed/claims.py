"""What is held against what: the comparisons of seed/README.md, in its order, each with its tolerance."""

from tests.seed.calibration import Claim, observed, within

JUNE_2025 = ("2025-06", "2025-06")
YEAR_2019 = ("2019-01", "2019-12")
THREE_YEARS = ("2019-01", "2021-12")
AROUND_2020 = ("2019-07", "2021-06")
JANUARY_2021 = ("2021-01", "2021-01")
YEAR = ("2025-11", "2026-10")
TWO_YEARS = ("2024-11", "2026-10")
EIGHT_YEARS = ("2018-11", "2026-10")

UNDER_50 = "aldersgruppe IN ('under 30', '30-39', '40-49')"
FEW_HOURS = "timer_nu IN ('1-5', '6-10')"
BRACKETS = ("1-5", "6-10", "11-15", "16-20", "21-25", "26-30", "over 30", "uoplyst")
PULJE = f"""
    SELECT sum(taeller) / sum(naevner) AS v, max(naevner) AS n FROM observation JOIN pulje ON p = pulje_nr
    WHERE kpi = 'puljebelaegning' AND pulje_id = 'P1' AND tilstand = 'talt' AND {within("maaned", YEAR)}
"""  # noqa: S608 (our own)
OTHER_MEASURES = f"""
    SELECT avg(aftalt::INTEGER) AS v, count(*) AS n FROM (
        SELECT bool_or(udfald) AS aftalt FROM observation
        WHERE kpi = 'minplan_indsats' AND del IN ('andet', 'vejledning_opkvalificering')
          AND {within("maaned", TWO_YEARS)}
        GROUP BY b, maaned)
"""  # noqa: S608 (our own)
WEEKS = "SELECT avg(date_diff('day', forberedelse_start, moede_dato)) / 7 AS v, count(*) AS n FROM rehabsag WHERE "


def _whose(word: str, group: str, true: str) -> list[Claim]:
    """A group's share of those in fleksjob and on ledighedsydelse (FR21 table 2)."""
    return [
        Claim(
            f"{word} {where}",
            f"fuldtidspersoner_{benefit}_{group}_2019/fuldtidspersoner_{benefit}_2019",
            THREE_YEARS,
            0.04,
            observed("fleksjobledighed", THREE_YEARS, "", true, counted),
        )
        for benefit, where, counted in (
            ("fleksjob", "i fleksjob", "NOT udfald"),
            ("ledighedsydelse", "på ledighedsydelse", "udfald"),
        )
    ]


def _old_scheme(year: int) -> Claim:
    running = f"DATE '{year}-12-31' BETWEEN fra AND til"
    return Claim(
        "Fleksjob efter gammel ordning",
        f"fuldtidspersoner_fleksjob_gammel_ordning_{year}/fuldtidspersoner_fleksjob_{year}",
        (f"{year}-12", f"{year}-12"),
        0.03,
        f"SELECT avg((NOT ny_ordning)::INTEGER) AS v, count(*) AS n FROM fleksjob WHERE {running}",  # noqa: S608 (our own)
    )


def _volume() -> list[Claim]:
    of_scheme = "Andel af ordningen på ledighedsydelse"
    periods = {2018: ("2018-11", "2018-12"), 2019: YEAR_2019, 2020: ("2020-01", "2020-12"), 2025: JUNE_2025}
    return [
        *(
            Claim(of_scheme, f"fleksjobledighed_{year}", when, 0.02, observed("fleksjobledighed", when))
            for year, when in periods.items()
        ),
        *map(_old_scheme, (2018, 2019, 2020)),
        *_whose("Kvinder", "kvinder", "nullif(koen, 'uoplyst') = 'K'"),
        *_whose("Under 50 år", "under_50_aar", UNDER_50),
    ]


def _in_january(text: str, kpi: str, name: str, tolerance: float, true: str, counted: str = "true") -> Claim:
    return Claim(text, f"{name}_2021", JANUARY_2021, tolerance, observed(kpi, JANUARY_2021, "", true, counted))


def _hours() -> list[Claim]:
    changes = (("op", "Gået op i timer"), ("ned", "Gået ned i timer"), ("uaendret", "Uændrede timer"))
    return [
        _in_january("Højst ti timer", "faa_timer", "faa_timer", 0.03, "udfald"),
        *(
            _in_january(
                "Uoplyste timer" if name == "uoplyst" else f"{name} timer",
                *("faa_timer", f"faa_timer_{name.replace(' ', '_')}", 0.03, f"kategori = '{name}'"),
            )
            for name in BRACKETS
        ),
        *(
            _in_january(word, "progression", f"progression_{name}", 0.03, f"kategori = '{name}'")
            for name, word in changes
        ),
        *(
            _in_january(
                f"Gået op, begyndt på {name} timer",
                *("progression", f"progression_op_{name}_timer", 0.05, "udfald", f"timer_start = '{name}'"),
            )
            for name in ("1-5", "6-10")
        ),
    ]


def _jobs() -> list[Claim]:
    few = f"{FEW_HOURS} AND ordning = 'ny'"
    public, club = "sektor IN ('kommunal', 'stat_region')", "sektor = 'forening'"
    rows = (
        ("Højst ti timer: offentlig arbejdsgiver", "fleksjob_sektor_offentlig_2014", 0.04, ("", public, few)),
        ("Højst ti timer: forening", "fleksjob_sektor_forening_2014", 0.02, ("", club, few)),
    )
    used = {"højst": "hoejst_10_timer", "over": "over_10_timer"}
    return [
        *(
            Claim(text, name, YEAR, allowed, observed("fleksjob_sektor", YEAR, *how))
            for text, name, allowed, how in rows
        ),
        *(
            Claim(
                f"Arbejdsevnen udnyttet fuldt ud, {word} ti timer",
                f"arbejdsevne_udnyttet_{part}_2014",
                YEAR,
                0.05,
                observed("arbejdsevne_udnyttet", YEAR, part),
            )
            for word, part in used.items()
        ),
        Claim("Belægning i den brede pulje", "puljebelaegning_2015", YEAR, 0.03, PULJE),
    ]


def _plain(text: str, kpi: str, period: tuple[str, str], tolerance: float, part: str = "", name: str = "") -> Claim:
    """A nøgletal, or one of its parts, beside the figure of 2021 that has its name."""
    return Claim(text, f"{name or kpi}_2021", period, tolerance, observed(kpi, period, part))


def _deadlines() -> list[Claim]:
    direct = observed("visitation_direkte", AROUND_2020)
    return [
        Claim("Direkte i job ved visitationen", "visitation_direkte_2020", AROUND_2020, 0.05, direct),
        _plain("CV på Jobnet inden for tre uger", "cv_rettidig", YEAR, 0.04),
        _plain("Revurdering igangsat og afsluttet rettidigt", "revurdering_rettidig", TWO_YEARS, 0.05),
        _plain("Redegørelse efter § 74 c, stk. 3", "revurdering_redegoerelse", TWO_YEARS, 0.05),
        *(
            _plain(
                f"Korrekt konteret, {benefit}",
                *("kontering_korrekt", TWO_YEARS, 0.015, benefit, f"kontering_korrekt_{benefit}"),
            )
            for benefit in ("fleksjob", "ledighedsydelse")
        ),
    ]


def _content() -> list[Claim]:
    talk = {
        "jobsoegning_fulgt_op": "jobsøgning fulgt op",
        "nye_aftaler": "nye aftaler",
        "naeste_dato": "næste dato aftalt",
        "borgerperspektiv": "borgerens perspektiv",
        "tilbud_fulgt_op": "igangværende tilbud fulgt op",
    }
    progression, measures = ("progression_droeftet", TWO_YEARS, 0.05), ("minplan_indsats", TWO_YEARS, 0.05)
    return [
        *(
            _plain(f"Seneste jobsamtale: {text}", "samtale_indhold", TWO_YEARS, 0.05, part, f"samtale_indhold_{part}")
            for part, text in talk.items()
        ),
        _plain("Progression drøftet ved seneste opfølgning", *progression),
        _plain("Progression drøftet ved 2½ år", *progression, "opfoelgning_2_5", "progression_droeftet_2_5_aar"),
        _plain("Cv fokuseret på kompetencer", "kompetence_cv", TWO_YEARS, 0.03),
        _plain("Klart jobmål i Min Plan", "minplan_jobmaal", TWO_YEARS, 0.05),
        _plain("Aftalt indsats i Min Plan", *measures),
        *(
            _plain(f"Aftalt {text}", *measures, text, f"minplan_indsats_{text}")
            for text in ("virksomhedspraktik", "mentor")
        ),
        Claim("Aftalt andet", "minplan_indsats_andet_2021", TWO_YEARS, 0.05, OTHER_MEASURES),
        _plain(
            "Indstillede indsatser, der er gennemført",
            *(*measures, "gennemfoert", "minplan_indsats_gennemfoert_af_indstillede"),
        ),
    ]


def _rehab() -> list[Claim]:
    said = {
        "le265": "LÆ 265 indhentet",
        "konkret_fleksjob": "konkret fleksjob",
        "virksomhedskonsulent": "virksomhedskonsulent på mødet",
        "skaanehensyn": "skånehensyn",
        "jobmaal": "jobmål",
        "borgerperspektiv": "borgerens perspektiv",
        "egen_soegning_vurderet": "egen søgning vurderet",
        "arbejdsevne_timer": "arbejdsevne i timer",
        "udvikling_estimat": "udvikling i arbejdsevnen",
        "indsats_beskrevet": "indsats beskrevet",
        "handicapordning_vurderet": "handicapordning vurderet",
        "progression_overvejet": "progression overvejet",
    }
    when = (EIGHT_YEARS, 0.03)
    weeks = {"uden": "NOT konkret_fleksjob", "med": "konkret_fleksjob"}
    return [
        *(
            _plain(f"Rehabiliteringssag: {text}", "rehab_indstilling", *when, part, f"rehab_indstilling_{part}")
            for part, text in said.items()
        ),
        _plain(
            "Rehabiliteringssag: over seks måneder",
            *("rehab_varighed", *when, "over_6_mdr", "rehab_varighed_over_6_maaneder"),
        ),
        *(
            _plain(f"Orienteret {text}", "rehab_orientering", *when, part, f"rehab_orientering_{part}")
            for part, text in (("inden_4_dage", "inden fire dage"), ("over_14_dage", "efter to uger"))
        ),
        *(
            Claim(
                f"Uger til mødet {word} konkret fleksjob",
                f"rehab_varighed_{word}_konkret_fleksjob_2021",
                EIGHT_YEARS,
                1.5,
                WEEKS + f"{counted} AND {within('moede_dato', EIGHT_YEARS)}",
            )
            for word, counted in weeks.items()
        ),
    ]


CLAIMS = (*_volume(), *_hours(), *_jobs(), *_deadlines(), *_content(), *_rehab())
