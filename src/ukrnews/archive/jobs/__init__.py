"""`ukrnews.archive.link` for as many articles as there are, as a job for a database or a cluster."""
