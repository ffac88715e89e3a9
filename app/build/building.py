"""A snapshot under construction: the lock, the file, the staged rows of the other municipalities."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from datetime import date
from pathlib import Path

import duckdb

from app.build import history, publication
from app.build.beside import beside
from app.build.check import Finding
from app.build.copying import Rename, copied, prepare
from app.build.lock import exclusive
from app.build.model import build_model
from app.build.new_file import open_new
from app.build.parameter import stage_parameters
from app.config import read_settings
from app.errors import StoreError
from app.own.parameters import own_parameters
from app.store import sqlfile
from app.store.pointer import FOLDER
from app.store.snapshot import serving

_WHOLE = ("salt", "afloest")  # of schema stage, but not delivered: kept whatever is delivered anew
_OWN = "parameter"  # copied from the store of one's own at each build
_NOTHING_MORE = nullcontext()
Progress = Callable[[int, int, str], None]


class Building:
    """A new snapshot that nobody sees yet.

    Fill schema ``stage`` through ``connection``, the only one to its file; then ``complete``; then ``publish``.
    ``before`` is the file of the snapshot that is served meanwhile, ``last`` of the newest that ever was: another one
    after a rollback; None where there is none.
    """

    def __init__(self, store: Path, generation: int, kommuner: frozenset[str] | None) -> None:
        self.store = store
        self.generation = generation
        self.kommuner = kommuner
        self.before = before(store)
        self.last = publication.last_served(store)
        self.path = store / FOLDER / f"{generation:06d}.duckdb{publication.BUILDING}"
        self.connection = open_new(self.path)

    def complete(self, progress: Progress | None = None) -> list[Finding]:
        """Make model, observations and checks from the staged rows.

        :param progress: called with steps done, steps in all, and what comes now in Danish.
        :returns: what the checks found that does not stop publication.
        :raises StoreError: a step failed.
        :raises DeliveryRefused: a check that stops publication found something.
        """
        return build_model(self.connection, progress or (lambda done, total, text: None), self._remember)

    def _remember(self) -> None:
        months = read_settings(self.store).rettelse_maaneder
        history.remember(self.connection, self.last, self.kommuner, f"{self.generation:06d}", months)

    def newest_data_pr(self) -> date:
        """The newest data date among the staged deliveries.

        :raises StoreError: there are none.
        """
        ((data_pr,),) = self.connection.sql("SELECT max(data_pr) FROM stage.leverance").fetchall()
        if data_pr is None:
            raise StoreError(
                f"Der er ingen data i {self.store}.", "Importér en leverance: fleks import LEVERANCE --store MAPPE"
            )
        return data_pr

    def publish(self, data_pr: date) -> str:
        """Serve this snapshot from now on; ``data_pr`` becomes part of its name, which is returned.

        :raises StoreError: the file cannot be read again after it was written.
        """
        self.connection.execute("CHECKPOINT")
        self.connection.close()
        return publication.publish(self.store, self.path, self.generation, data_pr)

    def discard(self) -> None:
        """Close, and delete what was not published."""
        with suppress(duckdb.Error):
            self.connection.close()
        publication.remove_leftovers(self.store)


def _stage(connection: duckdb.DuckDBPyConnection, served: Path | None, kommuner: frozenset[str] | None) -> None:
    """Make schema ``stage``, with what is served now of all other municipalities than ``kommuner``."""
    connection.execute(sqlfile.read("stage", "tables").body)
    if served is None:
        return
    with beside(connection, served):
        for table, others in copied(connection, "stage"):
            if table != _OWN:
                which = (
                    "true" if table in _WHOLE else "NOT list_contains($koder::VARCHAR[], coalesce(kommune_kode, ''))"
                )
                given = None if table in _WHOLE else {"koder": sorted(kommuner or ())}
                connection.execute(f"INSERT INTO stage.{table} BY NAME {others} WHERE {which}", given)


def before(store: Path) -> Path | None:
    """The file of the snapshot that ``store`` points to, None where nothing was ever published.

    :raises StoreError: it is not sound. What is served then is an earlier one, and to build on that would lose what
        other municipalities delivered since: that is for a person to decide, by a rollback.
    """
    if publication.served(store) is None:
        return None
    now = serving(store)
    if now.problem:
        raise StoreError(now.problem, "Gå først tilbage til det: fleks rollback --store MAPPE, og importér så igen.")
    return now.snapshot.path


@contextmanager
def building(
    store: Path,
    kommuner: frozenset[str] | None,
    rename: Rename | None = None,
    inside: AbstractContextManager = _NOTHING_MORE,
) -> Iterator[Building]:
    """Build the next snapshot of ``store``; leaving the block without ``publish`` changes nothing.

    :param kommuner: the municipalities that are delivered anew, whose staged rows are left behind (three digits as
        text); None keeps everybody's.
    :param rename: gives what the borgere (``borger_id``) of the earlier snapshots shall be called in this one.
    :param inside: is entered before anything is read and left after all is done, while no other process can build.
    :raises StoreError: another import is under way; the store, the disk or the database gave up.
    """
    try:
        with exclusive(store), inside:
            (store / FOLDER).mkdir(exist_ok=True)
            publication.remove_leftovers(store)
            made = Building(store, publication.next_generation(store), kommuner)
            try:
                prepare(made.connection, {made.before, made.last} - {None}, rename)
                _stage(made.connection, made.before, kommuner)
                history.hand_on(made.connection, made.last)
                stage_parameters(made.connection, own_parameters(store))
                yield made
            finally:
                made.discard()
    except (duckdb.Error, OSError) as error:
        raise StoreError(
            f"Det nye øjebliksbillede i {store} kunne ikke bygges.",
            "Se efter, at der er plads på disken, og at mappen kan skrives. Det hidtidige øjebliksbillede er urørt.",
        ) from error


def rebuild(store: Path, progress: Progress | None = None, inside: AbstractContextManager = _NOTHING_MORE) -> str:
    """The same staged rows made into a new snapshot, for a parameter that is changed ``inside``; returns its name.

    :raises StoreError: nothing was published yet, or the build failed.
    """
    with building(store, None, inside=inside) as made:
        data_pr = made.newest_data_pr()
        made.complete(progress)
        return made.publish(data_pr)


def rollback(store: Path) -> publication.Pointer:
    """Serve the snapshot before the one that is served now.

    :raises StoreError: there is none, or an import is under way.
    """
    if not store.is_dir():
        raise StoreError(f"Mappen {store} findes ikke.", "Angiv mappen med data: --store MAPPE")
    with exclusive(store):
        return publication.serve_the_one_before(store)
