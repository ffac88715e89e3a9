"""The files for operations name commands, options, settings and addresses that there are."""

import re
import shlex
import tomllib
from dataclasses import fields
from pathlib import Path

import click
import pytest

from app.access.login import LoginSettings
from app.access.oidc_settings import SECRET, read_oidc
from app.cli.group import fleks
from app.config import Settings
from app.pages.metrics import TOKEN

ROOT = Path(__file__).parent.parent
DEPLOY = sorted(path for path in (ROOT / "deploy").iterdir() if path.is_file())
DOCS = [ROOT / "docs" / "drift.md", ROOT / "docs" / "databeskyttelse.md"]
TEXT = "\n".join(path.read_text(encoding="utf-8") for path in (*DEPLOY, *DOCS))
LINES = [
    *re.findall(r"(?:bin/|Scripts\\)?fleks(?:\.exe)? ((?:serve|import|audit|user|rollback|check) .*)", TEXT),
]
BOX = r'CMD \["fleks", (.*)\]'


def words_of(line: str) -> list[str]:
    """The command as words, without the text that it stands in."""
    return [word.strip(".,") for word in shlex.split(re.split(r"[`|&\"]", line.replace("\\", "/"))[0])]


@pytest.mark.parametrize(
    "line", sorted({*LINES, *(found.replace('"', "").replace(",", "") for found in re.findall(BOX, TEXT))})
)
def test_a_command_is_one_that_there_is_with_options_that_it_has(line: str) -> None:
    words, command = words_of(line), fleks
    while isinstance(command, click.Group) and words:
        assert words[0] in command.commands, line
        command = command.commands[words.pop(0)]
    options = {name for one in command.params if isinstance(one, click.Option) for name in one.opts}
    assert [word for word in words if word.startswith("--") and word not in options] == []


def test_the_commands_are_found_in_the_files() -> None:
    assert len(LINES) >= 12


@pytest.mark.parametrize("block", re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL))
def test_an_example_of_settings_can_be_read(block: str) -> None:
    given = tomllib.loads(block)
    login = LoginSettings(**given.pop("login"))
    assert set(given) <= {one.name for one in fields(Settings)}
    assert not login.oidc or read_oidc(login)


def test_what_is_read_from_the_environment_is_named_as_it_is_read() -> None:
    for name in (SECRET, TOKEN, "FLEKS_PROXY_SECRET"):
        assert name in TEXT
    assert set(re.findall(r"FLEKS_[A-Z_]+", TEXT)) == {SECRET, TOKEN, "FLEKS_PROXY_SECRET"}
