"""Every verdict on a row or a column, once: its code (for machines, stable) and its Danish sentence (for people)."""

SET_ASIDE: dict[str, str] = {
    "tom_paakraevet": "En påkrævet værdi er tom.",
    "dato_ugyldig": "Værdien er ikke en dato. Skriv fx 2024-05-31 eller 31-05-2024.",
    "dato_foer_1900": "Datoen ligger før 1900.",
    "dato_efter_data": "Datoen ligger efter leverancens datadato.",
    "tal_ugyldigt": "Værdien er ikke et entydigt tal. Skriv fx 7,5 og brug ikke tusindtalspunktum.",
    "tal_uden_for": "Tallet ligger uden for det mulige.",
    "timer_uden_for": "Timetallet skal være over 0 og højst 37.",
    "ja_nej_ugyldig": "Værdien er hverken ja eller nej.",
    "uge_ugyldig": "Værdien er ikke en uge. Skriv fx 2026-W44.",
    "maaned_ugyldig": "Værdien er ikke en måned. Skriv fx 2026-10.",
    "ukendt_vaerdi": "Værdien står ikke på kolonnens liste.",
    "anden_kommune": "Rækken hører til en anden kommune end leverancens.",
    "slut_foer_start": "Perioden slutter, før den begynder.",
    "noegle_konflikt": "Flere rækker har samme nøgle, men forskelligt indhold.",
    "samme_fleksjob": "Samme borger har to fleksjob med samme startdato under hver sit id.",
    "ukendt_borger": "Borgeren er ikke leveret eller er selv sat til side.",
    "ukendt_fleksjob": "Fleksjobbet er ikke leveret eller er selv sat til side.",
    "ukendt_pulje": "Puljen er ikke leveret eller er selv sat til side.",
    "ukendt_team": "Teamet er ikke leveret eller er selv sat til side.",
    "ukendt_sagsbehandler": "Sagsbehandleren er ikke leveret eller er selv sat til side.",
    "cpr_ugyldigt": "Værdien er ikke et gyldigt CPR-nummer.",
    "cpr_erstatning": "Værdien er et erstatnings-CPR-nummer, som ikke kan følges over tid.",
    "cpr_i_andet_felt": "Der står noget, der ligner et CPR-nummer, i et felt, hvor det ikke hører til.",
}

WARNING: dict[str, str] = {
    "fremtidig": "Perioden begynder efter datadatoen. Den er indlæst, men tæller først med til den tid.",
    "visitationsdato_lig_fleksjob": "Visitationsdatoen er den samme som starten på et senere fleksjob. "
    "Så lander sagen forkert på refusionstrappen (Fokusrevision 2021, afsnit 7.1).",
    "aaben_slutdato": "Slutdatoen 9999-12-31 er læst som, at perioden stadig løber.",
    "cpr_nul_tilfoejet": "CPR-nummeret havde ni cifre; nullet forrest er sat på igen.",
    "cpr_modulus_11": "CPR-nummeret opfylder ikke modulus 11. Det kan være rigtigt alligevel.",
    "cpr_uenig": "Køn eller fødselsdato er en anden end den, CPR-nummeret fortæller. Den leverede er brugt.",
    "excel_datotal": "En dato stod som et tal i regnearket og er læst som Excels dagstal.",
    "ukendt_kolonne": "Kolonnen er ikke en del af leveranceformatet og er ikke læst.",
}

REFERENCE: dict[str, str] = {
    "borgere": "ukendt_borger",
    "fleksjob": "ukendt_fleksjob",
    "puljer": "ukendt_pulje",
    "teams": "ukendt_team",
    "sagsbehandlere": "ukendt_sagsbehandler",
}


def sentence(code: str) -> str:
    """The Danish sentence of a code."""
    return SET_ASIDE.get(code) or WARNING[code]
