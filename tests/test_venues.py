"""The building in which a meeting took place."""

import pytest

from readouts.meet.venues import venue_of
from tests.scenes import scene_of

MET = "Norwegian Defense Minister Kari Lunde met Chilean Defense Minister Pablo Rojas "


@pytest.mark.parametrize(
    ("end", "venue"),
    [
        ("at the Akershus Castle in Oslo.", "Akershus Castle"),
        ("on Tuesday at the Ministry of Defense.", "Ministry of Defense"),
        ("in Government House, Santiago.", "Government House"),
        ("at the Riverside Palace the Commander of the Fleet attended.", "Riverside Palace"),
        ("at the Oslo Security Conference.", None),
        ("in Oslo.", None),
        (", the press was told at the Foreign Ministry.", None),
    ],
)
def test_venue(end: str, venue: str | None) -> None:
    scene = scene_of(MET + end)
    words = venue_of(scene, scene.meetings[0])
    assert (scene.doc.phrase(*words) if words else None) == venue


def test_a_call_has_no_venue() -> None:
    scene = scene_of("Norwegian Defense Minister Kari Lunde spoke by phone with Pablo Rojas at the Blue House.")
    assert all(venue_of(scene, meeting) is None for meeting in scene.meetings)
