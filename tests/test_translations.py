"""Every text of the window speaks German, and the compiled file is the one of these texts."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

from tests.translations import COMPILED, SOURCE, compile_to, update

PLACEHOLDER = re.compile(r"\{\w*\}|%n")


def test_every_text_is_translated(tmp_path: Path) -> None:
    fresh = tmp_path / SOURCE.name
    shutil.copy(SOURCE, fresh)
    update(fresh)
    unfinished = [
        message.findtext("source")
        for message in ElementTree.parse(fresh).iter("message")
        if message.find("translation[@type='unfinished']") is not None
    ]
    assert unfinished == []


def test_placeholders_survive_translation() -> None:
    for message in ElementTree.parse(SOURCE).iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [
            translation.text or ""
        ]
        for form in forms:
            assert sorted(PLACEHOLDER.findall(form)) == sorted(PLACEHOLDER.findall(source)), source


def test_the_compiled_file_is_of_these_texts(tmp_path: Path) -> None:
    compile_to(SOURCE, tmp_path / COMPILED.name)
    assert (tmp_path / COMPILED.name).read_bytes() == COMPILED.read_bytes()
