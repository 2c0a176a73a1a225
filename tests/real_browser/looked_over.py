"""Pages that somebody has met, shown once more by a real browser that asks nobody: without scripts, in any size."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize

from tests.house.source import ROOT

AXE = ROOT / "node_modules/axe-core/axe.min.js"
# LOOK: text stands out seven to one. What does not even reach four and a half is left to the plain rule.
RULES = {
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": False,
}
# What can change with the size of the letters.
QUICK = {**RULES, "runOnly": ["color-contrast", "color-contrast-enhanced", "target-size"]}

# LOOK: type 18 px and up, targets 48 px and up.
TYPE, TARGET = 18, 48
# In place of a size: the biggest letters, white on black.
BLACK = 0
# 1280 by 1024 at 400 %.
ZOOMED: ViewportSize = {"width": 320, "height": 256}
DESK: ViewportSize = {"width": 1280, "height": 800}
LETTERS = {TYPE: "", 26: "to-2", BLACK: "to-2 den"}

SIDEWAYS = "document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth"
TOO_WIDE = """() => [...document.querySelectorAll('body *')].filter(
  one => one.getBoundingClientRect().right > document.scrollingElement.clientWidth + 1
).map(one => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40))"""

# A link in the middle of a sentence may be as high as its line; what a box cuts off cannot be hit.
TAPPED = "'a, button, summary, label.pick, select, textarea, input'"
TOO_LOW = """finger => [...document.querySelectorAll(TAPPED)].map(one => {
  const box = one.getBoundingClientRect(), around = one.parentNode.getBoundingClientRect();
  const cut = getComputedStyle(one.parentNode).overflow === 'hidden';
  const top = cut ? Math.max(box.top, around.top) : box.top;
  const bottom = cut ? Math.min(box.bottom, around.bottom) : box.bottom;
  const alone = one.parentNode.textContent.trim() === one.textContent.trim();
  const tapped = !one.closest('label.pick') || one.tagName === 'LABEL';
  const counts = tapped && box.width && box.right > 0 && (alone || getComputedStyle(one).display !== 'inline');
  return counts && bottom - top < finger - .5 ? (one.textContent.trim() || one.id) + ' ' + (bottom - top) : '';
}).filter(words => words)""".replace("TAPPED", TAPPED)

# Every line of text, what is written in fields, and what the sheet itself writes before a cell.
TOO_SMALL = """least => {
  const found = [], small = (style, words) => {
    if (parseFloat(style.fontSize) < least - .05) found.push(words.trim().slice(0, 40) + ' ' + style.fontSize);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const one = texts.currentNode, parent = one.parentElement;
    if (one.data.trim() && parent.getClientRects().length) small(getComputedStyle(parent), one.data);
  }
  for (const one of document.querySelectorAll('input, select, textarea'))
    if (!['hidden', 'radio', 'checkbox'].includes(one.type)) small(getComputedStyle(one), one.id);
  for (const one of document.querySelectorAll('td')) small(getComputedStyle(one, ':before'), 'before a cell');
  return found;
}"""

# Where Tab can stop; of the choices of one question it stops at one. Each stop is looked at once the page has moved.
STOPS = """() => {
  const all = [...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea')];
  const name = one => one.type === 'radio' ? 'radio ' + one.name : all.indexOf(one) + ' ' + one.textContent.trim();
  window.stopped = [];
  document.addEventListener('keyup', () => {
    const one = document.activeElement, box = (one.closest('label.pick') || one).getBoundingClientRect();
    if (one === document.body) return;
    const style = getComputedStyle(one), seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const inside = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
    window.stopped.push(name(one) + (seen ? '' : ' has no ring') + (inside ? '' : ' is outside'));
  });
  return [...new Set(all.filter(one => one.getClientRects().length && !one.disabled).map(name))];
}"""


def shown(chromium: Browser, pages: list[Path]) -> Iterator[tuple[str, Page]]:
    """One page after the other in the same window, which keeps axe; no script of ours runs, no picture arrives."""
    context = chromium.new_context(viewport=ZOOMED, locale="vi-VN")
    page = context.new_page()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    for path in pages:
        page.set_viewport_size(ZOOMED)
        # Tab is to begin at the top, also on the page that waits for a scanner; what is folded is looked at unfolded.
        content = path.read_text(encoding="utf-8").replace(" autofocus", "").replace("<details", "<details open")
        page.set_content(content)
        yield path.name, page
    context.close()


def faults(page: Page, wide: bool) -> list[str]:
    """What is wrong with the page that is shown. wide: whether it is for a desk; else it is for a phone."""
    stops, stopped = tabbed_through(page)
    found = [f"“{one}” is not where Tab comes next" for one in stopped if one not in stops]
    found += [f"Tab never comes to “{one}”" for one in stops if one not in stopped]
    for letters in LETTERS:
        in_letters(page, letters)
        if page.evaluate(SIDEWAYS):
            found += [f"too wide in {letters or 'black'} px: {one}" for one in page.evaluate(TOO_WIDE)]
        if letters == BLACK:
            found += [f"{one} on black" for one in violations(page, QUICK)]
    in_letters(page, TYPE)
    found += too_small(page)
    if wide:
        page.set_viewport_size(DESK)
        found += too_small(page)
    return found + violations(page, RULES)


def too_small(page: Page) -> list[str]:
    small = [f"too small to read: {one}" for one in page.evaluate(TOO_SMALL, TYPE)]
    return small + [f"too low to hit: {one}" for one in page.evaluate(TOO_LOW, TARGET)]


def violations(page: Page, rules: Any) -> list[str]:
    """What axe says, a line each."""
    found = page.evaluate("(rules) => axe.run(document, rules)", rules)["violations"]
    return [f"{one['id']} {node['target']}" for one in found for node in one["nodes"]]


def in_letters(page: Page, size: int) -> None:
    """As after “Chữ to hơn”."""
    page.evaluate("name => { document.documentElement.className = name }", LETTERS[size])


def tabbed_through(page: Page) -> tuple[list[str], list[str]]:
    """Where Tab should stop, and where it did, from the top of the page until it leaves it."""
    stops: list[str] = page.evaluate(STOPS)
    for _ in stops:
        page.keyboard.press("Tab")
    return stops, page.evaluate("window.stopped")
