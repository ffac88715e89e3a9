"""Readers as a server meets them: what a browser posts when it opens a page, posted again by many at once."""

import gzip
import os
import random
import re
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Event, Lock, Thread
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

_PAGES = ("/?maaned=2026-05", "/noegletal/progression?maaned=2026-05", "/temaer?maaned=2026-05", "/frister")
_KPIS = ("progression", "cv_rettidig", "fleksjobledighed", "ly_varighed", "faa_timer")
_MONTHS = tuple(f"2026-{month:02}" for month in range(1, 11))
_NAMED = re.compile(r"jebliksbillede (\d{6}-\d{4}-\d\d-\d\d)")
_BROKEN = "Noget gik galt"
Click = list[tuple[str, str]]  # the addresses and the bodies of what a page asks for


@dataclass(frozen=True)
class Answer:
    """When it was asked for and was here (seconds), whether it was one, and the snapshots that it names."""

    begun: float
    ended: float
    good: bool
    named: frozenset[str]


@dataclass
class Readers:
    """A reader for each of the sessions ``tokens``, each with a ``way`` of its own to the server; between two pages
    each thinks ``thought`` seconds, give or take half."""

    way: Callable[[], HTTPConnection]
    tokens: Sequence[str]
    clicks: Sequence[Click]
    thought: float
    cookie: str = "fleks"
    answers: list[Answer] = field(default_factory=list)
    _over: Event = field(default_factory=Event)
    _lock: Lock = field(default_factory=Lock)

    def read(self, seconds: float) -> list[Answer]:
        """Let them read for so long."""
        threads = [Thread(target=self._reader, args=(number,)) for number in range(len(self.tokens))]
        for thread in threads:
            thread.start()
        time.sleep(seconds)
        self._over.set()
        for thread in threads:
            thread.join()
        return self.answers

    def _reader(self, number: int) -> None:
        chance = random.Random(number)
        door, cookie = self.way(), f"{self.cookie}={self.tokens[number]}"
        self._over.wait(chance.uniform(0, self.thought))
        while not self._over.is_set():
            month, kpi = chance.choice(_MONTHS), chance.choice(_KPIS)
            for path, body in chance.choice(self.clicks):
                asked = body.replace("2026-05", month).replace("/noegletal/progression", f"/noegletal/{kpi}")
                answer = _asked(door, path, asked, cookie)
                with self._lock:
                    self.answers.append(answer)
            self._over.wait(self.thought * chance.uniform(0.5, 1.5))
        door.close()


def _asked(door: HTTPConnection, path: str, body: str, cookie: str) -> Answer:
    headers = {
        "Content-Type": "application/json",
        "Accept-Encoding": "gzip",
        "Sec-Fetch-Site": "same-origin",
        "Cookie": cookie,
    }
    begun = time.perf_counter()
    try:
        door.request("POST", path, body.encode(), headers)
        answer = door.getresponse()
        read = answer.read()
    except (OSError, HTTPException):
        door.close()
        return Answer(begun, time.perf_counter(), False, frozenset())
    ended = time.perf_counter()
    text = (gzip.decompress(read) if answer.getheader("Content-Encoding") else read).decode()
    return Answer(begun, ended, answer.status in (200, 204) and _BROKEN not in text, frozenset(_NAMED.findall(text)))


def recorded(port: int, token: str) -> list[Click]:
    """What Chromium posts when it opens each of the pages, as it was sent."""
    found: list[Click] = []
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for path in _PAGES:
            with chromium.new_context(locale="da-DK") as context:
                context.add_cookies([{"name": "fleks", "value": token, "domain": "127.0.0.1", "path": "/"}])
                page, sent = context.new_page(), []
                page.on("request", lambda one, sent=sent: one.method == "POST" and sent.append(one))
                page.goto(f"http://127.0.0.1:{port}{path}")
                page.locator("#stamp span").first.wait_for()
                page.wait_for_function("() => document.querySelector('h1') && !document.querySelector('.skeleton')")
                page.wait_for_load_state("networkidle")
                found.append([(_path(one.url), one.post_data) for one in sent])
    assert all(found), [len(one) for one in found]
    return found


def _path(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def peak_memory(process: int) -> float:
    """The most memory that a process has had, in MB."""
    text = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", text)[1]) / 1024


def processor_seconds(process: int) -> float:
    """The processor time that a process has had so far."""
    user, system = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
