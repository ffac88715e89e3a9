"""What every callback stands on: the store, the clock, who is asking, and how an address becomes a visit."""

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import orjson
from dash import Dash, Input, Output, State
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from app.access import Asker
from app.access.asker import nobody
from app.config import read_settings
from app.errors import AccessDenied, FleksError
from app.kpi.choices import choices, known_scope
from app.pages import address, errors
from app.pages.ask import Ask
from app.pages.page import Page
from app.pages.visit import Visit
from app.store.snapshot import serving
from app.view.still import still

log = logging.getLogger("fleks.pages")
Answer = Component | list | str


@dataclass(frozen=True)
class House:
    """One running server. ``asker`` says who is asking in this request; a house that is not told answers nobody.

    ``demo``: nobody has a password, one chooses whom to be. ``live`` are the ids that callbacks use, ``owners`` the
    page that defined a callback (by the name of its output; those of the shell have none); both are filled when every
    callback has been defined.
    """

    store: Path
    ask: Ask
    today: Callable[[], date] = date.today
    asker: Callable[[], Asker] = nobody
    demo: bool = False
    live: set[str] = field(default_factory=set)
    owners: dict[str, Page] = field(default_factory=dict)

    def visit(self, page: Page | None, pathname: str | None, search: str | None) -> Visit:
        """The visit that an address means, on the snapshot that is served now.

        :raises AccessDenied: the asker has not the right that the page needs.
        :raises StoreError: there is nothing to serve.
        :raises BadAddress: the address asks for what the data do not have.
        """
        asker = self.asker()
        if page is not None:
            asker.require(page.ret)
        now = serving(self.store)
        asker = replace(asker, scope=known_scope(now.snapshot, asker.scope))
        options = choices(now.snapshot, asker.scope, address.raw(search).get("kommune"))
        if not options.kommuner:
            raise AccessDenied("Du har ikke adgang til nogen af kommunerne i data.", "Spørg den, der giver adgang.")
        return Visit(
            store=self.store,
            snapshot=now.snapshot,
            problem=now.problem,
            asker=asker,
            settings=read_settings(self.store),
            choices=options,
            filters=address.read(search, options),
            path=pathname or "/",
            today=self.today(),
            ask=self.ask,
            slots=(page.match(pathname) if page else None) or {},
            extra=address.read_extra(search, page.extra if page else ()),
        )

    def bare_visit(
        self, page: Page | None, pathname: str | None, search: str | None
    ) -> tuple[Visit, FleksError | None]:
        """The visit; when the address makes no sense the same page without filters, and what is wrong with them.

        :raises AccessDenied: as ``visit``.
        :raises StoreError: there is nothing to serve.
        """
        try:
            return self.visit(page, pathname, search), None
        except address.BadAddress as error:
            return self.visit(page, pathname, None), error

    def answer(
        self, page: Page | None, pathname: str | None, search: str | None, draw: Callable[[Visit], Answer]
    ) -> Answer:
        """What ``draw`` makes of the visit, or a Danish message in its place; nothing where the shell has said it."""
        try:
            return draw(self.visit(page, pathname, search))
        except address.BadAddress:
            return []
        except FleksError as error:
            return errors.message(error)
        except PreventUpdate:
            raise
        except Exception as error:  # noqa: BLE001 (a reader gets a sentence, the log where it happened, nobody a value)
            report(error)
            return errors.broken()


def report(error: Exception) -> None:
    """Log an unforeseen error by its type and place; its text may hold a person's values and is left out."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames))
    log.error("%s at %s", type(error).__name__, places)


def live_ids(app: Dash) -> set[str]:
    """The ids that the callbacks of ``app`` listen to or write to; patterns are not among them."""
    with app.server.test_request_context():
        every = app.dependencies().json
    outputs = [part for one in every for part in one["output"].strip(".").split("...")]
    named = [part.rpartition(".")[0] for part in outputs]
    named += [used["id"] for one in every for used in (*one["inputs"], *one["state"])]
    return {name for name in named if not name.startswith("{")}


def section(app: Dash, house: House, page: Page, where: str, draw: Callable[[Visit], Answer]) -> None:
    """Let ``draw`` fill the children of the component ``where`` of ``page``, anew at every change of the filters.

    ``where``'s own id is an input so that it is filled at once: a control of the page makes the circular callback run
    when the page is put in, it leaves the search as it was, and Dash would hold back what waits for the search alone.
    """

    @app.callback(Output(where, "children"), Input("url", "search"), Input(where, "id"), State("url", "pathname"))
    def fill(search: str | None, _: str, pathname: str | None) -> Answer:
        if page.match(pathname) is None:  # the address has moved on to another page, this one is about to go
            raise PreventUpdate
        return still(house.answer(page, pathname, search, draw), house.live)


def kept(house: House, where: str, draw: Callable[[Visit], Answer]) -> Callable[[Visit], Answer | orjson.Fragment]:
    """``draw`` of the section ``where``, its answer remembered as it goes to the browser. Only for sums: a row about a
    borger is never kept. What is told to those without the cases rests on what was published, and is drawn anew."""

    def drawn(visit: Visit) -> Answer | orjson.Fragment:
        if not visit.scope.cases:
            return draw(visit)
        return kept_parts(house, visit, where, lambda: (draw(visit),))[0]

    return drawn


def kept_parts(
    house: House, visit: Visit, where: str, draw: Callable[[], tuple[object, ...]]
) -> tuple[orjson.Fragment, ...]:
    """``kept`` for what fills several outputs: the parts that ``draw`` gives, each as it goes to the browser."""
    name = visit.known_as(where)
    parts = visit.ask.remember(name, lambda: [_sent(still(part, house.live)) for part in draw()])
    return tuple(map(orjson.Fragment, parts))


def _sent(answer: object) -> bytes:
    """An answer as it goes to the browser: what is remembered so is neither read nor written anew."""
    return orjson.dumps(answer, default=lambda part: part.to_plotly_json())
