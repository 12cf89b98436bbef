"""The names of the rules by which an event is read from a verb or a noun, as they stand in `Incident.rule`."""

from __future__ import annotations

from ukrnews.lexicon.entries import Frame

OF_ACTIVES = {
    Frame.HIT: "hit-verb",
    Frame.LAUNCH: "launch-verb",
    Frame.DOWN: "down-verb",
    Frame.REPEL: "repel-verb",
    Frame.TAKE: "take-verb",
    Frame.ENTER: "enter-verb",
    Frame.FALL: "fall-verb",
    Frame.CLASH: "clash-verb",
    Frame.BURST: "burst-verb",
    Frame.SHOOT: "shoot-verb",
    Frame.DETAIN: "detain-verb",
    Frame.HACK: "hack-verb",
}
OF_PASSIVES = {
    Frame.HIT: "passive-hit-verb",
    Frame.LAUNCH: "passive-launch-verb",
    Frame.DOWN: "passive-down-verb",
    Frame.REPEL: "passive-repel-verb",
    Frame.TAKE: "passive-take-verb",
    Frame.ENTER: "passive-enter-verb",
    Frame.FALL: "passive-fall-verb",
    Frame.CLASH: "passive-clash-verb",
    Frame.BURST: "passive-burst-verb",
    Frame.SHOOT: "passive-shoot-verb",
    Frame.DETAIN: "passive-detain-verb",
    Frame.HACK: "passive-hack-verb",
}
OF_NOUNS = {
    Frame.HIT: "hit-noun",
    Frame.LAUNCH: "launch-noun",
    Frame.DOWN: "down-noun",
    Frame.REPEL: "repel-noun",
    Frame.TAKE: "take-noun",
    Frame.ENTER: "enter-noun",
    Frame.FALL: "fall-noun",
    Frame.CLASH: "clash-noun",
    Frame.BURST: "burst-noun",
    Frame.SHOOT: "shoot-noun",
    Frame.DETAIN: "detain-noun",
    Frame.HACK: "hack-noun",
}
