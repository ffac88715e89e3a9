"""Typst, with the house's templates and fonts. What a person wrote reaches it as data, never as source."""

import json
from pathlib import Path
from typing import Any

FONTS = Path(__file__).resolve().parent / "fonts"
TEMPLATES = Path(__file__).resolve().parent / "typst"


def typeset(template: str, data: dict[str, Any], **how: Any) -> Any:
    """What typst makes of ``typst/<template>.typ`` with ``data``: one file's bytes, or one for each page."""
    import typst

    return typst.compile(
        TEMPLATES / f"{template}.typ",
        root=TEMPLATES,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        **how,
    )
