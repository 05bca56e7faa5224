"""Publishing: tables to CSV and Parquet with descriptor, schemas and codebook, all at once or not at all."""

from readouts.publish.package import package_files, publish_dataset
from readouts.publish.tables import publish_folder, table_bytes, write_tables
from readouts.replace import recover

__all__ = [
    "package_files",
    "publish_dataset",
    "publish_folder",
    "recover",
    "table_bytes",
    "write_tables",
]
