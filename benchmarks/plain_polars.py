"""Five nøgletal as somebody would write them in polars: a loop over the months.

Each gives {(month end, municipality's key): (numerator, denominator)}; for the median it is (median, count).
"""

from datetime import date

import polars as pl

from benchmarks.frames import Asked

Frames = dict[str, pl.DataFrame]
Answer = dict[tuple[date, int], tuple[float, float]]


def _on(frame: pl.DataFrame, end: date) -> pl.DataFrame:
    return frame.filter((pl.col("fra") <= end) & (pl.col("til") >= end))


def _mine(frames: Frames, cases: pl.DataFrame, end: date, asked: Asked) -> pl.DataFrame:
    """The cases of the team or sagsbehandler that is asked for, as they were on the day."""
    if asked.everybody:
        return cases
    column, key = ("t", asked.team) if asked.team is not None else ("s", asked.sagsbehandler)
    duty = _on(frames["ansvar"], end).filter(pl.col(column) == key)
    return cases.join(duty.select("b"), on="b", how="semi")


def _told(end: date, found: pl.DataFrame) -> Answer:
    return {(end, k): (n, d) for k, n, d in found.select("k", "n", "d").iter_rows()}


def cv_rettidig(frames: Frames, asked: Asked) -> Answer:
    """CV within three weeks, in the month of the deadline."""
    ly = frames["ly_forloeb"].join(frames["borger"].select("b", "k"), on="b")
    ly = ly.with_columns(frist=pl.col("fra") + pl.duration(days=21)).filter(pl.col("til") >= pl.col("frist"))
    cv = ly.join(frames["cv"].select("b", cv_fra="fra", cv_til="til"), on="b").filter(pl.col("cv_til") >= pl.col("fra"))
    first = cv.group_by("f").agg(dag=pl.max_horizontal("cv_fra", "fra").min())
    ly = ly.join(first, on="f", how="left").with_columns(ja=(pl.col("dag") <= pl.col("frist")).fill_null(False))
    if not asked.everybody:
        column, key = ("t", asked.team) if asked.team is not None else ("s", asked.sagsbehandler)
        duty = frames["ansvar"].filter(pl.col(column) == key).select("b", a_fra="fra", a_til="til")
        ly = ly.join(duty, on="b").filter(pl.col("frist").is_between("a_fra", "a_til"))
    answer: Answer = {}
    for end in asked.ends:
        month = ly.filter(pl.col("frist").is_between(end.replace(day=1), end))
        answer |= _told(end, month.group_by("k").agg(n=pl.col("ja").sum(), d=pl.len()))
    return answer


def fleksjobledighed(frames: Frames, asked: Asked) -> Answer:
    """People on ledighedsydelse among those on it or in fleksjob, on the last day of the month."""
    answer: Answer = {}
    for end in asked.ends:
        job = _mine(frames, _on(frames["fleksjob"], end).select("b").unique(), end, asked)
        ly = _mine(frames, _on(frames["ly_forloeb"], end).select("b").unique(), end, asked)
        ly = ly.join(job, on="b", how="anti")
        people = pl.concat([job.with_columns(ja=pl.lit(0)), ly.with_columns(ja=pl.lit(1))])
        people = people.join(frames["borger"].select("b", "k"), on="b")
        answer |= _told(end, people.group_by("k").agg(n=pl.col("ja").sum(), d=pl.len()))
    return answer


def ly_varighed(frames: Frames, asked: Asked) -> Answer:
    """Median of the weeks on ledighedsydelse so far, on the last day of the month."""
    answer: Answer = {}
    for end in asked.ends:
        ly = _mine(frames, _on(frames["ly_forloeb"], end), end, asked).join(frames["borger"].select("b", "k"), on="b")
        ly = ly.with_columns(uger=(pl.lit(end) - pl.col("fra")).dt.total_days() // 7)
        answer |= _told(end, ly.group_by("k").agg(n=pl.col("uger").median(), d=pl.len()))
    return answer


def faa_timer(frames: Frames, asked: Asked) -> Answer:
    """Jobs of the new scheme with ten hours or fewer, on the last day of the month."""
    jobs = frames["fleksjob"].filter("ny_ordning").select("j", "b", "k")
    answer: Answer = {}
    for end in asked.ends:
        now = _mine(frames, _on(frames["jobtimer"], end).join(jobs, on="j"), end, asked)
        now = now.with_columns(ja=(pl.col("timer") <= 10).fill_null(False))
        answer |= _told(end, now.group_by("k").agg(n=pl.col("ja").sum(), d=pl.len()))
    return answer


def progression(frames: Frames, asked: Asked) -> Answer:
    """Jobs with more hours than at the start among those of at least six months, on the last day of the month."""
    jobs = frames["fleksjob"].filter("ny_ordning").select("j", "b", "k", job_fra="fra")
    known = frames["timer"].join(jobs, on="j").filter(pl.col("til") >= pl.col("job_fra")).sort("fra")
    first = known.group_by("j").agg(
        foer=pl.col("timer").first(), dag=pl.max_horizontal(pl.col("job_fra").first(), pl.col("fra").first())
    )
    jobs = jobs.join(first, on="j").with_columns(moden=pl.col("dag").dt.offset_by("6mo") - pl.duration(days=1))
    answer: Answer = {}
    for end in asked.ends:
        now = _on(frames["jobtimer"], end).join(jobs, on="j").filter(pl.col("moden") <= end)
        now = _mine(frames, now, end, asked).with_columns(ja=pl.col("timer") > pl.col("foer"))
        answer |= _told(end, now.group_by("k").agg(n=pl.col("ja").sum(), d=pl.len()))
    return answer


EVERY = {one.__name__: one for one in (cv_rettidig, fleksjobledighed, ly_varighed, faa_timer, progression)}
