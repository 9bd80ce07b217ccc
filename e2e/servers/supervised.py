"""Runs a server's module so that it ends with the process that started it.

usage: supervised.py MODULE [ARGUMENT...]

Standard input is a pipe held by the starter. When it closes, the server is told to end. With SETTABLE_CLOCK in
the environment each line that arrives there is a number of seconds by which the server's clock is off from then
on, which is confirmed with a line on file descriptor 3.
"""

import os
import runpy
import signal
import sys
import threading
import time

real_time = time.time
offset = 0.0


def watch_input() -> None:
    global offset
    for line in sys.stdin:
        offset = float(line)
        os.write(3, b"set\n")
    os.kill(os.getpid(), signal.SIGTERM)


if "SETTABLE_CLOCK" in os.environ:
    # Before the server is imported: Twisted takes the function away by name.
    time.time = lambda: real_time() + offset
    offset = float(os.environ["SETTABLE_CLOCK"])

threading.Thread(target=watch_input, daemon=True).start()
sys.argv = sys.argv[1:]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
