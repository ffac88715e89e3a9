"""Logging out: here, and at the municipality's login where that is how somebody came in."""

from dash import Dash
from flask import Response, g, redirect, request

from app.access import audit, sessions
from app.access.audit import Operator
from app.pages import oidc
from app.pages.guard import cookie_name, who
from app.pages.house import House
from app.pages.plain import plain


def register(app: Dash, house: House) -> None:
    """The route."""
    app.server.add_url_rule("/logout", "logout", lambda: _leave(house), methods=["POST"])


def _leave(house: House) -> Response:
    name, asker = cookie_name(g.settings), who()
    id_token = sessions.end(house.store, request.cookies.get(name))
    audit.try_record(house.store, Operator(asker.bruger_id, asker.rolle), "logud")
    answer = _onward(oidc.farewell(house, id_token))
    answer.delete_cookie(name, path="/", secure=name.startswith("__Host-"), httponly=True, samesite="Lax")
    answer.headers["Clear-Site-Data"] = '"cache"'
    return answer


def _onward(there: str | None) -> Response:
    """To our own login, or by way of the provider's: a page that goes on by itself, since a browser lets the answer to
    a form lead to no other site (``form-action`` of the policy)."""
    if there is None:
        return redirect("/login", code=303)
    answer = plain("logget_ud", "Du er logget ud", sti=there)
    answer.headers["Refresh"] = f"0; url={there}"
    return answer
