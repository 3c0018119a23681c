"""Names of the files handed over."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiqi.wizard.filenames import file_name

ON = date(2022, 9, 1)


@pytest.mark.parametrize(
    ("business", "name"),
    [
        ("草原面馆", "惠企自测_草原面馆_2022-09-01.xlsx"),
        ("", "惠企自测_2022-09-01.xlsx"),
        ('a/b\\c:d*e?f"g<h>i|j', "惠企自测_a_b_c_d_e_f_g_h_i_j_2022-09-01.xlsx"),
        ("..", "惠企自测_2022-09-01.xlsx"),
        ("字" * 10_000, f"惠企自测_{'字' * 40}_2022-09-01.xlsx"),
    ],
)
def test_name(business: str, name: str):
    assert file_name(business, ON, "xlsx") == name


@given(st.text())
def test_every_name_can_be_written(business: str):
    name = file_name(business, ON, "pdf")
    assert not set(name) & set('<>:"/\\|?*\n\r\t\0')
    assert len(name.encode()) < 250
