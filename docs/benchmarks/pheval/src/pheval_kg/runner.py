"""Ranks the phenopackets of a corpus with one call of `kg rank`."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

import polars as pl
from pheval.post_processing.post_processing import SortOrder, generate_disease_result
from pheval.runners.runner import PhEvalRunner

from pheval_kg.results import read_cases

# 3 and 6: a phenopacket is malformed, or names what the release does not have; the others have been ranked.
ACCEPTED = (0, 3, 6)


@dataclass
class KnowledgeGraphPhEvalRunner(PhEvalRunner):
    """Runs KnowledgeGraph."""

    input_dir: Path
    testdata_dir: Path
    tmp_dir: Path
    output_dir: Path
    config_file: Path
    version: str

    @property
    def _phenopackets(self) -> Path:
        return Path(self.testdata_dir) / "phenopackets"

    @property
    def _table(self) -> Path:
        return Path(self.raw_results_dir) / "ranked.tsv"

    def prepare(self) -> None:
        """There is nothing to prepare: phenopackets are read as they are."""

    def run(self) -> None:
        """Ranks all phenopackets into one table."""
        options = self.input_dir_config.tool_specific_configuration_options
        command = [
            options.get("command", "kg"), "rank", "--lenient",
            "--phenopacket", str(self._phenopackets),
            "--first", str(options.get("first", 500)),
            "--prior", options.get("prior", "LITERATURE"),
            "--data", str(options["data"]),
        ]
        with self._table.open("w", encoding="utf-8") as table:
            code = subprocess.run(command, stdout=table, check=False).returncode
        if code not in ACCEPTED:
            raise RuntimeError(f"kg rank ended with {code}")

    def post_process(self) -> None:
        """Writes one PhEval result for each phenopacket."""
        for case, diseases in read_cases(self._table).items():
            generate_disease_result(
                results=pl.DataFrame(
                    {"disease_identifier": [name for name, _ in diseases], "score": [score for _, score in diseases]},
                    schema={"disease_identifier": pl.String, "score": pl.Float64},
                ),
                sort_order=SortOrder.DESCENDING,
                output_dir=Path(self.output_dir),
                result_path=Path(case),
                phenopacket_dir=self._phenopackets,
            )
