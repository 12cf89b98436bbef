"""Where: names of places, resolved to one place each."""

from ukrnews.parsers.places.named import PlaceName
from ukrnews.parsers.places.parser import PlaceParser
from ukrnews.parsers.places.placemap import PlaceMap, places_of

__all__ = ["PlaceMap", "PlaceName", "PlaceParser", "places_of"]
