"""The system's keychain, as far as it can be trusted, and the memory that takes its place."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gateways import keyring_backends
from vpa_desk.domain.mailing import KeychainFailed, KeychainMissing
from vpa_desk.gateways.keychain import TRUSTED, SessionKeychain, SystemKeychain

KEY = "mara@smtp.example.org"
CANARY = "kanarienvögel-42"
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _nothing_is_kept() -> Iterator[None]:
    yield
    keyring_backends.Good.kept.clear()
    keyring_backends.Second.kept.clear()


def over(*backends: str, store_id: str = "7f3a", seconds: float = 10.0) -> SystemKeychain:
    """A keychain over backends of the test, or over those of keyring if named in full."""
    names = [name if "." in name else f"{keyring_backends.HERE}.{name}" for name in backends]
    return SystemKeychain(store_id, seconds=seconds, trusted=tuple(names))


def test_a_password_is_kept_until_it_is_removed() -> None:
    keychain = over("Good")
    assert keychain.get(KEY) is None
    keychain.set(KEY, CANARY)
    assert keychain.get(KEY) == CANARY
    keychain.remove(KEY)
    assert keychain.get(KEY) is None


def test_a_password_that_is_not_kept_can_be_removed() -> None:
    over("Good").remove(KEY)
    assert keyring_backends.Good.kept == {}


def test_two_desks_keep_their_passwords_apart() -> None:
    over("Good", store_id="one").set(KEY, CANARY)
    assert over("Good", store_id="two").get(KEY) is None
    assert [service for service, _ in keyring_backends.Good.kept] == ["VPA Desk one"]


def test_the_keychain_has_a_name() -> None:
    assert over("Good").name() == "keyring backends Good"


def test_the_backend_ranked_highest_is_taken() -> None:
    over("Second", "Good", "Plaintext").set(KEY, CANARY)
    assert keyring_backends.Second.kept == {}
    assert list(keyring_backends.Good.kept.values()) == [CANARY]


@pytest.mark.parametrize(
    "backend",
    [
        "keyring.backends.fail.Keyring",
        "keyring.backends.null.Keyring",
        "Plaintext",
        "NoSuchClass",
        "no.such.module.Keyring",
    ],
)
def test_a_backend_that_keeps_nothing_safe_is_as_good_as_none(backend: str) -> None:
    keychain = over(backend)
    with pytest.raises(KeychainMissing):
        keychain.set(KEY, CANARY)
    with pytest.raises(KeychainMissing):
        keychain.get(KEY)
    with pytest.raises(KeychainMissing):
        keychain.remove(KEY)
    assert keychain.name() == ""


def test_a_backend_that_is_not_here_leaves_the_others() -> None:
    other = "keyring.backends.macOS.Keyring" if sys.platform != "darwin" else TRUSTED[1]
    assert over(other, "Good").name() == "keyring backends Good"


def test_only_keychains_of_the_systems_are_trusted() -> None:
    modules = [name.rsplit(".", 2)[1] for name in TRUSTED]
    assert modules == ["macOS", "Windows", "SecretService", "kwallet", "libsecret"]


@pytest.mark.parametrize(
    ("backend", "reason"),
    [
        ("Forgetful", "read back differs"),
        ("Garbling", "read back differs"),
        ("Locked", "KeyringLocked"),
        ("Talkative", "PasswordSetError"),
    ],
)
def test_a_password_that_was_not_kept_is_told(
    backend: str, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(KeychainFailed) as case:
        over(backend).set(KEY, CANARY)
    assert case.value.reason == reason
    assert CANARY not in f"{case.value} {case.value.args} {caplog.text}"


@pytest.mark.parametrize(
    ("backend", "reason"), [("Locked", "KeyringLocked"), ("Broken", "ZeroDivisionError")]
)
def test_a_keychain_that_cannot_be_read_is_told(backend: str, reason: str) -> None:
    with pytest.raises(KeychainFailed) as case:
        over(backend).get(KEY)
    assert case.value.reason == reason


def test_a_keychain_that_does_not_answer_is_left_alone() -> None:
    try:
        with pytest.raises(KeychainFailed) as case:
            over("Hanging", seconds=0.2).get(KEY)
    finally:
        keyring_backends.Hanging.released.set()
    assert case.value.reason == "no answer"


def test_what_the_environment_and_the_settings_of_keyring_name_is_never_loaded(
    tmp_path: Path,
) -> None:
    trap = 'open(__file__ + ".loaded", "w").close()\n'
    (tmp_path / "trap.py").write_text(trap, encoding="utf-8")
    config = tmp_path / "python_keyring"
    config.mkdir()
    (config / "keyringrc.cfg").write_text(
        f"[backend]\ndefault-keyring=trap.Keyring\nkeyring-path={tmp_path}\n", encoding="utf-8"
    )
    ask = (
        "from vpa_desk.gateways.keychain import SystemKeychain\n"
        "from vpa_desk.domain.mailing import KeychainMissing\n"
        "try: SystemKeychain('1', trusted=('keyring.backends.fail.Keyring',)).set('a', 'b')\n"
        "except KeychainMissing: print('missing')\n"
    )
    environment = os.environ | {
        "PYTHONPATH": f"{ROOT}{os.pathsep}{tmp_path}",
        "PYTHON_KEYRING_BACKEND": "trap.Keyring",
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path),
    }
    run = [sys.executable, "-c", ask]
    done = subprocess.run(run, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "missing\n"
    assert not (tmp_path / "trap.py.loaded").exists()


def test_memory_keeps_a_password_until_it_is_removed() -> None:
    keychain = SessionKeychain()
    keychain.set(KEY, CANARY)
    assert keychain.get(KEY) == CANARY
    keychain.remove(KEY)
    keychain.remove(KEY)
    assert keychain.get(KEY) is None


def test_memory_does_not_show_what_it_keeps() -> None:
    keychain = SessionKeychain()
    keychain.set(KEY, CANARY)
    assert CANARY not in repr(keychain)
    assert keychain.name() == "memory"
