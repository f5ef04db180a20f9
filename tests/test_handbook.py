"""The handbook: no comment cites a page or section that is not there, no link leads nowhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HANDBOOK = ROOT / "resources" / "handbook"
SOURCES = ("*.py", "*.sql", "*.qss", "*.toml", "*.spec", "*.yml", "*.yaml")
FOLDERS = ("vpa_desk", "tests", "resources", ".github")
# A page by its name, with the number of a section if one follows.
PAGE = re.compile(r"(?P<page>[\w/.-]*\w\.md)\b(?: (?P<section>\d+)\b)?")
# Pages of other projects are numbered so: P40, E12.
CODE = re.compile(r"\b[PE]\d{1,2}\b")
LINK = re.compile(r"\]\((?P<target>[^)#\s]*)(?:#(?P<anchor>[^)\s]+))?\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def sources() -> Iterator[Path]:
    """What is written by engineers: code, statements, settings."""
    for pattern in SOURCES:
        yield from (file for file in ROOT.glob(pattern) if file.is_file())
        for folder in FOLDERS:
            yield from (ROOT / folder).rglob(pattern)


def pages() -> list[Path]:
    """What is written in Markdown, for people."""
    return [*ROOT.glob("*.md"), *(ROOT / ".github").glob("*.md"), *HANDBOOK.glob("*.md")]


def cited(text: str) -> Iterator[tuple[str, str | None]]:
    """Pages that a text names, each with the section it names."""
    for match in PAGE.finditer(text):
        yield match["page"], match["section"]


def exists(page: str, section: str | None) -> bool:
    """Whether a page stands where its name says, with this section."""
    file = ROOT / "resources" / page if page.startswith("handbook/") else ROOT / page
    places = [file, ROOT / "resources" / page]
    found = next((place for place in places if place.is_file()), None)
    return found is not None and (
        section is None or f"\n## {section}. " in found.read_text(encoding="utf-8")
    )


def anchors(page: Path) -> set[str]:
    """The headings of a page as links spell them."""
    headings = HEADING.findall(page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_no_source_cites_a_page_that_is_not_there() -> None:
    missing = [
        f"{file.relative_to(ROOT)}: {page} {section or ''}"
        for file in sources()
        if file != Path(__file__)
        for page, section in cited(file.read_text(encoding="utf-8"))
        if not exists(page, section)
    ]
    assert missing == []


def test_no_source_cites_by_a_code_that_nobody_can_look_up() -> None:
    found = [
        f"{file.relative_to(ROOT)}: {code}"
        for file in sources()
        if file.suffix == ".py" and file != Path(__file__)
        for code in CODE.findall(file.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("page", "section", "is_there"),
    [
        ("handbook/invoices.md", "2", True),
        ("handbook/invoices.md", None, True),
        ("handbook/invoices.md", "77", False),
        ("handbook/weather.md", None, False),
        ("INVOICES.md", "2", False),
        ("README.md", None, True),
        ("THIRD_PARTY.md", None, True),
    ],
)
def test_a_page_is_known_by_its_place(page: str, section: str | None, *, is_there: bool) -> None:
    assert exists(page, section) is is_there


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    for link in LINK.finditer(page.read_text(encoding="utf-8")):
        target, anchor = link["target"], link["anchor"]
        if "://" in target:
            continue
        led_to = (page.parent / target).resolve() if target else page
        assert led_to.exists(), link[0]
        assert led_to.is_relative_to(ROOT), link[0]
        assert anchor is None or anchor in anchors(led_to), link[0]


def test_every_page_of_the_handbook_is_in_its_table() -> None:
    index = (HANDBOOK / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in HANDBOOK.glob("*.md") if f"({page.name})" not in index] == [
        "README.md"
    ]
