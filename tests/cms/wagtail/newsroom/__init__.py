"""A site for the tests."""
