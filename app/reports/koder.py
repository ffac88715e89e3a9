"""The delivery format's words as a reader sees them: ``foertidspension`` is ``førtidspension``."""

_SAID = {
    "foertidspension": "førtidspension",
    "efterloen_folkepension": "efterløn eller folkepension",
    "ordinaer": "ordinært arbejde",
    "fraflyttet": "fraflytning",
    "doed": "død",
    "andet": "andet",
    "stat_region": "stat eller region",
    "opfoelgning": "opfølgning",
    "opfoelgning_2_5": "opfølgning efter 2½ år",
    "status_4_5": "status efter 4½ år",
    "fortsat_fleksjob": "fortsat fleksjob",
    "rehabteam": "rehabiliteringsteam",
    "vejledning_opkvalificering": "vejledning og opkvalificering",
    "116_1": "§ 116, stk. 1",
    "116_2": "§ 116, stk. 2",
    "K": "kvinde",
    "M": "mand",
    "ny": "ny ordning",
    "gammel": "gammel ordning",
}


def said(code: str | None) -> str:
    """A code of the format in Danish; a word that is Danish already stays, nothing stays nothing."""
    return "" if code is None else _SAID.get(code, code)
