from app.reports.card import Card
from app.view.card import draw
from tests.made import OKT, made_kpi


def text(node):
    children = getattr(node, "children", node)
    if isinstance(children, list):
        return " ".join(filter(None, map(text, children)))
    return text(children) if hasattr(children, "children") else children or ""


def test_the_card_of_a_nøgletal_of_parts_lists_them_without_a_value():
    one = Card(made_kpi(maal="dele"), OKT, basis="40 i alt", parts=(("Klart jobmål", "83 %"),), more=2)
    said = text(draw(one, "/noegletal/x"))
    assert "40 i alt" in said
    assert "Klart jobmål 83 %" in said
    assert said.endswith("og 2 mere")
