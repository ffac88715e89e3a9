"""anden_aktoer: six months of ledighedsydelse within nine, or twelve within eighteen, on the month's last day."""


def ly(borger_id, fra, til=None):
    return {"borger_id": borger_id, "fra_dato": fra, "til_dato": til}


def test_the_days_within_nine_and_eighteen_months_decide(observe):
    # On 2026-10-31: six months are the 184 days from 2026-05-01, twelve the 365 days from 2025-11-01;
    # nine months begin 2026-02-01, eighteen 2025-05-01.
    found = observe(
        "anden_aktoer",
        "i_maaned borger_id kategori udfald vaerdi",
        ledighedsydelse=[
            ly("six months", "2026-05-01"),
            ly("a day short of six", "2026-05-02"),
            ly("six in two parts", "2026-02-01", "2026-02-10"),
            ly("six in two parts", "2026-05-11"),
            ly("six, too long ago", "2026-01-22", "2026-01-31"),
            ly("six, too long ago", "2026-05-11"),
            ly("twelve months", "2025-11-01"),
            ly("a day short of twelve", "2025-11-02"),
            ly("twelve, half of them long ago", "2025-05-01", "2025-10-31"),
            ly("twelve, half of them long ago", "2026-05-04"),
            ly("twelve without six in nine", "2025-05-01", "2026-03-31"),
            ly("twelve without six in nine", "2026-10-02"),
        ],
    )
    assert sorted(row[1:] for row in found if row[0] == "2026-10") == [
        ("a day short of six", "ingen", False, 183),
        ("a day short of twelve", "ret", True, 364),
        ("six in two parts", "ret", True, 184),
        ("six months", "ret", True, 184),
        ("six, too long ago", "ingen", False, 184),
        ("twelve months", "pligt", True, 365),
        ("twelve without six in nine", "pligt", True, 365),
        ("twelve, half of them long ago", "pligt", True, 365),
    ]


def test_days_in_barsel_do_not_count(observe):
    found = observe(
        "anden_aktoer",
        "borger_id kategori vaerdi",
        data_pr="2026-06-30",
        ledighedsydelse=[ly("B1", "2026-06-01")],
        fravaer=[{"borger_id": "B1", "type": "barsel", "fra_dato": "2026-05-01"}],
    )
    assert found == [("B1", "ingen", 0)]
