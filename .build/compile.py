"""Compiles the engine with mypyc: `compile.py FOLDER`, from the top of the checkout.

Nothing is written outside the folder; the extension modules are in its `lib`.
"""

from __future__ import annotations

import os
import shlex
import shutil
import sys
import sysconfig
from pathlib import Path

ENGINE = ("annotator", "parser", "text")
"""The packages that every story goes through; the rest waits for files, terminals or people."""


def main(target: Path) -> None:
    """Fill the folder; exits with the reason on stderr where it cannot be done."""
    if lack := _lack():
        sys.exit(lack)
    os.environ["MYPYPATH"] = "src"
    from mypyc.build import mypycify
    from pybind11.setup_helpers import ParallelCompile
    from setuptools import setup

    files = [
        str(path)
        for package in ENGINE
        for path in sorted(Path("src/wirereader", package).rglob("*.py"))
        if path.name != "__init__.py"
    ]
    extensions = mypycify(
        ["--config-file=", "--explicit-package-bases", f"--cache-dir={target / 'cache'}", *files],
        # -O1 makes as fast an engine as -O3 does, in a third of the time. A file of C for each
        # module keeps the compiler below 300 MB, and lets all processors work.
        opt_level="1",
        debug_level="0",
        multi_file=True,
        target_dir=str(target / "c"),
        group_name="wirereader",
    )
    with ParallelCompile():
        setup(
            name="wirereader-engine",
            packages=[],
            ext_modules=extensions,
            script_args=[
                *("build_ext", "--parallel", str(os.cpu_count() or 1)),
                *("--build-lib", str(target / "lib"), "--build-temp", str(target / "objects")),
            ],
        )


def _lack() -> str | None:
    """What this machine has not got to compile with."""
    compiler = shlex.split(os.environ.get("CC") or str(sysconfig.get_config_var("CC") or "cc"))
    if not compiler or shutil.which(compiler[0]) is None:
        return "there is no C compiler"
    if not Path(sysconfig.get_path("include"), "Python.h").is_file():
        return "the headers of Python are not installed"
    return None


if __name__ == "__main__":
    main(Path(sys.argv[1]))
