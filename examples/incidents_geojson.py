"""Incidents on a map: GeoJSON on standard output, to be opened in QGIS, geojson.io or a notebook.

    python examples/incidents_geojson.py FILE... > incidents.geojson

An incident without a place is left out, and so is one that the text places in a region only.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from dated import articles

from ukrnews import parse_many
from ukrnews.formats.geojson import to_geojson

EXACT = {"settlement", "district", "site"}


def main(files: list[str]) -> None:
    collection = to_geojson(parse_many(articles(map(Path, files))))
    features = [feature for feature in collection["features"] if feature["properties"]["precision"] in EXACT]
    print(json.dumps({**collection, "features": features}, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
