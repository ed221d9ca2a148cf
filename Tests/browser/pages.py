"""Every page that a role can reach: axe finds nothing, nothing runs over the edge, and a picture is kept."""

import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Where a page of every kind begins; what they link to is read too.
STARTS = ["/", "/heard", "/about", "/privacy", "/follow", "/matters", "/procedures", "/rules", "/search?q=路灯",
          "/sign-in", "/desk", "/begin", "/account", "/people", "/units", "/stations", "/regions", "/terms",
          "/import/people", "/import/units", "/import/stations", "/nowhere"]
MOST_OF_A_KIND = 2
# What everyone sees differently.
OWN_PAGES = {"/desk", "/begin", "/matters/{}"}


def kind(path):
    """`/matters/01h…` and its neighbour are pages of one kind."""
    path = path.split("?")[0].split("#")[0]
    path = re.sub(r"/[0-9a-hjkmnp-tv-z]{8,}(?=/|$)", "/{}", path)
    path = re.sub(r"^/(procedures|rules|begin|regions)/[^/]+", r"/\1/{}", path)
    return re.sub(r"/\d+(?=/|$)", "/#", path)


def crawl(page, house, more):
    """The paths that this reader can open, some of every kind."""
    found, counts, line = [], {}, STARTS + more
    while line:
        path = line.pop(0)
        if path in found or counts.get(kind(path), 0) >= MOST_OF_A_KIND:
            continue
        if re.match(r"/(export|assets|log/checkpoint|health|import/[a-z]+/template|votes/[^/]+/(archive|draw|draw-page|lot|lot-page|tallies)|prevotes/[^/]+/ballots)", path):
            continue
        answer = page.goto(house.address + path)
        if answer is None or (answer.status in (401, 403) and path in STARTS and path != "/desk"):
            continue
        assert answer.status < 500, f"{path}: {answer.status}"
        found.append(path)
        counts[kind(path)] = counts.get(kind(path), 0) + 1
        links = page.locator("a[href^='/']").evaluate_all("links => links.map(link => link.getAttribute('href'))")
        line += [link.split("#")[0] for link in links if not link.startswith("/sign-out")]
    return found


def look(page, house, path, width, picture=None):
    """What is wrong with a page at a width."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(house.address + path)
    page.evaluate("() => document.querySelectorAll('details').forEach(part => part.open = true)")
    wrong = []
    for violation in Axe().run(page, options={"runOnly": STANDARDS}).response["violations"]:
        where = [node["html"][:120] for node in violation["nodes"]][:2]
        wrong.append(f"{violation['id']}: {violation['help']}: {where}")
    over = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
    if over > 0:
        wrong.append(f"runs over the edge by {over} px")
    if picture:
        page.evaluate("() => document.querySelectorAll('details').forEach(part => part.open = false)")
        page.screenshot(path=picture, full_page=True)
    return wrong


def picture_name(folder, who, path, width, is_elder):
    name = re.sub(r"[^a-z0-9{}#]+", "-", kind(path).replace("{}", "one")).strip("-") or "home"
    Path(folder).mkdir(parents=True, exist_ok=True)
    return f"{folder}/{name}-{who}-{width}{'-elder' if is_elder else ''}.png"
