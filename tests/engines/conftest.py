"""Real engines with two workers on this machine, and what their workers find on their path."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from wanted import REQUIRED, engine

HERE = Path(__file__).parent
# Workers are processes of their own: what they import they find on this path.
SHIPPED = [str(HERE), str(HERE.parents[1] / "benchmarks")]
sys.path[:0] = SHIPPED

if not REQUIRED and not any(find_spec(name) for name in ("pyspark", "ray", "dask")):
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(scope="package", autouse=True)
def shipped() -> Iterator[None]:
    """What workers see of this machine's environment."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join([*SHIPPED, *filter(None, [os.environ.get("PYTHONPATH")])]))
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("PYSPARK_DRIVER_PYTHON", sys.executable)
        yield


@pytest.fixture(scope="package")
def spark() -> Iterator[Any]:
    """A session of Spark with two workers, which tries a task four times."""
    sql = engine("pyspark.sql")
    builder = sql.SparkSession.builder.master("local[2,4]").appName("ukrnews tests")
    options = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.memory": "1g",
        "spark.sql.shuffle.partitions": "4",
    }
    for key, value in options.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture(scope="package")
def ray() -> Iterator[Any]:
    """Ray with two workers, without its dashboard, with little memory for objects."""
    found = engine("ray")
    engine("ray.data")
    found.init(num_cpus=2, include_dashboard=False, object_store_memory=150_000_000, log_to_driver=False)
    found.data.DataContext.get_current().enable_progress_bars = False
    yield found
    found.shutdown()
