import pytest

from app.errors import UsageError
from app.reports.markup import LIST, PARAGRAPH, blocks, plain


def read(text, **slots):
    return [(block.kind, [plain(line) for line in block.lines]) for block in blocks(text, slots)]


def test_a_blank_line_parts_paragraphs_and_a_single_line_break_does_not():
    assert read("En\nto\n\n\nTre") == [(PARAGRAPH, ["En to"]), (PARAGRAPH, ["Tre"])]


def test_lines_that_start_with_a_hyphen_are_a_list_also_right_after_a_text():
    assert read("Se:\n- CV\n- samtaler,\n  alle\n\nSlut") == [
        (PARAGRAPH, ["Se:"]),
        (LIST, ["CV", "samtaler, alle"]),
        (PARAGRAPH, ["Slut"]),
    ]


def test_what_stands_between_two_stars_is_bold():
    (block,) = blocks("Det er **meget** godt")
    assert [(span.text, span.bold) for span in block.lines[0]] == [
        ("Det er ", False),
        ("meget", True),
        (" godt", False),
    ]


def test_a_slot_is_filled_with_what_stands_as_it_is():
    assert read("I {maaned}: **{navn}**", maaned="oktober 2026", navn="**A**\n- b") == [
        (PARAGRAPH, ["I oktober 2026: **A**\n- b"])
    ]


def test_an_unknown_slot_is_told_with_those_that_there_are():
    with pytest.raises(UsageError, match=r"\{værdi\}(.|\n)*\{maaned\}"):
        blocks("{værdi}", {"maaned": "oktober"})


@pytest.mark.parametrize(
    "text", ["#set page()", "= Overskrift", "$x$", "<script>", "`kode`", "_understreg_", "* stjerne"]
)
def test_nothing_else_is_markup(text):
    assert read(text) == [(PARAGRAPH, [text])]


def test_no_text_is_no_block():
    assert blocks("  \n\n ") == ()
