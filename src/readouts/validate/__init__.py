"""The gate: everything that is wrong with a set of tables, found at once."""

from readouts.validate.fault import Fault
from readouts.validate.gate import check
from readouts.validate.package import package_faults
from readouts.validate.read import Reading, read, read_table

__all__ = ["Fault", "Reading", "check", "package_faults", "read", "read_table"]
