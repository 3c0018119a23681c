"""Names of the files handed over. Pure functions, no Qt."""

import re
from datetime import date

PRODUCT = "惠企自测"
NAME_LIMIT = 40
_ILLEGAL = re.compile(
    r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]+'
)


def file_name(business: str, on: date, suffix: str) -> str:
    """Return 惠企自测_<business>_<date>.<suffix>, without characters a file system may refuse."""
    name = _ILLEGAL.sub("_", " ".join(business.split()))[:NAME_LIMIT].strip(" ._")
    return "_".join(part for part in (PRODUCT, name, on.isoformat()) if part) + f".{suffix}"
