"""Three sizes of data, made by ``seed`` and imported like any other delivery."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from seed import make_country, make_delivery


@dataclass(frozen=True)
class Size:
    """``people``: about how many are in the scheme now, in all its ``municipalities``."""

    name: str
    people: int
    municipalities: int = 1


SIZES = (Size("kommune", 1_500), Size("stor kommune", 8_000), Size("landet", 120_000, 98))


def deliveries(folder: Path, size: Size) -> list[Path]:
    """The deliveries of a size, made once and kept in ``folder``."""
    place = folder / size.name.replace(" ", "-") / "leverancer"
    done = place / "færdig"
    if not done.exists():
        shutil.rmtree(place, ignore_errors=True)
        if size.municipalities == 1:
            make_delivery(place / "999", size=size.people)
        else:
            make_country(place, size.people, size.municipalities)
        done.touch()
    return sorted(path for path in place.iterdir() if path.is_dir())


def store(folder: Path, size: Size) -> Path:
    """Where the store of a size lies."""
    return folder / size.name.replace(" ", "-") / "data"
