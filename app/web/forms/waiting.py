"""The sentence for somebody who has guessed too often."""

from app.people.guesses import TooManyGuesses


def wait_words(too_many: TooManyGuesses) -> str:
    """When to try again, and what to do until then."""
    return f"Anh/chị đã thử nhiều lần. Chờ đến {too_many.until:%H:%M} rồi thử lại, hoặc nhờ cán bộ tại điểm giúp ngay."
