"""Goal 4: Overblik in Chromium against a bare Dash page with one figure: time to the last paint, bytes, a change."""

import shutil
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from benchmarks.servers import fleks, free_port, running, token

_FRAME = "document.querySelector('#stamp span') && !document.querySelector('.skeleton')"
_DRAWN = {
    "bar": "() => document.querySelector('.js-plotly-plot .main-svg .bars path')",
    "Overblik": f"() => {_FRAME} && document.querySelector('.cards')",
    "Nøgletal": f"() => {_FRAME} && document.querySelector('.js-plotly-plot .main-svg .trace')",
}
# The moment after the frame in which the page stood: then it has been painted
_WATCH = """(stands) => {
  const painted = () => setTimeout(() => (window.drawn = performance.now()));
  const look = () => requestAnimationFrame(stands() ? () => painted() : look);
  look();
}"""
_CHANGE = """([where, option]) => new Promise((told) => {
  const before = document.querySelector(where).innerHTML;
  const begun = performance.now();
  const control = document.querySelector("#field-maaned select");
  control.value = option;
  control.dispatchEvent(new Event("change", { bubbles: true }));
  const look = () => {
    const changed = document.querySelector(where).innerHTML !== before;
    if (changed) requestAnimationFrame(() => setTimeout(() => told(performance.now() - begun)));
    else requestAnimationFrame(look);
  };
  look();
})"""


def browsing(store: Path, rounds: int = 7) -> dict[str, list[dict]]:
    """What a browser sees of the house over ``store``: first loads, second visits, and changes of a filter."""
    ports = free_port(), free_port()
    with ExitStack() as stack:
        stack.enter_context(running(["benchmarks.bare", str(ports[0])], ports[0]))
        stack.enter_context(running(fleks(store, ports[1]), ports[1]))
        bare, ours = (f"http://127.0.0.1:{port}" for port in ports)
        chromium = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        found = _loads(
            chromium, {"bar": bare, "Overblik": ours, "Nøgletal": f"{ours}/noegletal/progression"}, token(store), rounds
        )
        return {"første og andet besøg": found, "skift af filter": [_changes(chromium, ours, token(store))]}


def _loads(chromium: Browser, pages: dict[str, str], session: str, rounds: int) -> list[dict]:
    """A row per page: medians in milliseconds, and how many times the bare page that is in the same round."""
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in pages}
    sizes: dict[str, tuple[int, int]] = {}
    for nth in range(rounds + 1):
        names = list(pages)[nth % len(pages) :] + list(pages)[: nth % len(pages)]
        for name in names:
            with chromium.new_context(locale="da-DK", viewport={"width": 1440, "height": 900}) as context:
                context.add_cookies([_cookie(session)])
                first, second = (_visited(context, pages[name], _DRAWN[name]) for _ in range(2))
            if nth:  # the first round warms the servers
                times[name].append((first[0], second[0]))
                sizes[name] = first[1], second[1]
    return [
        {
            "side": name,
            "første ms": median(one for one, _ in times[name]),
            "første / bar": median(one / other for (one, _), (other, _) in zip(times[name], times["bar"], strict=True)),
            "andet ms": median(two for _, two in times[name]),
            "andet / bar": median(one / other for (_, one), (_, other) in zip(times[name], times["bar"], strict=True)),
            "første kB": sizes[name][0] / 1000,
            "andet kB": sizes[name][1] / 1000,
        }
        for name in pages
    ]


def _cookie(session: str) -> dict[str, str]:
    return {"name": "fleks", "value": session, "domain": "127.0.0.1", "path": "/"}


def _visited(context: BrowserContext, url: str, stands: str) -> tuple[float, int]:
    """Milliseconds until the page was painted, and bytes over the wire, headers and all, until nothing more came."""
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    got: list[int] = []
    wire.on("Network.loadingFinished", lambda told: got.append(int(told["encodedDataLength"])))
    page.add_init_script(f"({_WATCH})({stands})")
    page.goto(url, wait_until="commit")
    page.wait_for_function("() => window.drawn")
    drawn = page.evaluate("() => window.drawn")
    page.wait_for_load_state("networkidle")
    page.close()
    return drawn, sum(got)


def _changes(chromium: Browser, ours: str, session: str) -> dict:
    """Milliseconds from a choice of another month to the paint: each month once anew, and once remembered."""
    with chromium.new_context(locale="da-DK", viewport={"width": 1440, "height": 900}) as context:
        context.add_cookies([_cookie(session)])
        page = context.new_page()
        page.goto(ours)
        page.wait_for_function(_DRAWN["Overblik"])
        page.wait_for_load_state("networkidle")
        months = _options(page)[2:10]
        rounds = [[_changed(page, month) for month in months] for _ in range(2)]
    return {
        "side": "Overblik",
        "forfra ms": median(rounds[0]),
        "husket ms": median(rounds[1]),
        "højest ms": max(map(max, rounds)),
    }


def _options(page: Page) -> list[str]:
    """The values of the months."""
    return page.locator("#field-maaned option").evaluate_all("(every) => every.map((one) => one.value)")


def _changed(page: Page, month: str) -> float:
    spent = page.evaluate(_CHANGE, ["#overblik-cards", month])
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    return spent
