"""A phone that can speak, without a sound: what it says is written down, and it ends a sentence when told to."""

import json
from typing import Any

from tests.real_browser.hands import Hands

VIETNAMESE = {"name": "Tiếng Việt", "lang": "vi_VN", "localService": True}
ENGLISH = {"name": "English", "lang": "en-US", "localService": True}

PHONE = """voices => {
  const said = [], listeners = [];
  let saying = null;
  const speech = {
    getVoices: () => voices.now,
    speak: piece => { said.push({text: piece.text, lang: piece.lang, voice: piece.voice.name}); saying = piece; },
    cancel: () => { const one = saying; saying = null; if (one && one.onend) one.onend(); },
    addEventListener: (name, act) => listeners.push(act),
    onvoiceschanged: null,
  };
  Object.defineProperty(window, 'speechSynthesis', {value: speech});
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  window.phone = {
    said, speaking: () => !!saying,
    ends: () => { const one = saying; saying = null; one.onend(); },
    learns: all => {
      voices.now = all;
      if (speech.onvoiceschanged) speech.onvoiceschanged();
      listeners.forEach(act => act());
    },
  };
}"""


def speaks(hands: Hands, *voices: dict[str, Any]) -> Hands:
    """From the next page on the phone has these voices."""
    hands.page.add_init_script(f"({PHONE})({{now: {list_of(voices)}}})")
    return hands


def learns(hands: Hands, *voices: dict[str, Any]) -> None:
    """The list of voices changes while the page stands."""
    hands.page.evaluate(f"window.phone.learns({list_of(voices)})")


def list_of(voices: tuple[dict[str, Any], ...]) -> str:
    return json.dumps(voices)


def said(hands: Hands) -> list[str]:
    """Everything so far."""
    return [one["text"] for one in hands.page.evaluate("window.phone.said")]


def hears_to_the_end(hands: Hands) -> list[str]:
    """Until the phone is silent by itself."""
    for _ in range(60):
        if not hands.page.evaluate("window.phone.speaking()"):
            break
        hands.page.evaluate("window.phone.ends()")
    return said(hands)
