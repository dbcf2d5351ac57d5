"""What scripts and people found out about accessibility, read from their files."""

from __future__ import annotations

from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from dalil.model.tested import Accessibility, Speech
from dalil.text.yaml import theirs

ACCESSIBILITY = "content/accessibility.yml"
SPEECH = "content/speech.yml"

Held = TypeVar("Held", bound=BaseModel)


def accessibility(text: str) -> Accessibility | None:
    """What was tested; None where the file is not there or is not one of ours."""
    return _typed(Accessibility, text)


def speech(text: str) -> Speech | None:
    """What voices did; None where the file is not there or is not one of ours."""
    return _typed(Speech, text)


def _typed(model: type[Held], text: str) -> Held | None:
    try:
        return model.model_validate(theirs(text) or {})
    except (yaml.YAMLError, ValidationError, RecursionError):
        return None
