"""The system's Chromium, driven by Playwright: found by the variable CHROMIUM or as `chromium` on the path."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

# Nothing that a browser does by itself, so that what it asks for is what the page asked for.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def path_of_browser() -> str | None:
    return shutil.which(os.environ.get("CHROMIUM", "chromium"))


def start() -> Iterator[Browser]:
    """A running browser; without one the test is skipped, but fails where CI is true."""
    path = path_of_browser()
    if path is None:
        reason = "no chromium on the path nor in CHROMIUM: .ci/browser installs it"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


class Watched:
    """Opens pages, and notes what the console says, what opens by itself, and what is asked for."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self._browser = browser
        self._file = folder / "page.html"
        self.complaints: list[str] = []
        self.asked: list[str] = []

    def open(self, html: str, *, size: tuple[int, int], dark: bool = False, script: bool = True, at: str = "") -> Page:
        """The page in a window of this size, at this anchor."""
        self._file.write_text(html, encoding="utf-8")
        context = self._browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            java_script_enabled=script,
        )
        page = context.new_page()
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        page.on("request", lambda request: self.asked.append(request.url.partition("#")[0]))
        page.goto(self._file.as_uri() + at)
        return page

    def check(self) -> None:
        """No error in the console, and nothing asked for but the file itself."""
        assert self.complaints == []
        assert set(self.asked) == {self._file.as_uri()}
