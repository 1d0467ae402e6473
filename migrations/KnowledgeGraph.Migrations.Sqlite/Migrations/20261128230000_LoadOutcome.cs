using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeGraph.Migrations.Sqlite.Migrations
{
    /// <summary>The load report says what became of each file, and counts the records that were passed over.</summary>
    [DbContext(typeof(GraphDbContext))]
    [Migration("20261128230000_LoadOutcome")]
    public partial class LoadOutcome : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "outcome", table: "load_report_entry", type: "INTEGER", nullable: false, defaultValue: 0);
            migrationBuilder.AddColumn<int>(name: "passed_over", table: "load_report_entry", type: "INTEGER", nullable: false, defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "outcome", table: "load_report_entry");
            migrationBuilder.DropColumn(name: "passed_over", table: "load_report_entry");
        }
    }
}
