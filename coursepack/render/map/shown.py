"""What a map shows before anything on it is named."""

from dataclasses import dataclass

from coursepack.render.map.frame import Frame
from coursepack.render.map.hydrography import Hydrography
from coursepack.render.map.landscapes import Landscape
from coursepack.render.map.terrain import Terrain


@dataclass(frozen=True, slots=True)
class Shown:
    """Land and water in a frame; `asked` are the lands that the text names."""

    ground: Terrain
    wet: Hydrography
    frame: Frame
    landscape: tuple[Landscape, ...] = ()
    asked: frozenset[str] = frozenset()
