"""Why a draft does not become a dossier, or a dossier gets no longer term."""


class NotServed(RuntimeError):
    """No ward of this installation receives for the address."""


class PracticeOnly(RuntimeError):
    """A practice draft never becomes a dossier."""


class NoLongerTerm(RuntimeError):
    """The law has no longer term for a dossier of this service, or it counts by it already, or it has ended."""
