"""The nøgletal by theme, in the one order that navigation, Overblik and Definitioner share."""

from app.kpi import Kpi, catalogue

FIRST = ("Rettidighed", "Progression", "Puljefleksjob", "Ledighed og varighed")  # what the scheme is steered by


def by_theme() -> dict[str, list[Kpi]]:
    """Theme → its nøgletal: the themes of ``FIRST``, then the rest by name; within a theme by title."""
    themes: dict[str, list[Kpi]] = {tema: [] for tema in FIRST}
    for one in catalogue().values():
        themes.setdefault(one.tema, []).append(one)
    return {tema: of_theme for tema, of_theme in themes.items() if of_theme}
