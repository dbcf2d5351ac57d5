"""What a web server says with every answer: the same for every server that we write for."""

from __future__ import annotations

from collections.abc import Mapping

from dalil.build.policy import server_policy

UNUSED = (
    *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen"),
    *("geolocation", "gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi"),
    *("payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial"),
    *("usb", "web-share", "xr-spatial-tracking"),
)
"""What a browser can do and no page of ours asks for."""
LASTING = "public, max-age=31536000, immutable"
"""For files whose name changes with their content."""
ASKED = "public, no-cache"
"""For all others: kept, and asked after each time, which costs some hundred bytes."""
MEMBERS = "private, no-store"
"""For what only members read: kept nowhere."""


def headers(*more: str) -> Mapping[str, str]:
    """Headers of every answer, by name; `more` is what the content policy allows beyond."""
    return {
        "Content-Security-Policy": server_policy(*more),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{each}=()" for each in UNUSED),
    }
