"""The profiles that come with the product, and a profile chosen by name or path."""

from dataclasses import dataclass
from pathlib import Path

from app.errors import UsageError
from app.intake.faults import Faults
from app.intake.header import nearest
from app.intake.profile.reading import read_profile
from app.intake.profile.rules import Profile

FOLDER = Path(__file__).resolve().parent.parent / "profiles"
PROFILE_FILE = "profil.toml"


@dataclass(frozen=True)
class Chosen:
    """The text of a profile, and what it is called in faults."""

    text: str
    where: str


def names() -> list[str]:
    """The names of the profiles that come with the product."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def choose(name: str) -> Chosen:
    """The profile called ``name``, or the one in the file at that path.

    :raises UsageError: there is none.
    """
    shipped, path = FOLDER / f"{name}.toml", Path(name)
    if name in names():
        return Chosen(shipped.read_text(encoding="utf-8"), f"{name}.toml")
    if path.suffix.lower() == ".toml" and path.is_file():
        try:
            return Chosen(path.read_text(encoding="utf-8-sig"), path.name)
        except (OSError, UnicodeDecodeError):
            raise UsageError(f"Profilen {path} kan ikke læses.", "Gem den som UTF-8.") from None
    near = nearest(name, names())
    hint = f"Mener du »{near}«?" if near else f"Der findes: {', '.join(names())}. En egen profil er en .toml-fil."
    raise UsageError(f"Profilen »{name}« findes ikke.", hint)


def shipped_profiles() -> list[Profile]:
    """All of them, read."""
    chosen = [choose(name) for name in names()]
    return [profile for one in chosen if (profile := read_profile(one.text, one.where, Faults()))]
