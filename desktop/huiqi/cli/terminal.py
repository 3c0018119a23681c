"""What the command line says: whatever was in the input, a terminal only shows it and obeys nothing in it."""

import sys

LONGEST_LINE = 1000
END_KEPT = 200


def say(text: str) -> None:
    """Print a text as it is, but for characters that a terminal would obey or turn around."""
    from huiqi.report.printing import clean

    print(clean(text), end="")


def complain(sentence: str) -> None:
    """Say one line on stderr, whatever was in the input."""
    try:
        print(f"huiqi：{line(sentence)}", file=sys.stderr, flush=True)
    except OSError:  # where nobody can be told, the exit status still says it, if nothing is tried again at the end
        sys.stderr = None


def line(sentence: str) -> str:
    """Return a sentence on one line; of one that is too long the beginning and the end, which says how to mend it."""
    from huiqi.report.printing import clean

    joined = " ".join(clean(sentence).split())
    if len(joined) <= LONGEST_LINE:
        return joined
    return f"{joined[: LONGEST_LINE - END_KEPT]}…{joined[-END_KEPT:]}"
