"""Sheets being filled."""

from vpa_desk.documents.sheets import Pages
from vpa_desk.documents.typeset import Block


def pages() -> Pages:
    return Pages(first_top=100, next_top=20, bottom=200)


def test_blocks_stand_one_under_the_other() -> None:
    filled = pages()
    filled.keep(Block(30))
    filled.skip(5)
    filled.keep(Block(65))

    assert [[top for top, _ in sheet] for sheet in filled.sheets] == [[100, 135]]


def test_a_block_that_does_not_fit_goes_to_the_top_of_the_next_sheet() -> None:
    filled = pages()
    filled.keep(Block(90))
    filled.keep(Block(11))

    assert [[top for top, _ in sheet] for sheet in filled.sheets] == [[100], [20]]


def test_there_is_no_air_at_the_top_of_a_sheet() -> None:
    filled = pages()
    filled.skip(50)
    filled.keep(Block(100))

    assert filled.sheets[0][0][0] == 100
