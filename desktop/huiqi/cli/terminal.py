"""What the command line says: whatever was in the input, a terminal only shows it and obeys nothing in it."""

import sys

LONGEST_LINE = 1000


def say(text: str) -> None:
    """Print a text as it is, but for characters that a terminal would obey or turn around."""
    from huiqi.report.printing import clean

    print(clean(text), end="")


def complain(sentence: str) -> None:
    """Say one line on stderr, whatever was in the input."""
    from huiqi.report.printing import one_line

    print(f"huiqi：{one_line(sentence, LONGEST_LINE)}", file=sys.stderr)
