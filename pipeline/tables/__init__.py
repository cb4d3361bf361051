"""The schema of the published tables, and records as their rows."""
