"""The process that reads a saved web page: limited in memory, time and output.

It knows no database and no window. A page comes on standard input; its rows go to standard
output, one JSON object a line, and a last line says how many they are, or a code why
there are none.
"""

import json
import sys
from contextlib import suppress
from dataclasses import asdict

MEMORY = 768 * 2**20
SECONDS = 40
"""Of computing; the program that waits for this process has less patience."""

_MAY_WRITE = 0


def main() -> int:
    """Read the page on standard input and write what it holds."""
    from factcheck_gui.formats.claimreview_page import NoReviewError, page_rows  # noqa: PLC0415 - loaded before files are limited

    limit()
    try:
        rows = page_rows(sys.stdin.buffer.read())
        lines = [json.dumps(asdict(row)) for row in rows]
    except NoReviewError as error:
        lines = [json.dumps({"code": str(error)})]
    except (MemoryError, RecursionError):
        lines = [json.dumps({"code": "too-large"})]
    else:
        lines.append(json.dumps({"rows": len(rows)}))
    sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode())
    return 0


def limit() -> None:
    """Take from this process what reading a page does not need; where a system can."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    limits = {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_CPU: SECONDS,
        resource.RLIMIT_FSIZE: _MAY_WRITE,
        resource.RLIMIT_CORE: 0,
    }
    for kind, most in limits.items():
        with suppress(ValueError, OSError):  # macOS knows no limit of memory
            resource.setrlimit(kind, (most, most))


if __name__ == "__main__":
    sys.exit(main())
