"""Start to first painted window with the last article, beside a bare window with one text view.

`python tests/benchmarks/bench_start.py [--runs 15]`: each is started in turn, warm, offscreen,
and timed from just before the process starts to the end of the first paint. Ours is the whole
program, from the words of the command line on. Prints one JSON line; `ratio` is the median of
each pair's, which other work on the machine disturbs least.

`qualcoder_ms` is QualCoder 4.0 beta, measured on the same kind of machine: as shipped, and with
its AI libraries left out.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from operator import truediv
from pathlib import Path

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
class View(QTextEdit):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.monotonic(), flush=True)
        QApplication.instance().exit()
app = QApplication([])
window = QMainWindow()
view = View()
view.setReadOnly(True)
view.setPlainText(open(sys.argv[1], encoding="utf-8").read())
window.setCentralWidget(view)
window.resize(1440, 900)
window.show()
app.exec()
"""

OURS = """
import sys, time
from factcheck_gui import app
from factcheck_gui.ui import loading
load_qt = loading.load_qt
def load_and_watch():
    load_qt()
    from factcheck_gui.ui.draft import article_view
    painted = article_view.ArticleView.paintEvent
    def paintEvent(self, event):
        painted(self, event)
        print(time.monotonic(), flush=True)
        import os
        os._exit(0)
    article_view.ArticleView.paintEvent = paintEvent
loading.load_qt = load_and_watch
app.main(["--library", sys.argv[1]])
"""


def timed(code: str, argument: Path, env: dict[str, str]) -> float:
    """Return milliseconds from before the start to the end of the first paint."""
    before = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code, str(argument)], env=env, capture_output=True, text=True, check=False
    )
    if not done.stdout:
        raise RuntimeError(done.stderr)
    return 1000 * (float(done.stdout.split()[0]) - before)


def prepared(folder: Path) -> tuple[Path, Path]:
    """Make a library with the sample as its last article; return it and the sample's text."""
    from factcheck_gui.paths import resource
    from factcheck_gui.services.desk import Desk
    from factcheck_gui.services.sample import add_sample

    library = folder / "library.sqlite"
    with Desk.open(library, person="Rosa Kane") as desk:
        desk.articles.remember_place(add_sample(desk), 0)
    return library, resource("samples", "war-dead-draft-1.txt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": name}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        library, text = prepared(Path(name))
        timed(OURS, library, env), timed(BARE, text, env)
        ours, bare = [], []
        for _ in range(runs):
            bare.append(timed(BARE, text, env))
            ours.append(timed(OURS, library, env))
    print(
        json.dumps(
            {
                "benchmark": "start to first paint",
                "ours_ms": round(statistics.median(ours), 1),
                "bare_window_ms": round(statistics.median(bare), 1),
                "ratio": round(statistics.median(map(truediv, ours, bare)), 2),
                "quickest_ratio": round(min(ours) / min(bare), 2),
                "bound": 1.5,
                "qualcoder_ms": [8800, 2550],
                "runs": runs,
            }
        )
    )


if __name__ == "__main__":
    main()
