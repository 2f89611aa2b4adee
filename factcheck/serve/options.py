"""How the service is to run."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field

from factcheck.serve.generation import Loading
from factcheck.serve.pool import Limits

DEFAULT_PORT = 8722


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """What the command line says; sizes in bytes, times in seconds.

    `hosts` are further names the service answers to on loopback; `callback_hosts` those it may call back.
    """

    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    loading: Loading = field(default_factory=Loading)
    limits: Limits = field(default_factory=Limits)
    max_bytes: int = 1_000_000  # a story of 100,000 words is 600,000
    max_stories: int = 100
    max_jobs: int = 100
    body_seconds: float = 20.0
    reload_seconds: float = 2.0
    grace_seconds: int = 30
    access_log: bool = True
    hosts: tuple[str, ...] = ()
    callback_hosts: tuple[str, ...] = ()


def is_loopback(host: str) -> bool:
    """Whether an address or name is this machine's own and no other's."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
