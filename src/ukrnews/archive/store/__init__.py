"""An archive on disk: one DuckDB file that is published whole, what is kept in it, and how it grows."""
