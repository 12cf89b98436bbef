"""The system's Chromium, driven by Playwright: found by the variable CHROMIUM or as `chromium` on the path."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

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
