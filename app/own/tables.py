"""The tables of a SQLite file, made at first use and again whenever the house has come to know more of them."""

import sqlite3
import zlib
from functools import cache


def make_tables(connection: sqlite3.Connection, script: str) -> None:
    """Run ``script``, which makes what is not there yet, unless it has been run on this file just as it is.

    The file itself says which script it was (``user_version``): to go through it takes longer than most questions.
    """
    ((noted,),) = connection.execute("PRAGMA user_version").fetchall()
    if noted != _mark(script):
        connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {_mark(script)};\nCOMMIT;")


@cache
def _mark(script: str) -> int:
    """A number for the text, as many bits as SQLite keeps."""
    return zlib.crc32(script.encode()) >> 1
