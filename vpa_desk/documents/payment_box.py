"""The payment box: what is to be paid by when, and to which account, on a quiet ground."""

from dataclasses import dataclass

from vpa_desk.documents.fonts import Cut
from vpa_desk.documents.letterhead import LEFT, WIDTH
from vpa_desk.documents.typeset import MM, PALE, PANEL, Block, Panel, Style, column, wrapped

_PADDING = 14.0
_PARTS = (0.24, 0.36, 0.19, 0.21)
_GAP = 8.0

_SENTENCE = Style(Cut.BOLD, 9.5, 14.5)
_LABEL = Style(Cut.REGULAR, 7.5, 11, PALE)
_VALUE = Style(Cut.REGULAR, 8.5, 12.5)


@dataclass(frozen=True, slots=True)
class PaymentBox:
    """A sentence and below it up to four labels with their values, side by side."""

    sentence: str
    details: tuple[tuple[str, str], ...] = ()


def laid_out(box: PaymentBox) -> Block:
    """The box over the full width, as high as its longest value needs."""
    left, limit = LEFT + _PADDING, WIDTH - 2 * _PADDING
    sentence = wrapped(box.sentence, _SENTENCE, limit)
    texts = list(column(sentence, _SENTENCE, left, _PADDING))
    top = bottom = _PADDING + len(sentence) * _SENTENCE.leading
    for place, (label, value) in enumerate(box.details):
        share = _PARTS[place]
        lines = wrapped(value, _VALUE, share * limit - _GAP)
        texts += column([label], _LABEL, left, top + _GAP)
        texts += column(lines, _VALUE, left, top + _GAP + _LABEL.leading)
        left += share * limit
        height = _GAP + _LABEL.leading + len(lines) * _VALUE.leading
        bottom = max(bottom, top + height)
    height = bottom + _PADDING
    return Block(height, tuple(texts), panels=(Panel(LEFT, 0, WIDTH, height, PANEL, 2 * MM),))
