"""What is held against what: the comparisons of seed/README.md, in its order, each with its tolerance."""

from tests.seed.calibration import DATA_PR, Claim, latest, observed, share, within

JUNE_2025 = ("2025-06", "2025-06")
YEAR_2019 = ("2019-01", "2019-12")
THREE_YEARS = ("2019-01", "2021-12")
AROUND_2020 = ("2019-07", "2021-06")
JANUARY_2021 = ("2021-01", "2021-01")
OCTOBER = ("2026-10", "2026-10")
YEAR = ("2025-11", "2026-10")
TWO_YEARS = ("2024-11", "2026-10")
EIGHT_YEARS = ("2018-11", "2026-10")

UNDER_50 = "aldersgruppe IN ('under 30', '30-39', '40-49')"
RUNNING = f"DATE '{DATA_PR}' BETWEEN fleksjob.fra AND fleksjob.til"
WITH_HOURS = f"fleksjob JOIN timer ON timer.j = fleksjob.j AND DATE '{DATA_PR}' BETWEEN timer.fra AND timer.til"
BRACKETS = ("1-5", "6-10", "11-15", "16-20", "21-25", "26-30", "over 30", "uoplyst")
PULJE = f"""
    SELECT sum(taeller) / sum(naevner) AS v, max(naevner) AS n FROM observation JOIN pulje ON p = pulje_nr
    WHERE kpi = 'puljebelaegning' AND pulje_id = 'P1' AND tilstand = 'talt' AND {within("maaned", YEAR)}"""  # noqa: S608 (our own)
FOLLOWED = f"""
    (FROM samtale JOIN fleksjob USING (b)
     WHERE dato BETWEEN fra AND til AND til >= DATE '{DATA_PR}' AND progression_droeftet IS NOT NULL AND {{kind}}
     QUALIFY row_number() OVER (PARTITION BY j ORDER BY dato DESC) = 1)"""
PLANNED = f"""
    (SELECT ly_forloeb.b, slut, bool_or(ind.b IS NOT NULL) AS nogen, bool_or(type = 'virksomhedspraktik') AS praktik,
            bool_or(type IN ('andet', 'vejledning_opkvalificering')) AS andet, bool_or(type = 'mentor') AS mentor
     FROM ly_forloeb JOIN maaned ON slut BETWEEN ly_forloeb.fra AND ly_forloeb.til
     LEFT JOIN indsats AS ind ON ind.b = ly_forloeb.b AND i_minplan AND ind.fra BETWEEN ly_forloeb.fra AND slut
     WHERE {within("slut", TWO_YEARS)} GROUP BY ly_forloeb.b, slut)"""  # noqa: S608 (our own)
WEEKS = "SELECT avg(date_diff('day', forberedelse_start, moede_dato)) / 7 AS v, count(*) AS n FROM rehabsag WHERE "


def _whose(word: str, group: str, true: str) -> list[Claim]:
    """A group's share of those in fleksjob and on ledighedsydelse (FR21 table 2)."""
    return [
        Claim(
            f"{word} {where}",
            f"fuldtidspersoner_{benefit}_{group}_2019/fuldtidspersoner_{benefit}_2019",
            THREE_YEARS,
            0.04,
            observed("fleksjobledighed", THREE_YEARS, true, counted),
        )
        for benefit, where, counted in (
            ("fleksjob", "i fleksjob", "NOT udfald"),
            ("ledighedsydelse", "på ledighedsydelse", "udfald"),
        )
    ]


def _volume() -> list[Claim]:
    of_scheme = "Andel af ordningen på ledighedsydelse"
    periods = {2018: ("2018-11", "2018-12"), 2019: YEAR_2019, 2020: ("2020-01", "2020-12"), 2025: JUNE_2025}
    return [
        *(
            Claim(of_scheme, f"fleksjobledighed_{year}", when, 0.02, observed("fleksjobledighed", when))
            for year, when in periods.items()
        ),
        *(
            Claim(
                "Fleksjob efter gammel ordning",
                f"fuldtidspersoner_fleksjob_gammel_ordning_{year}/fuldtidspersoner_fleksjob_{year}",
                (f"{year}-12", f"{year}-12"),
                0.03,
                share("fleksjob", "NOT ny_ordning", f"DATE '{year}-12-31' BETWEEN fra AND til"),
            )
            for year in (2018, 2019, 2020)
        ),
        *_whose("Kvinder", "kvinder", "koen = 'K'"),
        *_whose("Under 50 år", "under_50_aar", UNDER_50),
    ]


def _hours() -> list[Claim]:
    changes = (("op", "Gået op i timer"), ("ned", "Gået ned i timer"), ("uaendret", "Uændrede timer"))
    return [
        Claim("Højst ti timer", "faa_timer_2021", JANUARY_2021, 0.03, observed("faa_timer", JANUARY_2021)),
        *(
            Claim(
                "Uoplyste timer" if name == "uoplyst" else f"{name} timer",
                f"faa_timer_{name.replace(' ', '_')}_2021",
                JANUARY_2021,
                0.03,
                observed("faa_timer", JANUARY_2021, f"kategori = '{name}'"),
            )
            for name in BRACKETS
        ),
        *(
            Claim(
                word,
                f"progression_{name}_2021",
                JANUARY_2021,
                0.03,
                observed("progression", JANUARY_2021, f"kategori = '{name}'"),
            )
            for name, word in changes
        ),
        *(
            Claim(
                f"Gået op, begyndt på {name} timer",
                f"progression_op_{name}_timer_2021",
                JANUARY_2021,
                0.05,
                observed("progression", JANUARY_2021, "udfald", f"timer_start = '{name}'"),
            )
            for name in ("1-5", "6-10")
        ),
    ]


def _jobs() -> list[Claim]:
    few = f"{RUNNING} AND timer <= 10 AND ny_ordning"
    return [
        Claim(
            "Højst ti timer: offentlig arbejdsgiver",
            "fleksjob_sektor_offentlig_2014",
            OCTOBER,
            0.04,
            share(WITH_HOURS, "sektor IN ('kommunal', 'stat_region')", few),
        ),
        Claim(
            "Højst ti timer: forening",
            "fleksjob_sektor_forening_2014",
            OCTOBER,
            0.02,
            share(WITH_HOURS, "sektor = 'forening'", few),
        ),
        Claim(
            "Arbejdsevnen udnyttet fuldt ud, højst ti timer",
            "arbejdsevne_udnyttet_hoejst_10_timer_2014",
            OCTOBER,
            0.05,
            share(WITH_HOURS, "arbejdsevne_udnyttet", few),
        ),
        Claim(
            "Arbejdsevnen udnyttet fuldt ud, over ti timer",
            "arbejdsevne_udnyttet_over_10_timer_2014",
            OCTOBER,
            0.05,
            share(WITH_HOURS, "arbejdsevne_udnyttet", f"{RUNNING} AND timer > 10 AND ny_ordning"),
        ),
        Claim("Belægning i den brede pulje", "puljebelaegning_2015", YEAR, 0.03, PULJE),
        Claim(
            "Direkte i job ved visitationen",
            "visitation_direkte_2020",
            AROUND_2020,
            0.05,
            observed("visitation_direkte", AROUND_2020),
        ),
    ]


def _deadlines() -> list[Claim]:
    timely = (
        ("CV på Jobnet inden for tre uger", "cv_rettidig", YEAR, 0.04),
        ("Revurdering igangsat og afsluttet rettidigt", "revurdering_rettidig", TWO_YEARS, 0.05),
        ("Redegørelse efter § 74 c, stk. 3", "revurdering_redegoerelse", TWO_YEARS, 0.05),
    )
    return [
        Claim(text, f"{kpi}_2021", period, tolerance, observed(kpi, period)) for text, kpi, period, tolerance in timely
    ]


def _content() -> list[Claim]:
    talk = {
        "Jobsøgning fulgt op": "jobsoegning_fulgt_op",
        "Nye aftaler": "nye_aftaler",
        "Næste dato aftalt": "naeste_dato",
        "Borgerens perspektiv": "borgerperspektiv",
        "Igangværende tilbud fulgt op": "tilbud_fulgt_op",
    }
    booked = {"fleksjob": 0.01, "ledighedsydelse": 0.015}
    return [
        *(
            Claim(
                f"Seneste jobsamtale: {text.lower()}",
                f"samtale_indhold_{column}_2021",
                TWO_YEARS,
                0.05,
                latest(
                    "samtale",
                    column if column != "naeste_dato" else "naeste_dato IS NOT NULL",
                    TWO_YEARS,
                    "type = 'jobsamtale'",
                ),
            )
            for text, column in talk.items()
        ),
        Claim(
            "Klart jobmål i Min Plan",
            "minplan_jobmaal_2021",
            TWO_YEARS,
            0.05,
            observed("minplan_jobmaal", TWO_YEARS),
        ),
        Claim(
            "Cv fokuseret på kompetencer",
            "kompetence_cv_2021",
            TWO_YEARS,
            0.03,
            observed("kompetence_cv", TWO_YEARS),
        ),
        *(
            Claim(
                f"Korrekt konteret, {name}",
                f"kontering_korrekt_{name}_2021",
                TWO_YEARS,
                tolerance,
                share("kontering JOIN borger USING (b)", "ordning_konteret = ordning", f"ydelse = '{name}'"),
            )
            for name, tolerance in booked.items()
        ),
    ]


def _plans() -> list[Claim]:
    agreed = {
        "Aftalt indsats": ("minplan_indsats_2021", "nogen"),
        "Aftalt virksomhedspraktik": ("minplan_indsats_virksomhedspraktik_2021", "praktik IS TRUE"),
        "Aftalt anden beskæftigelsesrettet indsats": ("minplan_indsats_andet_2021", "andet IS TRUE"),
        "Aftalt mentor": ("minplan_indsats_mentor_2021", "mentor IS TRUE"),
    }
    latest_of_all, at_two_and_a_half = FOLLOWED.format(kind="true"), FOLLOWED.format(kind="type = 'opfoelgning_2_5'")
    return [
        *(Claim(text, name, TWO_YEARS, 0.05, share(PLANNED, true)) for text, (name, true) in agreed.items()),
        Claim(
            "Indstillede indsatser, der er gennemført",
            "minplan_indsats_gennemfoert_af_indstillede_2021",
            EIGHT_YEARS,
            0.05,
            share("indsats", "gennemfoert", "i_indstilling"),
        ),
        Claim(
            "Progression drøftet ved seneste opfølgning",
            "progression_droeftet_2021",
            OCTOBER,
            0.05,
            share(latest_of_all, "progression_droeftet"),
        ),
        Claim(
            "Progression drøftet ved 2½ år",
            "progression_droeftet_2_5_aar_2021",
            OCTOBER,
            0.05,
            share(at_two_and_a_half, "progression_droeftet"),
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
        "udvikling_estimat": "udvikling i arbejdsevne",
        "indsats_beskrevet": "indsats beskrevet",
        "handicapordning_vurderet": "handicapordning vurderet",
        "progression_overvejet": "progression overvejet",
    }
    met = within("moede_dato", EIGHT_YEARS)
    told = "date_diff('day', moede_dato, indstilling_sendt)"
    shares = {
        "Rehabilitering: over seks måneder": (
            "rehab_varighed_over_6_maaneder_2021",
            "moede_dato > add_months(forberedelse_start, 6)",
        ),
        "Rehabilitering: orienteret inden fire dage": ("rehab_orientering_inden_4_dage_2021", f"{told} <= 4"),
        "Rehabilitering: orienteret efter to uger": ("rehab_orientering_over_14_dage_2021", f"{told} > 14"),
    }
    weeks = {"uden": "NOT konkret_fleksjob", "med": "konkret_fleksjob"}
    return [
        *(
            Claim(
                f"Indstilling: {text}",
                f"rehab_indstilling_{column}_2021",
                EIGHT_YEARS,
                0.03,
                share("rehabsag", column if column != "arbejdsevne_timer" else f"{column} IS NOT NULL", met),
            )
            for column, text in said.items()
        ),
        *(Claim(text, name, EIGHT_YEARS, 0.04, share("rehabsag", true, met)) for text, (name, true) in shares.items()),
        *(
            Claim(
                f"Uger til mødet {word} konkret fleksjob",
                f"rehab_varighed_{word}_konkret_fleksjob_2021",
                EIGHT_YEARS,
                1.5,
                WEEKS + f"{counted} AND {met}",
            )
            for word, counted in weeks.items()
        ),
    ]


CLAIMS = (*_volume(), *_hours(), *_jobs(), *_deadlines(), *_content(), *_plans(), *_rehab())
