"""Do the main job on the sample stories through the command line, and leave what comes of it.

`bootstrap.py run` starts this where there is no display: import, claims with verdicts and
sources, match, export, and a picture of the window, drawn without a screen.
"""

import json
import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).resolve().parent / "samples"
QUESTION = "Russia illegally annexed Crimea in 2016"
FAILED = 2
SCREENLESS = os.environ | {"QT_QPA_PLATFORM": "offscreen"}


class Tour:
    """One library in a folder of its own, and the program run on it step by step."""

    def __init__(self, folder: Path) -> None:
        self.report = folder / "report.html"
        self.picture = folder / "window.png"
        self._library = folder / "sample.sqlite"

    def take(self, stories: list[dict[str, Any]]) -> None:
        """Import and mark each story, ask what is known of one claim, hand over the first."""
        articles = [self._enter(story) for story in stories]
        self._show("claims", articles[0])
        self._show("match", QUESTION, "--limit", "5")
        self._show("export", articles[0], "--format", "report-html", "-o", str(self.report))
        self._show("--sample", "--picture", str(self.picture))

    def _enter(self, story: dict[str, Any]) -> str:
        file = SAMPLES / story["file"]
        answer = self._ask("import", str(file), "--slug", story["slug"], "--published", story["published"])
        article = json.loads(answer)["articles"][0]
        print(f"{article['words']} words in {len(article['zones'])} zones: {article['title']}", flush=True)
        text = self._ask("text", article["id"], machine=False)
        lines = [json.dumps(claim_line(claim, text)) for claim in story["claims"]]
        made = self._ask("claim", article["id"], "--jsonl", "-", entry="\n".join(lines))
        print(f"{len(made.splitlines())} claims", flush=True)
        return str(article["id"])

    def _ask(self, *arguments: str, machine: bool = True, entry: str = "") -> str:
        command = self._announce([*arguments, *(["--json"] if machine else [])])
        return subprocess.run(
            command, input=entry, stdout=subprocess.PIPE, encoding="utf-8", env=SCREENLESS, check=True
        ).stdout

    def _show(self, *arguments: str) -> None:
        subprocess.run(self._announce(list(arguments)), stdin=subprocess.DEVNULL, env=SCREENLESS, check=True)

    def _announce(self, arguments: list[str]) -> list[str]:
        arguments += ["--library", str(self._library)]
        print("\n$ factcheck-gui " + shlex.join(arguments), flush=True)
        return [sys.executable, "-P", "-m", "factcheck_gui", *arguments]


def claim_line(claim: dict[str, Any], text: str) -> dict[str, Any]:
    """One line for `claim --jsonl`: where the sample's quote stands in `text`, and what was found.

    Raises:
        ValueError: The story does not hold the quote as often as the sample says.
    """
    start = -1
    for _ in range(claim["occurrence"]):
        start = text.index(claim["quote"], start + 1)
    line = {"id": claim["wording"], "start": start, "end": start + len(claim["quote"])}
    open_sources = (source["csl"] for source in claim["sources"] if source["attribution"] == "on-record")
    line |= {"text": claim["wording"], "source": next(open_sources, None)}
    line |= {key: claim[key] for key in ("rating", "reason", "types")}
    return {key: value for key, value in line.items() if value is not None}


def main() -> int:
    """Take the tour in a new folder and say where the report and the picture lie."""
    tour = Tour(Path(tempfile.mkdtemp(prefix="factcheck-gui-")))
    sample = json.loads((SAMPLES / "sample.json").read_text(encoding="utf-8"))
    try:
        tour.take(sample["articles"])
    except subprocess.CalledProcessError as error:
        return error.returncode if error.returncode > 0 else FAILED
    print("\nNo display was found, so this was done without a window.")
    print(f"Report:  {tour.report}\nPicture: {tour.picture}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
