"""The closed vocabularies of the records: plain types, free to import anywhere."""

from typing import Final, Literal, get_args

SCHEMA: Final = "summarizer/1"

Role = Literal["achievement", "problem", "suggestion", "background", "heading", "noise"]
ROLES: Final[tuple[Role, ...]] = get_args(Role)

Marker = Literal["explicit", "inferred", "none"]

Kind = Literal[
    "count",
    "money",
    "percent",
    "percentage_point",
    "measure",
    "multiple",
    "ratio",
    "date",
    "time",
    "ordinal",
    "identifier",
]
Bound = Literal["exact", "about", "nearly", "over", "at_least", "under", "at_most", "range"]
Use = Literal["fact", "qualifier", "enumeration"]
Direction = Literal["up", "down", "none"]

VerdictName = Literal[
    "supported",
    "derived",
    "value_mismatch",
    "scale_mismatch",
    "unit_mismatch",
    "direction_mismatch",
    "bound_mismatch",
    "label_mismatch",
    "period_mismatch",
    "unsupported",
]
Status = Literal["confirmed", "not_confirmed"]
Match = Literal["exact", "normalised", "none"]
Recommendation = Literal["usable", "usable_after_fixes", "return"]
Severity = Literal["error", "warning", "info"]
Origin = Literal["author", "transmission", "tool"]
