"""From a resident's proposal to the proclamation and back: the call, the dossier, the review, a vote on paper, and what each
proposer is told. Everything works without JavaScript."""

import datetime
import re

from hand import Finger
from tasks import Visitor



class Loop:
    """Who goes through it, and for which congress."""

    def __init__(self, name, unit, session, members, titles, twins, later, **logins):
        self.name, self.unit, self.session, self.members = name, unit, session, members
        self.titles, self.twins, self.later, self.logins = titles, twins, later, logins


COUNTY = Loop(
    "静水县", "县住房和城乡建设局", "静水县第十八届人民代表大会第六次会议", 268,
    ["给金桂社区装电动车充电桩", "修通芦苇村到镇上的错车道", "石板街老年食堂"],
    ["柳荫路口装红绿灯", "希望柳荫路口装上红绿灯"], "全县中小学热水改造",
    office="office", other="office-2", government="government", chairs="chairs", second="chairs-2",
    tellers=["deputy", "deputy-2", "deputy-3"])
TOWN = Loop(
    "石磨镇", "石磨镇村镇建设办公室", "石磨镇第二十届人民代表大会第二次会议", 75,
    ["石磨村卫生室翻新", "镇小学门口修人行道", "磨盘沟便民桥"],
    ["老街装路灯", "希望老街能装上路灯"], "集镇停车场扩建",
    office="town-office", other="town-office-2", government="town-government", chairs="presidium", second="town-presidium",
    tellers=["town-deputy", "town-deputy-2", "town-deputy-3"])


class Worker(Visitor):
    def __init__(self, browser, house, login):
        super().__init__(browser, house, Finger)
        self.enter(login)

    def act(self, matter, name, ticks=(), choose=None, **fields):
        """One step of a matter."""
        self.go(matter)
        act = self.step(name)
        for field, value in (choose or {}).items():
            act.locator(f"select[name='{field}']").select_option(label=value)
        for field, value in ticks:
            self.hand.tick(act.locator(f"[name='{field}'][value='{value}']"))
        self.say(act, **{field.replace("__", ".").replace("_", "-"): value for field, value in fields.items()})
        self.send(act)
        wrong = self.page.locator("[aria-invalid=true]")
        assert wrong.count() == 0, f"{name}: {self.page.locator('main').inner_text()[:800]}"


def propose(browser, house, title, start):
    resident = Visitor(browser, house, Finger)
    resident.go(start)
    resident.hand.press(resident.link("提一个项目"))
    resident.page.fill("#title", title)
    resident.page.fill("#what", "来往的人多，老人孩子都盼着。")
    resident.page.fill("#where", "静水县城关")
    resident.page.locator("main form .buttons button").last.click()
    resident.expect("已收到您的项目建议")
    return resident, "".join(resident.page.locator(".slip .code span").all_inner_texts()).lower()


def projects_of(browser, house, loop):
    """Where a resident finds the projects of a congress: a township's by the way from its county's."""
    resident = Visitor(browser, house, Finger)
    resident.go("/projects")
    if loop.name not in resident.page.locator("main .meta").first.inner_text():
        others = resident.page.locator("details.act", has_text="其他人大")
        others.locator("summary").click()
        resident.hand.press(others.get_by_role("link", name=re.compile(loop.name)))
    return resident.page.url.removeprefix(house.address)


def sort(browser, house, government, loop, projects):
    """Two that say the same are merged with credit to both; one is kept in reserve with a reason."""
    twins = [propose(browser, house, title, projects) for title in loop.twins]
    door = projects
    if loop is COUNTY:
        station = Visitor(browser, house, Finger)
        station.go("/heard")
        door = station.page.locator("main a[href^='/s/']").first.get_attribute("href")
    later = propose(browser, house, loop.later, door)
    government.go("/projects")
    government.hand.press(government.link("梳理项目建议"))
    panel = government.page.locator("form.panel", has_text=loop.twins[0])
    government.hand.press(panel.locator(".buttons button"))
    assert government.page.locator("form.panel", has_text=loop.twins[0]).count() == 0
    rest = government.page.locator("main form").last
    rest.locator("label.choice", has_text=loop.later).locator("input").check()
    rest.locator("select[name=answer]").select_option("reserve")
    rest.locator("textarea[name=reason]").fill(" ")
    government.hand.press(rest.locator(".buttons button"))
    government.expect("请写一句答复")
    rest = government.page.locator("main form").last
    assert rest.locator("label.choice", has_text=loop.later).locator("input").is_checked()
    rest.locator("textarea[name=reason]").fill("明年和校舍改造一并安排，先进储备库。")
    government.hand.press(rest.locator(".buttons button"))
    resident, code = twins[1]
    resident.go(f"/f/{code}")
    resident.expect("已合并")
    resident.expect("是同一件事")
    resident.expect("目前：已征集")
    resident, code = later
    resident.go(f"/f/{code}")
    resident.expect("储备")
    resident.expect("先进储备库")


def find(worker, title):
    worker.go("/search")
    worker.page.locator("main input[type=search]").fill(title)
    worker.page.locator("main form button").first.click()
    worker.link(title).click()
    return worker.page.url.split("#")[0].removeprefix(worker.house.address)


def project_loop(browser, house, loop=COUNTY):
    today = datetime.date.today()
    office, other, government, chairs, second = (
        Worker(browser, house, loop.logins[role]) for role in ["office", "other", "government", "chairs", "second"])
    tellers = [Worker(browser, house, login) for login in loop.logins["tellers"]]
    office.fill("/projects/call", title=f"{loop.name}2027年度民生实事项目征集", about="征集普惠性、基础性、公益性的实事。",
                opens=today, closes=today + datetime.timedelta(days=60))
    # A last day was mistyped; it is changed, and the home page says that the call is open.
    end = office.page.locator("section.panel details").first
    end.locator("summary").click()
    end.locator("input[type=date]").fill(str(today + datetime.timedelta(days=90)))
    end.locator("button").click()
    home = Visitor(browser, house, Finger)
    home.go("/projects/propose")
    # Where a county and a township both have a call open, one says to whom.
    home.expect("您希望办哪件实事" if loop is COUNTY else "您要提给哪里")
    home.go("/")
    home.expect(f"{loop.name}2027年度民生实事项目征集”正在进行")
    projects = projects_of(browser, house, loop)
    proposals = [propose(browser, house, title, projects) for title in loop.titles]
    sort(browser, house, government, loop, projects)
    due = f"{today.year + 1}-11-30"
    for title in loop.titles:
        matter = find(government, title)
        dossier = dict(name=title, background="群众反映集中", content="建设并验收", area="城关", investment="120000",
                       fund_source="县级财政", due=due, targets="建成即用")
        government.go(matter)
        act = government.step("shortlist")
        government.say(act, **{field.replace("_", "-"): value for field, value in dossier.items()})
        act.locator("select[name=implementer]").select_option(label=loop.unit)
        # A package without sub-items is no candidate.
        government.send(act)
        government.expect("子项")
        act = government.page.locator("details#step-shortlist")
        government.say(act, **{"items.0.name": "一期", "items.0.place": "金桂社区", "items.0.budget": "120000",
                               "items.0.due": due, "items.0.target": "二十个"})
        government.send(act)
        government.act(matter, "nominate", meeting="县政府第30次常务会议", party="县委常委会研究同意", money="可以承受", legality="合法")
        office.act(matter, "list", text="同意列为候选项目")
    office.fill("/votes/new", title="2027年度民生实事项目票决", session=loop.session, label="decision")
    vote = office.page.url.split("/conduct")[0].removeprefix(house.address)
    office.go(f"{vote}/conduct/projects")
    numbers = {}
    for label in office.page.locator("label.choice").all():
        name = label.locator("span").first.inner_text()
        mine = next((title for title in loop.titles if title in name), None)
        label.locator("input").set_checked(mine is not None)
        if mine:
            numbers[mine] = len(numbers) + 1
    office.page.locator("main form .buttons button").click()
    assert len(numbers) == 3, numbers
    hand = dict(members=loop.members, approvals=loop.members - 8, objections=3, abstentions=2)
    step = lambda who, name, **fields: who.fill(f"{vote}/conduct/{name}", **fields)  # noqa: E731
    step(office, "rules", reading=0, seats=2, surplus=1, form="approve", **hand)
    step(office, "tellers", tellers="1、2、3", **hand)
    step(office, "hand-order", order="2、1、3", drawn_by="总监票人", watched_by="另两名监票人")
    step(office, "roll", members=30, excused="20", absent="21", present=28, why="演练，按到场人数核定")
    step(office, "issue", papers=28)
    step(chairs, "ask-open")
    tellers[1].fill(f"{vote}/open")
    step(chairs, "ask-close")
    tellers[2].fill(f"{vote}/close")
    count = {"returned": 28, "invalid": 1} | {f"for_{numbers[title]}": votes for title, votes in zip(loop.titles, [25, 8, 20])}
    step(office, "paper", **count)
    step(other, "paper", **count)
    for teller in tellers[:2]:
        step(teller, "certify")
    step(chairs, "announce")
    step(chairs, "ask-publish")
    step(second, "proclaim", number=5)
    for (resident, code), outcome in zip(proposals, ["正式项目", "储备项目", "正式项目"]):
        resident.go(f"/f/{code}")
        resident.expect(outcome)
        resident.expect("公告第 5 号")
    stranger = Visitor(browser, house, Finger)
    stranger.go(f"{vote}/proclamation")
    stranger.expect(loop.titles[0])
    stranger.go(projects)
    stranger.expect("正式项目")


if __name__ == "__main__":
    from house import House
    from playwright.sync_api import sync_playwright

    with House() as house, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for loop in [COUNTY, TOWN]:
            project_loop(browser, house, loop)
            print(f"{loop.name}: from a proposal to the proclamation")
