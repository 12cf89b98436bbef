"""Words for armed people, and for the enemy."""

from __future__ import annotations

ENEMY = frozenset({"enemy", "invaders", "invader", "occupiers", "occupier", "occupants", "aggressor", "foe"})
FORCES = frozenset(
    """forces force troops soldiers soldier army military servicemen fighters units unit brigade brigades battalion regiment division
    infantry marines paratroopers gunmen militants saboteurs group groups command commandos crews defenders defences defenses jets
    warplanes aviation artillery navy fleet air-force bombers pilots gunners snipers sniper forces' agents operatives service
    services intelligence mercenaries conscripts tanks column columns partisans defence defense""".split()
)
