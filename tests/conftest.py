"""The same surroundings for every test: no display needed, nobody's saved answers touched, no chance in CI."""

import os
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st

settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")

os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).parent / 'support/small_laptop.json'}")


@pytest.fixture(scope="session", autouse=True)
def _own_user_directories(tmp_path_factory: pytest.TempPathFactory):
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for variable in (
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_CACHE_HOME",
            "XDG_STATE_HOME",
            "LOCALAPPDATA",
            "APPDATA",
        ):
            patch.setenv(variable, str(home / variable.lower()))
        yield


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application in the type that people see."""
    from huiqi.app import chinese_font

    qapp.setFont(chinese_font(qapp.font()))
    return qapp


@pytest.fixture(scope="session")
def policy_set():
    """The bundled policy set."""
    from huiqi.policy.compiled import bundled

    return bundled()


@pytest.fixture(scope="session")
def value_of(policy_set):
    """A strategy for the answers to a question."""
    from datetime import date

    from huiqi.applicant.answers import choice_labels

    def strategy(question):
        match question.kind:
            case "yes_no":
                return st.booleans()
            case "choice":
                return st.sampled_from(sorted(choice_labels(policy_set, question)))
            case "choices":
                return st.frozensets(st.sampled_from(sorted(choice_labels(policy_set, question))))
            case "integer":
                return st.integers(int(question.minimum or 0), int(question.maximum or 10**6))
            case "money":
                return st.decimals(question.minimum or 0, question.maximum or 10**9, places=2)
            case "date":
                return st.dates(question.minimum or date(1950, 1, 1), question.maximum or date(2030, 1, 1))
            case _:
                return st.text(max_size=40)

    return strategy
