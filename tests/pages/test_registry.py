"""Every page says which right it needs."""

from typing import get_args

import pytest

from app.access import Ret
from app.pages.registry import PAGES


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_a_page_names_a_right_that_the_house_knows(page):
    assert page.ret in get_args(Ret)
