"""How the command line says no: one line on stderr, and never a traceback."""

from datetime import date


class Refusal(Exception):
    """The command cannot be carried out; the message is the one line that says what, where and how to mend it."""


def day(option: str, text: str | None) -> date | None:
    """Return the date given with an option, written as 2022-12-31; raises Refusal for anything else."""
    from huiqi.applicant.answers import iso_date

    if text is None:
        return None
    try:
        return iso_date(text)
    except ValueError:
        raise Refusal(f"{option} {text}：不是日期，应写成 2022-12-31 的样子") from None
