"""Numbers and texts as bits, packed tightly and written as decimal digits. A row of bits is a str of 0 and 1.

Whatever is read is bounded: a number by :data:`LONGEST`, everything else by the bits that are there.
"""

LONGEST = 128
"""The most bits a number may have."""
BLOCK_BITS, BLOCK_DIGITS = 33, 10
"""A block of bits and the digits that hold it: 2**33 < 10**10, so that 0.7 % of the room is lost."""
GROUP = 3


def fixed(number: int, width: int) -> str:
    """Return a number of 0 or more in exactly so many bits."""
    return f"{number:0{width}b}"


def unsigned(number: int) -> str:
    """Return a number of 0 or more in groups of three bits, each with a 1 before it while others follow."""
    width = max(-(-number.bit_length() // GROUP), 1) * GROUP
    bits = fixed(number, width)
    last = width - GROUP
    return "".join(f"{int(start < last)}{bits[start : start + GROUP]}" for start in range(0, width, GROUP))


def signed(number: int) -> str:
    """Return a number that may be negative."""
    return unsigned(2 * number if number >= 0 else -2 * number - 1)


def rounded(number: int) -> str:
    """Return a number that tends to end in noughts, such as an amount of money."""
    noughts = 0
    while number and number % 10 == 0:
        number, noughts = number // 10, noughts + 1
    return signed(number) + unsigned(noughts)


def text(words: str) -> str:
    """Return a text, two bytes for a Chinese character."""
    data = words.encode("gb18030")
    return unsigned(len(data)) + "".join(fixed(byte, 8) for byte in data)


def rice(number: int, width: int) -> str:
    """Return a number of about ``width`` bits: its high part in ones, a nought, its low part."""
    return "1" * (number >> width) + "0" + (fixed(number & ((1 << width) - 1), width) if width else "")


def to_digits(bits: str) -> str:
    """Return bits as decimal digits, in whole blocks; the last one is filled up with noughts."""
    blocks = (bits[start : start + BLOCK_BITS] for start in range(0, len(bits), BLOCK_BITS))
    return "".join(f"{int(block.ljust(BLOCK_BITS, '0'), 2):0{BLOCK_DIGITS}}" for block in blocks)


def of_digits(digits: str) -> str:
    """Undo :func:`to_digits`; raises ValueError where the digits hold no such blocks."""
    blocks = [int(digits[start : start + BLOCK_DIGITS]) for start in range(0, len(digits), BLOCK_DIGITS)]
    if any(block >> BLOCK_BITS for block in blocks):
        raise ValueError("no block of bits")
    return "".join(fixed(block, BLOCK_BITS) for block in blocks)


class Reader:
    """Reads what the functions above wrote, from front to back; raises ValueError where it cannot be."""

    def __init__(self, bits: str) -> None:
        self._bits = bits
        self._at = 0

    def take(self, width: int) -> str:
        """Return the next bits."""
        taken = self._bits[self._at : self._at + width]
        if len(taken) < width:
            raise ValueError("too few bits")
        self._at += width
        return taken

    def fixed(self, width: int) -> int:
        """Read what :func:`fixed` wrote."""
        return int(self.take(width) or "0", 2)

    def unsigned(self) -> int:
        """Read what :func:`unsigned` wrote."""
        bits, more = "", True
        while more:
            more = self.take(1) == "1"
            bits += self.take(GROUP)
            if len(bits) > LONGEST:
                raise ValueError("too long a number")
        return int(bits, 2)

    def signed(self) -> int:
        """Read what :func:`signed` wrote."""
        number = self.unsigned()
        return -(number + 1) // 2 if number % 2 else number // 2

    def rounded(self) -> int:
        """Read what :func:`rounded` wrote."""
        number, noughts = self.signed(), self.unsigned()
        if noughts > LONGEST:
            raise ValueError("too long a number")
        return number * 10**noughts

    def text(self) -> str:
        """Read what :func:`text` wrote."""
        bits = self.take(8 * self.unsigned())
        return bytes(int(bits[start : start + 8], 2) for start in range(0, len(bits), 8)).decode("gb18030")

    def rice(self, width: int) -> int:
        """Read what :func:`rice` wrote with the same width."""
        high = 0
        while self.take(1) == "1":
            high += 1
        return (high << width) + self.fixed(width)
