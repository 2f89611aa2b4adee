"""A worker process: one story at a time, from a socket, with what the zygote had loaded before the fork.

A frame is its length in four bytes, big-endian, then the body: the request as it was sent, and back the
answer in MessagePack. Nothing that runs code, such as a pickle, goes either way.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import msgspec

from factcheck.serve.answer import answer_safely

if TYPE_CHECKING:
    import socket

    from factcheck.pipeline import Checker

LENGTH = struct.Struct(">I")


def serve_checks(stream: socket.socket, checker: Checker) -> None:
    """Answer stories until the other end closes."""
    while (head := _receive(stream, LENGTH.size)) is not None:
        body = _receive(stream, LENGTH.unpack(head)[0])
        if body is None:
            return
        answer = msgspec.msgpack.encode(answer_safely(checker, body))
        stream.sendall(LENGTH.pack(len(answer)) + answer)


def _receive(stream: socket.socket, length: int) -> bytes | None:
    """Return so many bytes, or None when the stream ends before."""
    received = bytearray()
    while len(received) < length:
        piece = stream.recv(min(length - len(received), 1 << 20))
        if not piece:
            return None
        received += piece
    return bytes(received)
