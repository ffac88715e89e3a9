"""Every page of the house, in the order of the navigation. A new page is a module here and a line in this list."""

from app.pages import (
    brugere,
    databeskyttelse,
    datakvalitet,
    definitioner,
    frister,
    maal,
    noegletal,
    overblik,
    parametre,
    puljer,
    rapport,
    rapporter,
    revision,
    sag,
    temaer,
)
from app.pages.page import Page

PAGES: tuple[Page, ...] = (
    overblik.PAGE,
    temaer.PAGE,
    noegletal.PAGE,
    frister.PAGE,
    puljer.PAGE,
    sag.PAGE,
    datakvalitet.PAGE,
    rapporter.PAGE,
    rapport.PAGE,
    maal.PAGE,
    parametre.PAGE,
    revision.PAGE,
    brugere.PAGE,
    definitioner.PAGE,
    databeskyttelse.PAGE,
)
