"""Looking for a text in everything that was left: files of any kind, what is packed in them, and what windows show."""

import io
import json
import re
import urllib.parse
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

STREAM = re.compile(rb"stream\r?\n")


def holding(folder: Path, text: str) -> list[str]:
    """Return the names of the files under a folder whose name or content holds a text."""
    if not folder.exists():
        return []
    wanted = spellings(text)
    return [
        str(each.relative_to(folder))
        for each in folder.rglob("*")
        if text in each.name
        or (each.is_file() and any(one in part for part in parts(each.read_bytes()) for one in wanted))
    ]


def spellings(text: str) -> set[bytes]:
    """Return the ways in which a text is usually written down."""
    return {
        *(text.encode(kind) for kind in ("utf-8", "utf-16-le", "utf-16-be", "gb18030")),
        json.dumps(text)[1:-1].encode(),
        urllib.parse.quote(text).encode(),
    }


def parts(data: bytes) -> Iterator[bytes]:
    """Yield the content of a file, and of whatever is packed in it."""
    yield data
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for name in packed.namelist():
                yield from parts(packed.read(name))
    elif data.startswith(b"%PDF"):
        yield from _pdf(data)


def _pdf(data: bytes) -> Iterator[bytes]:
    """Yield the streams of a PDF, and its text, which is written in the numbers of glyphs."""
    from pypdf import PdfReader

    for found in STREAM.finditer(data):
        try:
            yield zlib.decompressobj().decompress(data[found.end() :])
        except zlib.error:
            continue
    reader = PdfReader(io.BytesIO(data))
    yield repr(dict(reader.metadata or {})).encode()
    yield "".join(page.extract_text() for page in reader.pages).encode()
