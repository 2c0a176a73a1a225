"""Somebody practises: she copies what the amber slips offer and presses the button, page after page."""

from lxml.html import HtmlElement

from tests.browser import Browser

PRACTICE = "/thu-tuc/dang-ky-tam-tru"
BAR = "Đang tập làm thử. Không có gì được gửi đi."
CHOOSE, TYPE, NEXT_FIELD = "Thử chọn: ", "Thử gõ: ", ". Ô tiếp theo: "


def copies(browser: Browser) -> None:
    """Whatever the slips of the open page say."""
    slips = browser.document.xpath('//form//b[@class="demo"]')
    assert slips, f"{browser.url} offers nothing to copy"
    for slip in slips:
        words = slip.text_content()
        if words.startswith(CHOOSE):
            chooses(browser, slip, words.removeprefix(CHOOSE))
        elif words.startswith(TYPE):
            typed, _, more = words.removeprefix(TYPE).partition(NEXT_FIELD)
            browser.document.get_element_by_id(field_of(slip)).value = typed
            if more:
                browser.types("Số nhà", more)


def chooses(browser: Browser, slip: HtmlElement, words: str) -> None:
    if slip.xpath("ancestor::fieldset"):
        browser.chooses(words)
        return
    options = {one.text_content().strip(): one.get("value") for one in browser.document.xpath("//option")}
    browser.document.get_element_by_id(field_of(slip)).value = options[words]


def field_of(slip: HtmlElement) -> str:
    """The id of the field whose hint the slip stands in."""
    return str(slip.xpath("ancestor::span[@id]")[0].get("id")).removesuffix("-h")


def practises(browser: Browser) -> list[str]:
    """From the first step to the summary; the addresses of the pages."""
    seen = [browser.url]
    while browser.heading != "Ảnh chụp giấy tờ":
        browser.sees(BAR)
        if browser.document.xpath('//form//b[@class="demo"]'):
            copies(browser)
        browser.presses("Tiếp tục")
        assert browser.url not in seen, f"{browser.url} came twice:\n{browser.reads()}"
        seen.append(browser.url)
    browser.sees(BAR).follows("Tiếp tục").sees(BAR)
    assert browser.heading == "Xem lại trước khi gửi"
    return seen


def begins(browser: Browser) -> Browser:
    return browser.opens(PRACTICE).follows("Tập làm thử")


def ends(browser: Browser) -> None:
    practises(browser)
    browser.presses("Gửi thử").sees(BAR).sees("Anh/chị đã tập xong").sees("Không có gì được gửi đi")
