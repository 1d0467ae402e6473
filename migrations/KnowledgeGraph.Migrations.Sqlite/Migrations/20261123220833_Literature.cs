using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeGraph.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Literature : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "relevance_basis",
                table: "disease_citation",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "descriptor_ui",
                table: "citation_mesh_heading",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "citation_correction",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    citation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    pmid = table.Column<int>(type: "INTEGER", nullable: true),
                    reference = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_citation_correction", x => x.id);
                    table.ForeignKey(
                        name: "FK_citation_correction_citation_citation_id",
                        column: x => x.citation_id,
                        principalTable: "citation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "filter_clause",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    category = table.Column<int>(type: "INTEGER", nullable: false),
                    breadth = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_filter_clause", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "citation_filter_match",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    citation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    category = table.Column<int>(type: "INTEGER", nullable: false),
                    breadth = table.Column<int>(type: "INTEGER", nullable: false),
                    clause_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_citation_filter_match", x => x.id);
                    table.ForeignKey(
                        name: "FK_citation_filter_match_citation_citation_id",
                        column: x => x.citation_id,
                        principalTable: "citation",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_citation_filter_match_filter_clause_clause_id",
                        column: x => x.clause_id,
                        principalTable: "filter_clause",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_citation_correction_citation_id",
                table: "citation_correction",
                column: "citation_id");

            migrationBuilder.CreateIndex(
                name: "IX_citation_filter_match_category_citation_id",
                table: "citation_filter_match",
                columns: new[] { "category", "citation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_citation_filter_match_citation_id_category",
                table: "citation_filter_match",
                columns: new[] { "citation_id", "category" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "citation_correction");

            migrationBuilder.DropTable(
                name: "citation_filter_match");

            migrationBuilder.DropTable(
                name: "filter_clause");

            migrationBuilder.DropColumn(
                name: "relevance_basis",
                table: "disease_citation");

            migrationBuilder.DropColumn(
                name: "descriptor_ui",
                table: "citation_mesh_heading");
        }
    }
}
