"""The named building or site of a meeting: "at the Amiri Diwan", "in the Government House"."""

from readouts.lexicon.entries import word_list
from readouts.meet.scene import Meeting, Scene
from readouts.meet.sites import Span, places_by_end, site_after
from readouts.meet.vocabulary import SAYING

_BUILDINGS = word_list("buildings")
_NEAR = 30


def venue_of(scene: Scene, meeting: Meeting) -> Span | None:
    """The words of the building named after the telling of the meeting, in its sentence; None by phone or video.

    A name counts only with a word for a building in it: a conference or a town is no venue.
    """
    if meeting.mode not in ("", "in_person"):
        return None
    for number, trigger in meeting.tellings:
        sentence, places = scene.doc.sentences[number], places_by_end(scene.units[number])
        for k in range(trigger.last, min(trigger.last + _NEAR, sentence.last - 1)):
            if scene.doc.lowers[k] in SAYING:
                break
            if scene.doc.lowers[k] in ("at", "in"):
                site = site_after(scene.doc, sentence, places, k)
                if site is not None and not _BUILDINGS.isdisjoint(scene.doc.lowers[site[0] : site[1]]):
                    return _one_name(scene, site)
    return None


def _one_name(scene: Scene, site: Span) -> Span:
    """The site without the next name, which an article begins: "Riverside Palace | the Commander of the Fleet"."""
    for k in range(site[0] + 1, site[1]):
        if scene.doc.lowers[k] == "the" and scene.doc.lowers[k - 1] not in ("of", "to", "for"):
            return site[0], k
    return site
