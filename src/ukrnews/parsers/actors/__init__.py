"""Who is who: names, roles and pronouns, resolved across the article."""

from ukrnews.parsers.actors.cast import Cast, Who, cast_of
from ukrnews.parsers.actors.parser import ActorParser

__all__ = ["ActorParser", "Cast", "Who", "cast_of"]
