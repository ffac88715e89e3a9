import json
from html.parser import HTMLParser

import dash_mantine_components as dmc
import pytest
from dash import dcc, html
from hypothesis import given
from hypothesis import strategies as st

from app.view.still import Still, still, to_html


class Reader(HTMLParser):
    """Reads HTML back: its tags with attributes, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize(
    ("part", "drawn"),
    [
        (html.P("Æ & <b>ø</b>"), "<p>Æ &amp; &lt;b&gt;ø&lt;/b&gt;</p>"),
        (html.P(["a", None, 3, html.Br(), html.Strong("b")]), "<p>a3<br><strong>b</strong></p>"),
        (html.A("x", href='/?a="b"&c'), '<a href="/?a=&#34;b&#34;&amp;c">x</a>'),
        (html.Label("x", htmlFor="y", className="z"), '<label for="y" class="z">x</label>'),
        (html.Div(hidden=True, tabIndex=0), '<div hidden tabindex="0"></div>'),
        (html.Details(open=False), "<details></details>"),
        (html.Td(colSpan=2), '<td colspan="2"></td>'),
        (html.Div(style={"minHeight": "9rem", "color": "red"}), '<div style="min-height:9rem;color:red"></div>'),
        (html.Span(**{"aria-hidden": "true", "data-x": False}), '<span aria-hidden="true" data-x="false"></span>'),
    ],
)
def test_a_component_is_the_html_that_the_browser_would_make_of_it(part: html.Div, drawn: str) -> None:
    read = Reader(to_html(part)), Reader(drawn)
    assert (read[0].tags, read[0].text) == (read[1].tags, read[1].text)


@given(st.text(), st.text())
def test_no_text_and_no_attribute_becomes_markup(text: str, value: str) -> None:
    clean = "".join(sign for sign in text + value if sign.isprintable())
    read = Reader(to_html(html.P(clean, title=clean, className="c")))
    assert read.tags == [("p", {"title": clean, "class": "c"})]
    assert read.text == clean


def test_what_is_plain_html_all_the_way_down_is_one_piece() -> None:
    made = still(html.Article([html.H3(html.A("x", href="/")), html.P("y")], className="card"))
    assert isinstance(made, Still)
    assert (made.tag, made.attributes) == ("article", {"className": "card"})
    assert made.html == '<h3><a href="/">x</a></h3><p>y</p>'


@pytest.mark.parametrize(
    "inner",
    [
        dcc.Graph(id="g"),
        dmc.Button("x"),
        html.Button("x", id={"type": "file", "name": "n"}),
        html.Div("x", id="live"),
        dcc.Input(id="i"),
        html.Textarea("x"),
    ],
)
def test_what_lives_stays_and_what_lies_beside_it_is_still(inner: object) -> None:
    made = still(html.Div([html.P("før"), inner, html.P("efter")]), {"live"})
    assert isinstance(made, html.Div)
    before, kept, after = made.children
    assert isinstance(before, Still)
    assert isinstance(after, Still)
    assert kept is inner


def test_an_id_that_no_callback_uses_is_an_anchor_and_may_stand_still() -> None:
    made = still(html.Div(html.H2("x", id="sager")), {"live"})
    assert made.html == '<h2 id="sager">x</h2>'


def test_lists_text_and_nothing_go_through() -> None:
    assert still([None, "x", True]) == [None, "x", True]
    assert still(None) is None


def test_a_piece_can_be_sent() -> None:
    sent = json.loads(json.dumps(still(html.P("x")).to_plotly_json()))
    assert sent == {
        "namespace": "fleks_view",
        "type": "Still",
        "props": {"tag": "p", "attributes": {}, "html": "x"},
    }


def test_a_piece_inside_what_stands_still_is_part_of_it() -> None:
    picture = Still("span", {"className": "x", "aria-label": 'fra "1" & op'}, "<svg></svg>")
    assert still(html.P(["Kurve ", picture])).html == (
        'Kurve <span class="x" aria-label="fra &quot;1&quot; &amp; op"><svg></svg></span>'
    )
    assert still(picture) is picture
