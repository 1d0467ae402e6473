using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeGraph.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CaseInsensitiveText : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_disease_phenotype_phenotype_id",
                table: "disease_phenotype");

            migrationBuilder.DropIndex(
                name: "IX_disease_gene_gene_id",
                table: "disease_gene");

            migrationBuilder.DropIndex(
                name: "IX_disease_citation_citation_id",
                table: "disease_citation");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "phenotype",
                type: "TEXT",
                nullable: false,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "curie",
                table: "phenotype",
                type: "TEXT",
                nullable: false,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "symbol",
                table: "gene",
                type: "TEXT",
                nullable: false,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "gene",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "location",
                table: "gene",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "hgnc_id",
                table: "gene",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "gene_type",
                table: "gene",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "curie",
                table: "gene",
                type: "TEXT",
                nullable: false,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "chromosome",
                table: "gene",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "evidence",
                table: "disease_phenotype_statement",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "semantic_type",
                table: "disease",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "orphanet_id",
                table: "disease",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "omim_id",
                table: "disease",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "disease",
                type: "TEXT",
                nullable: false,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "mondo_id",
                table: "disease",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "medgen_uid",
                table: "disease",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "curie",
                table: "disease",
                type: "TEXT",
                nullable: false,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "concept_id",
                table: "disease",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "acronym",
                table: "disease",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "citation_publication_type",
                type: "TEXT",
                nullable: false,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "descriptor",
                table: "citation_mesh_heading",
                type: "TEXT",
                nullable: false,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "title",
                table: "citation",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "journal",
                table: "citation",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "doi",
                table: "citation",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_gene_chromosome_location",
                table: "gene",
                columns: new[] { "chromosome", "location" });

            migrationBuilder.CreateIndex(
                name: "IX_gene_hgnc_id",
                table: "gene",
                column: "hgnc_id");

            migrationBuilder.CreateIndex(
                name: "IX_gene_location",
                table: "gene",
                column: "location");

            migrationBuilder.CreateIndex(
                name: "IX_gene_name",
                table: "gene",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_gene_ncbi_gene_id",
                table: "gene",
                column: "ncbi_gene_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_phenotype_phenotype_id_is_negated_disease_id",
                table: "disease_phenotype",
                columns: new[] { "phenotype_id", "is_negated", "disease_id" });

            migrationBuilder.CreateIndex(
                name: "IX_disease_gene_gene_id_disease_id",
                table: "disease_gene",
                columns: new[] { "gene_id", "disease_id" });

            migrationBuilder.CreateIndex(
                name: "IX_disease_citation_citation_id_disease_id",
                table: "disease_citation",
                columns: new[] { "citation_id", "disease_id" });

            migrationBuilder.CreateIndex(
                name: "IX_disease_acronym",
                table: "disease",
                column: "acronym");

            migrationBuilder.CreateIndex(
                name: "IX_disease_concept_id",
                table: "disease",
                column: "concept_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_medgen_uid",
                table: "disease",
                column: "medgen_uid");

            migrationBuilder.CreateIndex(
                name: "IX_disease_mondo_id",
                table: "disease",
                column: "mondo_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_omim_id",
                table: "disease",
                column: "omim_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_orphanet_id",
                table: "disease",
                column: "orphanet_id");

            migrationBuilder.CreateIndex(
                name: "IX_citation_publication_type_name_citation_id",
                table: "citation_publication_type",
                columns: new[] { "name", "citation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_citation_mesh_heading_descriptor_citation_id",
                table: "citation_mesh_heading",
                columns: new[] { "descriptor", "citation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_citation_journal",
                table: "citation",
                column: "journal");

            migrationBuilder.CreateIndex(
                name: "IX_citation_year",
                table: "citation",
                column: "year");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_gene_chromosome_location",
                table: "gene");

            migrationBuilder.DropIndex(
                name: "IX_gene_hgnc_id",
                table: "gene");

            migrationBuilder.DropIndex(
                name: "IX_gene_location",
                table: "gene");

            migrationBuilder.DropIndex(
                name: "IX_gene_name",
                table: "gene");

            migrationBuilder.DropIndex(
                name: "IX_gene_ncbi_gene_id",
                table: "gene");

            migrationBuilder.DropIndex(
                name: "IX_disease_phenotype_phenotype_id_is_negated_disease_id",
                table: "disease_phenotype");

            migrationBuilder.DropIndex(
                name: "IX_disease_gene_gene_id_disease_id",
                table: "disease_gene");

            migrationBuilder.DropIndex(
                name: "IX_disease_citation_citation_id_disease_id",
                table: "disease_citation");

            migrationBuilder.DropIndex(
                name: "IX_disease_acronym",
                table: "disease");

            migrationBuilder.DropIndex(
                name: "IX_disease_concept_id",
                table: "disease");

            migrationBuilder.DropIndex(
                name: "IX_disease_medgen_uid",
                table: "disease");

            migrationBuilder.DropIndex(
                name: "IX_disease_mondo_id",
                table: "disease");

            migrationBuilder.DropIndex(
                name: "IX_disease_omim_id",
                table: "disease");

            migrationBuilder.DropIndex(
                name: "IX_disease_orphanet_id",
                table: "disease");

            migrationBuilder.DropIndex(
                name: "IX_citation_publication_type_name_citation_id",
                table: "citation_publication_type");

            migrationBuilder.DropIndex(
                name: "IX_citation_mesh_heading_descriptor_citation_id",
                table: "citation_mesh_heading");

            migrationBuilder.DropIndex(
                name: "IX_citation_journal",
                table: "citation");

            migrationBuilder.DropIndex(
                name: "IX_citation_year",
                table: "citation");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "phenotype",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "curie",
                table: "phenotype",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "symbol",
                table: "gene",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "gene",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "location",
                table: "gene",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "hgnc_id",
                table: "gene",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "gene_type",
                table: "gene",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "curie",
                table: "gene",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "chromosome",
                table: "gene",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "evidence",
                table: "disease_phenotype_statement",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "semantic_type",
                table: "disease",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "orphanet_id",
                table: "disease",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "omim_id",
                table: "disease",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "disease",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "mondo_id",
                table: "disease",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "medgen_uid",
                table: "disease",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "curie",
                table: "disease",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "concept_id",
                table: "disease",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "acronym",
                table: "disease",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "citation_publication_type",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "descriptor",
                table: "citation_mesh_heading",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "title",
                table: "citation",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "journal",
                table: "citation",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "doi",
                table: "citation",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.CreateIndex(
                name: "IX_disease_phenotype_phenotype_id",
                table: "disease_phenotype",
                column: "phenotype_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_gene_gene_id",
                table: "disease_gene",
                column: "gene_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_citation_citation_id",
                table: "disease_citation",
                column: "citation_id");
        }
    }
}
