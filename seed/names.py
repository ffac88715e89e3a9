"""Invented names, put together by number; no list of real people lies behind them."""

FIRST = (
    "Anne", "Birthe", "Camilla", "Ditte", "Else", "Freja", "Gitte", "Helle", "Ingrid", "Jette", "Kirsten",
    "Lærke", "Mette", "Nanna", "Oda", "Pernille", "Rikke", "Søs", "Tove", "Ulla", "Åse", "Anders", "Bjørn",
    "Casper", "Dennis", "Esben", "Flemming", "Gorm", "Henrik", "Ib", "Jørgen", "Kåre", "Lasse", "Mikkel",
    "Niels", "Ole", "Peder", "Rasmus", "Søren", "Troels",
)  # fmt: skip
LAST = (
    "Kjærsmose", "Østermølleby", "Højlundsager", "Sønderløkken", "Åkjærhøj", "Brændvangsen", "Skytteløkke",
    "Møllegravsen", "Nørrehøjgård", "Bækholmløkke", "Tværmosen", "Grønbæksager", "Lundsmarkskær", "Rævkærlund",
    "Vestermosegård", "Egeskovhøj", "Stærmosegård", "Kirkeløkkeby", "Hedegravsen", "Fjordvanghøj", "Klitmølby",
    "Pilehøjmark", "Råbjergmølle", "Dyrløvskær", "Overbækmose", "Håstrupgård", "Sandløkkehøj", "Torpemosen",
    "Birkemoseby", "Elmevangsen", "Frydenmose", "Gammelbroby", "Holmeskærby", "Isefjordmark", "Jernhøjgård",
    "Krogløkkesen", "Limskovhøj", "Marienmose", "Nyvangskær", "Ærøløkke",
)  # fmt: skip

TEAMS = (
    "Team Nord",
    "Team Syd",
    "Team Åparken",
    "Team Østbyen",
    "Team Ung og Afklaring",
    "Team Fastholdelse og Progression",
)

POOL_INSTITUTION = "Ådalens Servicekorps"


def name(nr: int) -> str:
    """The ``nr``-th name: first and last names run with different steps, so that few are alike."""
    return f"{FIRST[(nr * 7) % len(FIRST)]} {LAST[(nr * 11 + nr // len(LAST)) % len(LAST)]}"
