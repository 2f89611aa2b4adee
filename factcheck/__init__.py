"""factcheck: finds the statements in a news story that contradict the calendar, the record or the story."""

__version__ = "0.1.0"
