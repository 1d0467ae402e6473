"""Reads the table that `kg rank --phenopacket FOLDER` writes."""

import csv
from pathlib import Path


def read_cases(table: Path) -> dict[str, list[tuple[str, float]]]:
    """The diseases of each phenopacket with their scores, by the phenopacket's path in the folder."""
    cases: dict[str, list[tuple[str, float]]] = {}
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            cases.setdefault(row["case"], []).append((row["omim"] or row["disease"], float(row["score"])))
    return cases
