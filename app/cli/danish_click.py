"""click's own words in Danish: its help page and its complaints about wrong usage."""

import click
from click.formatting import HelpFormatter

_HEADINGS = {"Options": "Valg", "Commands": "Kommandoer", "Arguments": "Argumenter"}


class DanishFormatter(HelpFormatter):
    """Writes ``Brug:``, ``Valg`` and ``Kommandoer`` where click writes English."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, "Brug: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))


class DanishContext(click.Context):
    """A context whose help page is Danish."""

    formatter_class = DanishFormatter


def said(error: click.ClickException) -> str:
    """A complaint of click's as a Danish sentence with a remedy."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "fleks"
    return f"{_sentence(error)}\nSe brugen: {path} --help"


def _sentence(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        return f"Valget {error.option_name} findes ikke."
    if isinstance(error, click.MissingParameter):
        return f"Der mangler {_name(error.param)}."
    if isinstance(error, click.BadParameter):
        return f"Værdien for {_name(error.param)} kan ikke bruges{_choices(error.param)}."
    if isinstance(error, click.BadOptionUsage):
        return f"Valget {error.option_name} skal have en værdi."
    if isinstance(error, click.NoSuchCommand):
        return f"Kommandoen »{error.command_name}« findes ikke."
    return "Kommandoen er skrevet forkert."


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return "et argument"
    return f"valget {param.opts[0]}" if isinstance(param, click.Option) else f"argumentet {param.human_readable_name}"


def _choices(param: click.Parameter | None) -> str:
    kind = getattr(param, "type", None)
    if isinstance(kind, click.Choice):
        return f"; vælg mellem {', '.join(str(one) for one in kind.choices)}"
    return ""
