"""The same five nøgletal as somebody would write them in pandas; see ``plain_polars``."""

from datetime import date

import pandas as pd

from benchmarks.frames import Asked

Frames = dict[str, pd.DataFrame]
Answer = dict[tuple[date, int], tuple[float, float]]


def _on(frame: pd.DataFrame, end: date) -> pd.DataFrame:
    day = pd.Timestamp(end)
    return frame[(frame["fra"] <= day) & (frame["til"] >= day)]


def _mine(frames: Frames, cases: pd.DataFrame, end: date, asked: Asked) -> pd.DataFrame:
    if asked.everybody:
        return cases
    column, key = ("t", asked.team) if asked.team is not None else ("s", asked.sagsbehandler)
    duty = _on(frames["ansvar"], end)
    return cases[cases["b"].isin(duty.loc[duty[column] == key, "b"])]


def _told(end: date, cases: pd.DataFrame) -> Answer:
    found = cases.groupby("k")["ja"].agg(["sum", "count"])
    return {(end, int(row.Index)): (row.sum, row.count) for row in found.itertuples()}


def cv_rettidig(frames: Frames, asked: Asked) -> Answer:
    """CV within three weeks, in the month of the deadline."""
    ly = frames["ly_forloeb"].merge(frames["borger"][["b", "k"]], on="b")
    ly["frist"] = ly["fra"] + pd.Timedelta(days=21)
    ly = ly[ly["til"] >= ly["frist"]]
    cv = ly.merge(frames["cv"][["b", "fra", "til"]], on="b", suffixes=("", "_cv"))
    cv = cv[cv["til_cv"] >= cv["fra"]]
    first = cv[["fra", "fra_cv"]].max(axis=1).groupby(cv["f"]).min().rename("dag")
    ly = ly.merge(first, left_on="f", right_index=True, how="left")
    ly["ja"] = (ly["dag"] <= ly["frist"]).astype(int)
    if not asked.everybody:
        column, key = ("t", asked.team) if asked.team is not None else ("s", asked.sagsbehandler)
        duty = frames["ansvar"][frames["ansvar"][column] == key]
        ly = ly.merge(duty[["b", "fra", "til"]], on="b", suffixes=("", "_duty"))
        ly = ly[(ly["frist"] >= ly["fra_duty"]) & (ly["frist"] <= ly["til_duty"])]
    answer: Answer = {}
    for end in asked.ends:
        first_day, last_day = pd.Timestamp(end.replace(day=1)), pd.Timestamp(end)
        answer |= _told(end, ly[(ly["frist"] >= first_day) & (ly["frist"] <= last_day)])
    return answer


def fleksjobledighed(frames: Frames, asked: Asked) -> Answer:
    """People on ledighedsydelse among those on it or in fleksjob, on the last day of the month."""
    answer: Answer = {}
    for end in asked.ends:
        job = _mine(frames, _on(frames["fleksjob"], end)[["b"]].drop_duplicates(), end, asked)
        ly = _mine(frames, _on(frames["ly_forloeb"], end)[["b"]].drop_duplicates(), end, asked)
        ly = ly[~ly["b"].isin(job["b"])]
        people = pd.concat([job.assign(ja=0), ly.assign(ja=1)]).merge(frames["borger"][["b", "k"]], on="b")
        answer |= _told(end, people)
    return answer


def ly_varighed(frames: Frames, asked: Asked) -> Answer:
    """Median of the weeks on ledighedsydelse so far, on the last day of the month."""
    answer: Answer = {}
    for end in asked.ends:
        ly = _mine(frames, _on(frames["ly_forloeb"], end), end, asked).merge(frames["borger"][["b", "k"]], on="b")
        weeks = (pd.Timestamp(end) - ly["fra"]).dt.days // 7
        found = weeks.groupby(ly["k"]).agg(["median", "count"])
        answer |= {(end, int(row.Index)): (row.median, row.count) for row in found.itertuples()}
    return answer


def faa_timer(frames: Frames, asked: Asked) -> Answer:
    """Jobs of the new scheme with ten hours or fewer, on the last day of the month."""
    jobs = frames["fleksjob"].loc[frames["fleksjob"]["ny_ordning"], ["j", "b", "k"]]
    answer: Answer = {}
    for end in asked.ends:
        now = _mine(frames, _on(frames["jobtimer"], end).merge(jobs, on="j"), end, asked)
        answer |= _told(end, now.assign(ja=(now["timer"] <= 10).astype(int)))
    return answer


def progression(frames: Frames, asked: Asked) -> Answer:
    """Jobs with more hours than at the start among those of at least six months, on the last day of the month."""
    jobs = frames["fleksjob"].loc[frames["fleksjob"]["ny_ordning"], ["j", "b", "k", "fra"]]
    jobs = jobs.rename(columns={"fra": "job_fra"})
    known = frames["timer"].merge(jobs, on="j")
    known = known[known["til"] >= known["job_fra"]].sort_values("fra")
    first = known.groupby("j").agg(foer=("timer", "first"), fra=("fra", "first")).reset_index()
    jobs = jobs.merge(first, on="j")
    jobs["moden"] = jobs[["job_fra", "fra"]].max(axis=1) + pd.DateOffset(months=6) - pd.Timedelta(days=1)
    jobs = jobs.drop(columns="fra")
    answer: Answer = {}
    for end in asked.ends:
        now = _on(frames["jobtimer"], end).merge(jobs, on="j")
        now = _mine(frames, now[now["moden"] <= pd.Timestamp(end)], end, asked)
        answer |= _told(end, now.assign(ja=(now["timer"] > now["foer"]).astype(int)))
    return answer


EVERY = {one.__name__: one for one in (cv_rettidig, fleksjobledighed, ly_varighed, faa_timer, progression)}
