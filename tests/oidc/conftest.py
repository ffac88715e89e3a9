"""The provider that the tests log in with, started once; ``npm ci`` has put it in tests/oidc (``make oidc``)."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ANSWER = "http://localhost/login/oidc/svar"  # where Flask's test client is


@pytest.fixture(scope="session")
def issuer() -> Iterator[str]:
    """The address of a running provider."""
    node = shutil.which("node")
    assert node, "node is missing: run make oidc"
    assert (HERE / "node_modules").is_dir(), "the provider is not installed: run make oidc"
    with subprocess.Popen(
        [node, "provider.mjs", ANSWER],
        cwd=HERE,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        process.stdin.close()
        process.wait(timeout=60)
