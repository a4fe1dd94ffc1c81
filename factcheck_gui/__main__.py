"""Start the program: `python -m factcheck_gui`, and the installed command."""

import sys

from factcheck_gui.app import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
