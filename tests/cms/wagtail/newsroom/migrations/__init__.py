"""The test site's tables."""
