using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeGraph.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Epidemiology : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "disease_onset",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    disease_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<int>(type: "INTEGER", nullable: false),
                    age = table.Column<int>(type: "INTEGER", nullable: true),
                    phenotype_id = table.Column<int>(type: "INTEGER", nullable: true),
                    frequency = table.Column<string>(type: "TEXT", nullable: true),
                    references = table.Column<string>(type: "TEXT", nullable: true),
                    stated_of = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease_onset", x => x.id);
                    table.ForeignKey(
                        name: "FK_disease_onset_disease_disease_id",
                        column: x => x.disease_id,
                        principalTable: "disease",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_onset_phenotype_phenotype_id",
                        column: x => x.phenotype_id,
                        principalTable: "phenotype",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_onset_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "disease_prevalence",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    disease_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", nullable: true, collation: "NOCASE"),
                    per100000 = table.Column<double>(type: "REAL", nullable: true),
                    count = table.Column<int>(type: "INTEGER", nullable: true),
                    geographic = table.Column<string>(type: "TEXT", nullable: true, collation: "NOCASE"),
                    is_validated = table.Column<bool>(type: "INTEGER", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    references = table.Column<string>(type: "TEXT", nullable: true),
                    stated_of = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease_prevalence", x => x.id);
                    table.ForeignKey(
                        name: "FK_disease_prevalence_disease_disease_id",
                        column: x => x.disease_id,
                        principalTable: "disease",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_prevalence_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "gene_resource",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    gene_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: false),
                    audience = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gene_resource", x => x.id);
                    table.ForeignKey(
                        name: "FK_gene_resource_gene_gene_id",
                        column: x => x.gene_id,
                        principalTable: "gene",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_disease_onset_disease_id",
                table: "disease_onset",
                column: "disease_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_prevalence_disease_id",
                table: "disease_prevalence",
                column: "disease_id");

            migrationBuilder.CreateIndex(
                name: "IX_gene_resource_gene_id",
                table: "gene_resource",
                column: "gene_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "disease_onset");

            migrationBuilder.DropTable(
                name: "disease_prevalence");

            migrationBuilder.DropTable(
                name: "gene_resource");
        }
    }
}
