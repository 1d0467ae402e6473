using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeGraph.Migrations.Sqlite.Migrations
{
    /// <summary>
    /// The words of texts are folded in another way: the table is the same, what older releases hold in it is not found any more.
    /// </summary>
    [DbContext(typeof(GraphDbContext))]
    [Migration("20261128234000_FoldedWords")]
    public partial class FoldedWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
