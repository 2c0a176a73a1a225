"""How long what a form led to is remembered, and how long a form waits for its sender."""

from datetime import timedelta

REMEMBERED = timedelta(hours=48)
PARKED = timedelta(minutes=30)
