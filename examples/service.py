"""A service that reads articles, with FastAPI.

    pip install "fastapi[standard]"
    fastapi dev examples/service.py

and http://127.0.0.1:8000/docs shows what it takes and gives.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from multiprocessing import get_context
from typing import Annotated, Any

from fastapi import Body, FastAPI, Request

from ukrnews import Article, Report, Statement, ground, parse


@asynccontextmanager
async def workers(app: FastAPI) -> AsyncIterator[dict[str, ProcessPoolExecutor]]:
    """Processes that read, for as long as the service runs."""
    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("spawn")) as pool:
        yield {"pool": pool}


app = FastAPI(title="ukrnews", lifespan=workers)


@app.post("/parse")
def read(article: Annotated[Article, Body()]) -> Report:
    """All that is found in an article. A plain `def` runs in a thread: other requests are answered meanwhile."""
    return parse(article)


@app.post("/statements")
async def said(article: Annotated[Article, Body()], request: Request) -> list[Statement]:
    """Who said what. Reading is work for a processor: many requests at once go to several processes."""
    loop = asyncio.get_running_loop()
    report = await loop.run_in_executor(request.state.pool, parse, article)
    return list(report.statements)


@app.post("/ground")
def checked(article: Annotated[Article, Body()], candidates: Annotated[list[dict[str, Any]], Body()]) -> Report:
    """What an article bears out of claims that somebody else makes of it."""
    return ground(article, candidates)
