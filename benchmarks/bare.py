"""The least that Dash can show: one figure, served as the house is served. ``python -m benchmarks.bare PORT``."""

import sys

import plotly.graph_objects as go
import waitress
from dash import Dash, dcc, html
from flask import Response, request

from app.cli.serve import THREADS
from app.pages import compressing
from app.pages.guard import OPEN


def bare() -> Dash:
    """A page with one bar chart, compressed and kept by the browser like ours."""
    app = Dash(__name__, add_log_handler=False, enable_mcp=False)
    compressing.register(app)
    app.layout = html.Div(dcc.Graph(id="figur", figure=go.Figure(go.Bar(x=list("abcdefgh"), y=list(range(8))))))

    @app.server.after_request
    def kept(response: Response) -> Response:
        response.headers.setdefault("Cache-Control", "no-cache" if request.path.startswith(OPEN) else "no-store")
        return response

    return app


if __name__ == "__main__":
    waitress.serve(bare().server, host="127.0.0.1", port=int(sys.argv[1]), threads=THREADS, ident=None)
