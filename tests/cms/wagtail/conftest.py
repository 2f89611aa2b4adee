"""A real Wagtail site on SQLite, migrated once; each test is rolled back."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("wagtail", reason="Wagtail is not installed: pip install 'factcheck-desk[wagtail]'")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).parent
WRONG = "<p>Australian Prime Minister Scott Morrison will host the leaders in Sydney on Friday.</p>"
RIGHT = WRONG.replace("Scott Morrison", "Anthony Albanese")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Django set up, the database made."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "newsroom.settings"
    os.environ["NEWSROOM_DATABASE"] = str(tmp_path_factory.mktemp("site") / "newsroom.sqlite3")
    sys.path.insert(0, str(HERE))
    import django

    django.setup()
    from django.core.management import call_command
    from django.test.utils import setup_test_environment, teardown_test_environment

    setup_test_environment()
    call_command("migrate", run_syncdb=True, verbosity=0)
    yield
    teardown_test_environment()


@pytest.fixture
def rolled_back(site: None) -> Iterator[None]:  # noqa: ARG001 - it must be there
    """Undo what a test writes."""
    from django.db import transaction

    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is 10 May 2023 for the checker, whatever the site's clock says."""
    monkeypatch.setattr("factcheck.cms.wagtail.story._day", lambda _page: "2023-05-10")


@pytest.fixture
def home(rolled_back: None, day: None) -> Any:  # noqa: ARG001 - Wagtail has no types
    """The site's home page."""
    from wagtail.models import Page

    return Page.objects.get(depth=2)


@pytest.fixture
def article(home: Any) -> Callable[..., Any]:
    """Make a draft of an article and return it."""

    def make(lead: str = WRONG, title: str = "Leaders to meet") -> Any:
        from newsroom.models import ArticlePage

        page = ArticlePage(title=title, lead=lead, live=False)
        home.add_child(instance=page)
        page.save_revision()
        return page

    return make


@pytest.fixture
def user(rolled_back: None) -> Callable[..., Any]:  # noqa: ARG001 - likewise
    """Make somebody who may enter the admin and publish, with more rights if named."""

    def make(name: str = "ed", *permissions: str, superuser: bool = False) -> Any:
        from django.contrib.auth import get_user_model
        from django.contrib.auth.models import Group, Permission

        if superuser:
            return get_user_model().objects.create_superuser(name, f"{name}@example.org", name)
        person = get_user_model().objects.create_user(name, f"{name}@example.org", name)
        person.groups.add(Group.objects.get(name="Editors"), Group.objects.get(name="Moderators"))
        person.user_permissions.add(*Permission.objects.filter(codename__in=permissions))
        return person

    return make


@pytest.fixture
def client(user: Callable[..., Any]) -> Callable[..., Any]:
    """Make a browser session of somebody."""

    def make(*args: str, **kwargs: bool) -> Any:
        from django.test import Client

        session = Client()
        session.force_login(user(*args, **kwargs))
        return session

    return make
