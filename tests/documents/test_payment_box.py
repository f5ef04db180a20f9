"""What is to be paid, and to which account."""

import pytest

from vpa_desk.documents.letterhead import LEFT, RIGHT
from vpa_desk.documents.payment_box import PaymentBox, laid_out
from vpa_desk.documents.typeset import Block

ACCOUNT = (
    ("Kontoinhaber", "Katharina Weber"),
    ("IBAN", "DE89 3704 0044 0532 0130 00"),
    ("BIC", "COBADEFFXXX"),
    ("Verwendungszweck", "RE-2026-0001"),
)


def said(block: Block) -> list[str]:
    return [text.text for text in block.texts]


def test_labels_and_values_stand_side_by_side_under_the_sentence() -> None:
    block = laid_out(PaymentBox("Bitte überweisen Sie.", ACCOUNT))

    sentence, *details = block.texts
    assert sentence.text == "Bitte überweisen Sie."
    assert [
        (text.text, below.text) for text, below in zip(details[::2], details[1::2], strict=True)
    ] == [*ACCOUNT]
    assert len({label.y for label in details[::2]}) == 1
    assert details[0].y > sentence.y


def test_the_ground_holds_all_of_it() -> None:
    block = laid_out(PaymentBox("Bitte überweisen Sie.", (("Bank", "Sparkasse " * 20),)))

    (ground,) = block.panels
    assert (ground.x, ground.x + ground.width) == (LEFT, RIGHT)
    assert ground.height == block.height
    assert all(0 < text.y < block.height for text in block.texts)


def test_a_sentence_can_stand_alone() -> None:
    alone, full = laid_out(PaymentBox("Nichts.")), laid_out(PaymentBox("Nichts.", ACCOUNT))

    assert said(alone) == ["Nichts."]
    assert alone.height < full.height


def test_more_details_than_there_is_room_for_are_not_dropped_in_silence() -> None:
    with pytest.raises(IndexError):
        laid_out(PaymentBox("Zu viel.", (*ACCOUNT, ("Fünftes", "x"))))
