"""What a person set once and expects to find again: one small file, written whole, readable by its owner only."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Signal

from huiqi.bounded import NoSuchFile, TooLarge, UnreadableFile, read_bounded
from huiqi.policy.shapes import is_list, is_mapping
from huiqi.wizard.words import told_sentence, tr

HOME_VARIABLE = "HUIQI_HOME"
"""Set by the launcher of the portable edition: the folder that holds the program; everything is kept in it."""
FILE = "settings.json"
LARGEST_FILE = 1_000_000
"""Bytes."""
SMALLEST, LARGEST = 100, 200
"""Type size in percent of the system's."""
HALL_TYPE_SIZE = 125
"""Percent below which the type of a hall does not go."""
SHORTEST_IDLE, LONGEST_IDLE = 30, 3600
"""Seconds."""
RECENT_KEPT = 8
THEMES = ("system", "light", "dark", "contrast")
LANGUAGES = ("zh", "en")
OWNER_ONLY_FOLDER = 0o700


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings. ``type_size`` is in percent, ``idle_seconds`` in seconds; ``pin`` is a salted hash, never the PIN.

    ``contacts`` is the path of the hall's contact list. ``unknown`` holds what a later version wrote, to be kept.
    """

    type_size: int = SMALLEST
    theme: str = THEMES[0]
    language: str = LANGUAGES[0]
    recent: tuple[str, ...] = ()
    contacts: str = ""
    pin: str = ""
    idle_seconds: int = 120
    hall_print: bool = True
    hall_export: bool = True
    unknown: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def with_recent(self, file: Path) -> Settings:
        """Return the settings with a file at the head of those opened lately."""
        others = (each for each in self.recent if each != str(file))
        return replace(self, recent=(str(file), *others)[:RECENT_KEPT])


def _is_whole(value: object, low: int, high: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) < 4096


def _is_pin(value: str) -> bool:
    from huiqi.wizard.pin import is_kept  # takes longer to import than all else at the start

    return not value or is_kept(value)


CHECKS: dict[str, Callable[[Any], bool]] = {
    "type_size": lambda value: _is_whole(value, SMALLEST, LARGEST),
    "theme": lambda value: value in THEMES,
    "language": lambda value: value in LANGUAGES,
    "recent": lambda value: is_list(value) and len(value) <= RECENT_KEPT and all(map(_is_text, value)),
    "contacts": _is_text,
    "pin": lambda value: isinstance(value, str) and _is_pin(value),
    "idle_seconds": lambda value: _is_whole(value, SHORTEST_IDLE, LONGEST_IDLE),
    "hall_print": lambda value: isinstance(value, bool),
    "hall_export": lambda value: isinstance(value, bool),
}
"""What may stand in the file, by key; anything else is replaced by the default."""


def profile_folder() -> Path:
    """Return where this person's settings and unfinished answers are kept; not necessarily there yet."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home) / "userdata"
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation))


def make_private(folder: Path) -> None:
    """Make a folder that only its owner can look into; where that cannot be, writing into it will say why."""
    with suppress(OSError):
        folder.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
        folder.chmod(OWNER_ONLY_FOLDER)


def load(file: Path) -> tuple[Settings, str]:
    """Return the settings of a file, and a sentence where it could not be used as it is; without a file the defaults."""
    found, sentence = _read(file)
    return (found or Settings()), sentence


def _read(file: Path) -> tuple[Settings | None, str]:
    """Return the settings of a file, None where there are none, and a sentence where it could not be used as it is."""
    try:
        return _from_text(read_bounded(file, LARGEST_FILE))
    except NoSuchFile:
        return None, ""
    except (ValueError, RecursionError, TooLarge):
        with suppress(OSError):
            file.replace(file.with_suffix(".unreadable.json"))
        return None, tr("设置文件已损坏，已改用默认设置；请到“工具—设置”里重新设定。")
    except UnreadableFile as error:
        return None, tr("读不了设置文件 {file}：{reason}。这次用默认设置。").format(
            file=file, reason=told_sentence(error)
        )


def _from_text(text: bytes) -> tuple[Settings, str]:
    """Return what is written there, each value that cannot be used as the default; raises ValueError, RecursionError."""
    import json

    found = json.loads(text)
    if not is_mapping(found):
        raise ValueError(found)
    known = {name: found[name] for name in CHECKS.keys() & found.keys()}
    good = {name: value for name, value in known.items() if CHECKS[name](value)}
    if "recent" in good:
        good["recent"] = tuple(good["recent"])
    unknown = {name: value for name, value in found.items() if name not in CHECKS}
    bad = tr("、").join(sorted(known.keys() - good.keys()))
    sentence = tr("设置文件里有几项不能用（{names}），这几项已改用默认值。").format(names=bad) if bad else ""
    return Settings(**good, unknown=unknown), sentence


def save(settings: Settings, file: Path) -> None:
    """Write the settings so that only their owner can read them. Raises ExportError with a sentence."""
    import json

    from huiqi.report.atomic import replacing

    values = {name: value for name, value in asdict(settings).items() if name != "unknown"}
    make_private(file.parent)
    with replacing(file, private=True) as part:
        part.write_text(json.dumps({**settings.unknown, **values}, indent=2) + "\n", encoding="ascii")


class Store(QObject):
    """The settings in use, and the file they are kept in."""

    changed = Signal()
    """A setting is another one; it holds from now on."""
    failed = Signal(str)
    """The settings could not be kept; the sentence says why. They hold until the program ends."""

    def __init__(self, file: Path | None = None, keeps: bool = True) -> None:
        """Read a file, the profile's where none is given; without ``keeps`` it is never written."""
        super().__init__()
        self.file = file or profile_folder() / FILE
        self._keeps = keeps
        self.settings, self.warning = load(self.file)

    def use(self, settings: Settings) -> None:
        """Let these settings hold from now on, without keeping them: for a look at them."""
        if settings != self.settings:
            self.settings = settings
            self.changed.emit()

    def change(self, **values: Any) -> None:
        """Set some of the settings and keep them; what another window kept meanwhile stays."""
        self._keep(lambda settings: replace(settings, **values))

    def remember(self, file: Path) -> None:
        """Keep that a file was opened, before those that this or another window opened earlier."""
        self._keep(lambda settings: settings.with_recent(file))

    def _keep(self, changed: Callable[[Settings], Settings]) -> None:
        from huiqi.report.atomic import ExportError

        kept, problem = _read(self.file)
        self.use(changed(self.settings if problem or kept is None else kept))
        if not self._keeps:
            return
        try:
            save(self.settings, self.file)
        except ExportError as error:
            self.failed.emit(tr("设置没有记住，下次打开程序要重新设定。{error}").format(error=told_sentence(error)))
