"""Migrates copies of a file until it is killed: run as a program by `test_schema.py`.

Reads lines `PATH`; for each it forks a child that migrates the file there by the steps in
`STEPS`, and tells when the child begins and when it has ended.
"""

import json
import os
import sys
from contextlib import closing
from pathlib import Path

from vpa_desk.store import schema
from vpa_desk.store.connection import connected


def main(steps: tuple[str, ...]) -> None:
    """One child for each line on standard input."""
    for line in sys.stdin:
        path = Path(line.rstrip("\n"))
        child = os.fork()
        if child == 0:
            print(os.getpid(), flush=True)
            with closing(connected(path)) as connection:
                schema.migrate(connection, path, steps)
            os._exit(0)
        os.waitpid(child, 0)
        print("dead", flush=True)


if __name__ == "__main__":
    main(tuple(json.loads(Path(sys.argv[1]).read_text("utf-8"))))
