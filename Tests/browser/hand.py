"""A hand on the page: with a finger, or with the keyboard alone."""


class Finger:
    """Taps and types."""

    name = "by finger"

    def __init__(self, page):
        self.page = page

    def press(self, locator):
        locator.click()

    def type(self, locator, text):
        locator.fill(text)

    def choose(self, locator, label):
        """An option of a list."""
        locator.select_option(label=label)

    def tick(self, locator):
        """A radio button or a box, by the label around it."""
        locator.locator("xpath=ancestor::label").click()


class Keyboard:
    """Goes with Tab, acts with Enter, Space, arrows and letters. No pointer touches the page."""

    name = "by keyboard"

    def __init__(self, page):
        self.page = page

    def reach(self, locator):
        """Tab by Tab, as a person would, until the thing has the focus."""
        locator.wait_for(state="attached")
        for _ in range(400):
            if locator.evaluate("thing => thing === document.activeElement"):
                self.expect_visible_focus(locator)
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {locator}")

    @staticmethod
    def expect_visible_focus(locator):
        seen = locator.evaluate(
            "thing => { const around = thing.closest('label') ?? thing;"
            " return [thing, around].some(it => getComputedStyle(it).outlineStyle !== 'none') }"
        )
        assert seen, f"the focus on {locator} cannot be seen"

    def press(self, locator):
        self.reach(locator)
        if locator.evaluate("thing => thing.tagName === 'SUMMARY'"):
            self.page.keyboard.press("Enter")
            return
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def type(self, locator, text):
        self.reach(locator)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def choose(self, locator, label):
        self.reach(locator)
        options = locator.locator("option").all_inner_texts()
        # A closed list turns with the arrows without opening.
        for _ in range(options.index(label)):
            self.page.keyboard.press("ArrowDown")
        assert locator.evaluate("list => list.selectedOptions[0].text") == label

    def tick(self, locator):
        kind, name = locator.get_attribute("type"), locator.get_attribute("name")
        if kind == "checkbox":
            self.reach(locator)
            self.page.keyboard.press("Space")
            return
        group = self.page.locator(f"form:has([value='{locator.get_attribute('value')}']) input[name='{name}']")
        place = [each.get_attribute("value") for each in group.all()].index(locator.get_attribute("value"))
        self.reach(group.first)
        self.page.keyboard.press("Space")
        for _ in range(place):
            self.page.keyboard.press("ArrowDown")
        assert locator.is_checked()
