using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeGraph.Migrations.Postgres.Migrations
{
    /// <summary>The words of texts; no part of the model, as EF Core never reads it.</summary>
    [DbContext(typeof(GraphDbContext))]
    [Migration("20261126000001_WordTable")]
    public partial class WordTable : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Words come cut and folded, so they become lexemes as they are: no parser or dictionary of the server has a say.
            migrationBuilder.Sql("CREATE TABLE text_word (id bigint NOT NULL, words tsvector NOT NULL)");
            migrationBuilder.Sql("CREATE INDEX \"IX_text_word_words\" ON text_word USING gin (words) WITH (fastupdate = off)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE text_word");
        }
    }
}
