"""How many inputs the tests of tests/robustness tried: said at the end of a run, and multiplied by ``make fuzz``.

``HUIQI_TIMES=100`` tries a hundred times as many as ``make test`` does.
"""

import os
from collections import Counter
from collections.abc import Iterator

from hypothesis import HealthCheck, Phase, settings

TIMES = int(os.environ.get("HUIQI_TIMES", "1"))

_tried: Counter[str] = Counter()


def tries(examples: int) -> settings:
    """Return settings that try so many inputs, times what ``HUIQI_TIMES`` says."""
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]
    phases = [Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink]  # to explain a fault takes minutes
    return settings(max_examples=examples * TIMES, deadline=None, suppress_health_check=slow, phases=phases)


def tried(kind: str, inputs: int = 1) -> None:
    """Count inputs of a kind, such as ``answers file``, that were given to the program."""
    _tried[kind] += inputs


def summary() -> Iterator[str]:
    """Yield a line for each kind of input, and one for the sum."""
    if not _tried:
        return
    for kind, inputs in sorted(_tried.items()):
        yield f"{inputs:>9,} × {kind}"
    yield f"{_tried.total():>9,} inputs in all"
