"""The delivery format, version 1, declared: everything that reads, checks or writes a delivery is made from this.

The tables stand in such an order that a table refers only to those before it.
"""

from app.intake.schema import Column, Kind, Table, choice, day, number, own_id, plan, refers, text, whole, yes_no

_ENDS = "fleksjob foertidspension seniorpension efterloen_folkepension ordinaer fraflyttet doed andet"
_HOURS = {"above": 0, "high": 37}
_PERIOD = ("fra_dato", "til_dato")

TABLES: tuple[Table, ...] = (
    Table("teams", (own_id("team_id"), text("navn", required=True)), required=True, key=("team_id",)),
    Table(
        "sagsbehandlere",
        (
            own_id("sagsbehandler_id"),
            text("navn", required=True),
            refers("team_id", "teams"),
            plan("fra_dato"),
            plan("til_dato"),
        ),
        required=True,
        key=("sagsbehandler_id", "fra_dato"),
        period=_PERIOD,
    ),
    Table(
        "borgere",
        (
            own_id("borger_id"),
            own_id("sagsnr", required=False),
            choice("koen", "K M"),
            day("foedselsdato"),
            own_id("kommune_kode"),
            day("visitationsdato", required=True),
            choice("ordning", "ny gammel"),
            choice("visiteret_efter", "116_1 116_2"),
            day("tilflyttet"),
        ),
        required=True,
        key=("borger_id",),
    ),
    Table(
        "puljer",
        (
            own_id("pulje_id"),
            text("navn", required=True),
            text("institution"),
            whole("pladser", required=True, low=0),
            number("timer_pr_plads", **_HOURS),
            number("finansierede_timer", low=0),
            whole("varighed_mdr", low=1),
            plan("fra_dato", required=True),
            plan("til_dato"),
        ),
        key=("pulje_id", "fra_dato"),
        period=_PERIOD,
    ),
    Table(
        "sagsansvar",
        (
            refers("borger_id", "borgere"),
            refers("sagsbehandler_id", "sagsbehandlere"),
            plan("fra_dato", required=True),
            plan("til_dato"),
            choice("rolle", "primaer anden"),
        ),
        required=True,
        period=_PERIOD,
    ),
    Table(
        "ledighedsydelse",
        (
            refers("borger_id", "borgere"),
            plan("fra_dato", required=True),
            plan("til_dato"),
            choice("afgang_til", _ENDS),
        ),
        required=True,
        period=_PERIOD,
    ),
    Table(
        "fleksjob",
        (
            own_id("fleksjob_id"),
            refers("borger_id", "borgere"),
            plan("fra_dato", required=True),
            plan("til_dato"),
            plan("planlagt_slut"),
            choice("sektor", "kommunal stat_region privat forening"),
            text("branche"),
            refers("pulje_id", "puljer", required=False),
            *yes_no("midlertidig fastholdelse praktik_forud mentor hjaelpemidler"),
            number("arbejdsevne_timer", **_HOURS),
            *yes_no("arbejdsevne_udnyttet loenloft_indberettet"),
            choice("afgang_til", f"{_ENDS} ledighedsydelse"),
        ),
        required=True,
        key=("fleksjob_id",),
        period=_PERIOD,
    ),
    Table(
        "fleksjobtimer",
        (
            refers("fleksjob_id", "fleksjob"),
            plan("fra_dato", required=True),
            number("timer", required=True, **_HOURS),
        ),
        required=True,
        key=("fleksjob_id", "fra_dato"),
    ),
    Table(
        "fravaer",
        (
            refers("borger_id", "borgere"),
            choice("type", "barsel sorgorlov sygdom ferie", required=True),
            plan("fra_dato", required=True),
            plan("til_dato"),
        ),
        period=_PERIOD,
    ),
    Table(
        "cv",
        (
            refers("borger_id", "borgere"),
            plan("tilgaengelig_fra", required=True),
            plan("tilgaengelig_til"),
            *yes_no("kompetencefokuseret"),
        ),
        period=("tilgaengelig_fra", "tilgaengelig_til"),
    ),
    Table(
        "samtaler",
        (
            refers("borger_id", "borgere"),
            day("dato", required=True),
            choice("type", "jobsamtale opfoelgning opfoelgning_2_5 status_4_5", required=True),
            *yes_no("jobsoegning_fulgt_op nye_aftaler"),
            plan("naeste_dato"),
            *yes_no("borgerperspektiv progression_droeftet tilbud_fulgt_op"),
        ),
    ),
    Table(
        "revurderinger",
        (
            refers("borger_id", "borgere"),
            day("igangsat", required=True),
            day("afsluttet"),
            *yes_no("redegoerelse_74c"),
            choice("udfald", "fortsat_fleksjob foertidspension rehabteam andet"),
        ),
    ),
    Table(
        "minplan",
        (
            refers("borger_id", "borgere"),
            day("dato", required=True),
            *yes_no("klart_jobmaal jobmaal_som_indstilling"),
        ),
    ),
    Table(
        "indsatser",
        (
            refers("borger_id", "borgere"),
            choice("type", "virksomhedspraktik vejledning_opkvalificering mentor andet", required=True),
            plan("fra_dato"),
            plan("til_dato"),
            *yes_no("i_indstilling i_minplan gennemfoert"),
        ),
        period=_PERIOD,
    ),
    Table(
        "rehabsager",
        (
            refers("borger_id", "borgere"),
            day("forberedelse_start", required=True),
            day("moede_dato"),
            day("indstilling_sendt"),
            *yes_no("le265 konkret_fleksjob virksomhedskonsulent skaanehensyn jobmaal borgerperspektiv"),
            *yes_no("egen_soegning_vurderet"),
            number("arbejdsevne_timer", **_HOURS),
            *yes_no("udvikling_estimat"),
            plan("udvikling_frist"),
            *yes_no("progression_overvejet indsats_beskrevet handicapordning_vurderet"),
        ),
    ),
    Table(
        "sanktioner",
        (refers("borger_id", "borgere"), day("dato", required=True), text("begrundelse")),
    ),
    Table(
        "refusion",
        (
            refers("borger_id", "borgere"),
            Column("uge", Kind.WEEK, required=True),
            choice("ydelse", "fleksjob ledighedsydelse", required=True),
            Column("refusionssats", Kind.WHOLE, required=True, values=("80", "40", "30", "20")),
            Column("beloeb", Kind.AMOUNT),
            Column("refusionsbeloeb", Kind.AMOUNT),
        ),
    ),
    Table(
        "konteringer",
        (
            refers("borger_id", "borgere"),
            Column("maaned", Kind.MONTH, required=True),
            choice("ydelse", "fleksjob ledighedsydelse", required=True),
            choice("ordning_konteret", "ny gammel", required=True),
            day("visitationsdato_registreret"),
            number("refusionsprocent", low=0, high=100),
        ),
    ),
)

BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}
