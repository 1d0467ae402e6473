using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeGraph.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WholeStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "file_id",
                table: "gene_phenotype_statement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "row",
                table: "gene_phenotype_statement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "file_id",
                table: "gene_citation_statement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "row",
                table: "gene_citation_statement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "aspect",
                table: "disease_phenotype_statement",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "asserted_before",
                table: "disease_phenotype_statement",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "disease_name",
                table: "disease_phenotype_statement",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "file_id",
                table: "disease_phenotype_statement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_negated",
                table: "disease_phenotype_statement",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "row",
                table: "disease_phenotype_statement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "sources_disagree",
                table: "disease_phenotype",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "file_id",
                table: "disease_gene_statement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "row",
                table: "disease_gene_statement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "inheritance",
                table: "disease_gene",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE");

            migrationBuilder.AddColumn<int>(
                name: "file_id",
                table: "disease_citation_statement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "row",
                table: "disease_citation_statement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "inheritance",
                table: "disease",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "file_id",
                table: "gene_phenotype_statement");

            migrationBuilder.DropColumn(
                name: "row",
                table: "gene_phenotype_statement");

            migrationBuilder.DropColumn(
                name: "file_id",
                table: "gene_citation_statement");

            migrationBuilder.DropColumn(
                name: "row",
                table: "gene_citation_statement");

            migrationBuilder.DropColumn(
                name: "aspect",
                table: "disease_phenotype_statement");

            migrationBuilder.DropColumn(
                name: "asserted_before",
                table: "disease_phenotype_statement");

            migrationBuilder.DropColumn(
                name: "disease_name",
                table: "disease_phenotype_statement");

            migrationBuilder.DropColumn(
                name: "file_id",
                table: "disease_phenotype_statement");

            migrationBuilder.DropColumn(
                name: "is_negated",
                table: "disease_phenotype_statement");

            migrationBuilder.DropColumn(
                name: "row",
                table: "disease_phenotype_statement");

            migrationBuilder.DropColumn(
                name: "sources_disagree",
                table: "disease_phenotype");

            migrationBuilder.DropColumn(
                name: "file_id",
                table: "disease_gene_statement");

            migrationBuilder.DropColumn(
                name: "row",
                table: "disease_gene_statement");

            migrationBuilder.DropColumn(
                name: "inheritance",
                table: "disease_gene");

            migrationBuilder.DropColumn(
                name: "file_id",
                table: "disease_citation_statement");

            migrationBuilder.DropColumn(
                name: "row",
                table: "disease_citation_statement");

            migrationBuilder.DropColumn(
                name: "inheritance",
                table: "disease");
        }
    }
}
