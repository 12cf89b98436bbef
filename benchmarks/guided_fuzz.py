"""Fuzz with Atheris, which keeps what reaches code that nothing reached before, and changes that further.

    pip install atheris                                      wheels for Linux, CPython 3.11 to 3.13
    python benchmarks/guided_fuzz.py texts --seconds 3600
    python benchmarks/guided_fuzz.py texts --case crash-…    one case again

The same must hold as in `fuzz.py`, with whose cases it begins. What reached new code is kept in `fuzz-cases`, where the
next run goes on. It stops at the first fault and keeps that case as a file `crash-…`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import fuzz

SEEDS = 200
"""Cases to begin with."""


class Fault(Exception):
    """What went wrong with a case."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sort", choices=fuzz.SORTS, help="the sort of case")
    parser.add_argument("--seconds", type=int, default=60, help="how long")
    parser.add_argument("--seed", type=int, default=0, help="the cases to begin with")
    parser.add_argument("--kept", type=Path, default=Path("fuzz-cases"), help="folder of what reached new code")
    parser.add_argument("--case", type=Path, help="only the case in this file")
    options = parser.parse_args()
    try:
        import atheris
    except ImportError:
        print("Atheris is not installed here: pip install atheris, or use fuzz.py", file=sys.stderr)
        return 2
    kept: Path = options.kept / options.sort
    kept.mkdir(parents=True, exist_ok=True)
    with atheris.instrument_imports(include=["ukrnews"]):
        for number in range(SEEDS):
            case = fuzz.case_of(options.seed, options.sort, number)
            fuzz.fault_in(options.sort, case)  # what is imported when needed is imported here, and so instrumented
            (kept / f"seed-{number}").write_bytes(case.encode("utf-8", "surrogatepass"))
    cases = [str(options.case)] if options.case else [str(kept), f"-max_total_time={options.seconds}"]
    arguments = [sys.argv[0], *cases, f"-max_len={fuzz.LONGEST}", f"-seed={options.seed + 1}"]
    atheris.Setup(arguments, lambda data: hold(options.sort, data))
    atheris.Fuzz()  # ends the process
    return 0


def hold(sort: str, data: bytes) -> None:
    """Hold a case against what must hold of its sort; raises `Fault`."""
    fault = fuzz.fault_in(sort, data.decode("utf-8", "replace"))
    if fault is not None:
        raise Fault(fault)


if __name__ == "__main__":
    sys.exit(main())
