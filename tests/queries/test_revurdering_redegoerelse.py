"""revurdering_redegoerelse: ended revurderinger with a statement after § 74 c, stk. 3."""


def test_every_ended_revurdering_counts_in_the_month_it_ended(observe):
    found = observe(
        "revurdering_redegoerelse",
        "borger_id i_maaned udfald tilstand",
        revurderinger=[
            {"borger_id": "A", "igangsat": "2024-01-01", "afsluttet": "2024-07-31", "redegoerelse_74c": True},
            {"borger_id": "B", "igangsat": "2024-01-01", "afsluttet": "2024-08-01", "redegoerelse_74c": False},
            {"borger_id": "C", "igangsat": "2024-01-01", "afsluttet": "2024-09-01"},
            {"borger_id": "D", "igangsat": "2024-01-01", "redegoerelse_74c": True},
            {"borger_id": "E", "igangsat": "2026-10-31", "afsluttet": "2026-10-31", "redegoerelse_74c": True},
        ],
    )
    # None of them has been on ledighedsydelse: all revurderinger count. D has not ended.
    assert found == [
        ("A", "2024-07", True, "talt"),
        ("B", "2024-08", False, "talt"),
        ("C", "2024-09", None, "uoplyst"),
        ("E", "2026-10", True, "talt"),
    ]


def test_what_is_not_recorded_is_left_out_of_the_share(observe):
    found = observe(
        "revurdering_redegoerelse",
        "taeller naevner",
        revurderinger=[
            {"igangsat": "2024-01-01", "afsluttet": "2024-07-01", "redegoerelse_74c": True},
            {"igangsat": "2024-02-01", "afsluttet": "2024-07-01"},
            {"igangsat": "2024-03-01", "afsluttet": "2024-07-01", "redegoerelse_74c": False},
        ],
    )
    assert found == [(1, 1), (0, 0), (0, 1)]
