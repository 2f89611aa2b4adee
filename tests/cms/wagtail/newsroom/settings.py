"""A small Wagtail site on SQLite."""

import os
import tempfile

SECRET_KEY = "only-for-tests"  # noqa: S105 - a site that no one can reach
DEBUG = False
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "newsroom.urls"
WAGTAIL_SITE_NAME = "Newsroom"
WAGTAILADMIN_BASE_URL = "http://127.0.0.1"
USE_TZ = True
TIME_ZONE = "UTC"
STATIC_URL = "/static/"
INSTALLED_APPS = [
    "newsroom",
    "factcheck.cms.wagtail",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.sites",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "factcheck.cms.wagtail.middleware.RefusalMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.environ.get("NEWSROOM_DATABASE", os.path.join(tempfile.gettempdir(), "newsroom.sqlite3")),  # noqa: PTH118
        "TEST": {"NAME": os.environ.get("NEWSROOM_DATABASE")},
    }
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
FACTCHECK = {
    "PAGES": {"newsroom.ArticlePage": ["standfirst", "lead", "body"]},
    "CHECKER": os.environ.get("NEWSROOM_CHECKER", "in-process"),
    "IF_UNAVAILABLE": "block",
}
