"""Whoever runs it for a ward finds every setting described."""

import re

from app.settings import DEMO_SECRETS, ROOT


def test_every_setting_stands_in_the_page_about_running_it():
    read = set(re.findall(r'"([A-Z][A-Z_]{3,})"', (ROOT / "app" / "settings.py").read_text(encoding="utf-8")))
    assert read > set(DEMO_SECRETS), "the settings are read in another way now: mend this test"
    told = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
    assert not sorted(name for name in read if f"`{name}" not in told)
