"""What a command answers, for people and for scripts."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vpa_desk.cli.speech import Speech

if TYPE_CHECKING:
    from vpa_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Answer:
    """The same thing as text and as data; `problem` is the sentence when all is not well."""

    text: str
    data: object
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """The desk that was asked, and how it speaks."""

    desk: "Desk"
    speech: Speech
