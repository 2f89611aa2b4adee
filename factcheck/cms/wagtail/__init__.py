"""The checker in Wagtail: findings in the page editor, and no publishing past an open contradiction.

The gate stands where every way to publish meets, the saving of a live page and of a scheduled revision, so
that workflows, schedules, bulk actions, the API and scripts all pass it. Drafts always save.
"""
