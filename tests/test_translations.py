"""Every text of the window speaks German, and the compiled files are those of these texts."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.translations import SOURCES, compile_to, update

PLACEHOLDER = re.compile(r"\{\w*\}|%n")


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_text_is_translated(source: Path, tmp_path: Path) -> None:
    fresh = tmp_path / source.name
    shutil.copy(source, fresh)
    update(fresh)
    unfinished = [
        message.findtext("source")
        for message in ET.parse(fresh).iter("message")
        if message.find("translation[@type='unfinished']") is not None
    ]
    assert unfinished == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_placeholders_survive_translation(source: Path) -> None:
    for message in ET.parse(source).iter("message"):
        text = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        plurals = [form.text or "" for form in translation.iter("numerusform")]
        for form in plurals or [translation.text or ""]:
            wanted = set(PLACEHOLDER.findall(text))
            # "1 day" may be said as "a day".
            assert wanted - {"%n"} <= set(PLACEHOLDER.findall(form)) <= wanted, text


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_the_compiled_file_is_of_these_texts(source: Path, tmp_path: Path) -> None:
    compile_to(source, tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == source.with_suffix(".qm").read_bytes()
