using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeGraph.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class MergedPapers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "merged_citation",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    pmid = table.Column<int>(type: "integer", nullable: false),
                    citation_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_merged_citation", x => x.id);
                    table.ForeignKey(
                        name: "FK_merged_citation_citation_citation_id",
                        column: x => x.citation_id,
                        principalTable: "citation",
                        principalColumn: "id");
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "merged_citation");
        }
    }
}
