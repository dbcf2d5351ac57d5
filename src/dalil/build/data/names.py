"""Where the data files stand: at the root, once, since they belong to no language."""

from __future__ import annotations

from dalil.model.collection import Collection

FOLDER = "data"
INDEX = f"{FOLDER}/index.json"
DICTIONARY = f"{FOLDER}/dictionary.json"
TURNOUT = f"{FOLDER}/turnout.csv"
"""Every figure of turnout."""
CENTRES_CSV = f"{FOLDER}/centres.csv"
CENTRES_JSON = f"{FOLDER}/centres.json"
"""What audits found, a row for each polling centre and criterion."""
INCIDENTS_FOLDER = f"{FOLDER}/incidents"
"""A data package: what belongs to it lies beside the file that describes it."""
INCIDENTS = f"{INCIDENTS_FOLDER}/incidents.csv"
"""Every cell of every release of reports."""
INCIDENTS_SCHEMA = f"{INCIDENTS_FOLDER}/incidents.schema.json"
INCIDENTS_GEOJSON = f"{INCIDENTS_FOLDER}/governorates.geojson"
INCIDENTS_DICTIONARY = f"{INCIDENTS_FOLDER}/dictionary.csv"
INCIDENTS_PACKAGE = f"{INCIDENTS_FOLDER}/datapackage.json"
PARITY = f"{FOLDER}/parity.json"
"""The state of every translation."""


def json(collection: Collection) -> str:
    """Everything about the records of a collection."""
    return f"{FOLDER}/{collection.uri}.json"


def csv(collection: Collection) -> str:
    """One row for each record."""
    return f"{FOLDER}/{collection.uri}.csv"


def statements(collection: Collection) -> str:
    """One row for each statement."""
    return f"{FOLDER}/{collection.uri}-statements.csv"


def schema(collection: Collection) -> str:
    """The JSON Schema of the collection's JSON file."""
    return f"{FOLDER}/{collection.uri}.schema.json"


def release(day: object) -> str:
    """The table of one release, as it was published."""
    return f"{INCIDENTS_FOLDER}/release-{day}.csv"


def page(language: str, anchor: str = "") -> str:
    """The page about the data in a language."""
    return f"{language}/{FOLDER}/" + (f"#{anchor}" if anchor else "")
