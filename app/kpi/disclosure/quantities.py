"""The counts behind a row of a result, by short names, and which of them add up to which.

``d`` denominator, ``n`` numerator, ``c`` the rest of the denominator, ``u`` not recorded, ``w`` recorded or not,
``k:…`` a category, ``v:26`` over a limit, ``b:26`` from there to the next, ``p:…:n`` and so on of a part, ``s`` the
cases behind averages, quartiles and sums.
"""

from collections.abc import Mapping, Sequence

from app.kpi.catalogue import Kpi

Sum = tuple[str, tuple[str, ...]]  # the whole, and what it is the sum of
_TINY = 1e-6
STATS = ("mean", "q1", "median", "q3", "x1", "x2")


def quantities(one: Kpi, row: Mapping) -> dict[str, float]:
    """The counts of a row of ``KpiResult.rows``; ``s`` only where something rests on it."""
    found = {"d": float(row["denominator"] or 0), "u": float(row["unknown"] or 0)}
    found["w"] = found["d"] + found["u"]
    if row["numerator"] is not None:
        found["n"] = float(row["numerator"])
    if one.maal == "andel" and one.has_chance:  # the vacant places of a pulje are nobody
        found["c"] = found["d"] - found["n"]
    found |= {f"k:{name}": float(count) for name, count in (row["categories"] or {}).items()}
    found |= _over(one, row)
    for name, part in (row["parts"] or {}).items():
        found |= _part(name, part)
    if any(row[name] is not None for name in STATS):
        found["s"] = found["d"]
    return found


def _part(name: str, part: Mapping) -> dict[str, float]:
    n, d, u = (float(part[key] or 0) for key in ("numerator", "denominator", "unknown"))
    return {f"p:{name}:n": n, f"p:{name}:c": d - n, f"p:{name}:d": d, f"p:{name}:u": u, f"p:{name}:w": d + u}


def _over(one: Kpi, row: Mapping) -> dict[str, float]:
    """How many are over each limit, and how many lie between two."""
    d = float(row["denominator"] or 0)
    over = [float(round((row[f"over_{limit:g}"] or 0) * d)) for limit in one.over]
    found = {f"v:{limit:g}": count for limit, count in zip(one.over, over, strict=True)}
    between = [first - second for first, second in zip([d, *over], [*over, 0.0], strict=True)]
    steps = ["0", *(f"{limit:g}" for limit in one.over)]
    return found | {f"b:{step}": count for step, count in zip(steps, between, strict=True)} if one.over else found


def sums(one: Kpi, rows: Sequence[Mapping[str, float]]) -> list[Sum]:
    """What adds up in every one of the ``rows`` of ``quantities``: by what the counts mean, and, for categories and
    parts, by what the numbers show."""
    made: list[Sum] = [("d", ("n", "c")), ("w", ("d", "u"))] if one.maal == "andel" else [("w", ("d", "u"))]
    made += [("d", ("n",))] if one.maal == "antal" else []  # a count is its own denominator
    made += [(f"p:{name}:d", (f"p:{name}:n", f"p:{name}:c")) for name, _ in one.dele]
    made += [(f"p:{name}:w", (f"p:{name}:d", f"p:{name}:u")) for name, _ in one.dele]
    made += _steps(one)
    made += _categories(one, rows)
    if len(one.dele) > 1:
        made += [(what, tuple(f"p:{name}:{what}" for name, _ in one.dele)) for what in ("d", "n", "c", "u")]
    return [one_sum for one_sum in made if _holds(one_sum, rows)]


def _steps(one: Kpi) -> list[Sum]:
    names = [f"{limit:g}" for limit in one.over]
    wholes = ["d", *(f"v:{name}" for name in names)]
    made: list[Sum] = [
        (whole, (f"b:{at}", over)) for whole, at, over in zip(wholes, ["0", *names], wholes[1:], strict=False)
    ]
    return [*made, (wholes[-1], (f"b:{names[-1]}",))] if names else []


def _categories(one: Kpi, rows: Sequence[Mapping[str, float]]) -> list[Sum]:
    """All of the categories are the denominator, or what is counted; the first so many are a share's numerator.

    Where a share is 0 or all, more than that is true of the numbers without anybody knowing it.
    """
    names = tuple(f"k:{name}" for name in one.kategorier)
    if not names:
        return []
    if one.maal != "andel" or not _holds(("d", names), rows):
        return [("d", names), ("n", names)]
    cut = next((at for at in range(1, len(names)) if _holds(("n", names[:at]), rows)), None)
    return [("d", names), ("n", names[:cut]), ("c", names[cut:])] if cut else [("d", names)]


def _holds(one_sum: Sum, rows: Sequence[Mapping[str, float]]) -> bool:
    whole, parts = one_sum
    known = [row for row in rows if whole in row and all(part in row for part in parts)]
    return bool(known) and all(
        abs(row[whole] - sum(row[part] for part in parts)) < _TINY * max(1.0, abs(row[whole])) for row in known
    )
