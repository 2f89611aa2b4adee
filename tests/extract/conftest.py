"""The invented record, compiled once."""

from __future__ import annotations

import pytest
from sample_record import Desk, write_facts

from factcheck.knowledge.record import Knowledge
from factcheck.knowledge.store import Store, open_store


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory, _own_cache: None) -> Desk:
    """Return a desk that reads against the invented record."""
    facts = write_facts(tmp_path_factory.mktemp("ruritania"))
    return Desk(Knowledge(Store(open_store([facts]))))


@pytest.fixture(scope="session")
def real(knowledge: Knowledge) -> Desk:
    """Return a desk that reads against the real record."""
    return Desk(knowledge)
