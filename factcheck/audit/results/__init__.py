"""What an audit leaves on disk: `stories/`, `findings/` and `facts/` as Parquet, and their sums."""
