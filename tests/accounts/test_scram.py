"""The key that the chat compares a passphrase with, as RFC 5802 makes it."""

import base64
import hashlib
import hmac
from datetime import date

from dalil.accounts.account import Account, Role
from dalil.accounts.stores import keys, stored

SECRET = "garlic-otter-museum-copper-violin-snow"


def account(user, role=Role.MEMBER, made=None):
    day = date(2026, 11, 26)
    made = keys(user, SECRET) if made is None else made
    return Account(user, "Person", "Organisation", role, day, day.replace(year=2027), keys=made)


def client_proof(passphrase, salt, rounds, said):
    """What a client sends, from the passphrase alone."""
    salted = hashlib.pbkdf2_hmac("sha256", passphrase.encode(), salt, rounds)
    key = hmac.digest(salted, b"Client Key", "sha256")
    signature = hmac.digest(hashlib.sha256(key).digest(), said, "sha256")
    return bytes(a ^ b for a, b in zip(key, signature, strict=True))


def proves(line, passphrase):
    """Whether a server with this line lets a client with the passphrase in."""
    _, rounds, salt, stored_key, _ = line.split(":")
    said = b"n=ali,r=x,r=xy,s=z,i=1,c=biws,r=xy"
    proof = client_proof(passphrase, base64.b64decode(salt), int(rounds), said)
    signature = hmac.digest(bytes.fromhex(stored_key), said, "sha256")
    key = bytes(a ^ b for a, b in zip(proof, signature, strict=True))
    return hashlib.sha256(key).hexdigest() == stored_key


def test_the_right_passphrase_is_proved_and_no_other():
    line = keys("ali", SECRET)["scram"]
    assert proves(line, SECRET)
    assert not proves(line, f"{SECRET}x")


def test_each_key_has_a_salt_of_its_own():
    assert len({keys("ali", SECRET)["scram"] for _ in range(3)}) == 3


def test_the_file_says_who_and_until_when_and_no_passphrase():
    text = stored([account("sara", Role.LIAISON), account("ali")])["members.scram"]
    first, second = text.splitlines()
    assert first.startswith("ali:member:2027-11-26:SCRAM-SHA-256:10000:")
    assert second.startswith("sara:liaison:2027-11-26:SCRAM-SHA-256:10000:")
    assert not any(word in text for word in SECRET.split("-"))


def test_an_account_that_ended_or_has_no_such_key_is_not_in_it():
    old = {"bcrypt": keys("ali", SECRET)["bcrypt"]}
    files = stored([account("ali", made={}), account("omar", made=old)])
    assert files["members.scram"] == ""
    assert "omar:" in files["members.htpasswd"]
