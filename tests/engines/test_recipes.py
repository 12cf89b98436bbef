"""The recipes for one machine in the guide run as they stand there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from made_articles import articles
from wanted import engine

pa: Any = pytest.importorskip("pyarrow")

PAGE = Path(__file__).parents[2] / "docs/guides/engines.md"
RECIPE = re.compile(r'^```python title="on (\w+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
MODULES = {"Spark": "pyspark.sql", "Ray": "ray.data", "Dask": "dask.dataframe"}


@pytest.mark.parametrize("name", MODULES)
def test_the_recipe_for_one_machine_runs(name: str, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    engine(MODULES[name])
    recipes = dict(RECIPE.findall(PAGE.read_text(encoding="utf-8")))
    assert recipes.keys() == MODULES.keys()
    made = list(articles(40))
    parts = {"body": "text", "date": "published", "id": "url"}
    columns = {column: [getattr(article, part) for article in made] for column, part in parts.items()}
    pq.write_table(pa.table(columns), tmp_path / "articles.parquet")
    (tmp_path / "recipe.py").write_text(recipes[name], encoding="utf-8")
    done = subprocess.run([sys.executable, "recipe.py"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert pq.read_table(tmp_path / "incidents").num_rows >= 40
