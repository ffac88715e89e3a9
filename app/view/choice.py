"""A drop-down of the browser's own, drawn by ``assets/choice.js``.

Mantine's keeps every option of every drop-down in the page and draws them anew at each of Dash's steps: with months of
thirty years that was half of what the browser did when a filter was changed.
"""

from dash.development.base_component import Component

Option = dict[str, str]  # ``value`` and ``label``
# What Mantine's drop-downs share, which stand in forms and where one searches. The list scrolls by itself and can be
# reached, as must what scrolls and stands in no field; by keyboard one moves in it from the field.
DROPDOWN = {
    "nothingFoundMessage": "Ingen passer",
    "withScrollArea": False,
    "attributes": {"options": {"tabIndex": 0}},
    "styles": {"options": {"maxHeight": 320, "overflowY": "auto"}},
    "size": "sm",
    "className": "filter",
}


class Choice(Component):
    """``value`` is the value of one of ``data``; the reader's choice becomes it."""

    _children_props: tuple = ()
    _base_nodes = ("children",)
    _namespace = "fleks_view"
    _type = "Choice"
    _prop_names = ("id", "label", "data", "value")
    _valid_wildcard_attributes: tuple = ()
    available_properties = _prop_names
    available_wildcard_properties: tuple = ()

    def __init__(self, id: dict[str, str], label: str, data: list[Option], value: str) -> None:
        self.id, self.label, self.data, self.value = id, label, data, value  # as in ``Still``
