"""Puts a demo delivery together."""

from datetime import date
from pathlib import Path

from seed.careers import Municipality
from seed.cases import assign, known
from seed.fill import KOMMUNE_KODE, case_rows, pool_rows, staff_rows
from seed.hours import work_out
from seed.oddities import Oddities
from seed.staff import hire
from seed.tables import COLUMNS
from seed.write import write_delivery


def make_delivery(folder: Path, data_pr: date = date(2026, 10, 31), size: int = 1700) -> Path:
    """Writes the delivery of *Demokommune* into ``folder`` and returns the folder.

    The same arguments give the same bytes on every machine; a later ``data_pr`` gives the same municipality later on.

    :param data_pr: the data date, after 2018; the delivery reaches back to 2018-11-01.
    :param size: about how many borgere are in the scheme in autumn 2026.
    """
    last = data_pr.toordinal()
    staff = hire(size)
    cases = known(Municipality(size).run(last + 45), last)
    assign(cases, staff, last)
    oddities = Oddities(cases, size, last)
    tables: dict[str, list[tuple]] = {table: [] for table in COLUMNS}
    tables |= staff_rows(staff) | {"puljer": pool_rows(size)}
    for case in cases:
        work_out(case, last)
        for table, row in case_rows(case, oddities.registered(case), last):
            tables[table].append(row)
    oddities.apply(tables)
    write_delivery(Path(folder), tables, KOMMUNE_KODE, last)
    return Path(folder)
