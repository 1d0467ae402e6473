using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeGraph.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "citation",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    pmid = table.Column<int>(type: "integer", nullable: false),
                    pmc_id = table.Column<string>(type: "text", nullable: true),
                    doi = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    journal = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    publication_date = table.Column<string>(type: "text", nullable: true),
                    epub_date = table.Column<string>(type: "text", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: true),
                    date_key = table.Column<int>(type: "integer", nullable: false),
                    volume = table.Column<string>(type: "text", nullable: true),
                    issue = table.Column<string>(type: "text", nullable: true),
                    pages = table.Column<string>(type: "text", nullable: true),
                    is_free_full_text = table.Column<bool>(type: "boolean", nullable: false),
                    is_retracted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_citation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "disease",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    curie = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    acronym = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    semantic_type = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    medgen_uid = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    concept_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    mondo_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    omim_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    orphanet_id = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "filter_clause",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    category = table.Column<int>(type: "integer", nullable: false),
                    breadth = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_filter_clause", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "gene",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    curie = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    symbol = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ncbi_gene_id = table.Column<int>(type: "integer", nullable: true),
                    hgnc_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ensembl_id = table.Column<string>(type: "text", nullable: true),
                    omim_id = table.Column<string>(type: "text", nullable: true),
                    chromosome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    location = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gene_type = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gene", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "load_report_entry",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false),
                    read = table.Column<int>(type: "integer", nullable: false),
                    loaded = table.Column<int>(type: "integer", nullable: false),
                    rejected = table.Column<int>(type: "integer", nullable: false),
                    unmapped = table.Column<int>(type: "integer", nullable: false),
                    samples = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_load_report_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "phenotype",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    curie = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    concept_id = table.Column<string>(type: "text", nullable: true),
                    medgen_uid = table.Column<string>(type: "text", nullable: true),
                    semantic_type = table.Column<string>(type: "text", nullable: true),
                    is_obsolete = table.Column<bool>(type: "boolean", nullable: false),
                    replaced_by_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_phenotype", x => x.id);
                    table.ForeignKey(
                        name: "FK_phenotype_phenotype_replaced_by_id",
                        column: x => x.replaced_by_id,
                        principalTable: "phenotype",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "release_info",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    release_id = table.Column<string>(type: "text", nullable: false),
                    content_hash = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<string>(type: "text", nullable: false),
                    built_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_release_info", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "source",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<string>(type: "text", nullable: true),
                    url = table.Column<string>(type: "text", nullable: true),
                    licence = table.Column<string>(type: "text", nullable: true),
                    loaded_at = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "citation_abstract",
                columns: table => new
                {
                    citation_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_citation_abstract", x => x.citation_id);
                    table.ForeignKey(
                        name: "FK_citation_abstract_citation_citation_id",
                        column: x => x.citation_id,
                        principalTable: "citation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "citation_author",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    citation_id = table.Column<int>(type: "integer", nullable: false),
                    last_name = table.Column<string>(type: "text", nullable: true),
                    initials = table.Column<string>(type: "text", nullable: true),
                    collective_name = table.Column<string>(type: "text", nullable: true),
                    orcid = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_citation_author", x => x.id);
                    table.ForeignKey(
                        name: "FK_citation_author_citation_citation_id",
                        column: x => x.citation_id,
                        principalTable: "citation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "citation_correction",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    citation_id = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<int>(type: "integer", nullable: false),
                    pmid = table.Column<int>(type: "integer", nullable: true),
                    reference = table.Column<string>(type: "text", nullable: true)
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
                name: "citation_mesh_heading",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    citation_id = table.Column<int>(type: "integer", nullable: false),
                    descriptor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    descriptor_ui = table.Column<string>(type: "text", nullable: true),
                    qualifiers = table.Column<string>(type: "text", nullable: true),
                    is_major_topic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_citation_mesh_heading", x => x.id);
                    table.ForeignKey(
                        name: "FK_citation_mesh_heading_citation_citation_id",
                        column: x => x.citation_id,
                        principalTable: "citation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "citation_publication_type",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    citation_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_citation_publication_type", x => x.id);
                    table.ForeignKey(
                        name: "FK_citation_publication_type_citation_citation_id",
                        column: x => x.citation_id,
                        principalTable: "citation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "disease_citation",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    disease_id = table.Column<int>(type: "integer", nullable: false),
                    citation_id = table.Column<int>(type: "integer", nullable: false),
                    relevance = table.Column<double>(type: "double precision", nullable: false),
                    relevance_basis = table.Column<int>(type: "integer", nullable: false),
                    listed_in = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease_citation", x => x.id);
                    table.ForeignKey(
                        name: "FK_disease_citation_citation_citation_id",
                        column: x => x.citation_id,
                        principalTable: "citation",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_citation_disease_disease_id",
                        column: x => x.disease_id,
                        principalTable: "disease",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "disease_resource",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    disease_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    audience = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease_resource", x => x.id);
                    table.ForeignKey(
                        name: "FK_disease_resource_disease_disease_id",
                        column: x => x.disease_id,
                        principalTable: "disease",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "citation_filter_match",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    citation_id = table.Column<int>(type: "integer", nullable: false),
                    category = table.Column<int>(type: "integer", nullable: false),
                    breadth = table.Column<int>(type: "integer", nullable: false),
                    clause_id = table.Column<int>(type: "integer", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "disease_gene",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    disease_id = table.Column<int>(type: "integer", nullable: false),
                    gene_id = table.Column<int>(type: "integer", nullable: false),
                    association = table.Column<int>(type: "integer", nullable: false),
                    validity = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease_gene", x => x.id);
                    table.ForeignKey(
                        name: "FK_disease_gene_disease_disease_id",
                        column: x => x.disease_id,
                        principalTable: "disease",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_gene_gene_gene_id",
                        column: x => x.gene_id,
                        principalTable: "gene",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "gene_citation",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    gene_id = table.Column<int>(type: "integer", nullable: false),
                    citation_id = table.Column<int>(type: "integer", nullable: false),
                    listed_in = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gene_citation", x => x.id);
                    table.ForeignKey(
                        name: "FK_gene_citation_citation_citation_id",
                        column: x => x.citation_id,
                        principalTable: "citation",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_gene_citation_gene_gene_id",
                        column: x => x.gene_id,
                        principalTable: "gene",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "disease_phenotype",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    disease_id = table.Column<int>(type: "integer", nullable: false),
                    phenotype_id = table.Column<int>(type: "integer", nullable: false),
                    is_negated = table.Column<bool>(type: "boolean", nullable: false),
                    aspect = table.Column<string>(type: "text", nullable: false),
                    frequency_text = table.Column<string>(type: "text", nullable: true),
                    frequency_ratio = table.Column<double>(type: "double precision", nullable: true),
                    frequency_numerator = table.Column<int>(type: "integer", nullable: true),
                    frequency_denominator = table.Column<int>(type: "integer", nullable: true),
                    frequency_term_id = table.Column<int>(type: "integer", nullable: true),
                    onset_id = table.Column<int>(type: "integer", nullable: true),
                    sex = table.Column<string>(type: "text", nullable: true),
                    modifier_ids = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease_phenotype", x => x.id);
                    table.ForeignKey(
                        name: "FK_disease_phenotype_disease_disease_id",
                        column: x => x.disease_id,
                        principalTable: "disease",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_phenotype_phenotype_frequency_term_id",
                        column: x => x.frequency_term_id,
                        principalTable: "phenotype",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_phenotype_phenotype_onset_id",
                        column: x => x.onset_id,
                        principalTable: "phenotype",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_phenotype_phenotype_phenotype_id",
                        column: x => x.phenotype_id,
                        principalTable: "phenotype",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "gene_phenotype",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    gene_id = table.Column<int>(type: "integer", nullable: false),
                    phenotype_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gene_phenotype", x => x.id);
                    table.ForeignKey(
                        name: "FK_gene_phenotype_gene_gene_id",
                        column: x => x.gene_id,
                        principalTable: "gene",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_gene_phenotype_phenotype_phenotype_id",
                        column: x => x.phenotype_id,
                        principalTable: "phenotype",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "citation_list",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_citation_list", x => x.id);
                    table.ForeignKey(
                        name: "FK_citation_list_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "disease_definition",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    entity_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease_definition", x => x.id);
                    table.ForeignKey(
                        name: "FK_disease_definition_disease_entity_id",
                        column: x => x.entity_id,
                        principalTable: "disease",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_definition_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "disease_identifier",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    entity_id = table.Column<int>(type: "integer", nullable: false),
                    curie = table.Column<string>(type: "text", nullable: false),
                    predicate = table.Column<int>(type: "integer", nullable: false),
                    justification = table.Column<string>(type: "text", nullable: true),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease_identifier", x => x.id);
                    table.ForeignKey(
                        name: "FK_disease_identifier_disease_entity_id",
                        column: x => x.entity_id,
                        principalTable: "disease",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_identifier_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "disease_inheritance",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    disease_id = table.Column<int>(type: "integer", nullable: false),
                    phenotype_id = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    references = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease_inheritance", x => x.id);
                    table.ForeignKey(
                        name: "FK_disease_inheritance_disease_disease_id",
                        column: x => x.disease_id,
                        principalTable: "disease",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_inheritance_phenotype_phenotype_id",
                        column: x => x.phenotype_id,
                        principalTable: "phenotype",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_inheritance_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "disease_parent",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    parent_id = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease_parent", x => new { x.child_id, x.parent_id });
                    table.ForeignKey(
                        name: "FK_disease_parent_disease_child_id",
                        column: x => x.child_id,
                        principalTable: "disease",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_parent_disease_parent_id",
                        column: x => x.parent_id,
                        principalTable: "disease",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_parent_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "disease_synonym",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    entity_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    scope = table.Column<int>(type: "integer", nullable: false),
                    is_layperson = table.Column<bool>(type: "boolean", nullable: false),
                    is_abbreviation = table.Column<bool>(type: "boolean", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease_synonym", x => x.id);
                    table.ForeignKey(
                        name: "FK_disease_synonym_disease_entity_id",
                        column: x => x.entity_id,
                        principalTable: "disease",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_synonym_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "gene_identifier",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    entity_id = table.Column<int>(type: "integer", nullable: false),
                    curie = table.Column<string>(type: "text", nullable: false),
                    predicate = table.Column<int>(type: "integer", nullable: false),
                    justification = table.Column<string>(type: "text", nullable: true),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gene_identifier", x => x.id);
                    table.ForeignKey(
                        name: "FK_gene_identifier_gene_entity_id",
                        column: x => x.entity_id,
                        principalTable: "gene",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_gene_identifier_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "gene_synonym",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    entity_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    scope = table.Column<int>(type: "integer", nullable: false),
                    is_layperson = table.Column<bool>(type: "boolean", nullable: false),
                    is_abbreviation = table.Column<bool>(type: "boolean", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gene_synonym", x => x.id);
                    table.ForeignKey(
                        name: "FK_gene_synonym_gene_entity_id",
                        column: x => x.entity_id,
                        principalTable: "gene",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_gene_synonym_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "phenotype_definition",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    entity_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_phenotype_definition", x => x.id);
                    table.ForeignKey(
                        name: "FK_phenotype_definition_phenotype_entity_id",
                        column: x => x.entity_id,
                        principalTable: "phenotype",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_phenotype_definition_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "phenotype_identifier",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    entity_id = table.Column<int>(type: "integer", nullable: false),
                    curie = table.Column<string>(type: "text", nullable: false),
                    predicate = table.Column<int>(type: "integer", nullable: false),
                    justification = table.Column<string>(type: "text", nullable: true),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_phenotype_identifier", x => x.id);
                    table.ForeignKey(
                        name: "FK_phenotype_identifier_phenotype_entity_id",
                        column: x => x.entity_id,
                        principalTable: "phenotype",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_phenotype_identifier_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "phenotype_parent",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    parent_id = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_phenotype_parent", x => new { x.child_id, x.parent_id });
                    table.ForeignKey(
                        name: "FK_phenotype_parent_phenotype_child_id",
                        column: x => x.child_id,
                        principalTable: "phenotype",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_phenotype_parent_phenotype_parent_id",
                        column: x => x.parent_id,
                        principalTable: "phenotype",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_phenotype_parent_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "phenotype_synonym",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    entity_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    scope = table.Column<int>(type: "integer", nullable: false),
                    is_layperson = table.Column<bool>(type: "boolean", nullable: false),
                    is_abbreviation = table.Column<bool>(type: "boolean", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_phenotype_synonym", x => x.id);
                    table.ForeignKey(
                        name: "FK_phenotype_synonym_phenotype_entity_id",
                        column: x => x.entity_id,
                        principalTable: "phenotype",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_phenotype_synonym_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "phenotype_translation",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    phenotype_id = table.Column<int>(type: "integer", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    definition = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_phenotype_translation", x => x.id);
                    table.ForeignKey(
                        name: "FK_phenotype_translation_phenotype_phenotype_id",
                        column: x => x.phenotype_id,
                        principalTable: "phenotype",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_phenotype_translation_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "disease_citation_category",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    link_id = table.Column<int>(type: "integer", nullable: false),
                    category = table.Column<int>(type: "integer", nullable: false),
                    breadth = table.Column<int>(type: "integer", nullable: false),
                    matched = table.Column<string>(type: "text", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease_citation_category", x => x.id);
                    table.ForeignKey(
                        name: "FK_disease_citation_category_disease_citation_link_id",
                        column: x => x.link_id,
                        principalTable: "disease_citation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "disease_citation_statement",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    link_id = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: true),
                    references = table.Column<string>(type: "text", nullable: true),
                    asserted_by = table.Column<string>(type: "text", nullable: true),
                    asserted_on = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease_citation_statement", x => x.id);
                    table.ForeignKey(
                        name: "FK_disease_citation_statement_disease_citation_link_id",
                        column: x => x.link_id,
                        principalTable: "disease_citation",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_citation_statement_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "disease_gene_statement",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    association = table.Column<int>(type: "integer", nullable: false),
                    validity = table.Column<int>(type: "integer", nullable: true),
                    link_id = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: true),
                    references = table.Column<string>(type: "text", nullable: true),
                    asserted_by = table.Column<string>(type: "text", nullable: true),
                    asserted_on = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease_gene_statement", x => x.id);
                    table.ForeignKey(
                        name: "FK_disease_gene_statement_disease_gene_link_id",
                        column: x => x.link_id,
                        principalTable: "disease_gene",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_gene_statement_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "gene_citation_statement",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    link_id = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: true),
                    references = table.Column<string>(type: "text", nullable: true),
                    asserted_by = table.Column<string>(type: "text", nullable: true),
                    asserted_on = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gene_citation_statement", x => x.id);
                    table.ForeignKey(
                        name: "FK_gene_citation_statement_gene_citation_link_id",
                        column: x => x.link_id,
                        principalTable: "gene_citation",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_gene_citation_statement_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "disease_phenotype_statement",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    frequency = table.Column<string>(type: "text", nullable: true),
                    onset = table.Column<string>(type: "text", nullable: true),
                    sex = table.Column<string>(type: "text", nullable: true),
                    modifiers = table.Column<string>(type: "text", nullable: true),
                    stated_of = table.Column<string>(type: "text", nullable: true),
                    link_id = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    references = table.Column<string>(type: "text", nullable: true),
                    asserted_by = table.Column<string>(type: "text", nullable: true),
                    asserted_on = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disease_phenotype_statement", x => x.id);
                    table.ForeignKey(
                        name: "FK_disease_phenotype_statement_disease_phenotype_link_id",
                        column: x => x.link_id,
                        principalTable: "disease_phenotype",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_disease_phenotype_statement_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "gene_phenotype_statement",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    disease_id = table.Column<int>(type: "integer", nullable: true),
                    frequency = table.Column<string>(type: "text", nullable: true),
                    link_id = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: true),
                    references = table.Column<string>(type: "text", nullable: true),
                    asserted_by = table.Column<string>(type: "text", nullable: true),
                    asserted_on = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gene_phenotype_statement", x => x.id);
                    table.ForeignKey(
                        name: "FK_gene_phenotype_statement_disease_disease_id",
                        column: x => x.disease_id,
                        principalTable: "disease",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_gene_phenotype_statement_gene_phenotype_link_id",
                        column: x => x.link_id,
                        principalTable: "gene_phenotype",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_gene_phenotype_statement_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_citation_doi",
                table: "citation",
                column: "doi");

            migrationBuilder.CreateIndex(
                name: "IX_citation_journal",
                table: "citation",
                column: "journal");

            migrationBuilder.CreateIndex(
                name: "IX_citation_pmid",
                table: "citation",
                column: "pmid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_citation_year",
                table: "citation",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "IX_citation_author_citation_id",
                table: "citation_author",
                column: "citation_id");

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

            migrationBuilder.CreateIndex(
                name: "IX_citation_mesh_heading_citation_id",
                table: "citation_mesh_heading",
                column: "citation_id");

            migrationBuilder.CreateIndex(
                name: "IX_citation_mesh_heading_descriptor_citation_id",
                table: "citation_mesh_heading",
                columns: new[] { "descriptor", "citation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_citation_publication_type_citation_id",
                table: "citation_publication_type",
                column: "citation_id");

            migrationBuilder.CreateIndex(
                name: "IX_citation_publication_type_name_citation_id",
                table: "citation_publication_type",
                columns: new[] { "name", "citation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_disease_acronym",
                table: "disease",
                column: "acronym");

            migrationBuilder.CreateIndex(
                name: "IX_disease_concept_id",
                table: "disease",
                column: "concept_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_curie",
                table: "disease",
                column: "curie",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_disease_medgen_uid",
                table: "disease",
                column: "medgen_uid");

            migrationBuilder.CreateIndex(
                name: "IX_disease_mondo_id",
                table: "disease",
                column: "mondo_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_name",
                table: "disease",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_disease_omim_id",
                table: "disease",
                column: "omim_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_orphanet_id",
                table: "disease",
                column: "orphanet_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_citation_citation_id_disease_id",
                table: "disease_citation",
                columns: new[] { "citation_id", "disease_id" });

            migrationBuilder.CreateIndex(
                name: "IX_disease_citation_disease_id_citation_id",
                table: "disease_citation",
                columns: new[] { "disease_id", "citation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_disease_citation_category_category_link_id",
                table: "disease_citation_category",
                columns: new[] { "category", "link_id" });

            migrationBuilder.CreateIndex(
                name: "IX_disease_citation_category_link_id",
                table: "disease_citation_category",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_citation_statement_link_id",
                table: "disease_citation_statement",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_definition_entity_id",
                table: "disease_definition",
                column: "entity_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_gene_disease_id_gene_id",
                table: "disease_gene",
                columns: new[] { "disease_id", "gene_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_disease_gene_gene_id_disease_id",
                table: "disease_gene",
                columns: new[] { "gene_id", "disease_id" });

            migrationBuilder.CreateIndex(
                name: "IX_disease_gene_statement_link_id",
                table: "disease_gene_statement",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_identifier_curie",
                table: "disease_identifier",
                column: "curie");

            migrationBuilder.CreateIndex(
                name: "IX_disease_identifier_entity_id",
                table: "disease_identifier",
                column: "entity_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_inheritance_disease_id",
                table: "disease_inheritance",
                column: "disease_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_parent_parent_id",
                table: "disease_parent",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_phenotype_disease_id_phenotype_id_is_negated",
                table: "disease_phenotype",
                columns: new[] { "disease_id", "phenotype_id", "is_negated" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_disease_phenotype_phenotype_id_is_negated_disease_id",
                table: "disease_phenotype",
                columns: new[] { "phenotype_id", "is_negated", "disease_id" });

            migrationBuilder.CreateIndex(
                name: "IX_disease_phenotype_statement_link_id",
                table: "disease_phenotype_statement",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_resource_disease_id",
                table: "disease_resource",
                column: "disease_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_synonym_entity_id",
                table: "disease_synonym",
                column: "entity_id");

            migrationBuilder.CreateIndex(
                name: "IX_disease_synonym_name",
                table: "disease_synonym",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_gene_chromosome_location",
                table: "gene",
                columns: new[] { "chromosome", "location" });

            migrationBuilder.CreateIndex(
                name: "IX_gene_curie",
                table: "gene",
                column: "curie",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_gene_hgnc_id",
                table: "gene",
                column: "hgnc_id");

            migrationBuilder.CreateIndex(
                name: "IX_gene_location",
                table: "gene",
                column: "location");

            migrationBuilder.CreateIndex(
                name: "IX_gene_name",
                table: "gene",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_gene_ncbi_gene_id",
                table: "gene",
                column: "ncbi_gene_id");

            migrationBuilder.CreateIndex(
                name: "IX_gene_symbol",
                table: "gene",
                column: "symbol");

            migrationBuilder.CreateIndex(
                name: "IX_gene_citation_citation_id",
                table: "gene_citation",
                column: "citation_id");

            migrationBuilder.CreateIndex(
                name: "IX_gene_citation_gene_id_citation_id",
                table: "gene_citation",
                columns: new[] { "gene_id", "citation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_gene_citation_statement_link_id",
                table: "gene_citation_statement",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "IX_gene_identifier_curie",
                table: "gene_identifier",
                column: "curie");

            migrationBuilder.CreateIndex(
                name: "IX_gene_identifier_entity_id",
                table: "gene_identifier",
                column: "entity_id");

            migrationBuilder.CreateIndex(
                name: "IX_gene_phenotype_gene_id_phenotype_id",
                table: "gene_phenotype",
                columns: new[] { "gene_id", "phenotype_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_gene_phenotype_phenotype_id",
                table: "gene_phenotype",
                column: "phenotype_id");

            migrationBuilder.CreateIndex(
                name: "IX_gene_phenotype_statement_link_id",
                table: "gene_phenotype_statement",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "IX_gene_synonym_entity_id",
                table: "gene_synonym",
                column: "entity_id");

            migrationBuilder.CreateIndex(
                name: "IX_gene_synonym_name",
                table: "gene_synonym",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_phenotype_curie",
                table: "phenotype",
                column: "curie",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_phenotype_name",
                table: "phenotype",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_phenotype_definition_entity_id",
                table: "phenotype_definition",
                column: "entity_id");

            migrationBuilder.CreateIndex(
                name: "IX_phenotype_identifier_curie",
                table: "phenotype_identifier",
                column: "curie");

            migrationBuilder.CreateIndex(
                name: "IX_phenotype_identifier_entity_id",
                table: "phenotype_identifier",
                column: "entity_id");

            migrationBuilder.CreateIndex(
                name: "IX_phenotype_parent_parent_id",
                table: "phenotype_parent",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "IX_phenotype_synonym_entity_id",
                table: "phenotype_synonym",
                column: "entity_id");

            migrationBuilder.CreateIndex(
                name: "IX_phenotype_synonym_name",
                table: "phenotype_synonym",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_phenotype_translation_phenotype_id_language",
                table: "phenotype_translation",
                columns: new[] { "phenotype_id", "language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_source_name",
                table: "source",
                column: "name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "citation_abstract");

            migrationBuilder.DropTable(
                name: "citation_author");

            migrationBuilder.DropTable(
                name: "citation_correction");

            migrationBuilder.DropTable(
                name: "citation_filter_match");

            migrationBuilder.DropTable(
                name: "citation_list");

            migrationBuilder.DropTable(
                name: "citation_mesh_heading");

            migrationBuilder.DropTable(
                name: "citation_publication_type");

            migrationBuilder.DropTable(
                name: "disease_citation_category");

            migrationBuilder.DropTable(
                name: "disease_citation_statement");

            migrationBuilder.DropTable(
                name: "disease_definition");

            migrationBuilder.DropTable(
                name: "disease_gene_statement");

            migrationBuilder.DropTable(
                name: "disease_identifier");

            migrationBuilder.DropTable(
                name: "disease_inheritance");

            migrationBuilder.DropTable(
                name: "disease_parent");

            migrationBuilder.DropTable(
                name: "disease_phenotype_statement");

            migrationBuilder.DropTable(
                name: "disease_resource");

            migrationBuilder.DropTable(
                name: "disease_synonym");

            migrationBuilder.DropTable(
                name: "gene_citation_statement");

            migrationBuilder.DropTable(
                name: "gene_identifier");

            migrationBuilder.DropTable(
                name: "gene_phenotype_statement");

            migrationBuilder.DropTable(
                name: "gene_synonym");

            migrationBuilder.DropTable(
                name: "load_report_entry");

            migrationBuilder.DropTable(
                name: "phenotype_definition");

            migrationBuilder.DropTable(
                name: "phenotype_identifier");

            migrationBuilder.DropTable(
                name: "phenotype_parent");

            migrationBuilder.DropTable(
                name: "phenotype_synonym");

            migrationBuilder.DropTable(
                name: "phenotype_translation");

            migrationBuilder.DropTable(
                name: "release_info");

            migrationBuilder.DropTable(
                name: "filter_clause");

            migrationBuilder.DropTable(
                name: "disease_citation");

            migrationBuilder.DropTable(
                name: "disease_gene");

            migrationBuilder.DropTable(
                name: "disease_phenotype");

            migrationBuilder.DropTable(
                name: "gene_citation");

            migrationBuilder.DropTable(
                name: "gene_phenotype");

            migrationBuilder.DropTable(
                name: "source");

            migrationBuilder.DropTable(
                name: "disease");

            migrationBuilder.DropTable(
                name: "citation");

            migrationBuilder.DropTable(
                name: "gene");

            migrationBuilder.DropTable(
                name: "phenotype");
        }
    }
}
