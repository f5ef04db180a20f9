"""`python -m vpa_desk` is the program."""

import sys

from vpa_desk.app import main

if __name__ == "__main__":
    sys.exit(main())
