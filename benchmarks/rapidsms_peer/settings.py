"""Django's settings for the peer: RapidSMS with its message log, one backend, and the office's two keywords."""

import os

SECRET_KEY = "measured, never served"  # noqa: S105 - no secret: nobody signs in
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["PEER_DATABASE"]}}
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django_tables2",
    "selectable",
    "rapidsms",
    "rapidsms.backends.database",
    "rapidsms.contrib.handlers",
    "rapidsms.contrib.messagelog",
    "peer_office",
]
INSTALLED_BACKENDS = {"sms": {"ENGINE": "rapidsms.backends.database.DatabaseBackend"}}
RAPIDSMS_ROUTER = "rapidsms.router.blocking.BlockingRouter"
RAPIDSMS_HANDLERS = ["peer_office.keywords.JoinKeyword", "peer_office.keywords.ReportKeyword"]
ROOT_URLCONF = "peer_office.urls"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
LOGGING_CONFIG = None
