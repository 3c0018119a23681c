"""Bad input: bytes damaged in every way, JSON that no program wrote, and texts that mean to be more than text."""

from hypothesis import strategies as st

HOSTILE = (
    '=HYPERLINK("http://example.com","点我")',
    "=cmd|'/C calc'!A0",
    "@SUM(A1:A9)",
    "+1+1",
    "-1-1",
    "\t=1+1",
    "\r=1+1",
    "<b>粗</b>",
    '<para><a href="http://example.com">x</a></para>',
    '<img src="file:///etc/passwd"/>',
    "<script>alert(1)</script>",
    "&amp;&lt;&#0;&bogus;",
    "]]></t></is></c>",
    "<!-- --",
    "\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\n",
    "甲;乙,丙\\n丁:戊",
    "\x1b]0;标题\x07\x1b[31m红\x1b[2J",
    "\x9b31m红\x9d0;标题\x9c",
    "空\x00字符\x08\x7f",
    "改向\u202e文字\u2066里\u2069\u200f",
    "零\u200b宽\u200d\ufeff字",
    "行\u2028段\u2029\x0b\x0c\x1c\x85尾",
    "e" + "\u0301" * 400,
    "\ufdfa" * 60,
    "ᠮᠣᠩᠭᠣᠯ😀𠮷\U0010ffff\ufffe",
    "%s%n{0}{name}${HOME}%PATH%",
    "../../../../etc/passwd",
    "CON",
    "名" * 60,
    "长" * 10_000,
    "a" * 10_000,
    "_x0041__x000D_",
    " ",
    "\u3000",
)
"""Texts that a program behind ours would take for something else."""

LITERALS = (
    *("null", "true", "false", "0", "-0", "1", "-1", "0.0", "-0.0", "1.5", "1e400", "-1e400", "1e-400", "1E+2"),
    *("NaN", "Infinity", "-Infinity", "9" * 19, "9" * 61, "9" * 4300, "9" * 5000, "-" + "9" * 5000, "0." + "1" * 5000),
    *(
        '""',
        '"-0"',
        '"1e400"',
        '"NaN"',
        '"Infinity"',
        '"٣"',
        '"１２"',
        '"1_000"',
        '" 5"',
        '"0x10"',
        '"5\\n"',
        f'"{"9" * 5000}"',
    ),
    *(
        '"0001-01-01"',
        '"9999-12-31"',
        '"10000-01-01"',
        '"2022-02-30"',
        '"2022-W05-1"',
        '"-001-01-01"',
        '"令和4年"',
        '"2022-12-31T00:00"',
    ),
    *(
        r'"\ud800"',
        r'"\udc00\ud800"',
        r'"\u0000"',
        r'"\u202e\u2066"',
        r'"\u001b]0;x\u0007"',
        '"\\uFEFF"',
        '"yes"',
        '"是"',
        '"none"',
    ),
    *("[]", "{}", "[[]]", "[null]", '[true, "a"]', "[1, 1]", '{"a": 1}', '["none", "none"]', "[" * 900 + "]" * 900),
)
"""JSON values, as written in a file, that are of the wrong kind nearly everywhere."""


def texts() -> st.SearchStrategy[str]:
    """Texts a person did not mean, and some they did."""
    return st.one_of(
        st.sampled_from(HOSTILE),
        st.text(max_size=60),
        st.text(st.characters(categories=["Cc", "Cf", "Cs", "Co", "Mn"])),
    )


def json_texts() -> st.SearchStrategy[str]:
    """JSON as text, of any shape, also with keys written twice and numbers that no machine holds."""
    keys = st.sampled_from(
        ('"format"', '"answers"', '"on"', '"employees"', '"company_name"', '"region"', '"x"', '"\\ud800"', '""')
    )
    return st.recursive(
        st.sampled_from(LITERALS),
        lambda inner: st.one_of(
            st.lists(inner, max_size=4).map(lambda items: f"[{', '.join(items)}]"),
            st.lists(st.tuples(keys, inner), max_size=4).map(
                lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
            ),
        ),
        max_leaves=12,
    )


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """Bytes with one to four damages: flipped bits, a piece gone, twice, in another place, or replaced."""
    for _ in range(draw(st.integers(1, 4))):
        start, length = draw(st.integers(0, max(len(data) - 1, 0))), draw(st.integers(1, 64))
        piece, end = data[start : start + length], start + length
        match draw(st.sampled_from(("flip", "cut", "drop", "double", "move", "replace", "insert"))):
            case "flip":
                data = (
                    data[:start] + bytes(byte ^ 1 << draw(st.integers(0, 7)) for byte in piece[:1]) + data[start + 1 :]
                )
            case "cut":
                data = data[:start]
            case "drop":
                data = data[:start] + data[end:]
            case "double":
                data = data[:end] + piece * draw(st.integers(1, 50)) + data[end:]
            case "move":
                rest = data[:start] + data[end:]
                at = draw(st.integers(0, len(rest)))
                data = rest[:at] + piece + rest[at:]
            case "replace":
                data = data[:start] + draw(st.binary(max_size=length)) + data[end:]
            case _:
                data = data[:start] + draw(st.one_of(st.binary(max_size=8), texts().map(_encoded))) + data[start:]
    return data


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
