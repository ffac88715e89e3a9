"""How large a packed delivery may be: looked up in its table of contents, before anything is unpacked."""

import zipfile

from app.intake.faults import FileFault

MEMBERS = 200
UNPACKED = 4 << 30  # bytes; the whole country is about 1 GB
RATIO = 100
_SMALL = 10 << 20  # a small file may be packed as tightly as it likes


def check_archive(archive: zipfile.ZipFile) -> None:
    """:raises FileFault: too many files, too much, packed too tightly, a password, or a path that leads elsewhere."""
    members = archive.infolist()
    if len(members) > MEMBERS:
        raise FileFault(f"Arkivet har {len(members)} filer.", f"Der må højst være {MEMBERS}.")
    total = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if total > UNPACKED or (total > _SMALL and total > RATIO * max(packed, 1)):
        raise FileFault(
            f"Arkivet fylder {total >> 20} MB udpakket og {packed >> 20} MB pakket.", "Det ligner ikke en leverance."
        )
    for member in members:
        parts = member.filename.replace("\\", "/").split("/")
        symlink = (member.external_attr >> 16) & 0o170000 == 0o120000
        if ".." in parts or member.filename.startswith(("/", "\\")) or ":" in parts[0] or symlink:
            raise FileFault("Arkivet har en fil med en sti, der peger ud af det.", "Pak filerne igen uden mapper.")
        if member.flag_bits & 1:
            raise FileFault("Arkivet er låst med adgangskode.", "Pak det igen uden adgangskode.")
