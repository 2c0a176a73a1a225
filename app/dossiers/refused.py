"""Why a draft does not become a dossier."""


class NotServed(RuntimeError):
    """No ward of this installation receives for the address."""


class PracticeOnly(RuntimeError):
    """A practice draft never becomes a dossier."""
