"""Pages of plain HTML, without the shell and without JavaScript: the login, and what is said before there is one."""

from functools import cache
from pathlib import Path

from flask import Response
from jinja2 import Environment, FileSystemLoader

from app.errors import FleksError


@cache
def _templates() -> Environment:
    return Environment(loader=FileSystemLoader(Path(__file__).parent / "skabeloner"), autoescape=True)


def plain(template: str, titel: str, status: int = 200, fejl: FleksError | None = None, **given: object) -> Response:
    """The page ``skabeloner/<template>.html`` with the heading ``titel``, and above the rest what is wrong."""
    text = _templates().get_template(f"{template}.html").render(titel=titel, fejl=fejl, **given)
    return Response(text, status=status, mimetype="text/html")
