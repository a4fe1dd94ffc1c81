import sys

import pytest

from factcheck_gui import paths


def test_shipped_files_are_found_in_the_checkout() -> None:
    assert paths.resource("themes", "measures.json").is_file()


def test_the_users_files_lie_in_folders_of_the_program() -> None:
    for path in (paths.library_path(), paths.settings_path(), paths.log_path()):
        assert "factcheck-gui" in str(path)
        assert path.is_absolute()


@pytest.mark.skipif(sys.platform != "linux", reason="names the folder Linux uses")
def test_the_library_follows_the_systems_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/elsewhere")

    assert str(paths.library_path()) == "/elsewhere/factcheck-gui/library.sqlite"
