"""Run or test factcheck-gui from a fresh clone, with nothing but Python at hand.

    python3 resources/bootstrap.py run [ARGUMENTS of the program]
    python3 resources/bootstrap.py test [ARGUMENTS of pytest]

Both first make the environment in .venv, from resources/requirements.txt and its
hashes, and see to the system packages that Python and Qt lack on Debian and Ubuntu.
Without arguments, run opens the window on the sample story; where there is no display,
it does the same job through the command line.
"""

# All of these are in Debian's python3-minimal, which lacks json, shutil and venv.
import hashlib
import importlib.util
import os
import platform
import subprocess
import sys
from pathlib import Path

PYTHONS = ((3, 11), (3, 14))  # what the code needs; the last one for which every pinned package has a wheel

if not PYTHONS[0] <= sys.version_info[:2] <= PYTHONS[1]:  # this file keeps to the grammar of 3.6 to get here
    sys.exit(
        "bootstrap: this is Python {}.{}, and 3.11 to 3.14 is needed; start it with one of those, "
        "for example: python3.13 resources/bootstrap.py run".format(*sys.version_info)
    )

ROOT = Path(__file__).resolve().parent.parent
OFFSCREEN_PACKAGES = ("libgl1", "libegl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libxkbcommon0")
XCB_PACKAGES = (
    "libxcb-cursor0",
    "libxkbcommon-x11-0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-xkb1",
    "libxcb-shape0",
    "libx11-xcb1",
)
IRREGULAR_PACKAGES = {  # libraries whose Debian package does not follow from their name
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}
QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtPrintSupport", "QtSvg", "QtTest")
FOREIGN = ("PYTHON", "PYTEST", "QT_", "MYPY", "RUFF")  # beginnings of variables that change what tools do
PIP_PLACES = "USER TARGET PREFIX ROOT REQUIRE CONSTRAINT NO_BINARY NO_DEPS DRY_RUN"  # not where it finds them
PIP_FOREIGN = tuple(f"PIP_{name}" for name in PIP_PLACES.split())
SIDE_BY_SIDE = ("--numprocesses=auto", "--maxprocesses=4", "--dist=worksteal")  # how pytest uses the cores
LOADABLE = """
import ctypes, sys
for path in sys.argv[1:]:
    try:
        ctypes.CDLL(path)
    except OSError as error:
        print(str(error).split(":")[0], "=> not found")
"""


class SetUpError(Exception):
    """Something the person at the keyboard can mend; the text says how."""


class Environment:
    """The virtual environment in a checkout: whole, and as its files ask, or made anew."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self._stamp = self.folder / "made-by-bootstrap"
        self._requirements = root / "resources" / "requirements.txt"

    def program(self, name: str) -> Path:
        """Where the environment keeps a program, `python` among them."""
        windows = os.name == "nt"
        return self.folder / ("Scripts" if windows else "bin") / (f"{name}.exe" if windows else name)

    def is_ready(self) -> bool:
        """Whether it was made to the end, here, by this Python, from the files as they are now."""
        if not (self._stamp.is_file() and self.program("python").exists()):
            return False
        return self._stamp.read_text(encoding="ascii") == self._fingerprint()

    def make(self) -> None:
        """Make it from nothing, in place of whatever is there; the stamp is the last thing written.

        Raises:
            SetUpError: A step failed; its own words stand above.
        """
        python = str(self.program("python"))
        pip = [python, "-m", "pip", "--disable-pip-version-check", "--quiet", "install", "--no-input"]
        say(f"Making {self.folder} (once; loads about 150 MB, a minute or two)")
        self._step("make the environment", [sys.executable, "-m", "venv", "--clear", str(self.folder)])
        wanted = ["--require-hashes", "--only-binary", ":all:", "-r", str(self._requirements)]
        self._step("install the packages", [*pip, *wanted])
        own = ["--no-deps", "--no-build-isolation", "--no-index", "--editable", str(self.root)]
        self._step("install the program", [*pip, *own])
        self.seal()

    def seal(self) -> None:
        """Say that it is whole."""
        self._stamp.write_text(self._fingerprint(), encoding="ascii")

    def _step(self, name: str, command: list[str]) -> None:
        # a pip.conf may ask for the user's own packages, which a venv refuses
        if call(command, environment=own_variables(PIP_USER="0")):
            raise SetUpError(f"could not {name}; the reason stands above. Mend it and run this again.")

    def _fingerprint(self) -> str:
        where = f"{self.root} {sys.version_info[:2]} {platform.system()} {platform.machine()}"
        digest = hashlib.sha256(where.encode("utf-8", "surrogateescape"))
        for path in (self._requirements, self.root / "pyproject.toml"):
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        return digest.hexdigest()


def say(text: str) -> None:
    """Print at once, so that it stands before the words of the next program."""
    print(text, flush=True)


def own_variables(**ours: str) -> dict[str, str]:
    """The caller's environment with `ours` and without what makes tools do other than they do elsewhere."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN + PIP_FOREIGN)}
    return kept | ours


def call(command: list[str], folder: Path | None = None, environment: dict[str, str] | None = None) -> int:
    """Run a program to its end in the caller's terminal; a status as a shell gives it."""
    try:
        code = subprocess.run(command, cwd=folder, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130
    return code if code >= 0 else 128 - code


def read(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a program out of sight and keep what it says."""
    return subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)


def has_tool(name: str) -> bool:
    """Whether a system program is on the path (`shutil.which` is not in python3-minimal)."""
    return any(Path(folder, name).is_file() for folder in os.get_exec_path())


def display_plugin() -> str:
    """The Qt platform plugin this session will use: `wayland`, `xcb`, or empty without a display."""
    wayland = bool(os.environ.get("WAYLAND_DISPLAY"))
    if wayland and (os.environ.get("XDG_SESSION_TYPE") == "wayland" or not os.environ.get("DISPLAY")):
        return "wayland"
    return "xcb" if os.environ.get("DISPLAY") else ""


def debian_package(library: str) -> str:
    """The package that holds a shared library, by Debian Policy 8.1: `libxcb-icccm.so.4`, libxcb-icccm4."""
    if library in IRREGULAR_PACKAGES:
        return IRREGULAR_PACKAGES[library]
    name, _, version = library.lower().replace("_", "-").partition(".so")
    version = version.lstrip(".")
    return f"{name}-{version}" if name[-1].isdigit() else name + version


def missing_libraries(environment: Environment) -> list[str]:
    """The system libraries that Qt's own shared objects ask for and the loader does not find."""
    plugins = [name for name in ("offscreen", display_plugin()) if name]
    files = []
    for pyside in environment.folder.glob("lib/python*/site-packages/PySide6"):
        files += [str(path) for name in QT_MODULES for path in pyside.glob(f"{name}.*.so")]
        files += [str(pyside / "Qt/plugins/platforms" / f"libq{name}.so") for name in plugins]
    probe = ["ldd"] if has_tool("ldd") else [str(environment.program("python")), "-c", LOADABLE]
    lines = read([*probe, *files]).stdout.splitlines()
    return sorted({line.split()[0] for line in lines if line.endswith("not found")})


def install_packages(packages: list[str]) -> None:
    """Install Debian packages as root or by a sudo that asks for no password.

    Raises:
        SetUpError: Neither is at hand, or apt failed; the text holds the one command to run.
    """
    command = "apt-get update && apt-get install -y --no-install-recommends " + " ".join(packages)
    quiet = command.replace("apt-get", "DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0")
    sudo = ["sudo"] if has_tool("sudo") else []
    by_hand = f"Run this, then the same again:\n  {'sudo sh' if sudo else 'su -'} -c '{command}'"
    root = sys.platform != "win32" and os.geteuid() == 0
    if not root and not (sudo and read(["sudo", "-n", "true"]).returncode == 0):
        raise SetUpError(f"system packages are missing. {by_hand}")
    say("Installing system packages: " + " ".join(packages))
    result = read([*([] if root else ["sudo", "-n"]), "sh", "-c", quiet])
    if result.returncode:
        raise SetUpError(f"system packages could not be installed.\n{result.stderr.strip()}\n{by_hand}")


def see_to_venv() -> None:
    """Have Python's means to make an environment, which Debian packages apart.

    Asks at the same time for what Qt is known to lack there, so that one command is enough.
    """
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    if not (has_tool("apt-get") and sys.base_prefix == "/usr"):
        raise SetUpError("this Python cannot make environments (no venv or ensurepip); use a complete one.")
    venv = "python{}.{}-venv".format(*sys.version_info)
    display = {"xcb": XCB_PACKAGES, "wayland": ("libwayland-client0", "libwayland-cursor0")}
    install_packages([venv, *OFFSCREEN_PACKAGES, *display.get(display_plugin(), ())])


def see_to_libraries(environment: Environment) -> None:
    """Have every system library that Qt needs here; in rounds, as one may hide what the next asks for.

    Raises:
        SetUpError: There is no apt, or what it installed did not help; the text names the libraries.
    """
    before: list[str] = []
    missing = missing_libraries(environment)
    while missing:
        if missing == before or not has_tool("apt-get"):
            names = " ".join(missing)
            raise SetUpError(f"Qt lacks system libraries; install them and run this again: {names}")
        install_packages(sorted({debian_package(library) for library in missing}))
        before, missing = missing, missing_libraries(environment)


def prepare(environment: Environment) -> None:
    """Have everything that `run` and `test` stand on."""
    if not environment.is_ready():
        see_to_venv()
        environment.make()
    if sys.platform == "linux":
        see_to_libraries(environment)


def become(command: list[str]) -> int:
    """Hand this process over to a program, so that a signal to it arrives; Windows has to wait for one."""
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 - a path of our own, without a shell
    return call(command)


def run(environment: Environment, arguments: list[str]) -> int:
    """The program with `arguments`; without any, the sample story in the window or without one."""
    program = [str(environment.program("python")), "-P", "-m", "factcheck_gui"]
    if arguments:
        return become([*program, *arguments])
    if sys.platform != "linux" or display_plugin():
        return become([*program, "--sample"])
    return become([program[0], str(environment.root / "resources" / "tour.py")])


def test(environment: Environment, arguments: list[str]) -> int:
    """Each check under its heading, pytest last, so that its summary is the last line."""
    failed: list[str] = []
    for check in (["ruff", "check"], ["mypy"], ["lint-imports"], ["pytest", *SIDE_BY_SIDE, *arguments]):
        if check[0] == "pytest" and failed:
            say(f"\nFailed so far: {', '.join(failed)}")
        say(f"\n== {' '.join(check)} ==")
        command = [str(environment.program(check[0])), *check[1:]]
        if call(command, environment.root, own_variables(QT_QPA_PLATFORM="offscreen")):
            failed.append(check[0])
    return 1 if failed else 0


def main(arguments: list[str]) -> int:
    """Do as the command line says; 2 where a person has to do something first."""
    commands = {"run": run, "test": test}
    if not arguments or arguments[0] not in commands:
        say((__doc__ or "").strip())
        return 0 if arguments in (["-h"], ["--help"]) else 2
    rest = arguments[2:] if arguments[1:2] == ["--"] else arguments[1:]
    environment = Environment(ROOT)
    try:
        prepare(environment)
    except (SetUpError, OSError) as error:
        print(f"bootstrap: {error}", file=sys.stderr)
        return 2
    return commands[arguments[0]](environment, rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
