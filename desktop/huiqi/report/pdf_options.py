"""What of the result is printed, and how large."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class PdfOptions:
    """``full``, or a ``summary`` on one sheet; only what is to be raised at one ``department`` (its id); 大字版.

    A department goes before the scope. ``named``: the codes carry the name of the business too, as the person has allowed.
    """

    scope: Literal["full", "summary"] = "full"
    department: str | None = None
    large: bool = False
    named: bool = False
