"""What is vendored for the browser belongs to what is installed for Python."""

import re
from pathlib import Path

from plotly.offline import get_plotlyjs_version

from app.config import house_folder
from app.pages import filterbar
from app.view.graph import CONFIG

ASSETS = house_folder("assets")


def test_the_vendored_plotly_is_the_version_that_the_python_package_asks_for() -> None:
    head = (ASSETS / "vendor" / "plotly-cartesian.min.js").read_text(encoding="utf-8")[:200]
    assert f"plotly.js (cartesian - minified) v{get_plotlyjs_version()}" in head


def test_no_graph_offers_to_send_its_data_away() -> None:
    assert CONFIG["showSendToCloud"] is False
    assert CONFIG["plotlyServerURL"] == ""
    assert CONFIG["displaylogo"] is False
    assert CONFIG["locale"] == "da"


def test_our_own_assets_name_no_other_host() -> None:
    own = [path for path in ASSETS.iterdir() if path.suffix in (".js", ".css")]
    assert len(own) > 3
    for path in own:
        found = re.findall(r"https?://[^\s\"')]+", path.read_text(encoding="utf-8"))
        assert [url for url in found if not url.startswith("http://www.w3.org/")] == [], path.name


def test_the_grids_have_danish_texts() -> None:
    text = (ASSETS / "vendor" / "ag-grid-locale-da.js").read_text(encoding="utf-8")
    assert '"noRowsToShow":"Ingen rækker at vise"' in text


def test_every_vendored_file_is_told_of() -> None:
    told = (ASSETS / "vendor" / "README.md").read_text(encoding="utf-8")
    for path in (ASSETS / "vendor").iterdir():
        assert path.name == "README.md" or path.name in told


def test_the_python_and_the_browser_agree_on_what_a_silent_address_shows() -> None:
    script = Path(ASSETS / "fleks.js").read_text(encoding="utf-8")
    assert f'const ALL = "{filterbar.ALL}"' in script
    assert f'const NEWEST = "{filterbar.NEWEST}"' in script
