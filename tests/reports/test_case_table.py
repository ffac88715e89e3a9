import pandas as pd

from app.reports.case_table import FIELDS, case_fields, case_table
from tests.made import made_kpi


def names(fields):
    return [field.column.name for field in fields]


def test_a_column_stands_there_when_the_noegletal_has_something_in_it():
    always = ["Sagsnr.", "Borger", "Sagsbehandler", "Team"]
    assert names(case_fields(made_kpi(), {"outcome"})) == [*always, "Dag", "I tælleren"]
    assert names(case_fields(made_kpi(), {"deadline", "done"})) == [*always, "Frist", "Udført"]
    assert names(case_fields(made_kpi(art="bestand"), {"value"})) == [*always, "Værdi"]


def test_a_row_says_unknown_as_nothing_and_nobody_by_name_and_leads_to_its_case():
    known = {field.source: None for field in FIELDS} | {"sagsref": "ab12", "borger_id": "B1", "outcome": False}
    table = case_table(
        [
            field
            for field in FIELDS
            if field.source in ("sagsnr", "borger_id", "sagsbehandler", "team", "outcome", "value")
        ],
        pd.DataFrame([known | {"sagsbehandler": "Ida", "value": 7.5}]),
    )
    assert table.rows == ((None, "B1", "Ida", "Uden team", False, 7.5),)
    assert table.drills == ((("sag", "ab12"),),)


def test_codes_are_said_in_danish():
    (field,) = (field for field in FIELDS if field.source == "sektor")
    assert field.get({"sektor": "stat_region"}) == "Stat eller region"
