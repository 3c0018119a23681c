"""Turn the two notices, as extracted from PDF, into one clean text file per document.

A maintainer's tool, run as ``python -m huiqi.policy.cleaning RAW_DIR SOURCES_DIR``.
Every non-space character of the raw files ends up in exactly one source file or in the
list of what was removed (page numbers and watermark addresses, nothing else).
"""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PAGE_NUMBER = re.compile(r"-\s*\d+\s*-")
WATERMARK = re.compile(r"https?://\S+")
BLOCK_START = re.compile(r"[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}\. ?(?=[^\d\s%])|抄送：")
SECTION_HEADING = re.compile(r"[一二三四五六七八九十]+、[^。]*")
DEPARTMENTS_END = re.compile(r"(负责|分工|不再列出)）$")
NEEDLESS_SPACE = re.compile(
    r"(?<=[^\x21-\x7e]) +(?=[\x21-\x7e])|(?<=[\x21-\x7e]) +(?=[^\x21-\x7e])|(?<=\d\.) +(?=\d)|(?<=[，。、；）]) +"
)

REMOVED_FILE = "removed.txt"


@dataclass(frozen=True, slots=True)
class RawNotice:
    """One raw file: the covering letter and the documents in it, by title, in printed order."""

    file: str
    letter: str
    titles: tuple[tuple[str, str], ...]


NOTICES = (
    RawNotice(
        "notice-2022-1.txt",
        "letter-2022-1",
        (
            ("services-plan", "内蒙古自治区促进服务业高质量发展实施方案（2022 版）"),
            ("living-services", "内蒙古自治区关于推动生活性服务业补短板上水平提高人民生活品质行动方案"),
            ("consumption", "内蒙古自治区消费促进 2022 年行动方案"),
            ("services-support", "内蒙古自治区促进服务业发展政策"),
            ("small-business", "内蒙古自治区支持小微企业发展政策"),
        ),
    ),
    RawNotice(
        "notice-2022-39.txt",
        "",
        (("ecommerce", "内蒙古自治区人民政府办公厅关于推动电子商务加快发展若干措施的通知"),),
    ),
)


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece of noise taken out: which raw file, which line, what."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}\t{self.text}"


def squeeze(text: str) -> str:
    """Return the text without any white space; the unit in which nothing may be lost."""
    return re.sub(r"\s+", "", text)


def strip_noise(file: str, raw: str) -> tuple[list[str], list[Removed]]:
    """Return the non-empty lines of a raw file without page numbers and watermarks, and what went."""
    lines: list[str] = []
    removed: list[Removed] = []
    for number, line in enumerate(raw.splitlines(), 1):
        text = line.strip()
        if PAGE_NUMBER.fullmatch(text) or WATERMARK.fullmatch(text):
            removed.append(Removed(file, number, text))
        elif text:
            lines.append(text)
    return lines, removed


def split_documents(notice: RawNotice, lines: list[str]) -> dict[str, list[str]]:
    """Split a notice at the titles of its documents; what is outside them is the covering letter.

    Raises ValueError when a title is not found, naming it.
    """
    parts: dict[str, list[str]] = {}
    current = parts.setdefault(notice.letter, []) if notice.letter else None
    waiting = list(notice.titles)
    at = 0
    while at < len(lines):
        end = _title_end(lines, at, waiting[0][1]) if waiting else None
        if end is not None:
            document, title = waiting.pop(0)
            current = parts.setdefault(document, [])
            current.append(title)
            at = end
            continue
        if notice.letter and lines[at].startswith("抄送："):
            current = parts[notice.letter]
        if current is None:
            raise ValueError(f"{notice.file}：第一行应为标题“{waiting[0][1]}”")
        current.append(lines[at])
        at += 1
    if waiting:
        raise ValueError(f"{notice.file}：没有找到标题“{waiting[0][1]}”")
    return parts


def _title_end(lines: list[str], at: int, title: str) -> int | None:
    """Return the index after a title printed on one to three lines from ``at``, or None."""
    wanted = squeeze(title)
    for end in range(at + 1, min(at + 4, len(lines) + 1)):
        if squeeze("".join(lines[at:end])) == wanted:
            return end
    return None


def join_blocks(lines: list[str]) -> list[str]:
    """Undo the hard line wrapping: one line per heading, paragraph or provision."""
    blocks = lines[:1]
    for line in lines[1:]:
        if _starts_block(blocks, line):
            blocks.append(line)
        else:
            blocks[-1] = _join(blocks[-1], line)
    return [NEEDLESS_SPACE.sub("", block) for block in blocks]


def _starts_block(blocks: list[str], line: str) -> bool:
    last = blocks[-1]
    if len(blocks) == 1 or SECTION_HEADING.fullmatch(last) or DEPARTMENTS_END.search(last):
        return True
    if line == "（此件公开发布）" or re.fullmatch(r"2022 ?年 ?\d+ ?月 ?\d+ ?日", line):
        return True
    return bool(BLOCK_START.match(line)) and last.endswith(("。", "）", "："))


def _join(left: str, right: str) -> str:
    """Join two wrapped lines; only two Latin words need a blank between them."""
    both_latin = re.search(r"[A-Za-z]$", left) and re.match(r"[A-Za-z]", right)
    return f"{left} {right}" if both_latin else left + right


def clean(raw: Mapping[str, str]) -> tuple[dict[str, str], list[Removed]]:
    """Return the text of every source file by its stem, and the list of what was removed.

    ``raw`` holds the text of each raw file by its name. Raises ValueError with a sentence when a title is not found.
    """
    texts: dict[str, str] = {}
    removed: list[Removed] = []
    for notice in NOTICES:
        lines, noise = strip_noise(notice.file, raw[notice.file])
        removed.extend(noise)
        for stem, part in split_documents(notice, lines).items():
            texts[stem] = "\n".join(join_blocks(part)) + "\n"
    return texts, removed


def main(arguments: list[str]) -> int:
    """Write the source files and the list of removed noise; return the exit status."""
    if len(arguments) != 2:
        print("用法：python -m huiqi.policy.cleaning 原始文本目录 输出目录", file=sys.stderr)
        return 2
    raw_dir, out_dir = map(Path, arguments)
    try:
        texts, removed = clean({n.file: (raw_dir / n.file).read_text(encoding="utf-8") for n in NOTICES})
    except UnicodeDecodeError:
        print(f"{raw_dir} 里的原始文本不是 UTF-8 编码，请另存为 UTF-8", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"无法读取 {error.filename}，请检查文件是否存在", file=sys.stderr)
        return 2
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    for stem, text in texts.items():
        (out_dir / f"{stem}.txt").write_text(text, encoding="utf-8")
    (out_dir / REMOVED_FILE).write_text("".join(f"{item}\n" for item in removed), encoding="utf-8")
    print(f"写出 {len(texts)} 个文件，去除 {len(removed)} 处页码和水印")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
