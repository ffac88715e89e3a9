from pathlib import Path

import app

SLOW = ("plotly.express", "plotly.graph_objects", "import plotly", "from plotly", "go.Figure", "px.")


def test_no_chart_is_made_of_figure_objects():
    sources = {path: path.read_text(encoding="utf-8") for path in Path(app.__file__).parent.rglob("*.py")}
    found = [(path.name, word) for path, text in sources.items() for word in SLOW if word in text]
    assert sources
    assert found == []
