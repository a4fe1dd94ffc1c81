"""What a user can act on, in words that say what to do; anything else is a bug."""


class FactCheckError(Exception):
    """One line for the user: what is wrong and what to do about it."""


class RuleError(FactCheckError):
    """The act is against a rule of the desk: an empty wording, a span outside its text."""


class ReadError(FactCheckError):
    """A file cannot be read as what it claims to be."""


class WriteError(FactCheckError):
    """A file cannot be written where it was asked for."""


class StoreError(FactCheckError):
    """The library cannot be opened or written: full disk, damage, a lock, another program's file."""


class DamagedError(StoreError):
    """The library's file is not what was saved: cut short, overwritten, or pages out of order."""


class BeginningLostError(DamagedError):
    """The file does not begin as a library does: another kind of file, or one whose first page is gone."""


class OutdatedError(StoreError):
    """The library is an older version's; it is brought up to date when it is opened for writing."""


class NotFoundError(FactCheckError):
    """No article, claim or source answers to what was asked for."""


def reason_of(error: OSError) -> str:
    """Return what the system says is wrong, for the brackets of a sentence."""
    return error.strerror or "unknown error"
