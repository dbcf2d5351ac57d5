"""The servers that configuration is written for, and the files of each."""

from __future__ import annotations

from dalil.server.plan import Plan, written

EXPIRY = {
    "dalil-members-expire.service": "expire.service",
    "dalil-members-expire.timer": "expire.timer",
    "dalil-members-expire.cron": "expire.cron",
}
"""What shuts accounts on their day: for systemd, and for computers that have cron."""


def nginx(plan: Plan) -> dict[str, str]:
    """nginx: the verdict of a login is kept for a minute, floods of passwords are cut off."""
    names = {"dalil.conf": "nginx.conf", "README.txt": "nginx.txt"}
    if plan.has_login:
        names |= {"dalil-socket.conf": "nginx.service", **EXPIRY}
    return written(plan, names)


def caddy(plan: Plan) -> dict[str, str]:
    """Caddy: simpler, gets certificates by itself, has no rate limit."""
    names = {"dalil.caddy": "caddy.conf", "README.txt": "caddy.txt"}
    if plan.has_login:
        names |= {
            "dalil-members-caddy.path": "caddy.path",
            "dalil-members-caddy.service": "caddy.service",
            **EXPIRY,
        }
    return written(plan, names)


def static(plan: Plan) -> dict[str, str]:
    """`_headers`, which hosts of static sites read; they have no login, so only the public side."""
    return written(plan, {"_headers": "static.txt"})
