"""What generators of code make of the schema: classes under the names of ours, into which real reports go.

The generators of TypeScript are run where they are on the path (`.ci/run generators` puts them there).
"""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import ukrnews
from ukrnews.formats import to_json
from ukrnews.formats.schema import schema

NAMED = {"Report", *schema()["$defs"]}
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def report() -> ukrnews.Report:
    return ukrnews.parse((EXAMPLES / "talks.txt").read_text(encoding="utf-8"))


@pytest.fixture
def schema_file(tmp_path: Path) -> Path:
    path = tmp_path / "report.schema.json"
    path.write_text(json.dumps(schema()), encoding="utf-8")
    return path


def test_datamodel_codegen_names_classes_as_ours(schema_file: Path, report: ukrnews.Report) -> None:
    pytest.importorskip("datamodel_code_generator")
    made = schema_file.with_name("models.py")
    options = ["--input-file-type", "jsonschema", "--output-model-type", "pydantic_v2.BaseModel"]
    command = [sys.executable, "-m", "datamodel_code_generator", "--input", str(schema_file), "--output", str(made)]
    subprocess.run([*command, *options], check=True, capture_output=True)
    assert set(re.findall(r"^class (\w+)\(", made.read_text(encoding="utf-8"), re.MULTILINE)) == NAMED

    models = imported(made)
    taken = models.Report.model_validate_json(to_json(report))
    first = taken.findings[0].root
    assert (first.type, first.rule) == (report.findings[0].type, report.findings[0].rule)
    assert len(taken.mentions) == len(report.mentions)
    with pytest.raises(ValueError, match="shout"):
        models.Report.model_validate_json(re.sub(r'"act": "\w+"', '"act": "shout"', to_json(report)))


def imported(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("generated_models", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["generated_models"] = module
    spec.loader.exec_module(module)
    return module


QUICKTYPE = "--src-lang schema --lang ts -t Report --just-types -o report.ts report.schema.json"


@pytest.mark.parametrize(
    ("generator", "options", "names"),
    [
        ("json2ts", "report.schema.json report.ts", NAMED),
        # it makes one class of a union
        ("quicktype", QUICKTYPE, NAMED - {"Statement", "Incident", "Proposal", "IncidentKind", "ProposalKind"}),
    ],
)
def test_typescript_compiles_with_a_real_report(
    generator: str, options: str, names: set[str], schema_file: Path, report: ukrnews.Report
) -> None:
    if not (shutil.which(generator) and shutil.which("tsc")):
        pytest.skip(f"no {generator} and tsc here")
    folder = schema_file.parent
    subprocess.run([generator, *options.split()], cwd=folder, check=True, capture_output=True)
    made = (folder / "report.ts").read_text(encoding="utf-8")
    assert names <= set(re.findall(r"^export (?:interface|type) (\w+)", made, re.MULTILINE))

    uses = folder / "uses.ts"
    uses.write_text(f'import {{ Report }} from "./report";\nexport const one: Report = {to_json(report)};\n', "utf-8")
    assert compiled(folder) == ""
    spoilt = uses.read_text(encoding="utf-8").replace('"form": "indirect"', '"form": "sung"')
    uses.write_text(spoilt, encoding="utf-8")
    assert "sung" in compiled(folder)


def compiled(folder: Path) -> str:
    """What the compiler complains of."""
    command = ["tsc", "--noEmit", "--strict", "--target", "es2020", "uses.ts"]
    return subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True).stdout
