"""The knowledge stage."""
