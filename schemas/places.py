"""Where something stands: spans of the source text, counted in Unicode code points."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer


def plain_decimal(value: Decimal) -> str:
    """Write a decimal without exponent and without trailing zeros after the point: ``"6.9"``."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


DecimalText = Annotated[Decimal, PlainSerializer(plain_decimal, return_type=str)]
"""A decimal that JSON carries as a string, never as a float."""


class Record(BaseModel):
    """Base of every record: frozen, and unknown fields are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Record):
    """A stretch of the source text."""

    start: int = Field(ge=0, description="Code points before it in the source text.")
    end: int = Field(ge=0, description="First code point after it.")
    text: str = Field(description="What stands there in the source text.")


class Place(Span):
    """A span with the line, column and page a person looks it up by."""

    line: int = Field(ge=1, description="1-based line of the source text.")
    column: int = Field(ge=1, description="1-based column of the source text.")
    page: int | None = Field(default=None, description="Page of a paged source, else null.")
