"""A delivery that is well formed and still cannot be right: too many rows gone or come, a team without anybody."""

from collections.abc import Iterator

from app import danish
from app.intake.changes import Changes
from app.intake.report import ImportReport
from app.intake.stopped import Stopped

LEAST_SHARE = 0.70  # of the rows that the served delivery had
MOST_TIMES = 5  # as many rows as the served delivery had
LEAST_ROWS = 50  # a smaller table moves by chance


def stop_at_jumps(changes: Changes, report: ImportReport) -> None:
    """:raises Stopped: the delivery has a jump that somebody must confirm."""
    found = list(jumps(changes))
    if found:
        lines = "\n".join(f"  – {text}" for text in found)
        raise Stopped(
            report,
            found,
            f"Leverancen afviger meget fra den, der vises nu, og er ikke taget i brug:\n{lines}",
            "Se efter i udtrækket. Er det rigtigt, så importér igen med --confirm.",
        )


def jumps(changes: Changes) -> Iterator[str]:
    """Every suspicious jump as a Danish sentence."""
    for table, rows in changes.rows.items():
        if rows.before >= LEAST_ROWS and rows.now < LEAST_SHARE * rows.before:
            yield f"{table} har {danish.number(rows.now)} rækker; før var der {danish.number(rows.before)}."
        elif rows.before and rows.now >= LEAST_ROWS and rows.now > MOST_TIMES * rows.before:
            yield f"{table} har {danish.number(rows.now)} rækker; før var der kun {danish.number(rows.before)}."
    for team in changes.teams:
        if team.before and not team.now:
            yield f"Teamet {team.name} ({team.team_id}) har 0 borgere; før var der {danish.number(team.before)}."
