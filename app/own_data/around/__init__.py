"""The part of it that came about by itself: messages, sign-ins, who opened what."""
