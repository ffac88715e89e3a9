"""An import that kills itself without warning at a named step, as a process of its own.

``python -m tests.build.crashing STEP DELIVERY STORE``: SIGKILL when STEP is reached.
"""

import os
import signal
import sys
from pathlib import Path

from app.build import model, publication
from app.intake import importing

STEPS = {
    "settle_all": importing,  # the file is made, nothing is read
    "find_changes": importing,  # all rows are staged
    "run_checks": model,  # model and nøgletal are made
    "verify": publication,  # checkpointed and closed
    "checksum": publication,
    "_sync": publication,
    "snapshot_path": publication,  # just before the file gets its name
    "sync_folder": publication,  # named, not pointed to
    "write_pointer": publication,
    "prune": publication,  # pointed to
}


def kill_at(step: str) -> None:
    """Let the process die when ``step`` is called."""
    setattr(STEPS[step], step, lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))


if __name__ == "__main__":
    kill_at(sys.argv[1])
    importing.import_delivery(Path(sys.argv[2]), Path(sys.argv[3]))
