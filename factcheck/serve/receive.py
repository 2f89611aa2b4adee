"""Receives a body, within its limits of size and time, without holding more than it may."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.requests import ClientDisconnect

from factcheck.serve.problem import Problem

if TYPE_CHECKING:
    from starlette.requests import Request

_JSON = "application/json"


async def receive_json(request: Request, limit: int, seconds: float) -> bytes:
    """Return a request's body.

    Raises:
        Problem: 400 it breaks off; 408 it comes too slowly; 413 it is too long; 415 it is no JSON.
    """
    media_type, _, _ = request.headers.get("content-type", "").partition(";")
    if media_type.strip().lower() != _JSON:
        raise Problem(415, f"the body must be {_JSON}", f"send Content-Type: {_JSON}", {"Accept-Post": _JSON})
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise Problem(415, "the body must not be compressed", headers={"Accept-Encoding": "identity"})
    length = request.headers.get("content-length", "")
    if length.isdigit() and int(length[:20]) > limit:
        raise _too_large(limit)
    body = bytearray()
    try:
        async with asyncio.timeout(seconds):
            async for piece in request.stream():
                body += piece
                if len(body) > limit:
                    raise _too_large(limit)
    except TimeoutError:
        raise Problem(408, "the body came too slowly", headers={"Connection": "close"}) from None
    except ClientDisconnect:
        raise Problem(400, "the body broke off") from None
    return bytes(body)


def _too_large(limit: int) -> Problem:
    return Problem(413, f"the body is over {limit:,} bytes", "send less", {"Connection": "close"})
