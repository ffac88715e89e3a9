"""What an event of the audit trail is, the hash that ties it to the one before, and whether a whole chain holds."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

Row = Mapping[str, Any]
Head = tuple[int, str]  # an event's number and hash
START = ""  # what the first event follows
TRIMMING = "oprydning"
MOST = 20  # faults that a verdict tells
FIELDS = ("nr", "hvornaar", "hvem", "rolle", "handling", "genstand", "filter", "antal", "snapshot", "forrige")


@dataclass(frozen=True)
class Event:
    """Who did what. ``handling`` is one of ``app.access.audit.ACTS``, ``genstand`` what it was done to, ``filter`` in
    canonical words, ``antal`` how many rows, ``personer`` the pseudonyms (``borger_id``) that were shown."""

    hvem: str
    rolle: str
    handling: str
    genstand: str = ""
    filter: str = ""
    antal: int | None = None
    snapshot: str = ""
    personer: tuple[str, ...] = ()

    def replace(self, **changes: object) -> "Event":
        """The same event with some of it changed."""
        return replace(self, **changes)


@dataclass(frozen=True)
class Verdict:
    """Whether the chain holds: how many events it has, the newest one's number, and each fault as a Danish sentence."""

    antal: int
    nr: int
    faults: tuple[str, ...]


@dataclass(frozen=True)
class Piece:
    """Some rows of the trail in order, ``personer`` as JSON; and what the head's own file said when they were read.

    ``loose``: there were persons that belong to no event.
    """

    rows: Sequence[Row]
    head: Head
    loose: bool


def hash_of(event: Row, persons: Sequence[str]) -> str:
    """The SHA-256 of an event with its persons, sorted, and of the hash before it."""
    told = [event[name] for name in FIELDS] + [sorted(persons)]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def judge(pieces: Iterable[Piece], kept: Head | None) -> Verdict:
    """Go through the chain from its first row, piece by piece; ``kept`` is a head that was kept elsewhere."""
    faults: list[str] = []
    count, due, last = 0, (0, START), (0, START)
    begin, removed, seen, piece = None, (0, START), kept is None, Piece([], (0, START), False)
    for piece in pieces:
        for row in piece.rows:
            begin = begin or (row["nr"], row["forrige"])
            faults += _faults_of(row, due if count else begin)
            if row["handling"] == TRIMMING:
                removed = (row["genstand"], row["filter"])
            last = (row["nr"], row["hash"])
            seen = seen or last == kept
            count, due = count + 1, (row["nr"] + 1, row["hash"])
    if begin and (str(begin[0] - 1), begin[1]) != (str(removed[0]), removed[1]):
        faults.append(f"Sporet begynder med nr. {begin[0]}, uden at en oprydning siger hvorfor.")
    if last != piece.head:
        said = f"hovedet siger nr. {piece.head[0]} eller en anden hash"
        faults.append(f"Den seneste hændelse er nr. {last[0]}, men {said}.")
    if not seen:
        faults.append(f"Nr. {kept[0]} med den hash, der er gemt et andet sted, er ikke i sporet.")
    if piece.loose:
        faults.append("Der er sat personer ind uden om sporet.")
    return Verdict(count, last[0], tuple(faults[:MOST]))


def _faults_of(row: Row, due: Head) -> list[str]:
    found = []
    if row["nr"] != due[0]:
        found.append(f"Mellem nr. {due[0] - 1} og nr. {row['nr']} mangler der hændelser.")
    elif row["forrige"] != due[1]:
        found.append(f"Nr. {row['nr']} følger ikke efter den hændelse, der står før den.")
    persons = json.loads(row["personer"])
    if None in persons or hash_of(row, persons) != row["hash"]:
        found.append(f"Nr. {row['nr']} er ændret, efter at den blev skrevet.")
    return found
