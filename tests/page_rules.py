"""What must be true of every page of ours, checked whenever a test opens one."""

import re
from collections import Counter

from lxml import html
from lxml.html import HtmlElement

TYPED = ("text", "tel", "password", "search", "email", "file", "radio", "checkbox")
ON = re.compile(r"\son\w+=")


def faults(page: str) -> list[str]:
    """What is wrong with a page; empty for a good one."""
    document = html.document_fromstring(page)
    return [*_beginning(page), *_frame(document), *_fields(document), *_forms(document), *_attributes(document, page)]


def _beginning(page: str) -> list[str]:
    before, sheet, _ = page.partition("<style>")
    words = re.sub(r"<[^>]*>", "", before).split() if sheet else []
    return [f"before its sheet a page says the same to everybody, this one {words}"] if words else []


def _frame(document: HtmlElement) -> list[str]:
    found = []
    if document.get("lang") != "vi":
        found.append("the page does not say that it is Vietnamese")
    headings = [" ".join(one.text_content().split()) for one in document.iter("h1")]
    titles = [one.text_content() for one in document.iter("title")]
    if len(headings) != 1:
        return [*found, f"one h1 is needed, found {headings}"]
    if len(titles) != 1:
        return [*found, f"one title is needed, found {titles}"]
    bare = re.sub(r" \d+$", "", headings[0])
    if not titles[0].removeprefix("Lỗi: ").startswith(bare):
        found.append(f"the title “{titles[0]}” does not begin with the h1 “{bare}”")
    if document.xpath('//*[@class="errors"]') and not titles[0].startswith("Lỗi: "):
        found.append("a page with errors must say “Lỗi:” in its title")
    return found


def _fields(document: HtmlElement) -> list[str]:
    labelled = {label.get("for") for label in document.iter("label")}
    found = []
    for field in document.xpath("//input|//select|//textarea"):
        kind = field.get("type", "text")
        inside = next(field.iterancestors("label"), None) is not None
        if (field.tag != "input" or kind in TYPED) and not inside and field.get("id") not in labelled:
            found.append(f"the field {field.get('name')} has no label")
        if field.tag == "input" and kind == "password" and field.get("value"):
            found.append(f"the secret {field.get('name')} is written back into the page")
    for link in document.xpath('//*[@class="errors"]//a'):
        if not document.xpath(f'//*[@id="{link.get("href")[1:]}"]'):
            found.append(f"the error link {link.get('href')} leads nowhere")
    return found


def _forms(document: HtmlElement) -> list[str]:
    found = []
    for form in document.iter("form"):
        names = {field.get("name") for field in form.iter("input")}
        if not form.get("action"):
            found.append("a form has no action")
        if form.get("method") == "post" and "csrf_token" not in names:
            found.append(f"the form to {form.get('action')} has no token")
        if form.get("method") == "post" and "khoa" not in names:
            found.append(f"the form to {form.get('action')} has no key against a second tap")
        if not form.xpath(".//button"):
            found.append(f"the form to {form.get('action')} has no button")
    return found


def _attributes(document: HtmlElement, page: str) -> list[str]:
    ids = Counter(element.get("id") for element in document.xpath("//*[@id]"))
    found = [f"the id {name} stands {times} times" for name, times in ids.items() if times > 1]
    if document.xpath("//*[@style]"):
        found.append("a style attribute is refused by our content policy")
    if document.xpath("//script[not(@src)]"):
        found.append("a script inside the page is refused by our content policy")
    if ON.search(page) and ON.search(re.sub(r"<(style|script).*?</\1>", "", page, flags=re.S)):
        found.append("an on… attribute is refused by our content policy")
    if re.search(r"\shx-", page):
        found.append("write data-hx-…: validators refuse hx-…")
    for link in document.iter("a", "button"):
        if not "".join(link.itertext()).strip():
            found.append("a link or button without words")
    for outside in document.xpath("//*[@src or @href]"):
        address = outside.get("src") or outside.get("href")
        if address.startswith(("http:", "https:", "//")):
            found.append(f"{address} is on another host")
    return found
