using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeGraph.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WholeModes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "file_id",
                table: "disease_prevalence",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "row",
                table: "disease_prevalence",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "file_id",
                table: "disease_onset",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "row",
                table: "disease_onset",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "aspect",
                table: "disease_inheritance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "asserted_before",
                table: "disease_inheritance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "asserted_by",
                table: "disease_inheritance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "asserted_on",
                table: "disease_inheritance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "disease_name",
                table: "disease_inheritance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                table: "disease_inheritance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "file_id",
                table: "disease_inheritance",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "frequency",
                table: "disease_inheritance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "modifiers",
                table: "disease_inheritance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "onset",
                table: "disease_inheritance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "row",
                table: "disease_inheritance",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sex",
                table: "disease_inheritance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stated_of",
                table: "disease_inheritance",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "file_id",
                table: "disease_prevalence");

            migrationBuilder.DropColumn(
                name: "row",
                table: "disease_prevalence");

            migrationBuilder.DropColumn(
                name: "file_id",
                table: "disease_onset");

            migrationBuilder.DropColumn(
                name: "row",
                table: "disease_onset");

            migrationBuilder.DropColumn(
                name: "aspect",
                table: "disease_inheritance");

            migrationBuilder.DropColumn(
                name: "asserted_before",
                table: "disease_inheritance");

            migrationBuilder.DropColumn(
                name: "asserted_by",
                table: "disease_inheritance");

            migrationBuilder.DropColumn(
                name: "asserted_on",
                table: "disease_inheritance");

            migrationBuilder.DropColumn(
                name: "disease_name",
                table: "disease_inheritance");

            migrationBuilder.DropColumn(
                name: "evidence",
                table: "disease_inheritance");

            migrationBuilder.DropColumn(
                name: "file_id",
                table: "disease_inheritance");

            migrationBuilder.DropColumn(
                name: "frequency",
                table: "disease_inheritance");

            migrationBuilder.DropColumn(
                name: "modifiers",
                table: "disease_inheritance");

            migrationBuilder.DropColumn(
                name: "onset",
                table: "disease_inheritance");

            migrationBuilder.DropColumn(
                name: "row",
                table: "disease_inheritance");

            migrationBuilder.DropColumn(
                name: "sex",
                table: "disease_inheritance");

            migrationBuilder.DropColumn(
                name: "stated_of",
                table: "disease_inheritance");
        }
    }
}
