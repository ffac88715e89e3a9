"""protect(): results in, results out, and nothing in them that tells of a few."""

from collections.abc import Sequence

from app.kpi.disclosure.absent import complete
from app.kpi.disclosure.cells import Line, lines, merged, unprotectable
from app.kpi.disclosure.complementary import Unprotected, suppress
from app.kpi.disclosure.hide import withheld, without
from app.kpi.disclosure.ledger import Ledger
from app.kpi.disclosure.model import Model
from app.kpi.disclosure.rules import Rules
from app.kpi.result import KpiResult

_NO_SINGLE = "Tal for en enkelt sagsbehandler og lignende vises kun for dem, der arbejder med sagerne."
_NO_WAY = "Tallene kan ikke vises, uden at det kan regnes ud, hvad der gælder for få personer."


def protect(results: Sequence[KpiResult], rules: Rules, published: Ledger | None = None) -> list[KpiResult]:
    """The results in their order, as they may be shown beside each other: ``None`` where a figure is hidden, and the
    column ``hidden`` in ``rows`` with the names of what is (``numerator``, ``value``, ``k:op``, ``p:jobmaal`` …).

    All that a reader can hold side by side must come in one call: a figure is hidden also where it would follow from
    another table. ``published``: what earlier reports have told. A sum of months keeps its months (``pool``).
    """
    before, asked = published or Ledger(), complete(results)
    told = merged(list(lines(result for result in asked if not unprotectable(result))))
    now = {line.key(what): value for line in told for what, value in line.counts.items()}
    model = Model([*told, *before.lines(now)], rules, before.shown(now))
    try:
        hidden, lost = suppress(model.system), set()
    except Unprotected as error:
        hidden, lost = error.hidden, {key.kpi for key, at in model.at.items() if at in error.cells}

    def is_hidden(line: Line, what: str) -> bool:
        at = model.at.get(line.key(what))
        return at is not None and at in hidden

    return [
        withheld(result, _NO_SINGLE)
        if unprotectable(result)
        else withheld(result, _NO_WAY)
        if result.kpi.id in lost
        else without(result, is_hidden, rules)
        for result in asked
    ]
