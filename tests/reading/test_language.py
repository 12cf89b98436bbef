"""Language: English passes, also in scraps; other languages and scripts give a reason."""

import pytest

from ukrnews.reading.language import why_not_english
from ukrnews.reading.tokens import tokenize

ENGLISH = [
    "Ursula von der Leyen told reporters that Europe was ready.",
    "",
    "10:42",
    "— “…”",
    "Zelensky meets Macron",
    "Kharkiv: drones, fires, darkness",
    "Putin, Trump, Witkoff, Lavrov",
    "Russian drones struck an oil depot near Odesa overnight, the governor said, and two workers were hurt.",
    "The foreign ministers of Poland, France and Germany will meet in Kyiv on Friday. «Так», Sybiha wrote.",
    "“Слава Україні!” he said, and the crowd shouted it back to him.",
    "Le Figaro and Der Spiegel reported that La Repubblica had been right",
    "Die Linke and El Mundo",
    "Killed: " + ", ".join(["Ivanenko", "Petrenko", "Shevchenko"] * 4),
]

OTHERS = [
    ("Російські дрони вночі вдарили по Одесі, сказав губернатор.", "Cyrillic"),
    ("Министр сообщил, что переговоры продолжатся в Стамбуле.", "Cyrillic"),
    ("烏克蘭總統表示", "Cjk"),
    ("Ο πρόεδρος της Ουκρανίας μίλησε", "Greek"),
    (
        "Der Präsident der Ukraine hat am Freitag mit dem Kanzler gesprochen, und es wurde nicht geschossen.",
        "German",
    ),
    ("Le président ukrainien a déclaré que les forces russes ont attaqué la ville avec des drones.", "French"),
    (
        "El presidente de Ucrania dijo que las fuerzas rusas atacaron la ciudad con drones y que no hay una tregua.",
        "Spanish",
    ),
    ("Il presidente ucraino ha detto che le forze russe hanno attaccato la città con i droni nella notte.", "Italian"),
    ("Prezydent Ukrainy powiedział, że rozmowy nie są łatwe i że wojna jest na wschodzie, ale trwa od lat.", "Polish"),
    ("De president zei dat het leger niet is verslagen en dat er ook een gesprek wordt gevoerd.", "Dutch"),
    ("O presidente da Ucrânia disse que não há uma trégua e que os drones atacaram a cidade.", "Portuguese"),
    ("Der Krieg und die Lage", "German"),
    ("Ukrainan presidentti sanoi perjantaina että neuvottelut jatkuvat Istanbulissa ensi viikolla " * 4, "hardly"),
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_passes(text: str) -> None:
    assert why_not_english(tokenize(text)) is None


@pytest.mark.parametrize(("text", "word"), OTHERS)
def test_others_give_a_reason(text: str, word: str) -> None:
    reason = why_not_english(tokenize(text))
    assert reason is not None
    assert word in reason
