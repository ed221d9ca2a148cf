"""A whole vote, as it is held in a hall: the secretariat, a presider, three tellers on devices of their own, a deputy who marks a
ballot, others who vote by program, and the big screen. `vote.py [--deputies 268] [--pictures FOLDER]`."""

import argparse
import hashlib
import json
import random
import re
import subprocess
import time
from pathlib import Path
from urllib.parse import parse_qs

from hand import Finger
from house import House, ROOT
from playwright.sync_api import sync_playwright
from public_log import check_log
from tasks import Visitor

PROJECTS = [
    "城区老旧小区加装电梯", "乡镇卫生院彩超设备更新", "村道错车道建设", "农村饮水管网改造", "校门口慢行系统",
    "社区老年食堂", "背街小巷亮化", "县图书馆延时开放", "电动自行车充电棚", "河堤步道贯通", "乡镇农贸市场改造", "残疾人家庭无障碍改造",
]


class Person(Visitor):
    """Somebody signed in on a device of their own, with JavaScript."""

    def __init__(self, browser, house, login, width=390, height=844):
        super().__init__(browser, house, Finger)
        self.page.context.close()
        self.login = login
        self.context = browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN", base_url=house.address)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: print(f"{login}: {error}"))
        self.page.on("console", lambda message: message.type == "error" and print(f"{login}: {message.text}"))
        self.hand = Finger(self.page)
        if login:
            self.enter(login)

    def conduct(self, vote, name, **fields):
        """One step of a vote."""
        self.fill(f"{vote}/conduct/{name}", **fields)

    def confirm(self, vote, what):
        self.fill(f"{vote}/{what}")


def changed_after(failures):
    """A route on which something goes wrong so many times, and then another file comes."""
    left = iter(range(failures))

    def change(route):
        if next(left, None) is not None:
            return route.abort("connectionreset")
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.body() + b"\nglobalThis.foreign = true;\n")

    return change


class Body:
    """Whose vote it is: the people of the demo who conduct it."""

    def __init__(self, office, presiders, tellers, session):
        self.office, self.presiders, self.tellers, self.session = office, presiders, tellers, session


COUNTY = Body("office", ["chairs", "chairs-2"], ["deputy", "deputy-2", "deputy-3"], "静水县第十八届人民代表大会第六次会议")
TOWN = Body("town-office", ["presidium", "town-presidium"], ["town-deputy", "town-deputy-2", "town-deputy-3"],
            "石磨镇第二十届人民代表大会第二次会议")


class Hall:
    def __init__(self, browser, house, pictures=None, body=COUNTY):
        self.browser, self.house, self.pictures, self.count, self.body = browser, house, pictures, 0, body

    def picture(self, person, name):
        if self.pictures:
            self.count += 1
            person.page.screenshot(path=f"{self.pictures}/{self.count:02d}-{name}.png", full_page=True)

    def begin(self, title="2027年度民生实事项目票决"):
        self.office = Person(self.browser, self.house, self.body.office, 1280, 900)
        self.presider, self.second = (Person(self.browser, self.house, login, 800, 1100) for login in self.body.presiders)
        self.tellers = [Person(self.browser, self.house, login) for login in self.body.tellers]
        page = self.office
        page.go("/votes/new")
        page.page.fill("#title", title)
        page.page.fill("#session", self.body.session)
        page.page.locator("main form .buttons button").click()
        self.vote = re.search(r"(/votes/\w+)/conduct", page.page.url)[1]
        self.id = self.vote.split("/")[-1]

    def divide(self):
        """Two areas; the rest is the whole county's."""
        self.office.go(f"{self.vote}/conduct/areas")
        self.office.page.fill("#areas", "城关镇 | 52000 | 61 | 1-3")
        self.office.page.locator("main form .buttons button").click()
        self.office.expect("第 1 行没有写全")
        self.office.conduct(self.vote, "areas", areas="城关镇 | 52000 | 61 | 1、2、3\n河西乡 | 18000 | 22 | 4、5")

    def prepare(self, seats=5, members=None, **rules):
        office = self.office
        lines = [f"{name} | 群众多次反映 | 按子项分段实施 | 静水县全域 | 县住房和城乡建设局 | {100 + 10 * i}.5 | 县级财政 | 2027年11月底 | 建成即用 | "
                 f"一期，城关，{60 + 10 * i}，2027年8月，建成；二期，河西，40.5，2027年11月，建成" for i, name in enumerate(PROJECTS)]
        office.go(f"{self.vote}/conduct/projects")
        for box in office.page.locator("input[name=matter]").all():
            box.uncheck()
        # In a package, or with sums that do not add up, nothing is a candidate.
        for wrong, why in [(PROJECTS[0] + " | 打包实施，投资500万元", "不能打包票决"), (lines[0].replace("40.5", "40"), "对不上")]:
            office.page.fill("#projects", "\n".join([lines[1], wrong]))
            office.page.locator("main form .buttons button").click()
            office.expect(why)
        office.page.fill("#projects", "\n".join(lines))
        office.page.locator("main form .buttons button").click()
        assert office.page.url.endswith("/conduct"), office.page.locator("main").inner_text()
        self.divide()
        self.members = members or int(self.field(office, "rules", "members"))
        hand = dict(members=self.members, approvals=self.members - 10, objections=4, abstentions=2)
        office.conduct(self.vote, "rules", reading=0, seats=seats, **rules, **hand)
        self.picture(office, "rules-adopted")
        office.conduct(self.vote, "tellers", tellers="001、002、003", **hand)
        office.conduct(self.vote, "commitment")
        dice = "".join(random.choice("123456") for _ in range(30))
        office.conduct(self.vote, "draw", numbers="0417、8820、1356", dice=dice)
        self.picture(office, "conduct")

    def field(self, person, step, name):
        person.go(f"{self.vote}/conduct/{step}")
        return person.page.locator(f"[name={name}]").input_value()

    def make_keys(self):
        seeds = self.seeds = []
        for teller in self.tellers:
            teller.go(f"{self.vote}/teller")
            teller.page.get_by_role("button", name="在这台设备上做我的密钥").click()
            seeds.append(teller.page.locator(".tracker").inner_text())
            self.picture(teller, "seed")
            teller.page.get_by_role("button", name="已抄好，继续").click()
        self.tellers[1].page.locator("#device").get_by_text("开票密钥已经制成").wait_for(timeout=60_000)
        self.picture(self.tellers[1], "key-made")
        # A neighbour's card is stopped on the device: nothing is sent, and nobody is named.
        page = self.tellers[1].page
        page.locator("#device summary", has_text="我的密钥").click()
        page.get_by_role("button", name="不是我的密钥，重新输入").click()
        page.locator("#seed").fill(seeds[0])
        page.get_by_role("button", name="使用这个密钥").click()
        page.locator("#device .error", has_text="这不是您的密钥").wait_for(timeout=10_000)
        page.locator("#seed").fill(seeds[1])
        page.get_by_role("button", name="使用这个密钥").click()
        page.locator("#device").get_by_text("开票密钥已经制成").wait_for(timeout=10_000)

    def make_slips(self, count):
        chief = self.tellers[0]
        chief.page.locator("#count").wait_for(timeout=30_000)
        chief.page.fill("#count", str(count))
        chief.page.get_by_role("button", name="制作票证").click()
        chief.page.locator(".ballot-slip").nth(count - 1).wait_for(timeout=120_000)
        self.slips = chief.page.locator(".ballot-slip .credential").all_inner_texts()
        self.picture(chief, "slips")
        chief.page.get_by_role("button", name="已打印，清除票证").click()

    def call_roll(self, present, papers=0, left=""):
        """A small hall is one of a small congress: three deputies are not there."""
        away = [f"{number:03d}" for number in range(70, 70 + min(3, self.members - present))]
        names = dict(members=present + len(away), excused="、".join(away[:2]), absent="、".join(away[2:]))
        self.office.go(f"{self.vote}/conduct/roll")
        if names["members"] != self.members and not self.office.page.input_value("#why"):
            # Another number than that by which the rules were adopted needs a reason.
            for field, value in (names | {"present": present}).items():
                self.office.page.fill(f"#{field}", str(value))
            self.office.page.locator("main form .buttons button").last.click()
            self.office.expect("确有变动的")
            names["why"] = "演练，按到场人数核定"  # kept for the rounds that follow
        self.office.conduct(self.vote, "roll", present=present, **names)
        self.office.conduct(self.vote, "issue", papers=papers, **({"left": left} if left else {}))

    def open(self):
        self.presider.conduct(self.vote, "ask-open")
        self.tellers[1].confirm(self.vote, "open")

    def close(self):
        self.presider.conduct(self.vote, "ask-close")
        self.tellers[2].confirm(self.vote, "close")

    def vote_by_hand(self, slip, numbers, looks_inside=False):
        """A deputy with a phone; gives the tracker."""
        if looks_inside:
            self.expect_nothing_foreign_to_run(slip)
        deputy = Person(self.browser, self.house, None)
        deputy.go(f"/v/{self.id}#{slip}")
        page = deputy.page
        self.mark(deputy, numbers)
        # Larger type does not take slip and marks away.
        page.get_by_role("button", name="长辈版").click()
        assert page.locator(".ballot-choice input:checked").count() == len(numbers)
        self.picture(deputy, "marked")
        page.get_by_role("button", name="核对", exact=True).click()
        self.picture(deputy, "review")
        page.get_by_role("button", name="加密").click()
        page.locator(".tracker").wait_for()
        self.picture(deputy, "sealed")
        if looks_inside:
            opened = page.locator(".tracker").inner_text()
            page.get_by_role("button", name="抽查").click()
            link = page.locator(".tracker a")
            link.wait_for()
            self.picture(deputy, "opened")
            other = Person(self.browser, self.house, None)
            other.page.goto(link.get_attribute("href"))
            other.page.locator("#opened .notice.good").wait_for(timeout=20_000)
            self.picture(other, "looked-inside")
            seen = other.page.locator("#opened li").all_inner_texts()
            assert [int(line[:2]) for line in seen] == sorted(numbers), seen
            page.get_by_role("button", name="重新划票").click()
            self.mark(deputy, numbers)
            page.get_by_role("button", name="核对", exact=True).click()
            page.get_by_role("button", name="加密").click()
            page.locator(".tracker").wait_for()
            assert page.locator(".tracker").inner_text() != opened
        tracker = page.locator(".tracker").inner_text()
        page.get_by_role("button", name="确认投票").click()
        page.get_by_role("heading", name="已投票").wait_for()
        self.picture(deputy, "done")
        assert page.locator(".tracker").inner_text() == tracker
        page.get_by_role("link", name="查我的选票收到没有").click()
        page.fill("#tracker", tracker)
        page.get_by_role("button", name="查一查").click()
        page.locator("main .notice", has_text="已收到").wait_for()
        # A slip that nobody was given is told so before anything is marked.
        deputy.go(f"/v/{self.id}")
        page.fill("#slip", "AAAAA-BBBBBB-CCCCC-DDDDDD")
        page.get_by_role("button", name="进入投票").click()
        page.locator("#booth .error", has_text="这张票证无效").wait_for()
        deputy.context.close()
        return tracker

    def expect_nothing_foreign_to_run(self, slip):
        """A cache or a proxy hands out another file of the device's, at once or when it is asked again: the browser uses none that
        differs from its digest (R-22)."""
        for name in ["booth-page.mjs", "ballot.mjs", "calls.mjs", "pagework.mjs", "BallotWasm.wasm"]:
            for failures in [0, 1, 2]:
                device = self.browser.new_context(base_url=self.house.address, locale="zh-CN")
                page = device.new_page()
                page.route(re.compile(rf"/assets/{re.escape(name)}"), changed_after(failures))
                page.goto(f"/v/{self.id}#{slip}")
                page.wait_for_load_state("networkidle")
                assert page.locator(".ballot-choice").count() == 0, (name, failures)
                assert not page.evaluate("globalThis.foreign"), (name, failures)
                device.close()

    def mark(self, deputy, numbers):
        deputy.page.locator(".ballot-choice").first.wait_for()
        for number in numbers:
            deputy.page.locator(f"label[for=p{number}]").click()

    def vote_by_program(self, marks):
        """`marks` are (slip, numbers); the trackers come back. Each encrypts for real, in a process of its own."""
        done = subprocess.run(
            ["node", str(ROOT / "Tests/ballot-wasm/cast.mjs")], text=True, capture_output=True,
            input=json.dumps({"address": self.house.address, "vote": self.vote, "marks": marks}))
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def open_count(self, tellers):
        for teller in tellers:
            teller.page.on("request", lambda request: self.note_share(request))
            teller.go(f"{self.vote}/teller")
            teller.page.get_by_role("button", name="验证档案并开票").click(timeout=30_000)
            teller.page.locator("#device").get_by_text(re.compile("我的份额已交出|计票完成")).wait_for(timeout=600_000)

    shares = ()

    def note_share(self, request):
        if request.url.endswith("/teller/shares"):
            self.shares = (*self.shares, parse_qs(request.post_data)["content"][0])

    def hand_in_falsely(self, teller):
        """A share that is somebody else's: refused, and the teller is named to everyone."""
        teller.go(f"{self.vote}/teller")
        ticket = teller.page.locator("#device").get_attribute("data-ticket")
        answer = teller.context.request.post(
            f"{self.vote}/teller/shares", form={"ticket": ticket, "content": self.shares[0]},
            headers={"Accept": "application/json", "Origin": self.house.address})
        assert answer.status == 409, answer.text()

    def recompute(self, stranger, record="draw", page="draw-page"):
        """From a file, with the network away; gives the order that was drawn."""
        kept = Path(self.house.data) / f"{page.replace('/', '-')}.html"
        kept.write_bytes(stranger.context.request.get(f"{self.vote}/{page}").body())
        order = stranger.context.request.get(f"{self.vote}/{record}").json()["order"]
        stranger.page.goto(kept.as_uri())
        stranger.page.get_by_text("重算一致").wait_for(timeout=10_000)
        assert [line[:2] for line in stranger.page.locator("#order li").all_inner_texts()] == order
        return [int(label) for label in order]

    def expect_silence(self):
        """The count is known to those who count, and to nobody else before it is announced."""
        stranger = Person(self.browser, self.house, None)
        stranger.go(self.vote)
        assert stranger.page.locator(".tally").count() == 0
        for path in ["archive/1", "what-if", "tallies"]:
            answer = stranger.context.request.get(f"{self.vote}/{path}")
            assert answer.status == 409, f"{path}: {answer.status}"
        stranger.context.close()

    def certify_and_announce(self):
        for teller in self.tellers[:2]:
            teller.conduct(self.vote, "certify")
        self.presider.conduct(self.vote, "announce")

    def proclaim(self):
        self.presider.conduct(self.vote, "ask-publish")
        self.second.conduct(self.vote, "proclaim", number=3)


def whole_vote(browser, house, deputies, pictures=None, body=COUNTY):
    """Plays it, and compares what came out with the marks that were put in."""
    hall = Hall(browser, house, pictures, body)
    hall.begin()
    hall.prepare(form="approve", surplus=1)
    hall.make_keys()
    present = min(deputies, hall.members)
    hall.make_slips(present + 3)
    hall.call_roll(present, left=f"{present + 1}-{present + 3}")
    hall.open()
    screen = Person(browser, house, None, 1920, 1080)
    screen.go(f"{hall.vote}/screen")
    chance = random.Random(7)
    marks = [(slip, sorted(chance.sample(range(1, 13), chance.randint(1, 5)))) for slip in hall.slips[:present]]
    mine = hall.vote_by_hand(*marks[0], looks_inside=True)
    started = time.monotonic()
    trackers = hall.vote_by_program(marks[1:])
    print(f"{len(trackers)} ballots encrypted and cast in {time.monotonic() - started:.1f} s")
    screen.page.locator(".turnout .figures div:nth-child(2) dd", has_text=re.compile(f"^{present}$")).wait_for(timeout=20_000)
    hall.picture(screen, "screen-open")
    hall.close()
    hall.open_count(hall.tellers[:1])
    hall.hand_in_falsely(hall.tellers[2])
    screen.page.get_by_text(re.compile("监票人.*代表003交来的解密份额未通过验证")).wait_for(timeout=10_000)
    hall.picture(screen, "screen-false-share")
    hall.open_count(hall.tellers[1:2])
    hall.expect_silence()
    hall.certify_and_announce()
    screen.page.locator(".tally").first.wait_for(timeout=10_000)
    hall.picture(screen, "screen-result")
    hall.proclaim()
    stranger = Person(browser, house, None)
    stranger.go(hall.vote)
    hall.picture(stranger, "public")
    hall.recompute(stranger)
    stranger.go(hall.vote)
    # What the devices ran is on record since the opening: the same that is served.
    programs = stranger.page.locator("details:has(> summary:has-text('SHA-256')) li").evaluate_all(
        "items => items.map(item => item.textContent)")
    assert len(programs) == 10, programs
    for line in programs:
        digest, name = line.split()
        served = stranger.context.request.get(f"/assets/{name}")
        assert served.ok and hashlib.sha256(served.body()).hexdigest() == digest, name
    expected = {number: sum(number in numbers for _, numbers in marks) for number in range(1, 13)}
    rows = stranger.page.locator(".tally.result tbody tr")
    seen = {int(row.locator("th").inner_text()[:2]): int(row.locator("td").first.inner_text()) for row in rows.all()}
    assert seen == expected, (seen, expected)
    archive = stranger.context.request.get(f"{hall.vote}/archive/1").body()
    return hall, archive, [mine] + trackers


def run_off(browser, house, pictures=None):
    """A tie at the cut: only the tied are voted on again, with the same slips; tied again, the lot decides. In a township, whose
    presidium presides."""
    hall = Hall(browser, house, pictures, TOWN)
    hall.begin("2027年度民生实事项目票决之二")
    hall.prepare(seats=2, form="approve", surplus=1)
    hall.make_keys()
    hall.make_slips(14)
    hall.call_roll(14)
    hall.open()
    # Of seventeen deputies ten for the first, nine each for the second and the third: the second place is tied.
    first = [[1, 2]] * 5 + [[1, 3]] * 5 + [[2, 3]] * 4
    hall.vote_by_program(list(zip(hall.slips, first)))
    hall.close()
    hall.open_count(hall.tellers[:2])
    hall.certify_and_announce()
    stranger = Person(browser, house, None)
    stranger.go(hall.vote)
    stranger.expect("得票相等")
    hall.presider.conduct(hall.vote, "next-round")
    hall.call_roll(14)
    hall.open()
    setup = stranger.context.request.get(f"{hall.vote}/booth").json()
    assert sorted(setup["printed"]) == [2, 3] and setup["most"] == 1, setup
    hall.vote_by_program([(slip, [3] if voter < 7 else [2]) for voter, slip in enumerate(hall.slips)])
    hall.close()
    hall.open_count(hall.tellers[1:])
    screen = Person(browser, house, None)
    screen.page.set_viewport_size({"width": 1920, "height": 1080})
    hall.presider.conduct(hall.vote, "lot-commitment")
    screen.go(f"{hall.vote}/screen")
    screen.expect("封存码")
    hall.picture(screen, "lot-bound")
    hall.presider.conduct(hall.vote, "lot", numbers="0417、8820、1356", dice=random.choice("123456") + "3526")
    screen.page.get_by_text("同票抽签结果").wait_for(timeout=10_000)
    hall.picture(screen, "lot-drawn")
    hall.certify_and_announce()
    hall.proclaim()
    winner, loser = hall.recompute(stranger, "lot/2", "lot-page/2")
    stranger.go(f"{hall.vote}/proclamation")
    stranger.expect(PROJECTS[0])
    stranger.expect(PROJECTS[winner - 1])
    assert PROJECTS[loser - 1] not in stranger.page.locator("main").inner_text()


if __name__ == "__main__":
    asked = argparse.ArgumentParser()
    asked.add_argument("--deputies", type=int, default=268)
    asked.add_argument("--town", action="store_true", help="in the township of the demo, which has 75 deputies")
    asked.add_argument("--pictures")
    asked = asked.parse_args()
    if asked.pictures:
        Path(asked.pictures).mkdir(parents=True, exist_ok=True)
    with House() as house, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        held = whole_vote(browser, house, asked.deputies, asked.pictures, TOWN if asked.town else COUNTY)
        hall, archive, trackers = held
        Path("/tmp/vote.bel").write_bytes(archive)
        check_log(browser, house, held, asked.pictures)
        run_off(browser, house, asked.pictures)
        print(f"the result is the marks that were put in; {len(archive)} bytes of archive, {len(trackers)} trackers")
        browser.close()
