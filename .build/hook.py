"""The build hook: a wheel holds the engine compiled wherever that can be done.

The annotator and what it stands on are typed throughout, so mypyc makes C of them as they are. The
sources travel along; they run wherever there was no compiler, in an editable install, where an
edit must count at once, and where `WIREREADER_COMPILE=0` asked for them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_COMPILE = Path(__file__).with_name("compile.py")


class CompiledEngine(BuildHookInterface[Any]):
    """Adds the compiled modules; where they cannot be made, says why and adds none."""

    _folder: TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile outside the checkout and include what came out."""
        if version == "editable" or os.environ.get("WIREREADER_COMPILE") == "0":
            return
        self._folder = TemporaryDirectory(prefix="wirereader-")
        target = Path(self._folder.name).resolve()
        done = subprocess.run(
            [sys.executable, str(_COMPILE), str(target)],
            cwd=self.root,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            why = (done.stderr.strip() or done.stdout.strip() or "no reason given").splitlines()[-1]
            self.app.display_warning(f"The engine is not compiled, and so slower: {why}")
            return
        libraries = target / "lib"
        for path in libraries.rglob("*.so"):
            build_data["force_include"][str(path)] = str(path.relative_to(libraries))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Clear away the compiler's files: the wheel has its own."""
        if self._folder is not None:
            self._folder.cleanup()
