using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeGraph.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Statements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "suffix",
                table: "citation_author",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_negated",
                table: "disease_gene",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "sources_disagree",
                table: "disease_gene",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "disease_name",
                table: "disease_gene_statement",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "mode_of_inheritance",
                table: "disease_gene_statement",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "stated_of",
                table: "disease_gene_statement",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stated_of",
                table: "disease_citation_statement",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stated_of",
                table: "gene_citation_statement",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stated_of",
                table: "gene_phenotype_statement",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "aspect",
                table: "gene_phenotype",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_negated",
                table: "gene_phenotype",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<bool>(
                name: "is_free_full_text",
                table: "citation",
                type: "boolean",
                nullable: true,
                oldClrType: typeof(bool),
                oldType: "boolean");

            migrationBuilder.AlterColumn<bool>(
                name: "is_retracted",
                table: "citation",
                type: "boolean",
                nullable: true,
                oldClrType: typeof(bool),
                oldType: "boolean");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "suffix",
                table: "citation_author");

            migrationBuilder.DropColumn(
                name: "is_negated",
                table: "disease_gene");

            migrationBuilder.DropColumn(
                name: "sources_disagree",
                table: "disease_gene");

            migrationBuilder.DropColumn(
                name: "disease_name",
                table: "disease_gene_statement");

            migrationBuilder.DropColumn(
                name: "mode_of_inheritance",
                table: "disease_gene_statement");

            migrationBuilder.DropColumn(
                name: "stated_of",
                table: "disease_gene_statement");

            migrationBuilder.DropColumn(
                name: "stated_of",
                table: "disease_citation_statement");

            migrationBuilder.DropColumn(
                name: "stated_of",
                table: "gene_citation_statement");

            migrationBuilder.DropColumn(
                name: "stated_of",
                table: "gene_phenotype_statement");

            migrationBuilder.DropColumn(
                name: "aspect",
                table: "gene_phenotype");

            migrationBuilder.DropColumn(
                name: "is_negated",
                table: "gene_phenotype");

            migrationBuilder.AlterColumn<bool>(
                name: "is_free_full_text",
                table: "citation",
                type: "boolean",
                nullable: false,
                defaultValue: false,
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldNullable: true);

            migrationBuilder.AlterColumn<bool>(
                name: "is_retracted",
                table: "citation",
                type: "boolean",
                nullable: false,
                defaultValue: false,
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldNullable: true);
        }
    }
}
