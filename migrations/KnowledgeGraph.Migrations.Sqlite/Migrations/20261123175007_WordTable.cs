using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeGraph.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WordTable : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Words come cut and folded, so the plainest tokenizer does; which texts have them is all that is asked, so no places are kept.
            migrationBuilder.Sql(
                "CREATE VIRTUAL TABLE text_word USING fts5(words, content = '', columnsize = 0, detail = none, tokenize = 'ascii')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE text_word");
        }
    }
}
