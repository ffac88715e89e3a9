"""Further figures are hidden until none of the secret ones follows from what is shown beside them.

First the plain rule: no sum has one unknown part alone, nor parts that are few together. It is quick and nearly
enough. Then the audit asks of every hidden figure what it can be, and more is hidden until each has room.
"""

from app.kpi.disclosure.audit import narrow
from app.kpi.disclosure.system import System

_BESIDE = 0.05  # a figure costs little on a line where others are hidden already


class Unprotected(Exception):
    """``cells`` cannot be kept secret, whatever is hidden: everything around them was published before."""

    def __init__(self, cells: set[int], hidden: set[int]) -> None:
        super().__init__()
        self.cells, self.hidden = cells, hidden


def suppress(system: System) -> set[int]:
    """Every figure to hide: the secret ones, and what is hidden for their sake.

    :raises Unprotected: that is not enough for some of them.
    """
    work = _Work(system)
    work.settle(set(range(len(system.members))))
    asked = set(work.hidden)
    lost: set[int] = set()
    while asked:
        before = set(work.hidden)
        groups = list(narrow(system, work.unknown, asked))
        lost |= {group[0] for group in groups if not work.loosen(group[0])}
        again = {cell for group in groups for cell in group} | (work.hidden - before)
        asked = (again - lost) if groups else set()
    if lost:
        raise Unprotected(lost, work.hidden)
    return work.hidden


class _Work:
    """What is hidden so far."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.hidden = set(system.secret)
        self.unknown = self.hidden | system.latent
        self.rows = {system.row[cell] for cell in self.hidden}

    def settle(self, sums: set[int]) -> None:
        """Hide until the plain rule holds in these sums and in those that are touched on the way."""
        left = sorted(sums, reverse=True)
        while left:
            number = left[-1]
            more = self._more_in(number)
            if more is None:
                left.pop()
            else:
                left += self.hide(more)

    def hide(self, cell: int) -> list[int]:
        """Hide a figure, and with a 0 all that is 0 above it; the sums that they are in are to be looked at again."""
        more = self._with_it(cell)
        self.hidden |= more
        self.unknown |= more
        self.rows |= {self.system.row[one] for one in more}
        return [number for one in more for number in self.system.sums_of[one]]

    def _with_it(self, cell: int) -> set[int]:
        """A figure, and the shown sums that would tell that it is 0."""
        found, left = {cell}, [cell]
        while left:
            one = left.pop()
            wholes = {self.system.members[number][0] for number in self.system.sums_of[one]}
            above = {whole for whole in wholes if self.system.values[whole] == 0} - self.unknown - found
            found |= above
            left += above
        return found

    def loosen(self, cell: int) -> bool:
        """Hide the cheapest figure that stands in a sum with a hidden one that has too little room, or in the sums
        next to those; ``False`` when there is none left."""
        reached, seen = {cell}, set()
        while reached:
            sums = {number for one in reached for number in self.system.sums_of[one]} - seen
            near = {one for number in sums for one in self.system.members[number]}
            free = [one for one in near if self._can_hide(one)]
            if free:
                self.settle(set(self.hide(min(free, key=self._price))))
                return True
            seen |= sums
            reached = (near & self.unknown) if sums else set()
        return False

    def _more_in(self, number: int) -> int | None:
        """What to hide so that the plain rule holds in a sum; ``None`` when it does, or when nothing can be done."""
        whole, *parts = self.system.members[number]
        unknown = [cell for cell in (whole, *parts) if cell in self.unknown]
        hidden = [cell for cell in unknown if cell in self.hidden]
        need = max((self.system.need[cell] for cell in hidden), default=0)
        together = sum(self.system.values[cell] for cell in unknown)
        if not hidden or (len(unknown) > 1 and (whole in self.unknown or together >= need)):
            return None
        free = [cell for cell in (whole, *parts) if self._can_hide(cell)]
        enough = [cell for cell in free if cell == whole or together + self.system.values[cell] >= need]
        return min(enough or free, key=self._price, default=None)

    def _can_hide(self, cell: int) -> bool:
        """One that was published is known, and so is what it is the sum of when it is 0."""
        return cell not in self.unknown and not self._with_it(cell) & self.system.public

    def _price(self, cell: int) -> tuple[float, float, int]:
        beside = _BESIDE if self.system.row[cell] in self.rows else 1.0
        cost = sum(self.system.cost[one] for one in self._with_it(cell))
        return cost * beside, float(self.system.values[cell]), cell
