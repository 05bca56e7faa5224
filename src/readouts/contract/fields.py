"""How a column is declared: its type, its class, what it refers to and which values it takes.

The classes: *key* names the row; *cited* is taken from a text and needs evidence; *computed* follows from other
values or from a written default; *sidecar* comes from what is known beside the text; *reference* is a label or code.
"""

from typing import Annotated, Any

import pandas as pd
import pandera.pandas as pa
from pandera.engines.pandas_engine import DateTime

from readouts.contract import vocabulary

Text = str
Whole = pd.Int64Dtype
Date = Annotated[DateTime, {}, "s", None, False, {}]
Role = Annotated[pd.CategoricalDtype, vocabulary.ROLES, False]
Portfolio = Annotated[pd.CategoricalDtype, vocabulary.PORTFOLIOS, False]
Status = Annotated[pd.CategoricalDtype, vocabulary.STATUSES, False]
Mode = Annotated[pd.CategoricalDtype, vocabulary.MODES, False]
Format = Annotated[pd.CategoricalDtype, vocabulary.FORMATS, False]
Setting = Annotated[pd.CategoricalDtype, vocabulary.SETTINGS, False]
Side = Annotated[pd.CategoricalDtype, vocabulary.SIDES, False]
Capacity = Annotated[pd.CategoricalDtype, vocabulary.CAPACITIES, False]
DateBasis = Annotated[pd.CategoricalDtype, vocabulary.DATE_BASES, False]
Basis = Annotated[pd.CategoricalDtype, vocabulary.BASES, False]
VisitKind = Annotated[pd.CategoricalDtype, vocabulary.VISIT_KINDS, False]
OrganizationKind = Annotated[pd.CategoricalDtype, vocabulary.ORGANIZATION_KINDS, False]
Speaker = Annotated[pd.CategoricalDtype, vocabulary.SPEAKERS, False]
Act = Annotated[pd.CategoricalDtype, vocabulary.ACTS, False]
CeremonyKind = Annotated[pd.CategoricalDtype, vocabulary.CEREMONY_KINDS, False]
PloverEvent = Annotated[pd.CategoricalDtype, vocabulary.PLOVER_EVENTS, False]
PloverMode = Annotated[pd.CategoricalDtype, vocabulary.PLOVER_MODES, False]
PloverContext = Annotated[pd.CategoricalDtype, vocabulary.PLOVER_CONTEXTS, False]
CitedTable = Annotated[pd.CategoricalDtype, vocabulary.CITED_TABLES, False]

SLUG = r"^[a-z0-9]+([-._]{1,2}[a-z0-9]+)*$"
NOT_BLANK = r"^\S(.*\S)?$"
# A press service's day outside these is a slip of the pen.
CALENDAR: dict[str, Any] = {"ge": pd.Timestamp("1900-01-01"), "le": pd.Timestamp("2100-12-31")}


def _field(kind: str, title: str, description: str, null: bool, references: str | None, **checks: Any) -> Any:
    metadata = {"class": kind, "references": references}
    return pa.Field(title=title, description=description, nullable=null, metadata=metadata, **checks)


def key(description: str, pattern: str = SLUG) -> Any:
    """The table's first column: never null, never twice."""
    return _field("key", "Id", description, False, None, unique=True, str_matches=pattern)


def cited(title: str, description: str, null: bool = False, references: str | None = None, **checks: Any) -> Any:
    """A value taken from a text: refused without a row of `evidence`."""
    return _field("cited", title, description, null, references, **checks)


def computed(title: str, description: str, null: bool = False, references: str | None = None, **checks: Any) -> Any:
    """A value that follows from others or from a written default; evidence for it is welcome, not asked for."""
    return _field("computed", title, description, null, references, **checks)


def sidecar(title: str, description: str, **checks: Any) -> Any:
    """What is known beside the text; null where nobody said."""
    return _field("sidecar", title, description, True, None, **checks)


def reference(title: str, description: str, null: bool = False, references: str | None = None, **checks: Any) -> Any:
    """A label or a code from a list, not from a text."""
    return _field("reference", title, description, null, references, **checks)
