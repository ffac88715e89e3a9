"""The tables of a delivery and their columns; after the colon the kind: d date, b yes/no, n number, else text."""

COLUMNS = {
    "teams": "team_id navn",
    "sagsbehandlere": "sagsbehandler_id navn team_id fra_dato:d til_dato:d",
    "borgere": "borger_id sagsnr koen foedselsdato:d kommune_kode visitationsdato:d ordning visiteret_efter "
    "tilflyttet:d",
    "sagsansvar": "borger_id sagsbehandler_id fra_dato:d til_dato:d rolle",
    "ledighedsydelse": "borger_id fra_dato:d til_dato:d afgang_til",
    "fleksjob": "fleksjob_id borger_id fra_dato:d til_dato:d planlagt_slut:d sektor branche pulje_id midlertidig:b "
    "fastholdelse:b praktik_forud:b mentor:b hjaelpemidler:b arbejdsevne_timer:n arbejdsevne_udnyttet:b "
    "loenloft_indberettet:b afgang_til",
    "fleksjobtimer": "fleksjob_id fra_dato:d timer:n",
    "puljer": "pulje_id navn institution pladser:n timer_pr_plads:n finansierede_timer:n varighed_mdr:n fra_dato:d "
    "til_dato:d",
    "fravaer": "borger_id type fra_dato:d til_dato:d",
    "cv": "borger_id tilgaengelig_fra:d tilgaengelig_til:d kompetencefokuseret:b",
    "samtaler": "borger_id dato:d type jobsoegning_fulgt_op:b nye_aftaler:b naeste_dato:d borgerperspektiv:b "
    "progression_droeftet:b tilbud_fulgt_op:b",
    "revurderinger": "borger_id igangsat:d afsluttet:d redegoerelse_74c:b udfald",
    "minplan": "borger_id dato:d klart_jobmaal:b jobmaal_som_indstilling:b",
    "indsatser": "borger_id type fra_dato:d til_dato:d i_indstilling:b i_minplan:b gennemfoert:b",
    "rehabsager": "borger_id forberedelse_start:d moede_dato:d indstilling_sendt:d le265:b konkret_fleksjob:b "
    "virksomhedskonsulent:b skaanehensyn:b jobmaal:b borgerperspektiv:b egen_soegning_vurderet:b arbejdsevne_timer:n "
    "udvikling_estimat:b udvikling_frist:d progression_overvejet:b indsats_beskrevet:b handicapordning_vurderet:b",
    "sanktioner": "borger_id dato:d begrundelse",
    "refusion": "borger_id uge ydelse refusionssats:n beloeb:n refusionsbeloeb:n",
    "konteringer": "borger_id maaned ydelse ordning_konteret visitationsdato_registreret:d refusionsprocent:n",
}


def names(table: str) -> list[str]:
    """The column names of a table, in the order in which they are written."""
    return [column.partition(":")[0] for column in COLUMNS[table].split()]


def kinds(table: str) -> list[str]:
    """The kind of each column of a table."""
    return [column.partition(":")[2] for column in COLUMNS[table].split()]
