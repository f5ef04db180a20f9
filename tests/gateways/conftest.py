"""Fixtures for the gateways."""

import pytest

from tests.gateways.letters import Steps


@pytest.fixture
def before_data() -> Steps:
    """What is called right before DATA."""
    return Steps()
