"""Runs a command and writes what it took to a file: wall time, processor time, peak memory, status.

The peak of a process begins with that of the process that it was forked from, so this one is small.
usage: python3 -I -S launch.py FILE COMMAND…
"""

import os
import sys
from time import perf_counter

start = perf_counter()
process = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(process, 0)
wall = perf_counter() - start
with open(sys.argv[1], "w") as file:
    cpu = usage.ru_utime + usage.ru_stime
    file.write(f"{wall} {cpu} {usage.ru_maxrss * 1024} {os.waitstatus_to_exitcode(status)}")
