"""The app's tables over time."""
