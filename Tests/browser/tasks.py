"""The five main tasks, as a new user would do them: on a phone, without JavaScript."""

import re


class Visitor:
    """Somebody with a phone of their own."""

    def __init__(self, browser, house, hand):
        self.house = house
        context = browser.new_context(
            java_script_enabled=False, viewport={"width": 390, "height": 844}, locale="zh-CN", base_url=house.address
        )
        self.page = context.new_page()
        self.hand = hand(self.page)

    def go(self, path):
        answer = self.page.goto(path)
        assert answer.status == 200, f"{path}: {answer.status}"

    def link(self, text):
        return self.page.locator("main").get_by_role("link", name=text).first

    def button(self, text, inside="main"):
        return self.page.locator(inside).get_by_role("button", name=text, exact=True).first

    def sign_in(self, login):
        _, password, _, needs_code = self.house.sign_in(login)
        self.go("/sign-in")
        self.hand.type(self.page.locator("#login"), login)
        self.hand.type(self.page.locator("#password"), password)
        self.hand.press(self.page.locator("main form button"))
        if needs_code:
            self.hand.type(self.page.locator("main form input[name=code]"), self.house.run("code", login))
            self.hand.press(self.page.locator("main form button").first)
        assert self.page.url.endswith("/desk"), f"{login} came to {self.page.url}"
        self.house.sessions[login] = self.page.context.cookies()

    def enter(self, login):
        """Signs in, or goes on where the same person has signed in on another device: a code is taken once."""
        if login in self.house.sessions:
            self.page.context.add_cookies(self.house.sessions[login])
            self.go("/desk")
        else:
            self.sign_in(login)

    def fill(self, path, **fields):
        """Fills in the form of a page, `__` standing for a point and `_` for a dash, and sends it."""
        self.go(path)
        form = self.page.locator("main form").last
        for field, value in fields.items():
            control = form.locator(f"[name='{field.replace('__', '.').replace('_', '-')}']").first
            if control.evaluate("field => field.tagName") == "SELECT":
                control.select_option(value)
            else:
                control.fill(str(value))
        form.locator(".buttons button").last.click()
        wrong = self.page.locator("main .notice.bad, main .error").all_inner_texts()
        assert not self.page.url.endswith(path), f"{path}: {' / '.join(wrong)}"

    def step(self, name):
        """Opens the form of a step, and gives where it is."""
        act = self.page.locator(f"details#step-{name}")
        act.wait_for(state="attached")
        if act.get_attribute("open") is None:
            self.hand.press(act.locator("summary"))
        return act

    def say(self, act, **fields):
        for field, text in fields.items():
            self.hand.type(act.locator(f"[name='{field}']"), text)

    def send(self, act):
        self.hand.press(act.locator("form .buttons button"))

    def expect(self, text):
        main = self.page.locator("main").inner_text()
        assert text in main, f"“{text}” is not on {self.page.url}:\n{main[:1500]}"


def report(browser, house, hand, what):
    """1. A resident writes at a station and gets a receipt."""
    resident = Visitor(browser, house, hand)
    resident.go("/")
    resident.hand.press(resident.page.locator("main a[href='/heard']").first)
    resident.hand.press(resident.page.locator("main a[href^='/s/']").first)
    resident.hand.type(resident.page.locator("#what"), what)
    resident.hand.type(resident.page.locator("#where"), "  ")
    resident.hand.press(resident.page.locator("main form .buttons button").last)
    # What is wrong is said beside the field, and nothing that was typed is lost.
    assert resident.page.locator("#where").get_attribute("aria-invalid") == "true"
    assert resident.page.locator("#what").input_value() == what
    resident.hand.type(resident.page.locator("#where"), "河东路粮站门口")
    resident.hand.press(resident.page.locator("main form .buttons button").last)
    slip = resident.page.locator(".slip")
    promise = slip.locator(".promise").inner_text()
    assert re.search(r"\d+月\d+日", promise), f"the receipt names no day: {promise}"
    code = "".join(slip.locator(".code span").all_inner_texts())
    assert len(code) == 16, code
    resident.hand.press(resident.page.locator("main a.button"))
    resident.expect(what)
    return code


def route(browser, house, hand, what, login, unit):
    """2. The office screens a matter from its desk and gives it to a unit."""
    office = Visitor(browser, house, hand)
    office.sign_in(login)
    find(office, what)
    office.send(office.step("accept"))
    act = office.step("route")
    office.hand.tick(act.locator("input[name=body][value=county-unit]"))
    office.hand.choose(act.locator("select[name=unit]"), unit)
    office.send(act)
    office.expect("待领办")
    return office.page.url.split("#")[0].removeprefix(house.address)


def find(visitor, what):
    """By the search that everyone who works has."""
    visitor.go("/search")
    visitor.hand.type(visitor.page.locator("main input[type=search]"), what)
    visitor.hand.press(visitor.page.locator("main form button").first)
    visitor.hand.press(visitor.link(what))


def claim_and_answer(browser, house, hand, matter, login):
    """3. The unit claims it and answers with what can be seen."""
    unit = Visitor(browser, house, hand)
    unit.sign_in(login)
    unit.hand.press(unit.page.locator(f"main a[href^='{matter}']").first)
    unit.send(unit.step("claim"))
    act = unit.step("answer")
    unit.hand.tick(act.locator("input[name=result][value=solved]"))
    unit.say(act, text="已更换电缆，路灯全部亮了。", proof="11月27日晚更换电缆35米，6盏灯已亮")
    unit.send(act)
    unit.expect("已答复")


def follow(browser, house, hand, code):
    """4. The resident follows by the code, has it handled again."""
    resident = Visitor(browser, house, hand)
    resident.go("/follow")
    resident.hand.type(resident.page.locator("#code"), code)
    resident.hand.press(resident.page.locator("main form button"))
    resident.expect("已更换电缆")
    act = resident.step("reopen")
    resident.say(act, reason="还有两盏没有亮。")
    resident.send(act)
    resident.expect("办理中")


def rate(browser, house, hand, code):
    """4, the other way: the resident is satisfied and says so."""
    resident = Visitor(browser, house, hand)
    resident.go(f"/f/{code.lower()}")
    act = resident.step("rate")
    resident.hand.tick(act.locator("input[name=grade][value=satisfied]"))
    resident.send(act)
    resident.expect("已办结")


def suggest(browser, house, hand, login, title):
    """5. A deputy drafts a suggestion and finds it on their desk."""
    deputy = Visitor(browser, house, hand)
    deputy.sign_in(login)
    deputy.hand.press(deputy.page.locator("main a[href='/begin']"))
    deputy.hand.press(deputy.page.locator("main a[href='/begin/suggestion']"))
    deputy.hand.type(deputy.page.locator("#title"), title)
    deputy.hand.type(deputy.page.locator("#reason"), "末班车早于下晚自习，学生步行回家。")
    deputy.hand.type(deputy.page.locator("#advice"), "请县交通运输局把末班车延到晚上九点半。")
    deputy.hand.press(deputy.page.locator("main form .buttons button").last)
    deputy.expect(title)
    assert "/matters/" in deputy.page.url, deputy.page.url
    deputy.go("/desk")
    deputy.expect(title)
