"""What real extracts are full of, put in on purpose; seed/README.md lists it with counts."""

from seed.cases import START, Case
from seed.staff import Worker


class Oddities:
    """Which cases get which oddity is decided first, because some of it (a visitationsdato) shows in several tables."""

    def __init__(self, cases: list[Case], staff: list[Worker], data_pr: int) -> None:
        self.data_pr = data_pr
        later = [case for case in cases if len(case.jobs) > 1 and case.jobs[-1].start >= START]
        self.overwritten = {case.nr: case.jobs[-1].start for case in later[::12] if case.jobs[-1].start <= data_pr}

    def registered(self, case: Case) -> int:
        """The visitationsdato as the case system has it: overwritten with the start of a later fleksjob in some cases."""
        return self.overwritten.get(case.nr, case.person.visited)

    def apply(self, tables: dict[str, list[tuple]]) -> None:
        """Changes the rows of the tables in place."""
