"""Opens the house in a real browser. `main.py [--quick] [--pictures FOLDER]`; the last line counts."""

import sys
import traceback

from house import House
from hand import Finger, Keyboard
from pages import OWN_PAGES, crawl, kind, look, picture_name
from playwright.sync_api import sync_playwright
from prevote import prevote_loop
import project_loop
from public_log import check_log
import tasks
from vote import run_off, whole_vote

passed, failed = 0, 0
# Private links of matters that the tasks began.
own_links = []


def check(name, work, *words):
    """One thing to be tried; gives what it gave, or None."""
    global passed, failed
    try:
        given = work(*words)
    except Exception:  # noqa: BLE001 – whatever it is, the rest is tried too
        failed += 1
        print(f"✘ {name}")
        traceback.print_exc(limit=-4)
        return None
    passed += 1
    print(f"✔ {name}", flush=True)
    return given


def main_tasks(browser, house):
    for hand, what, office, title in [
        (Finger, "粮站门口六盏路灯不亮", "office", "关于延长城乡公交末班车的建议"),
        (Keyboard, "桥头下水道井盖松动", "office-2", "关于增设校门口减速带的建议"),
    ]:
        at = (browser, house, hand)
        code = check(f"report and receipt, {hand.name}", tasks.report, *at, what)
        matter = check(f"screen and route, {hand.name}", tasks.route, *at, what, office, "县城市管理局")
        if matter:
            check(f"claim and answer, {hand.name}", tasks.claim_and_answer, *at, matter, "unit")
        if code:
            own_links.append(f"/f/{code.lower()}")
        if code and matter:
            check(f"follow and reopen, {hand.name}", tasks.follow, *at, code)
        check(f"draft a suggestion, {hand.name}", tasks.suggest, *at, "deputy", title)


def every_page(browser, house, folder, is_quick):
    """Every GET page, of everyone, at two widths, in ordinary and large type."""
    logins = ["nobody"] + [login for login, _, role, _ in house.sign_ins() if not login.startswith("town-")
                            and not login.endswith(("-2", "-3")) and login != "water"]
    seen = set()
    for login in logins:
        visitor = tasks.Visitor(browser, house, Finger)
        if login != "nobody":
            # A code is taken once, so whoever has signed in for a task waits for the next one.
            check(f"{login} signs in", sign_in_when_possible, visitor, login)
        context = browser.new_context(
            storage_state=visitor.page.context.storage_state(), locale="zh-CN", bypass_csp=True)
        page = context.new_page()
        paths = check(f"{login} looks around", crawl, page, house, own_links if login == "nobody" else []) or []
        # A page that is the same for everyone is read once.
        paths = [path for path in paths if path not in seen or kind(path) in OWN_PAGES]
        for is_elder in [False] if is_quick else [False, True]:
            if is_elder:
                page.goto(house.address + "/about")
                page.locator("form[action='/elder'] button").click()
            for path in paths:
                for width in (390, 800, 1280):
                    picture = folder and picture_name(folder, login, path, width, is_elder)
                    if width == 800 and not picture:
                        continue
                    check(f"{login} reads {path} at {width}{' in large type' if is_elder else ''}",
                          expect_nothing_wrong, page, house, path, width, picture)
        seen.update(paths)
        context.close()
    print(f"{len(seen)} pages looked at")


def sign_in_when_possible(visitor, login):
    for attempt in range(3):
        try:
            return visitor.sign_in(login)
        except AssertionError:
            if attempt == 2:
                raise
            visitor.page.wait_for_timeout(31_000)


def expect_nothing_wrong(*at):
    wrong = look(*at)
    assert not wrong, "\n".join(wrong)


def main():
    is_quick = "--quick" in sys.argv
    folder = sys.argv[sys.argv.index("--pictures") + 1] if "--pictures" in sys.argv else None
    with House() as house, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        if "--pages" not in sys.argv:
            main_tasks(browser, house)
            for loop in [project_loop.COUNTY, project_loop.TOWN]:
                check(f"from a proposal to the proclamation, {loop.name}", project_loop.project_loop, browser, house, loop)
            check("a pre-vote of residents, and what is odd in it", prevote_loop, browser, house)
            vote = check("a secret vote in a hall", whole_vote, browser, house, 14)
            if vote:
                check("the public log of it, and who touched the database", check_log, browser, house, vote)
            check("a run-off with the same slips", run_off, browser, house)
        if "--tasks" not in sys.argv:
            every_page(browser, house, folder, is_quick)
        browser.close()
    print(f"Browser: {passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
