"""The checker inside a CMS: one folder a CMS, each with the gate where that CMS publishes.

To add one: a folder here and a line below.
"""

CMS: dict[str, str] = {
    "wordpress": "a plugin that talks to `factcheck serve`: this package's folder `wordpress`",
    "wagtail": "a Django app: `factcheck.cms.wagtail` in INSTALLED_APPS",
}
