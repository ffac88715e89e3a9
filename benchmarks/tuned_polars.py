"""The five nøgletal of ``plain_polars`` for everybody, tuned by hand: one pass over all the months, no loop.

Each gives what ``plain_polars`` gives. Who writes like this knows polars well, and writes it anew for each nøgletal.
"""

from datetime import date

import polars as pl

from benchmarks.frames import Asked
from benchmarks.plain_polars import Answer, Frames

_PAIR = ("n", "d")


def _month(day: pl.Expr) -> pl.Expr:
    """A day's month as a running number."""
    return day.dt.year().cast(pl.Int32) * 12 + day.dt.month().cast(pl.Int32) - 1


def _ends(asked: Asked) -> pl.DataFrame:
    """The months that are asked for, ``m``, each with its last day, ``end``."""
    ends = pl.DataFrame({"end": asked.ends}, schema={"end": pl.Date})
    return ends.with_columns(m=_month(pl.col("end")))


def _spanned(rows: pl.DataFrame, asked: Asked) -> pl.DataFrame:
    """The rows that hold on some month's last day, with the first and the last such month, ``m0`` and ``m1``."""
    ends = _ends(asked)["m"]
    after = pl.col("til").clip(upper_bound=asked.ends[-1]) + pl.duration(days=1)
    first = pl.max_horizontal(_month(pl.col("fra")), pl.lit(ends.min()))
    last = pl.min_horizontal(_month(after) - 1, pl.lit(ends.max()))
    return rows.with_columns(m0=first, m1=last).filter(pl.col("m0") <= pl.col("m1"))


def _unfolded(rows: pl.DataFrame, asked: Asked) -> pl.DataFrame:
    """A row for each month on whose last day a row holds."""
    months = _spanned(rows, asked).with_columns(m=pl.int_ranges("m0", pl.col("m1") + 1, dtype=pl.Int32))
    return months.explode("m")


def _swept(rows: pl.DataFrame, asked: Asked) -> Answer:
    """The sums of ``n`` and ``d`` per municipality and month: added where a row begins, taken off after its end."""
    spans, columns = _spanned(rows, asked).with_columns(d=pl.lit(1, pl.Int32)), [pl.col(name) for name in _PAIR]
    begun = spans.group_by("k", m="m0").agg(column.cast(pl.Int32).sum() for column in columns)
    ended = spans.group_by("k", m=pl.col("m1") + 1).agg(-column.cast(pl.Int32).sum() for column in columns)
    steps = pl.concat([begun, ended]).group_by("k", "m").agg(column.sum() for column in columns)
    grid = steps.select("k").unique().join(_ends(asked), how="cross")
    summed = grid.join(steps, on=["k", "m"], how="left").fill_null(0).sort("k", "m")
    return _told(summed.with_columns(column.cum_sum().over("k") for column in columns).filter(pl.col("d") > 0))


def _told(found: pl.DataFrame) -> Answer:
    return {(end, k): (n, d) for end, k, n, d in found.select("end", "k", *_PAIR).iter_rows()}


def _first_days(asked: Asked) -> tuple[date, date]:
    return asked.ends[0].replace(day=1), asked.ends[-1]


def cv_rettidig(frames: Frames, asked: Asked) -> Answer:
    """CV within three weeks, in the month of the deadline."""
    frist = pl.col("frist")
    ly = frames["ly_forloeb"].join(frames["borger"].select("b", "k"), on="b")
    ly = ly.with_columns(frist=pl.col("fra") + pl.duration(days=21))
    ly = ly.filter((pl.col("til") >= frist) & frist.is_between(*_first_days(asked)))
    cv = ly.join(frames["cv"].select("b", cv_fra="fra", cv_til="til"), on="b")
    timely = cv.filter((pl.col("cv_til") >= pl.col("fra")) & (pl.col("cv_fra") <= frist))["f"].unique()
    ly = ly.with_columns(ja=pl.col("f").is_in(timely.implode()), m=_month(frist))
    return _told(ly.join(_ends(asked), on="m").group_by("k", "end").agg(n=pl.col("ja").sum(), d=pl.len()))


def fleksjobledighed(frames: Frames, asked: Asked) -> Answer:
    """People on ledighedsydelse among those on it or in fleksjob, on the last day of the month."""
    job, ly = (_unfolded(frames[name], asked).select("b", "m").unique() for name in ("fleksjob", "ly_forloeb"))
    ly = ly.join(job, on=["b", "m"], how="anti")
    people = pl.concat([job.with_columns(ja=pl.lit(0)), ly.with_columns(ja=pl.lit(1))])
    people = people.join(frames["borger"].select("b", "k"), on="b")
    found = people.group_by("k", "m").agg(n=pl.col("ja").sum(), d=pl.len())
    return _told(found.join(_ends(asked), on="m"))


def ly_varighed(frames: Frames, asked: Asked) -> Answer:
    """Median of the weeks on ledighedsydelse so far, on the last day of the month."""
    ly = _unfolded(frames["ly_forloeb"].join(frames["borger"].select("b", "k"), on="b"), asked)
    ly = ly.select("k", "m", "fra").join(_ends(asked), on="m")
    weeks = (pl.col("end") - pl.col("fra")).dt.total_days() // 7
    return _told(ly.group_by("k", "end").agg(n=weeks.median(), d=pl.len()))


def faa_timer(frames: Frames, asked: Asked) -> Answer:
    """Jobs of the new scheme with ten hours or fewer, on the last day of the month."""
    jobs = frames["fleksjob"].filter("ny_ordning").select("j", "k")
    rows = frames["jobtimer"].join(jobs, on="j")
    return _swept(rows.with_columns(n=(pl.col("timer") <= 10).fill_null(False)), asked)


def progression(frames: Frames, asked: Asked) -> Answer:
    """Jobs with more hours than at the start among those of at least six months, on the last day of the month."""
    jobs = frames["fleksjob"].filter("ny_ordning").select("j", "k", job_fra="fra")
    known = frames["timer"].join(jobs, on="j").filter(pl.col("til") >= pl.col("job_fra")).sort("fra")
    first = known.group_by("j").agg(
        foer=pl.col("timer").first(), dag=pl.max_horizontal(pl.col("job_fra").first(), pl.col("fra").first())
    )
    jobs = jobs.join(first, on="j").with_columns(moden=pl.col("dag").dt.offset_by("6mo") - pl.duration(days=1))
    rows = frames["jobtimer"].join(jobs, on="j").with_columns(fra=pl.max_horizontal("fra", "moden"))
    rows = rows.filter(pl.col("fra") <= pl.col("til"))
    return _swept(rows.with_columns(n=(pl.col("timer") > pl.col("foer")).fill_null(False)), asked)


EVERY = {one.__name__: one for one in (cv_rettidig, fleksjobledighed, ly_varighed, faa_timer, progression)}
