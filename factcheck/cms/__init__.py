"""The checker inside a CMS: one folder a CMS, each with the gate where that CMS publishes.

To add one: a folder here and a line below.
"""

CMS: dict[str, str] = {
    "wagtail": "a Django app: `factcheck.cms.wagtail` in INSTALLED_APPS",
}
