"""Set-up: what is made anew, which packages are asked for, and what an unfit machine is told."""

import ast
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import PySide6
import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "resources" / "bootstrap.py"
TOUR = ROOT / "resources" / "tour.py"


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


bootstrap = load(SCRIPT)
tour = load(TOUR)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A clone with an environment made to its end."""
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "requirements.txt").write_text("pip==26.3\n", encoding="ascii")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="ascii")
    environment = bootstrap.Environment(tmp_path)
    environment.program("python").parent.mkdir(parents=True)
    environment.program("python").touch()
    environment.seal()
    return tmp_path


def test_an_environment_made_to_its_end_is_used_again(checkout: Path) -> None:
    assert bootstrap.Environment(checkout).is_ready()


def test_an_environment_made_half_is_not_ready(checkout: Path) -> None:
    (checkout / ".venv" / "made-by-bootstrap").unlink()

    assert not bootstrap.Environment(checkout).is_ready()


def test_an_environment_whose_python_is_gone_is_not_ready(checkout: Path) -> None:
    bootstrap.Environment(checkout).program("python").unlink()

    assert not bootstrap.Environment(checkout).is_ready()


@pytest.mark.parametrize("file", ["pyproject.toml", "resources/requirements.txt"])
def test_other_dependencies_ask_for_another_environment(checkout: Path, file: str) -> None:
    (checkout / file).write_text("changed\n", encoding="ascii")

    assert not bootstrap.Environment(checkout).is_ready()


def test_an_environment_does_not_survive_a_move(checkout: Path) -> None:
    moved = checkout.with_name("elsewhere")
    checkout.rename(moved)

    assert not bootstrap.Environment(moved).is_ready()


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libstdc++.so.6", "libstdc++6"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_a_library_leads_to_its_debian_package(library: str, package: str) -> None:
    assert bootstrap.debian_package(library) == package


@pytest.mark.parametrize(
    ("variables", "plugin"),
    [
        ({}, ""),
        ({"DISPLAY": ":0"}, "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "wayland"}, "wayland"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "x11"}, "xcb"),
    ],
)
def test_the_session_decides_how_qt_draws(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], plugin: str
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert bootstrap.display_plugin() == plugin


@pytest.mark.skipif(sys.platform != "linux", reason="the other systems bring what Qt needs")
@pytest.mark.parametrize("with_ldd", [True, False])
def test_a_library_that_is_not_there_is_named(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, *, with_ldd: bool
) -> None:
    qt = Path(PySide6.__path__[0], "Qt")
    ours = checkout / ".venv/lib/python3/site-packages/PySide6/Qt"
    (ours / "plugins/platforms").mkdir(parents=True)
    (ours / "lib").symlink_to(qt / "lib")
    plugin = (qt / "plugins/platforms/libqoffscreen.so").read_bytes()
    (ours / "plugins/platforms/libqoffscreen.so").write_bytes(plugin.replace(b"libGL.so.1", b"libNo.so.1"))
    environment = bootstrap.Environment(checkout)
    environment.program("python").unlink()
    environment.program("python").symlink_to(sys.executable)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", *([] if with_ldd else ["PATH"])):
        monkeypatch.setenv(name, "")

    assert bootstrap.missing_libraries(environment) == ["libNo.so.1"]


def test_what_the_caller_wants_of_tools_does_not_reach_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "PYTEST_ADDOPTS", "QT_SCALE_FACTOR", "PIP_TARGET", "PIP_REQUIRE_HASHES"):
        monkeypatch.setenv(name, "1")
    for name in ("PIP_INDEX_URL", "PIP_CERT", "LANG"):
        monkeypatch.setenv(name, "theirs")

    kept = bootstrap.own_variables(PIP_USER="0")

    assert {kept.get(name) for name in ("PIP_INDEX_URL", "PIP_CERT", "LANG")} == {"theirs"}
    assert kept["PIP_USER"] == "0"
    assert "1" not in {
        kept.get(name) for name in os.environ if name.startswith(("PY", "QT", "PIP_R", "PIP_T"))
    }


@pytest.mark.parametrize("arguments", [[], ["walk"], ["--version"]])
def test_anything_else_is_answered_with_how_to(arguments: list[str]) -> None:
    answer = subprocess.run([sys.executable, SCRIPT, *arguments], capture_output=True, text=True, check=False)

    assert answer.returncode == 2
    assert "bootstrap.py run" in answer.stdout
    assert "bootstrap.py test" in answer.stdout


def test_an_old_python_can_read_what_it_is_told() -> None:
    """Python 3.6 parses the file, and meets the question of its version before anything it does not know."""
    text = SCRIPT.read_text(encoding="utf-8")
    parsed = ast.parse(text, feature_version=(3, 6))
    gate = next(place for place, node in enumerate(parsed.body) if isinstance(node, ast.If))

    assert "3.11 to 3.14 is needed" in ast.unparse(parsed.body[gate])
    assert not [node for node in parsed.body[:gate] if isinstance(node, (ast.FunctionDef, ast.ClassDef))]


@pytest.mark.parametrize("version", [(3, 6), (3, 10), (3, 15)])
def test_an_unfit_python_is_told_so_in_one_line(version: tuple[int, int]) -> None:
    pretended = f"import sys, runpy; sys.version_info = {version} + (0,); sys.argv[1:] = ['run']\n"
    script = f"{pretended}runpy.run_path({str(SCRIPT)!r}, run_name='__main__')"
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert answer.returncode
    assert "this is Python {}.{},".format(*version) in answer.stderr
    assert len(answer.stderr.splitlines()) == 1


def test_the_ci_runs_the_readmes_test_command() -> None:
    command = "python3 resources/bootstrap.py test"

    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == f"exec {command}"


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Any:
    made = tour.Tour(tmp_path_factory.mktemp("tour"))
    made.take(
        json.loads((ROOT / "resources" / "samples" / "sample.json").read_text(encoding="utf-8"))["articles"]
    )
    return made


def test_without_a_display_a_report_is_left(toured: Any) -> None:
    report = toured.report.read_text(encoding="utf-8")

    assert "Russia illegally annexed Crimea in 2016" in report
    assert "Call with a member of a delegation" not in report


def test_without_a_display_a_picture_of_the_window_is_left(toured: Any) -> None:
    picture = QImage(str(toured.picture))

    assert picture.width() >= 640
    assert picture.height() >= 480
