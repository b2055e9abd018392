"""Makes the demo bundle, about a hundred maps and two models, in some ten seconds:

blender -b --factory-startup --disable-autoexec --python-exit-code 1 --python blender-scripts/make_demo.py -- demo/catalogue.yaml OUTDIR

OUTDIR appears whole or not at all; one that exists is replaced. Needs numpy in Blender's Python.
"""

import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from demo.bundle import write_bundle  # noqa: E402
from demo.furniture.kino import kino  # noqa: E402
from demo.furniture.maru import maru  # noqa: E402
from demo.studio import photograph  # noqa: E402


def main() -> None:
    arguments = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []
    if len(arguments) != 2:
        sys.exit("usage: ... --python make_demo.py -- CATALOGUE OUTDIR")
    catalogue, out = (Path(argument).resolve() for argument in arguments)
    start = time.monotonic()
    write_bundle(catalogue, out, _models)
    print(f"demo bundle: {out} ({time.monotonic() - start:.1f} s)", flush=True)


def _models(folder: Path) -> None:
    for piece in (kino(), maru()):
        photograph(piece, folder / f"{piece.name}.blend")


main()
