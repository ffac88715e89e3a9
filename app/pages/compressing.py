"""Answers are sent compressed: what a page asks for as it goes, what never changes once and as small as it gets."""

import gzip
from functools import lru_cache

from dash import Dash
from flask import Response, request

KINDS = frozenset({"application/json", "text/html", "text/css", "text/javascript", "application/javascript"})
_WORTH = 1000  # bytes; a shorter answer grows no shorter on the wire
_QUICK, _SMALL = 4, 9
_FILES = 200  # what the browser is sent of Dash and of our own is some fifty files, three megabytes compressed


def register(app: Dash) -> None:
    """Compress every answer that gains by it; call it before all else that looks at answers, so that it comes last."""

    @app.server.after_request
    def compress(response: Response) -> Response:
        if response.mimetype not in KINDS:
            return response
        response.vary.add("Accept-Encoding")
        if response.status_code == 200 and request.method != "HEAD" and request.accept_encodings["gzip"] > 0:
            _compress(response)
        return response


def _compress(response: Response) -> None:
    response.direct_passthrough = False
    body = response.get_data()
    if len(body) < _WORTH or response.headers.get("Content-Encoding"):
        return
    response.set_data(gzip.compress(body, _QUICK, mtime=0) if response.cache_control.no_store else _file(body))
    response.headers["Content-Encoding"] = "gzip"  # the ETag stays: Dash knows no other when it is asked again


@lru_cache(maxsize=_FILES)
def _file(body: bytes) -> bytes:
    """By the content, so that no address can fill the memory with copies."""
    return gzip.compress(body, _SMALL, mtime=0)
