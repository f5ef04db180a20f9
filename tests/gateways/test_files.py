"""Names that are safe everywhere, and files that overwrite nothing."""

import errno
import os
import stat
import threading
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vpa_desk.gateways.files import DEVICES, DiskFull, FolderRefused, safe_name, write_new

POSIX = os.name == "posix"
HOSTILE = st.text(
    st.one_of(st.characters(), st.sampled_from("./\\: ~$%\0\r\n\t|<>*?\"'-_()&+;\u202e\u200b")),
    max_size=200,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("RE-2026-0001 Müller & Söhne (GmbH).pdf", "RE-2026-0001 Müller & Söhne (GmbH).pdf"),
        ("Łódź ŻÓŁĆ Ωμέγα.pdf", "Łódź ŻÓŁĆ Ωμέγα.pdf"),
        ("हिन्दी.pdf", "हिन्दी.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\Windows\\win.ini", "C__Windows_win.ini"),
        ("a\u2215b\uff0fc", "a_b_c"),
        ("Muster\u202efdp.exe", "Musterfdp.exe"),
        ("Mu\u0308ller", "Müller"),
        ("a\0b\rc\nd", "a_b_c_d"),
        ("--force", "force"),
        (".htaccess", "htaccess"),
        ("end. . .", "end"),
        ("a   b", "a b"),
        ("CON", "_CON"),
        ("nul.pdf", "_nul.pdf"),
        ("Com1 .txt", "_Com1 .txt"),
        ("com\u00b9.pdf", "_com1.pdf"),
        ("console.pdf", "console.pdf"),
        ("", "file"),
        (" .. ", "file"),
        ("\u200b", "file"),
        ("😀", "_"),
    ],
)
def test_a_name_keeps_what_is_safe(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_long_name_keeps_its_ending() -> None:
    name = safe_name("ü" * 200 + ".pdf")
    assert name == "ü" * 58 + ".pdf"
    assert len(name.encode()) == 120


def test_an_ending_that_is_too_long_is_none() -> None:
    assert safe_name("a." + "b" * 200) == "a." + "b" * 118


@given(HOSTILE)
@example("con." + "ü" * 100)
@example("x" * 115 + "  .pdf")
@example("x" * 119 + "\u0308y")
def test_every_name_is_safe(text: str) -> None:
    name = safe_name(text)
    assert 1 <= len(name.encode()) <= 120
    assert not set(name) & set('/\\:*?"<>|~$%\0\r\n\t\u202e\u200b')
    assert name.isprintable()
    assert name[0] not in " .-"
    assert name[-1] not in " ."
    assert name.partition(".")[0].strip().upper() not in DEVICES
    assert Path(name).name == name


@given(HOSTILE)
def test_a_safe_name_stays_as_it_is(text: str) -> None:
    assert safe_name(safe_name(text)) == safe_name(text)


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = write_new(tmp_path, "RE-2026-0001.pdf", b"%PDF")
    assert path == tmp_path / "RE-2026-0001.pdf"
    assert path.read_bytes() == b"%PDF"
    assert names(tmp_path) == ["RE-2026-0001.pdf"]


@pytest.mark.skipif(not POSIX, reason="modes are those of POSIX")
@pytest.mark.parametrize("umask", [0o000, 0o077])
def test_a_file_is_the_users_alone(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        path = write_new(tmp_path, "a.pdf", b"%PDF")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    path = write_new(tmp_path / "2026" / "Rechnungen", "a.pdf", b"%PDF")
    assert path.read_bytes() == b"%PDF"


def test_another_file_of_that_name_stays(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"theirs")
    paths = [write_new(tmp_path, "a.pdf", content) for content in (b"one", b"two", b"one")]
    assert [path.name for path in paths] == ["a (2).pdf", "a (3).pdf", "a (2).pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"theirs"


def test_the_same_file_is_not_written_twice(tmp_path: Path) -> None:
    first = write_new(tmp_path, "a.pdf", b"%PDF")
    before = first.stat()
    assert write_new(tmp_path, "a.pdf", b"%PDF") == first
    assert first.stat().st_mtime_ns == before.st_mtime_ns
    assert names(tmp_path) == ["a.pdf"]


def test_a_folder_of_that_name_stays(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    assert write_new(tmp_path, "a.pdf", b"%PDF").name == "a (2).pdf"


def test_a_numbered_name_is_not_too_long(tmp_path: Path) -> None:
    name = "x" * 116 + ".pdf"
    write_new(tmp_path, name, b"one")
    assert write_new(tmp_path, name, b"two").name == "x" * 112 + " (2).pdf"


@pytest.mark.skipif(not POSIX, reason="links need rights elsewhere")
@pytest.mark.parametrize("is_there", [True, False])
def test_a_link_is_not_followed(tmp_path: Path, *, is_there: bool) -> None:
    outside, folder = tmp_path / "outside.pdf", tmp_path / "folder"
    # As long as the link itself, so that nothing but its kind tells it from our file.
    content = bytes(len(str(outside)))
    folder.mkdir()
    if is_there:
        outside.write_bytes(content)
    (folder / "a.pdf").symlink_to(outside)
    path = write_new(folder, "a.pdf", content)
    assert path == folder / "a (2).pdf"
    assert not path.is_symlink()
    assert outside.exists() == is_there


@given(HOSTILE)
def test_nothing_is_written_outside_the_folder(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    around = tmp_path_factory.mktemp("around")
    path = write_new(around / "folder", text, b"%PDF")
    assert names(around) == ["folder"]
    assert names(around / "folder") == [path.name]


def test_two_at_once_get_two_files(tmp_path: Path) -> None:
    contents = [str(number).encode() for number in range(8)]
    threads = [
        threading.Thread(target=write_new, args=(tmp_path, "a.pdf", content))
        for content in contents
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == contents


@pytest.mark.parametrize("below", ["taken", "taken/folder"])
def test_a_folder_that_is_a_file_is_refused(tmp_path: Path, below: str) -> None:
    (tmp_path / "taken").write_bytes(b"theirs")
    with pytest.raises(FolderRefused) as refused:
        write_new(tmp_path / below, "a.pdf", b"%PDF")
    assert refused.value.path == tmp_path / below
    assert refused.value.reason
    assert (tmp_path / "taken").read_bytes() == b"theirs"


@pytest.mark.parametrize(("number", "case"), [(errno.ENOSPC, DiskFull), (errno.EIO, FolderRefused)])
@pytest.mark.parametrize("has_links", [True, False])
def test_a_disk_that_gives_up_keeps_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    case: type[Exception],
    *,
    has_links: bool,
) -> None:
    def gives_up(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    if not has_links:
        monkeypatch.setattr(os, "link", refuses_links)
    monkeypatch.setattr(os, "fsync", gives_up)
    with pytest.raises(case):
        write_new(tmp_path, "a.pdf", b"%PDF")
    assert names(tmp_path) == []


def test_a_drive_without_links_is_written_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", refuses_links)
    (tmp_path / "a.pdf").write_bytes(b"theirs")
    paths = [write_new(tmp_path, "a.pdf", content) for content in (b"one", b"one", b"two")]
    assert [path.name for path in paths] == ["a (2).pdf", "a (2).pdf", "a (3).pdf"]
    assert names(tmp_path) == ["a (2).pdf", "a (3).pdf", "a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"theirs"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refuses_links(source: Path, target: Path) -> None:
    raise PermissionError(errno.EPERM, "no links here")
