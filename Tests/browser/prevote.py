"""A pre-vote of residents, without JavaScript: the office opens it and prints codes, residents vote and vote again, what is odd is set
apart by two people, and the result says who it speaks for."""

import datetime
import re
import sqlite3

from hand import Finger
from project_loop import Worker
from tasks import Visitor


def codes(office, prevote, giver, count):
    office.go(f"{prevote}/codes")
    form = office.page.locator("main form").last
    form.locator("[name=giver]").fill(giver)
    form.locator("[name=way]").select_option("list")
    form.locator("[name=count]").fill(str(count))
    form.locator("[name=registered]").fill(str(count - 1))
    form.locator(".buttons button").click()
    office.expect("码不能比这还多")
    form = office.page.locator("main form").last
    form.locator("[name=registered]").fill(str(count + 200))
    form.locator("[name=paper]").check()
    form.locator(".buttons button").click()
    assert office.page.locator(".ballot-slip").first.locator(".paper-marks li").count() >= 4
    return [text.strip() for text in office.page.locator(".ballot-slip .credential").all_inner_texts()]


def cast(context, house, prevote, code, marks):
    """By a form as it came; gives the answer."""
    page = context.request.get(f"{house.address}{prevote}/vote/{code.replace('-', '')}").text()
    ticket = re.search(r'name="ticket" value="([^"]+)"', page)[1]
    body = "&".join([f"ticket={ticket}", f"code={code}"] + [f"mark={mark}" for mark in marks])
    return context.request.post(
        f"{house.address}{prevote}/vote", data=body,
        headers={"Content-Type": "application/x-www-form-urlencoded", "Origin": house.address}, max_redirects=0)


def enter_paper(person, prevote, code, marks, says):
    """From a sheet out of the box."""
    person.go(f"{prevote}/paper")
    person.page.fill("#code", code)
    for mark in marks:
        person.page.locator(f"input[name=mark][value='{mark}']").check()
    person.page.locator("main form .buttons button").last.click()
    person.expect(says)


def paper(office, second, prevote, unused, voted):
    """Two people enter each sheet apart; what they read otherwise does not count until it is the same."""
    enter_paper(office, prevote, unused[0], [1, 3], "请另一个人再录一遍")
    enter_paper(office, prevote, unused[0], [1, 3], "请另一个人再录一遍")
    enter_paper(second, prevote, unused[0], [1, 3], "这张票已计入")
    enter_paper(second, prevote, unused[0], [1, 3], "两人已经录过")
    enter_paper(office, prevote, unused[1], [2], "请另一个人再录一遍")
    enter_paper(second, prevote, unused[1], [2, 4], "两次录得不一样")
    enter_paper(office, prevote, unused[1], [2, 4], "这张票已计入")
    # What is in the box counts, whatever was cast online: whoever has the sheet in hand has its code.
    enter_paper(office, prevote, voted, [1], "请另一个人再录一遍")
    enter_paper(second, prevote, voted, [1], "这张票已计入")
    # Who tries again and again is guessing what the other one read.
    enter_paper(office, prevote, unused[2], [2], "请另一个人再录一遍")
    for mark in [1, 3, 4]:
        enter_paper(second, prevote, unused[2], [mark], "两次录得不一样")
    enter_paper(second, prevote, unused[2], [2], "由第三个人录")
    enter_paper(office, prevote, "AAAAA-AAAAB", [1], "投票码不对")


def prevote_loop(browser, house):
    office, second = Worker(browser, house, "office"), Worker(browser, house, "office-2")
    stranger = Visitor(browser, house, Finger)
    stranger.go("/prevotes")
    today = datetime.date.today()
    office.go("/prevotes/new")
    boxes = office.page.locator("input[name=matter]").all()
    assert len(boxes) >= 4, "the demo has too few shortlisted projects"
    office.page.fill("#title", "2027年度项目票决预投票")
    office.page.fill("#about", "听听大家最想先办哪几件，供初定参考。")
    office.page.fill("#most", "3")
    office.page.fill("#closes", str(today + datetime.timedelta(days=9)))
    office.page.locator("main form .buttons button").last.click()
    office.expect("名称里不能用“票决”")
    office.page.fill("#title", "2027年度项目群众预投票")
    office.page.locator("main form .buttons button").last.click()
    prevote = re.search(r"(/prevotes/\w+)/codes", office.page.url)[1]
    first = codes(office, prevote, "柳荫镇代表之家", 40)
    other = codes(office, prevote, "石磨镇代表之家", 60)
    assert len(set(first + other)) == 100
    # A resident by hand: too many marks, a wrong code, then it is in; and again with other marks.
    stranger.go(f"{prevote}/vote/{first[0].replace('-', '')}")
    for number in [1, 2, 3, 4]:
        stranger.page.locator(f"input[name=mark][value='{number}']").check()
    stranger.hand.press(stranger.page.locator("main form .buttons button"))
    stranger.expect("请去掉 1 项")
    assert stranger.page.locator("input[name=mark]:checked").count() == 4, "marks are lost"
    stranger.page.locator("input[name=mark][value='4']").uncheck()
    stranger.page.fill("#code", "AAAAA-AAAAB")
    stranger.hand.press(stranger.page.locator("main form .buttons button"))
    stranger.expect("投票码不对")
    stranger.page.fill("#code", first[0].lower())
    stranger.hand.press(stranger.page.locator("main form .buttons button"))
    stranger.expect("已投出")
    # Slips of the first place are used one after another, all for the same three; the other place's in no order.
    for code in first[1:15]:
        assert cast(stranger.page.context, house, prevote, code, [1, 2, 3]).status == 303
    for place, code in enumerate(other):
        assert cast(stranger.page.context, house, prevote, code, [place % len(boxes) + 1]).status == 303
    assert cast(stranger.page.context, house, prevote, first[0], [4]).status == 303
    paper(office, second, prevote, first[30:33], first[1])
    assert cast(stranger.page.context, house, prevote, first[30], [4]).status == 422, "a sheet in the box is overridden"
    # Nothing is told while it is on, nor is anything screened.
    stranger.go(prevote)
    assert stranger.page.locator(".tally").count() == 0
    answer = office.page.context.request.get(f"{house.address}{prevote}/screening")
    assert answer.status == 409, answer.status
    end(house, prevote)
    assert cast_status_after_end(stranger, house, prevote) == 409
    office.go(f"{prevote}/screening")
    office.expect("按印刷顺序接连投出")
    panel = office.page.locator("section.panel", has_text="按印刷顺序接连投出").first
    panel.locator("[name=reason]").fill("工作人员在站点代投，未经本人同意，已核实。")
    panel.locator("button").click()
    office.expect("等另一人同意")
    answer = office.page.context.request.get(f"{house.address}{prevote}/paper")
    assert answer.status == 200, "one person alone shuts paper out"
    office.expect("1 张两人录得不一样")
    office.page.locator("form[action$=publish] button").click()
    office.expect("没有第二人答复")
    second.go(f"{prevote}/screening")
    second.page.get_by_role("button", name="同意暂不计入").click()
    second.expect("暂不计入")
    answer = office.page.context.request.get(f"{house.address}{prevote}/paper")
    assert answer.status == 409, "paper is entered after something was set apart"
    office.go(f"{prevote}/screening")
    office.page.get_by_role("button", name="提出公布").click()
    office.expect("等另一人同意")
    second.go(f"{prevote}/screening")
    second.page.get_by_role("button", name="公布结果").click()
    stranger.go(prevote)
    stranger.expect("结果仅代表参与者")
    stranger.expect("去掉暂不计入的")
    stranger.expect("未经本人同意，已核实")
    stranger.expect("其中纸质票")
    db = sqlite3.connect(f"{house.data}/yishi.db")
    assert db.execute("SELECT count(*) FROM prevote_code").fetchone() == (0,), "codes are kept after the result"
    assert db.execute("SELECT count(*) FROM prevote_paper").fetchone() == (0,), "who entered what is kept after the result"
    assert db.execute("SELECT count(*) FROM prevote_ballot WHERE minute <> 0").fetchone() == (0,)
    assert db.execute("SELECT count(*) FROM prevote_ballot").fetchone() == (77,)
    db.close()
    return prevote


def end(house, prevote):
    """The last day has passed: the one thing that a test cannot wait for."""
    db = sqlite3.connect(f"{house.data}/yishi.db", timeout=10)
    yesterday = datetime.date.today() - datetime.timedelta(days=1)
    db.execute("UPDATE prevote SET opens = ?, closes = ?", (str(yesterday), str(yesterday)))
    db.commit()
    db.close()


def cast_status_after_end(stranger, house, prevote):
    return stranger.page.context.request.get(f"{house.address}{prevote}/vote").status


if __name__ == "__main__":
    from house import House
    from playwright.sync_api import sync_playwright

    with House() as house, sync_playwright() as playwright:
        prevote_loop(playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"]), house)
        print("a pre-vote, on telephones and on paper")
