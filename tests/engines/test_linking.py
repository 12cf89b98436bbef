"""Linking as a job of Spark tells what `link` tells."""

from __future__ import annotations

import json
from itertools import islice
from random import Random
from typing import Any

from link_scale import articles

from ukrnews.archive import link
from ukrnews.archive.tables import rows_of
from ukrnews.corpus import parse_many
from ukrnews.formats import to_json


def shown(rows: list[dict[str, Any]]) -> list[str]:
    return sorted(json.dumps(row, default=str, sort_keys=True) for row in rows)


def test_the_job_tells_what_link_tells(spark: Any) -> None:
    from ukrnews.archive.jobs.spark import link as job

    reports = list(parse_many(islice(articles(Random(3)), 120)))
    given = spark.createDataFrame([(to_json(report),) for report in reports], "report STRING").repartition(4)
    told = {name: shown(frame.toArrow().to_pylist()) for name, frame in job(given).items()}
    expected = {name: shown(rows) for name, rows in rows_of(link(reports)).items() if name != "deadlines"}
    assert told == expected
    assert len(told["events"]) > 20
    spark.catalog.clearCache()
