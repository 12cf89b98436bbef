"""What pydantic, and FastAPI through it, asks a class: how its values are checked, written and described.

pydantic finds these by their names in the class; where it is not installed nothing calls them.
"""

from typing import Any


def _core_schema(cls: type, source: Any, handler: Any) -> Any:
    from ukrnews.formats.pydantic_schema import core_schema_of

    return core_schema_of(source)


def _json_schema(cls: type, core: Any, handler: Any) -> Any:
    from ukrnews.formats.pydantic_schema import mirror_of

    return handler.resolve_ref_schema(handler(mirror_of(cls).__pydantic_core_schema__))


core_schema: Any = classmethod(_core_schema)
"""A class's `__get_pydantic_core_schema__`."""
json_schema: Any = classmethod(_json_schema)
"""A class's `__get_pydantic_json_schema__`."""
