"""The doors to the outside world are light."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = {"smtplib", "email", "email_validator", "ssl", "keyring", "secrets"}
ASK = """
import sys
from vpa_desk import gateways
from vpa_desk.gateways import clock, drafts, files, keychain, mail
mail.SmtpMail(); keychain.SystemKeychain("1"); clock.SystemClock()
print(*sys.modules)
"""


def test_nothing_heavy_is_loaded_before_it_is_used() -> None:
    run = [sys.executable, "-c", ASK]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "vpa_desk.gateways.mail" in loaded
    assert loaded & HEAVY == set()
