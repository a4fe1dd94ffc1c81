import json
import os
from pathlib import Path
from typing import Any

import pytest

from factcheck_gui.services.settings import Settings, SettingsService


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def write(path: Path, found: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(found if isinstance(found, str) else json.dumps(found), encoding="utf-8")


def test_the_first_start_has_the_defaults_and_writes_nothing(path: Path) -> None:
    service = SettingsService(path)

    assert service.current == Settings()
    assert not service.was_damaged
    assert not path.exists()


def test_what_was_chosen_is_there_the_next_time(path: Path) -> None:
    SettingsService(path).change(person="Rosa Kane", scale=120, keys={"hide_marks": "B"})
    SettingsService(path).change(rail_collapsed=True)

    assert SettingsService(path).current == Settings(
        person="Rosa Kane", scale=120, keys={"hide_marks": "B"}, rail_collapsed=True
    )


def test_nothing_else_is_left_in_the_folder(path: Path) -> None:
    SettingsService(path).change(scheme="dark")

    assert [found.name for found in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a person's folder to that person")
def test_only_the_person_can_read_them(path: Path) -> None:
    SettingsService(path).change(person="Rosa Kane")

    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "damage", ["", "{", "\x00\x00", b"\xff\xfe\x00".decode("latin-1") + "{", '{"scale": 1'], ids=repr
)
def test_a_damaged_file_is_set_aside_and_never_in_the_way(path: Path, damage: str) -> None:
    write(path, damage)

    service = SettingsService(path)

    assert (service.current, service.was_damaged) == (Settings(), True)
    assert path.with_suffix(".bad").read_text(encoding="utf-8") == damage
    service.change(scale=110)
    assert (SettingsService(path).current.scale, SettingsService(path).was_damaged) == (110, False)


def test_bytes_that_are_no_text_are_damage_too(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xff\xfe\xfa")

    assert SettingsService(path).was_damaged


@pytest.mark.parametrize(
    "found",
    [
        {"scale": "large"},
        {"scale": True},
        {"person": None},
        {"keys": {"hide_marks": 4}},
        {"keys": ["H"]},
        {"guide_left": 1},
        {"rail_collapsed": "yes"},
        {"of_a_later_version": 4},
        [],
        None,
        "dark",
    ],
)
def test_a_value_of_the_wrong_kind_keeps_its_default(path: Path, found: Any) -> None:
    write(path, found)

    assert SettingsService(path).current == Settings()


def test_one_wrong_value_does_not_cost_the_others(path: Path) -> None:
    write(path, {"scale": "large", "person": "Rosa Kane", "scheme": "dark"})

    assert SettingsService(path).current == Settings(person="Rosa Kane", scheme="dark")


def test_settings_that_cannot_be_written_hold_until_the_end(path: Path) -> None:
    service = SettingsService(path)
    path.mkdir(parents=True)  # a folder cannot be replaced by a file, whoever asks (root may write anywhere)

    with pytest.raises(OSError, match="settings"):
        service.change(scheme="dark")

    assert service.current.scheme == "dark"
    assert [found.name for found in path.parent.iterdir()] == ["settings.json"]
