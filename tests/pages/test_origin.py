"""Own names, own pages, safe ways onward."""

import pytest

from app.pages.origin import is_foreign_fetch, is_own_host, is_own_question, is_proxy, safe_path

ADDRESS = "https://fleks.kommune.example"
HERE, THERE = "127.0.0.1:8050", "fleks.kommune.example"


@pytest.mark.parametrize("host", ["127.0.0.1:8050", "localhost", "[::1]:8050", THERE, "FLEKS.kommune.example"])
def test_own_names(host):
    assert is_own_host(host, ADDRESS)


@pytest.mark.parametrize(
    "host", ["", "ond.example", "fleks.kommune.example.ond.example", f"{THERE}:8080", "[::1", ":80"]
)
def test_other_names(host):
    assert not is_own_host(host, ADDRESS)


def test_without_the_setting_only_this_machine():
    assert not is_own_host(THERE, "")


OWN = [
    {"Sec-Fetch-Site": "same-origin"},
    {"Sec-Fetch-Site": "same-origin", "Origin": ADDRESS},
    {"Origin": ADDRESS},
]
FOREIGN = [
    {},
    {"Origin": ""},
    {"Origin": "null"},
    {"Origin": "https://ond.example"},
    {"Origin": "http://fleks.kommune.example"},
    {"Origin": f"{ADDRESS}:8443"},
    {"Origin": f"{ADDRESS}.ond.example"},
    {"Origin": "https://ond.fleks.kommune.example"},
    {"Origin": ADDRESS, "Sec-Fetch-Site": "cross-site"},
    {"Origin": ADDRESS, "Sec-Fetch-Site": "same-site"},
    {"Origin": ADDRESS, "Sec-Fetch-Site": "none"},
    {"Origin": ADDRESS, "Sec-Fetch-Site": ""},
    {"Origin": ADDRESS, "Sec-Fetch-Site": "Same-Origin"},
    {"Origin": "https://ond.example", "Sec-Fetch-Site": "same-origin"},
    {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
    {"Sec-Fetch-Site": "same-origin, cross-site"},
    {"Sec-Fetch-Site": "vrøvl"},
    {"Referer": ADDRESS + "/"},
]


@pytest.mark.parametrize("headers", OWN, ids=str)
def test_a_page_of_this_server_may_ask(headers):
    assert is_own_question(headers, THERE, ADDRESS)


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_nobody_else_may(headers):
    assert not is_own_question(headers, THERE, ADDRESS)


def test_on_this_machine_the_origin_is_the_name_and_port_asked_for():
    assert is_own_question({"Origin": "http://127.0.0.1:8050"}, HERE, "")
    assert not is_own_question({"Origin": "http://127.0.0.1:9999"}, HERE, "")
    assert not is_own_question({"Origin": "http://localhost:8050"}, HERE, "")


@pytest.mark.parametrize(
    ("site", "mode", "dest", "foreign"),
    [
        ("none", "navigate", "document", False),
        ("same-origin", "cors", "empty", False),
        ("cross-site", "navigate", "document", False),  # a link in a mail
        ("cross-site", "navigate", "iframe", True),
        ("cross-site", "no-cors", "image", True),
        ("cross-site", "cors", "empty", True),
        ("same-site", "no-cors", "script", True),
    ],
)
def test_another_site_may_link_but_not_fetch(site, mode, dest, foreign):
    headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": dest}
    assert is_foreign_fetch(headers) == foreign


def test_what_says_nothing_is_no_browser():
    assert not is_foreign_fetch({})


@pytest.mark.parametrize("path", ["/", "/frister", "/frister?team=T1&maaned=2026-08", "/sag/a%20b"])
def test_a_path_of_this_server_is_gone_on_to(path):
    assert safe_path(path) == path


@pytest.mark.parametrize(
    "path",
    [
        *(None, "", "frister", "//ond.example", "/\\ond.example", "https://ond.example", "javascript:alert(1)"),
        *("/login", "/login?naeste=/", "/logout", "/_dash-layout", "/a\r\nSet-Cookie: x", "/" + "a" * 2001, "/\t/x"),
    ],
)
def test_anything_else_leads_to_overblik(path):
    assert safe_path(path) == "/"


@pytest.mark.parametrize(
    ("address", "trusted", "known"),
    [
        ("127.0.0.1", "", True),
        ("localhost", "", True),
        ("172.18.0.3", "", False),
        ("172.18.0.3", "10.0.0.1, 172.16.0.0/12", True),
        ("172.32.0.3", "10.0.0.1, 172.16.0.0/12", False),
        ("10.0.0.1", "10.0.0.1", True),
        ("", "0.0.0.0/0", False),
        ("10.0.0.1", "vrøvl", False),
    ],
)
def test_a_proxy_is_on_this_machine_or_named(address, trusted, known):
    assert is_proxy(address, trusted) == known
