"""What servers read: each store is a file or several that follow wholly from the accounts.

Another server joins with a `Key` where it compares passphrases in a form of its own, and a
`Store` that prints its files. Both are made whenever an account is opened, reset or ended.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import bcrypt

from dalil.accounts.account import Account

COST = 8
"""Of bcrypt: some 20 ms, in which a process of nginx does nothing else. More would protect words
that people choose; ours are drawn from 2⁶⁰, and a graphics card would try them for ages."""
ROUNDS = 10_000
"""Of PBKDF2: each chat login costs as many, and passphrases are too long to be guessed."""


@dataclass(frozen=True, slots=True)
class Key:
    """A form in which a passphrase is kept, from which nobody reads it back."""

    name: str
    made: Callable[[str, str], str]
    """From a user name and a passphrase; drawn with new salt each time."""


@dataclass(frozen=True, slots=True)
class Store:
    """What one kind of server reads, below the folder of accounts."""

    key: str
    """The name of the key that an account must have to be in it."""
    owns: str
    """The pattern of its files: those that are there and should not be are deleted."""
    files: Callable[[Iterable[Account]], Mapping[str, str]]
    """Path below the folder -> text, from the accounts that work, in order of user name."""


def _bcrypt(user: str, passphrase: str) -> str:
    # $2y$ is what Apache's tools write; glibc, Go and bcrypt itself take it for the same as $2b$
    hashed = bcrypt.hashpw(passphrase.encode(), bcrypt.gensalt(COST)).decode()
    return hashed.replace("$2b$", "$2y$", 1)


def _scram(user: str, passphrase: str) -> str:
    # RFC 5802, section 3; nobody gets back from the two keys to the passphrase
    salt = secrets.token_bytes(16)
    salted = hashlib.pbkdf2_hmac("sha256", passphrase.encode(), salt, ROUNDS)
    stored = hashlib.sha256(hmac.digest(salted, b"Client Key", "sha256")).hexdigest()
    server = hmac.digest(salted, b"Server Key", "sha256").hex()
    return f"SCRAM-SHA-256:{ROUNDS}:{b64encode(salt).decode()}:{stored}:{server}"


def _chat(accounts: Iterable[Account]) -> Mapping[str, str]:
    lines = (
        f"{each.user}:{each.role.value}:{each.until}:{each.keys['scram']}\n" for each in accounts
    )
    return {SCRAM: "".join(lines)}


def _htpasswd(accounts: Iterable[Account]) -> Mapping[str, str]:
    return {HTPASSWD: "".join(f"{each.user}:{each.keys['bcrypt']}\n" for each in accounts)}


def _caddy(accounts: Iterable[Account]) -> Mapping[str, str]:
    lines = "".join(f"{each.user} {each.keys['bcrypt']}\n" for each in accounts)
    return {CADDY: lines or f"{NOBODY}\n"}


HTPASSWD = "members.htpasswd"
CADDY = "members.caddy"
SCRAM = "members.scram"
"""For Prosody: user, role, last day, and the key."""
NOBODY = "nobody $2y$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234"
"""Caddy refuses an empty list: this hash belongs to no passphrase that anybody knows."""

KEYS = (Key("bcrypt", _bcrypt), Key("scram", _scram))
STORES = (
    Store("bcrypt", HTPASSWD, _htpasswd),
    Store("bcrypt", CADDY, _caddy),
    Store("scram", SCRAM, _chat),
)


def keys(user: str, passphrase: str) -> dict[str, str]:
    """Every form in which the passphrase of a user is kept."""
    return {each.name: each.made(user, passphrase) for each in KEYS}


def stored(accounts: Iterable[Account]) -> dict[str, str]:
    """Every file that servers read: path below the folder -> text."""
    working = sorted((each for each in accounts if each.keys), key=lambda each: each.user)
    found: dict[str, str] = {}
    for store in STORES:
        found |= store.files([each for each in working if store.key in each.keys])
    return found
