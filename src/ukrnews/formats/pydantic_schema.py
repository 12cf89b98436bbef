"""Our classes in pydantic's terms: read and written as `from_json` and `to_json` do, described class by class.

Reading and writing are the library's own, so that a report in a response is the same as one in a file. For the
description (the OpenAPI of a service) pydantic is shown a model for each class, which names the fields and is not used
for anything else.
"""

from functools import cache, reduce
from operator import or_
from typing import Any, Literal

import attrs

from ukrnews.extras import needed
from ukrnews.formats.decoding import decode
from ukrnews.formats.encoding import encode
from ukrnews.formats.faults import DecodeError
from ukrnews.formats.schema import KINDS, limits_of
from ukrnews.formats.tags import FORMAT_VERSION, TAG, VERSION, tag_of
from ukrnews.model import Finding, Mention, Report


def core_schema_of(cls: Any) -> Any:
    """How pydantic reads and writes the class: values of it as they are, else what `to_json` writes."""
    core: Any = needed("pydantic_core.core_schema", "fastapi")

    def read(value: Any) -> Any:
        if isinstance(value, cls):
            return value
        try:
            return decode(value, cls, lenient=False)
        except DecodeError as error:
            raise ValueError("; ".join(map(str, error.faults))) from None

    written = core.plain_serializer_function_ser_schema(encode)
    name = f"{cls.__module__}.{cls.__qualname__}:{id(cls)}"  # under which it is described once
    return core.no_info_plain_validator_function(read, ref=name, serialization=written)


@cache
def mirror_of(cls: Any) -> Any:
    """A pydantic model with the fields of the class, for its description alone."""
    pydantic: Any = needed("pydantic", "fastapi")
    if cls is Finding:
        kinds: list[Any] = [kind for kind in KINDS if kind is not Mention]
        return pydantic.create_model(cls.__name__, __base__=pydantic.RootModel[reduce(or_, kinds)])
    tagged = (Literal[tag_of(cls)], ... if issubclass(cls, Finding) else tag_of(cls))
    fields: dict[str, Any] = {TAG: tagged}
    if cls is Report:
        fields[VERSION] = (Literal[FORMAT_VERSION], FORMAT_VERSION)
    for field in attrs.fields(attrs.resolve_types(cls)):
        default = ... if field.default is attrs.NOTHING else field.default
        fields[field.name] = (field.type, pydantic.Field(default, json_schema_extra=limits_of(cls, field.name) or None))
    summary = (cls.__doc__ or cls.__name__).split("\n\n")[0]
    config = pydantic.ConfigDict(extra="forbid")
    return pydantic.create_model(cls.__name__, __config__=config, __doc__=" ".join(summary.split()), **fields)
