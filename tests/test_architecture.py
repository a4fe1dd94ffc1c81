"""What the layers of import-linter and the rules of ruff cannot say, held against every file."""

import ast
import io
import re
import shutil
import subprocess
import sys
import tokenize
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PySide6.QtGui import QTextCursor, QTextDocument

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "factcheck_gui"
TOP_LEVEL = {"pyproject.toml", "factcheck_gui", "resources", "tests", "README.md"}
LAYERS = ("domain", "formats", "store", "services", "ui", "cli")
EMPTY_WORDS = re.compile(r"(^|_)(utils?|commons?|helpers?|managers?|misc)(_|$)")
LIMITS = {ast.FunctionDef: 40, ast.AsyncFunctionDef: 40, ast.ClassDef: 300}
NETWORK = (
    *("socket", "socketserver", "ssl", "http", "urllib.request", "ftplib", "smtplib", "imaplib", "poplib"),
    *("xmlrpc", "asyncio", "requests", "httpx", "aiohttp", "urllib3", "PySide6.QtNetwork"),
)
SQL = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|ATTACH|VACUUM|WITH)\s")
RICH_TEXT = {"setHtml", "setMarkdown", "insertHtml", "setToolTip", "setWhatsThis"}
EXCUSE = re.compile(r"# (noqa: [A-Z]+[0-9]+(, ?[A-Z]+[0-9]+)*|type: ignore\[[a-z-]+(, ?[a-z-]+)*\])\W+\w.*")
WATCH_SOCKETS = """
import importlib, pkgutil, sys
opened = []
sys.addaudithook(lambda event, _: opened.append(event) if event.startswith("socket.") else None)
"""
IMPORT_ALL = """
import factcheck_gui
for module in pkgutil.walk_packages(factcheck_gui.__path__, "factcheck_gui."):
    importlib.import_module(module.name)
"""


def files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def everything() -> list[Path]:
    return files("factcheck_gui", "resources", "tests")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@cache
def nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(tree(path)))


def name(path: Path, base: Path = ROOT) -> str:
    return path.relative_to(base).as_posix()


def called(node: ast.AST) -> str:
    """The last name of what `node` calls: `exec` for `self.dialog.exec()`; empty for anything else."""
    if not isinstance(node, ast.Call):
        return ""
    return last_name(node.func)


def last_name(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def runs_modal(node: ast.AST) -> bool:
    """`exec()` of anything but the application, whose loop is the only one."""
    if called(node) not in {"exec", "exec_"} or not isinstance(node, ast.Call):
        return False
    return not (isinstance(node.func, ast.Attribute) and last_name(node.func.value) == "app")


def swallows_all(node: ast.AST) -> bool:
    """Catches whatever comes and does not raise it again."""
    if not isinstance(node, ast.ExceptHandler):
        return False
    kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    wide = any(kind is None or last_name(kind) in {"Exception", "BaseException"} for kind in kinds)
    end = node.body[-1]
    return wide and not (isinstance(end, ast.Raise) and end.exc is None)


def shows_raw_text(node: ast.AST) -> bool:
    """Makes or fills a widget in which Qt would take somebody's text for HTML."""
    if isinstance(node, ast.ClassDef):
        return any(last_name(base) == "QLabel" for base in node.bases)
    return called(node) in {"QLabel", *RICH_TEXT} or last_name(node) in {"QMessageBox", "QToolTip"}


def speaks_sql(node: ast.AST) -> bool:
    if called(node) in {"execute", "executemany", "executescript"}:
        return True
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(SQL.match(node.value))


def reaches_out(node: ast.AST) -> bool:
    return any(f"{module}.".startswith(f"{banned}.") for module in imported(node) for banned in NETWORK)


def imports_mock(node: ast.AST) -> bool:
    return any(module.startswith("unittest") for module in imported(node))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Something that no syntax tree may hold, but for the files that are there to hold it."""

    breaks: Callable[[ast.AST], bool]
    example: str
    allowed_in: str = "-"
    also_in_tests: bool = False

    def breaches(self) -> Iterator[str]:
        for path in everything() if self.also_in_tests else files("factcheck_gui"):
            if not name(path).startswith(self.allowed_in):
                yield from (f"{name(path)}:{node.lineno}" for node in nodes(path) if self.breaks(node))  # type: ignore[attr-defined]  # each has one


def found(rule: Rule, root: ast.AST) -> Iterator[ast.AST]:
    return (node for node in ast.walk(root) if rule.breaks(node))


RULES = {
    "dialogs are opened, never run": Rule(breaks=runs_modal, example="menu.exec(place)"),
    "events are not pumped by hand": Rule(
        breaks=lambda node: called(node) == "processEvents", example="app.processEvents()"
    ),
    "only the command line prints": Rule(
        breaks=lambda node: called(node) == "print", example="print(1)", allowed_in="factcheck_gui/cli/"
    ),
    "nothing swallows every error": Rule(
        breaks=swallows_all, example="try: f()\nexcept (OSError, Exception): pass", also_in_tests=True
    ),
    "no state is global": Rule(
        breaks=lambda node: isinstance(node, ast.Global), example="def f(): global x", also_in_tests=True
    ),
    "text goes to widgets through safe_text": Rule(
        breaks=shows_raw_text, example="class Note(QLabel): pass", allowed_in="factcheck_gui/ui/safe_text.py"
    ),
    "only the store speaks SQL": Rule(
        breaks=speaks_sql, example="rows = f('SELECT id FROM claims')", allowed_in="factcheck_gui/store/"
    ),
    "nothing imports the network": Rule(
        breaks=reaches_out, example="from urllib import request", also_in_tests=True
    ),
    "nothing is mocked": Rule(breaks=imports_mock, example="from unittest import mock", also_in_tests=True),
}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())
def test_a_rule_holds_everywhere(rule: Rule) -> None:
    assert list(rule.breaches()) == []


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())
def test_a_rule_knows_its_breach(rule: Rule) -> None:
    assert list(found(rule, ast.parse(rule.example)))


@pytest.mark.parametrize(
    "harmless",
    [
        "app.exec()",
        "try: f()\nexcept BaseException:\n    undo()\n    raise",
        "label: QLabel = plain_label(text)",
    ],
)
def test_no_rule_forbids_what_is_right(harmless: str) -> None:
    assert [title for title, rule in RULES.items() if list(found(rule, ast.parse(harmless)))] == []


def test_tips_in_models_are_made_safe() -> None:
    careless = [
        name(path)
        for path in files("factcheck_gui")
        if "ToolTipRole" in (text := path.read_text(encoding="utf-8")) and "safe_text" not in text + path.stem
    ]

    assert careless == []


@pytest.mark.skipif(not shutil.which("git") or not (ROOT / ".git").exists(), reason="no repository to ask")
def test_the_top_level_holds_five_things() -> None:
    """Asks for what is kept: who runs the tests may leave a log or a report beside it."""
    listing = ["git", "-c", f"safe.directory={ROOT}", "ls-tree", "--name-only", "HEAD"]
    there = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()

    assert {name for name in there if not name.startswith(".")} <= TOP_LEVEL


def test_modules_are_short() -> None:
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in everything()}

    assert {module: length for module, length in lengths.items() if length > 400} == {}


def test_functions_and_classes_are_short() -> None:
    long = {
        f"{name(path)}:{node.lineno} {node.name}": length
        for path in everything()
        for node in nodes(path)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LIMITS[type(node)]
    }

    assert long == {}


def test_modules_are_named_after_what_they_hold() -> None:
    assert [name(path) for path in files("factcheck_gui") if EMPTY_WORDS.search(path.stem)] == []


def test_each_exception_to_a_lint_has_code_and_reason() -> None:
    bare = [
        f"{name(path)}:{token.start[0]} {token.string}"
        for path in everything()
        for token in tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline)
        if token.type == tokenize.COMMENT and re.search("noqa|type: ?ignore", token.string)
        if not EXCUSE.search(token.string)
    ]

    assert bare == []


def stands_for_a_module(test: Path) -> bool:
    """`test_library.py` and `test_library_durability.py` are both about `library.py` of the same layer."""
    subject = test.stem.removeprefix("test_") + "_"
    return any(subject.startswith(f"{module.stem}_") for module in (PACKAGE / test.parent).glob("*.py"))


def test_each_test_module_stands_for_a_module() -> None:
    tests = [path.relative_to(ROOT / "tests") for layer in LAYERS for path in files(f"tests/{layer}")]
    orphans = [
        test.as_posix() for test in tests if test.name.startswith("test_") and not stands_for_a_module(test)
    ]

    assert orphans == []


def sockets_opened_by(script: str) -> list[str]:
    whole = f"{WATCH_SOCKETS}\n{script}\nprint(*opened)"
    return subprocess.run(
        [sys.executable, "-c", whole], stdout=subprocess.PIPE, text=True, check=True
    ).stdout.split()


def test_every_module_imports_without_opening_a_socket() -> None:
    assert sockets_opened_by(IMPORT_ALL) == []


def test_the_watch_on_sockets_sees_one() -> None:
    assert sockets_opened_by("import socket; socket.socket().close()") == ["socket.__new__"]


@pytest.mark.usefixtures("qapp")
def test_calls_into_qt_keep_none_alive() -> None:
    """PySide6 6.12.0 drops a reference a call on Python below 3.12, and after some thousand the process dies."""
    cursor = QTextCursor(QTextDocument("claim"))
    before = sys.getrefcount(None)
    for _ in range(2_000):
        cursor.setPosition(0)

    assert before - sys.getrefcount(None) < 50


def pins() -> dict[str, list[str]]:
    """Each package of requirements.txt with its versions (a marker may choose among several)."""
    text = (ROOT / "resources" / "requirements.txt").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    for package, version in re.findall(r"^([\w.-]+)==([\w.]+)", text, flags=re.MULTILINE):
        found.setdefault(canonicalize_name(package), []).append(version)
    return found


def wanted() -> list[Requirement]:
    """What pyproject.toml asks for, to run, to test and to be installed."""
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project, groups = asked["project"], asked["dependency-groups"]
    # `semantic` is a person's own choice, and nothing installs it unasked
    lines = [
        *project["dependencies"],
        *project["optional-dependencies"]["test"],
        *groups["setup"],
        *asked["build-system"]["requires"],
    ]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("asked", wanted(), ids=str)
def test_each_dependency_is_pinned_within_its_bounds(asked: Requirement) -> None:
    versions = pins().get(canonicalize_name(asked.name), [])

    assert versions
    assert all(asked.specifier.contains(version) for version in versions)


def test_each_pin_has_its_hashes() -> None:
    text = (ROOT / "resources" / "requirements.txt").read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]

    assert blocks
    assert [block for block in blocks if "--hash=sha256:" not in block] == []


def test_the_pins_name_no_address() -> None:
    text = (ROOT / "resources" / "requirements.txt").read_text(encoding="utf-8")

    assert re.findall(r"http|://|--\w*index|--find-links|--trusted-host", text) == []


def test_there_is_one_file_of_pins() -> None:
    locks = re.compile(r".*\.lock|requirements.*\.txt|pylock.*\.toml|constraints.*\.txt")
    outside = [path for path in ROOT.iterdir() if path.is_file()]
    inside = [path for folder in TOP_LEVEL for path in (ROOT / folder).rglob("*")]

    assert [name(path) for path in outside + inside if locks.fullmatch(path.name)] == [
        "resources/requirements.txt"
    ]
