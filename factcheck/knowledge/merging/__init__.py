"""Claims of a source against the record: what would change, what is doubted, and an overlay to hold it."""
