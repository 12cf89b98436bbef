"""The base of all that is found, and the register of its kinds."""

import gc
import re
from typing import Any, ClassVar

import attrs

from ukrnews.model.brief import brief
from ukrnews.model.checks import field_name, some, some_text, tuple_of
from ukrnews.model.for_pydantic import core_schema, json_schema
from ukrnews.model.ground import Ground
from ukrnews.model.identity import fingerprint
from ukrnews.model.span import Span

_TAG = re.compile(r"[a-z][a-z0-9_]*")
_check_evidence = some(Span, "nothing is found without evidence")


def _some_evidence(instance: "Finding", attribute: "attrs.Attribute[Any]", value: Any) -> None:
    if type(instance) is Finding:
        raise TypeError("Finding is the base of all findings: make a subclass with a `type` of its own")
    _check_evidence(instance, attribute, value)
    if len(value) > 1 and len(set(value)) < len(value):
        raise ValueError(f"{field_name(instance, attribute)} must not hold the same span twice")


def _a_rule(instance: "Finding", attribute: "attrs.Attribute[Any]", value: Any) -> None:
    some_text(instance, attribute, value)
    if value != value.strip():
        raise ValueError(f"{field_name(instance, attribute)} must not begin or end with blanks: {value!r}")


@attrs.frozen(kw_only=True)
class Finding:
    """Something read from the text. A subclass is a kind of finding: it states a `type` tag of its own,
    and is serialised and loaded under that tag with no further registration.

        @attrs.frozen(kw_only=True)
        class Protest(Finding):
            type: ClassVar[str] = "protest"
            crowd: Count | None = None
    """

    __get_pydantic_core_schema__ = core_schema
    __get_pydantic_json_schema__ = json_schema

    type: ClassVar[str]
    """Tag under which the class is serialised: lower-case letters, digits and underscores."""

    evidence: tuple[Span, ...] = attrs.field(validator=_some_evidence)
    """Where it stands: one contiguous span per mention, the smallest phrase that carries it. Never empty."""
    rule: str = attrs.field(validator=_a_rule)
    """Name of the rule that made it."""
    grounds: tuple[Ground, ...] = attrs.field(default=(), validator=tuple_of(Ground), repr=False, hash=False)
    """The words behind the fields that are no spans themselves; what no words say is left empty."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if "__repr__" not in cls.__dict__:
            cls.__repr__ = brief  # type: ignore[method-assign]  # attrs writes a long one where a class has none
        tag = cls.__dict__.get("type")
        if not isinstance(tag, str) or not _TAG.fullmatch(tag):
            raise TypeError(
                f'{cls.__name__} is a Finding and needs a tag of its own, as in `type: ClassVar[str] = "protest"` '
                f"(lower-case letters, digits, underscores), not {tag!r}"
            )

    @property
    def id(self) -> str:
        """`type-start-end-fingerprint`: the same for equal findings in every run, and unique in its report."""
        start = min(span.start for span in self.evidence)
        end = max(span.end for span in self.evidence)
        return f"{self.type}-{start}-{end}-{fingerprint(self)}"

    def grounds_of(self, field: str, item: int | None = None) -> tuple[Ground, ...]:
        """The grounds of a field, or of one item of it, in their order; empty where there is none."""
        return tuple([g for g in self.grounds if g.field == field and (item is None or g.item == item)])


def _subclasses(cls: type[Finding]) -> list[type[Finding]]:
    found = []
    for subclass in cls.__subclasses__():
        found += [subclass, *_subclasses(subclass)]
    return found


def _by_tag() -> dict[str, dict[tuple[str, str], type[Finding]]]:
    """Classes by tag and full name. The latest of one full name stands: attrs makes a class with slots twice,
    and a notebook's cell is run again."""
    tags: dict[str, dict[tuple[str, str], type[Finding]]] = {}
    for cls in _subclasses(Finding):
        tags.setdefault(cls.type, {})[cls.__module__, cls.__qualname__] = cls
    return tags


def finding_type(tag: str) -> type[Finding] | None:
    """The kind of finding that is defined under the tag at this moment, or None.

    Raises TypeError where two different living classes claim the tag.
    """
    classes = _by_tag().get(tag, {})
    if len(classes) > 1:
        del classes
        gc.collect()  # a class that nobody holds any more lives on until it is collected
        classes = _by_tag().get(tag, {})
    if len(classes) > 1:
        names = " and ".join(sorted(f"{module}.{name}" for module, name in classes))
        raise TypeError(f"the tag {tag!r} is claimed by {names}: a kind of finding needs a tag of its own")
    return next(iter(classes.values()), None)


def finding_types() -> dict[str, type[Finding]]:
    """Every kind of finding that is defined at this moment, by its tag, in alphabetical order.

    Raises TypeError where two different living classes claim one tag.
    """
    found = {tag: finding_type(tag) for tag in sorted(_by_tag())}
    return {tag: cls for tag, cls in found.items() if cls is not None}
