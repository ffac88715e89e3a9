"""An import that meets its end at a named step, as a process of its own.

``python -m tests.build.crashing kill STEP DELIVERY STORE``: SIGKILL when STEP is reached. With ``full`` instead of
``kill`` the disk is full from STEP on: the system refuses every further byte in any file.
"""

import os
import resource
import signal
import sys
from collections.abc import Callable

from app.build import model, publication
from app.cli import run
from app.intake import importing

STEPS = {
    "settle_all": importing,  # the file is made, nothing is read
    "find_changes": importing,  # all rows are staged
    "count_findings": model,  # model and nøgletal are made
    "verify": publication,  # checkpointed and closed
    "checksum": publication,
    "_sync": publication,
    "snapshot_path": publication,  # just before the file gets its name
    "sync_folder": publication,  # named, not pointed to
    "write_pointer": publication,
    "prune": publication,  # pointed to
}


def die(*_: object, **__: object) -> None:
    """Without warning."""
    os.kill(os.getpid(), signal.SIGKILL)


def full(then: Callable) -> Callable:
    """Go on with ``then`` on a disk without room."""

    def go_on(*given: object, **named: object) -> object:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        return then(*given, **named)

    return go_on


if __name__ == "__main__":
    way, step, delivery, store = sys.argv[1:]
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a write then fails instead of ending the process
    setattr(STEPS[step], step, die if way == "kill" else full(getattr(STEPS[step], step)))
    sys.exit(run(["import", delivery, "--store", store]))
