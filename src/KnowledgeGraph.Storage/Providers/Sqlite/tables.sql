CREATE TABLE "load_report_entry" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_load_report_entry" PRIMARY KEY,
    "source" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "read" INTEGER NOT NULL,
    "loaded" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "unmapped" INTEGER NOT NULL,
    "samples" TEXT NULL
, "outcome" INTEGER NOT NULL DEFAULT 0, "passed_over" INTEGER NOT NULL DEFAULT 0);
CREATE TABLE "release_info" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_release_info" PRIMARY KEY,
    "release_id" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "built_by" TEXT NOT NULL
);
CREATE TABLE "source" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_source" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "version" TEXT NULL,
    "url" TEXT NULL,
    "licence" TEXT NULL,
    "loaded_at" TEXT NULL
);
CREATE TABLE "citation_abstract" (
    "citation_id" INTEGER NOT NULL CONSTRAINT "PK_citation_abstract" PRIMARY KEY,
    "text" TEXT NOT NULL,
    CONSTRAINT "FK_citation_abstract_citation_citation_id" FOREIGN KEY ("citation_id") REFERENCES "citation" ("id")
);
CREATE TABLE "citation_author" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_citation_author" PRIMARY KEY,
    "citation_id" INTEGER NOT NULL,
    "last_name" TEXT NULL,
    "initials" TEXT NULL,
    "collective_name" TEXT NULL,
    "orcid" TEXT NULL, "suffix" TEXT NULL,
    CONSTRAINT "FK_citation_author_citation_citation_id" FOREIGN KEY ("citation_id") REFERENCES "citation" ("id")
);
CREATE TABLE "disease_citation" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disease_citation" PRIMARY KEY,
    "disease_id" INTEGER NOT NULL,
    "citation_id" INTEGER NOT NULL,
    "relevance" REAL NOT NULL, "relevance_basis" INTEGER NOT NULL DEFAULT 0, "listed_in" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "FK_disease_citation_citation_citation_id" FOREIGN KEY ("citation_id") REFERENCES "citation" ("id"),
    CONSTRAINT "FK_disease_citation_disease_disease_id" FOREIGN KEY ("disease_id") REFERENCES "disease" ("id")
);
CREATE TABLE "disease_resource" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disease_resource" PRIMARY KEY,
    "disease_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    CONSTRAINT "FK_disease_resource_disease_disease_id" FOREIGN KEY ("disease_id") REFERENCES "disease" ("id")
);
CREATE TABLE "disease_gene" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disease_gene" PRIMARY KEY,
    "disease_id" INTEGER NOT NULL,
    "gene_id" INTEGER NOT NULL,
    "association" INTEGER NOT NULL,
    "validity" INTEGER NULL, "is_negated" INTEGER NOT NULL DEFAULT 0, "sources_disagree" INTEGER NOT NULL DEFAULT 0, "inheritance" TEXT COLLATE NOCASE NULL,
    CONSTRAINT "FK_disease_gene_disease_disease_id" FOREIGN KEY ("disease_id") REFERENCES "disease" ("id"),
    CONSTRAINT "FK_disease_gene_gene_gene_id" FOREIGN KEY ("gene_id") REFERENCES "gene" ("id")
);
CREATE TABLE "gene_citation" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_gene_citation" PRIMARY KEY,
    "gene_id" INTEGER NOT NULL,
    "citation_id" INTEGER NOT NULL, "listed_in" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "FK_gene_citation_citation_citation_id" FOREIGN KEY ("citation_id") REFERENCES "citation" ("id"),
    CONSTRAINT "FK_gene_citation_gene_gene_id" FOREIGN KEY ("gene_id") REFERENCES "gene" ("id")
);
CREATE TABLE "disease_phenotype" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disease_phenotype" PRIMARY KEY,
    "disease_id" INTEGER NOT NULL,
    "phenotype_id" INTEGER NOT NULL,
    "is_negated" INTEGER NOT NULL,
    "aspect" TEXT NOT NULL,
    "frequency_text" TEXT NULL,
    "frequency_ratio" REAL NULL,
    "frequency_numerator" INTEGER NULL,
    "frequency_denominator" INTEGER NULL,
    "frequency_term_id" INTEGER NULL,
    "onset_id" INTEGER NULL,
    "sex" TEXT NULL,
    "modifier_ids" TEXT NULL, "sources_disagree" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "FK_disease_phenotype_disease_disease_id" FOREIGN KEY ("disease_id") REFERENCES "disease" ("id"),
    CONSTRAINT "FK_disease_phenotype_phenotype_frequency_term_id" FOREIGN KEY ("frequency_term_id") REFERENCES "phenotype" ("id"),
    CONSTRAINT "FK_disease_phenotype_phenotype_onset_id" FOREIGN KEY ("onset_id") REFERENCES "phenotype" ("id"),
    CONSTRAINT "FK_disease_phenotype_phenotype_phenotype_id" FOREIGN KEY ("phenotype_id") REFERENCES "phenotype" ("id")
);
CREATE TABLE "gene_phenotype" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_gene_phenotype" PRIMARY KEY,
    "gene_id" INTEGER NOT NULL,
    "phenotype_id" INTEGER NOT NULL, "aspect" TEXT NOT NULL DEFAULT '', "is_negated" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "FK_gene_phenotype_gene_gene_id" FOREIGN KEY ("gene_id") REFERENCES "gene" ("id"),
    CONSTRAINT "FK_gene_phenotype_phenotype_phenotype_id" FOREIGN KEY ("phenotype_id") REFERENCES "phenotype" ("id")
);
CREATE TABLE "disease_definition" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disease_definition" PRIMARY KEY,
    "entity_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,
    CONSTRAINT "FK_disease_definition_disease_entity_id" FOREIGN KEY ("entity_id") REFERENCES "disease" ("id"),
    CONSTRAINT "FK_disease_definition_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "disease_identifier" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disease_identifier" PRIMARY KEY,
    "entity_id" INTEGER NOT NULL,
    "curie" TEXT NOT NULL,
    "predicate" INTEGER NOT NULL,
    "justification" TEXT NULL,
    "is_retired" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    CONSTRAINT "FK_disease_identifier_disease_entity_id" FOREIGN KEY ("entity_id") REFERENCES "disease" ("id"),
    CONSTRAINT "FK_disease_identifier_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "disease_inheritance" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disease_inheritance" PRIMARY KEY,
    "disease_id" INTEGER NOT NULL,
    "phenotype_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "references" TEXT NULL, "aspect" TEXT NULL, "asserted_before" TEXT NULL, "asserted_by" TEXT NULL, "asserted_on" TEXT NULL, "disease_name" TEXT NULL, "evidence" TEXT NULL, "file_id" INTEGER NULL, "frequency" TEXT NULL, "modifiers" TEXT NULL, "onset" TEXT NULL, "row" INTEGER NULL, "sex" TEXT NULL, "stated_of" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "FK_disease_inheritance_disease_disease_id" FOREIGN KEY ("disease_id") REFERENCES "disease" ("id"),
    CONSTRAINT "FK_disease_inheritance_phenotype_phenotype_id" FOREIGN KEY ("phenotype_id") REFERENCES "phenotype" ("id"),
    CONSTRAINT "FK_disease_inheritance_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "disease_parent" (
    "child_id" INTEGER NOT NULL,
    "parent_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    CONSTRAINT "PK_disease_parent" PRIMARY KEY ("child_id", "parent_id"),
    CONSTRAINT "FK_disease_parent_disease_child_id" FOREIGN KEY ("child_id") REFERENCES "disease" ("id"),
    CONSTRAINT "FK_disease_parent_disease_parent_id" FOREIGN KEY ("parent_id") REFERENCES "disease" ("id"),
    CONSTRAINT "FK_disease_parent_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "disease_synonym" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disease_synonym" PRIMARY KEY,
    "entity_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "scope" INTEGER NOT NULL,
    "is_layperson" INTEGER NOT NULL,
    "is_abbreviation" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,
    CONSTRAINT "FK_disease_synonym_disease_entity_id" FOREIGN KEY ("entity_id") REFERENCES "disease" ("id"),
    CONSTRAINT "FK_disease_synonym_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "gene_identifier" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_gene_identifier" PRIMARY KEY,
    "entity_id" INTEGER NOT NULL,
    "curie" TEXT NOT NULL,
    "predicate" INTEGER NOT NULL,
    "justification" TEXT NULL,
    "is_retired" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    CONSTRAINT "FK_gene_identifier_gene_entity_id" FOREIGN KEY ("entity_id") REFERENCES "gene" ("id"),
    CONSTRAINT "FK_gene_identifier_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "gene_synonym" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_gene_synonym" PRIMARY KEY,
    "entity_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "scope" INTEGER NOT NULL,
    "is_layperson" INTEGER NOT NULL,
    "is_abbreviation" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,
    CONSTRAINT "FK_gene_synonym_gene_entity_id" FOREIGN KEY ("entity_id") REFERENCES "gene" ("id"),
    CONSTRAINT "FK_gene_synonym_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "phenotype_definition" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_phenotype_definition" PRIMARY KEY,
    "entity_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,
    CONSTRAINT "FK_phenotype_definition_phenotype_entity_id" FOREIGN KEY ("entity_id") REFERENCES "phenotype" ("id"),
    CONSTRAINT "FK_phenotype_definition_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "phenotype_identifier" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_phenotype_identifier" PRIMARY KEY,
    "entity_id" INTEGER NOT NULL,
    "curie" TEXT NOT NULL,
    "predicate" INTEGER NOT NULL,
    "justification" TEXT NULL,
    "is_retired" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    CONSTRAINT "FK_phenotype_identifier_phenotype_entity_id" FOREIGN KEY ("entity_id") REFERENCES "phenotype" ("id"),
    CONSTRAINT "FK_phenotype_identifier_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "phenotype_parent" (
    "child_id" INTEGER NOT NULL,
    "parent_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    CONSTRAINT "PK_phenotype_parent" PRIMARY KEY ("child_id", "parent_id"),
    CONSTRAINT "FK_phenotype_parent_phenotype_child_id" FOREIGN KEY ("child_id") REFERENCES "phenotype" ("id"),
    CONSTRAINT "FK_phenotype_parent_phenotype_parent_id" FOREIGN KEY ("parent_id") REFERENCES "phenotype" ("id"),
    CONSTRAINT "FK_phenotype_parent_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "phenotype_synonym" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_phenotype_synonym" PRIMARY KEY,
    "entity_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "scope" INTEGER NOT NULL,
    "is_layperson" INTEGER NOT NULL,
    "is_abbreviation" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,
    CONSTRAINT "FK_phenotype_synonym_phenotype_entity_id" FOREIGN KEY ("entity_id") REFERENCES "phenotype" ("id"),
    CONSTRAINT "FK_phenotype_synonym_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "phenotype_translation" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_phenotype_translation" PRIMARY KEY,
    "phenotype_id" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NULL,
    "status" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,
    CONSTRAINT "FK_phenotype_translation_phenotype_phenotype_id" FOREIGN KEY ("phenotype_id") REFERENCES "phenotype" ("id"),
    CONSTRAINT "FK_phenotype_translation_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "disease_citation_category" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disease_citation_category" PRIMARY KEY,
    "link_id" INTEGER NOT NULL,
    "category" INTEGER NOT NULL,
    "breadth" INTEGER NOT NULL,
    "matched" TEXT NOT NULL,
    "rank" INTEGER NULL,
    CONSTRAINT "FK_disease_citation_category_disease_citation_link_id" FOREIGN KEY ("link_id") REFERENCES "disease_citation" ("id")
);
CREATE TABLE "disease_citation_statement" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disease_citation_statement" PRIMARY KEY,
    "link_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "evidence" TEXT NULL,
    "references" TEXT NULL,
    "asserted_by" TEXT NULL,
    "asserted_on" TEXT NULL, "stated_of" TEXT NULL, "file_id" INTEGER NULL, "row" INTEGER NULL,
    CONSTRAINT "FK_disease_citation_statement_disease_citation_link_id" FOREIGN KEY ("link_id") REFERENCES "disease_citation" ("id"),
    CONSTRAINT "FK_disease_citation_statement_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "disease_gene_statement" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disease_gene_statement" PRIMARY KEY,
    "association" INTEGER NOT NULL,
    "validity" INTEGER NULL,
    "link_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "evidence" TEXT NULL,
    "references" TEXT NULL,
    "asserted_by" TEXT NULL,
    "asserted_on" TEXT NULL, "disease_name" TEXT NULL, "mode_of_inheritance" TEXT COLLATE NOCASE NULL, "stated_of" TEXT NULL, "file_id" INTEGER NULL, "row" INTEGER NULL,
    CONSTRAINT "FK_disease_gene_statement_disease_gene_link_id" FOREIGN KEY ("link_id") REFERENCES "disease_gene" ("id"),
    CONSTRAINT "FK_disease_gene_statement_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "gene_citation_statement" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_gene_citation_statement" PRIMARY KEY,
    "link_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "evidence" TEXT NULL,
    "references" TEXT NULL,
    "asserted_by" TEXT NULL,
    "asserted_on" TEXT NULL, "stated_of" TEXT NULL, "file_id" INTEGER NULL, "row" INTEGER NULL,
    CONSTRAINT "FK_gene_citation_statement_gene_citation_link_id" FOREIGN KEY ("link_id") REFERENCES "gene_citation" ("id"),
    CONSTRAINT "FK_gene_citation_statement_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "gene_phenotype_statement" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_gene_phenotype_statement" PRIMARY KEY,
    "disease_id" INTEGER NULL,
    "frequency" TEXT NULL,
    "link_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "evidence" TEXT NULL,
    "references" TEXT NULL,
    "asserted_by" TEXT NULL,
    "asserted_on" TEXT NULL, "stated_of" TEXT NULL, "file_id" INTEGER NULL, "row" INTEGER NULL,
    CONSTRAINT "FK_gene_phenotype_statement_disease_disease_id" FOREIGN KEY ("disease_id") REFERENCES "disease" ("id"),
    CONSTRAINT "FK_gene_phenotype_statement_gene_phenotype_link_id" FOREIGN KEY ("link_id") REFERENCES "gene_phenotype" ("id"),
    CONSTRAINT "FK_gene_phenotype_statement_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "phenotype" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_phenotype" PRIMARY KEY,
    "concept_id" TEXT NULL,
    "curie" TEXT COLLATE NOCASE NOT NULL,
    "is_obsolete" INTEGER NOT NULL,
    "medgen_uid" TEXT NULL,
    "name" TEXT COLLATE NOCASE NOT NULL,
    "replaced_by_id" INTEGER NULL,
    "semantic_type" TEXT NULL,
    CONSTRAINT "FK_phenotype_phenotype_replaced_by_id" FOREIGN KEY ("replaced_by_id") REFERENCES "phenotype" ("id")
);
CREATE TABLE "gene" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_gene" PRIMARY KEY,
    "chromosome" TEXT COLLATE NOCASE NULL,
    "curie" TEXT COLLATE NOCASE NOT NULL,
    "ensembl_id" TEXT NULL,
    "gene_type" TEXT COLLATE NOCASE NULL,
    "hgnc_id" TEXT COLLATE NOCASE NULL,
    "location" TEXT COLLATE NOCASE NULL,
    "name" TEXT COLLATE NOCASE NULL,
    "ncbi_gene_id" INTEGER NULL,
    "omim_id" TEXT NULL,
    "symbol" TEXT COLLATE NOCASE NOT NULL
);
CREATE TABLE "disease_phenotype_statement" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disease_phenotype_statement" PRIMARY KEY,
    "asserted_by" TEXT NULL,
    "asserted_on" TEXT NULL,
    "evidence" TEXT COLLATE NOCASE NULL,
    "frequency" TEXT NULL,
    "link_id" INTEGER NOT NULL,
    "modifiers" TEXT NULL,
    "onset" TEXT NULL,
    "references" TEXT NULL,
    "sex" TEXT NULL,
    "source_id" INTEGER NOT NULL,
    "stated_of" TEXT NULL, "aspect" TEXT NULL, "asserted_before" TEXT NULL, "disease_name" TEXT NULL, "file_id" INTEGER NULL, "is_negated" INTEGER NOT NULL DEFAULT 0, "row" INTEGER NULL,
    CONSTRAINT "FK_disease_phenotype_statement_disease_phenotype_link_id" FOREIGN KEY ("link_id") REFERENCES "disease_phenotype" ("id"),
    CONSTRAINT "FK_disease_phenotype_statement_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "disease" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disease" PRIMARY KEY,
    "acronym" TEXT COLLATE NOCASE NULL,
    "concept_id" TEXT COLLATE NOCASE NULL,
    "curie" TEXT COLLATE NOCASE NOT NULL,
    "medgen_uid" TEXT COLLATE NOCASE NULL,
    "mondo_id" TEXT COLLATE NOCASE NULL,
    "name" TEXT COLLATE NOCASE NOT NULL,
    "omim_id" TEXT COLLATE NOCASE NULL,
    "orphanet_id" TEXT COLLATE NOCASE NULL,
    "semantic_type" TEXT COLLATE NOCASE NULL
, "inheritance" TEXT COLLATE NOCASE NULL);
CREATE TABLE "citation_publication_type" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_citation_publication_type" PRIMARY KEY,
    "citation_id" INTEGER NOT NULL,
    "name" TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT "FK_citation_publication_type_citation_citation_id" FOREIGN KEY ("citation_id") REFERENCES "citation" ("id")
);
CREATE TABLE "citation_mesh_heading" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_citation_mesh_heading" PRIMARY KEY,
    "citation_id" INTEGER NOT NULL,
    "descriptor" TEXT COLLATE NOCASE NOT NULL,
    "is_major_topic" INTEGER NOT NULL,
    "qualifiers" TEXT NULL, "descriptor_ui" TEXT NULL,
    CONSTRAINT "FK_citation_mesh_heading_citation_citation_id" FOREIGN KEY ("citation_id") REFERENCES "citation" ("id")
);
CREATE VIRTUAL TABLE text_word USING fts5(words, content = '', columnsize = 0, detail = none, tokenize = 'ascii');
CREATE TABLE "citation_correction" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_citation_correction" PRIMARY KEY,
    "citation_id" INTEGER NOT NULL,
    "type" INTEGER NOT NULL,
    "pmid" INTEGER NULL,
    "reference" TEXT NULL,
    CONSTRAINT "FK_citation_correction_citation_citation_id" FOREIGN KEY ("citation_id") REFERENCES "citation" ("id")
);
CREATE TABLE "filter_clause" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_filter_clause" PRIMARY KEY,
    "category" INTEGER NOT NULL,
    "breadth" INTEGER NOT NULL,
    "text" TEXT NOT NULL
);
CREATE TABLE "citation_filter_match" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_citation_filter_match" PRIMARY KEY,
    "citation_id" INTEGER NOT NULL,
    "category" INTEGER NOT NULL,
    "breadth" INTEGER NOT NULL,
    "clause_id" INTEGER NOT NULL,
    CONSTRAINT "FK_citation_filter_match_citation_citation_id" FOREIGN KEY ("citation_id") REFERENCES "citation" ("id"),
    CONSTRAINT "FK_citation_filter_match_filter_clause_clause_id" FOREIGN KEY ("clause_id") REFERENCES "filter_clause" ("id")
);
CREATE TABLE "citation_list" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_citation_list" PRIMARY KEY,
    "source_id" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL,
    CONSTRAINT "FK_citation_list_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "citation" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_citation" PRIMARY KEY,
    "date_key" INTEGER NOT NULL,
    "doi" TEXT COLLATE NOCASE NULL,
    "epub_date" TEXT NULL,
    "is_free_full_text" INTEGER NULL,
    "is_retracted" INTEGER NULL,
    "issue" TEXT NULL,
    "journal" TEXT COLLATE NOCASE NULL,
    "pages" TEXT NULL,
    "pmc_id" TEXT NULL,
    "pmid" INTEGER NOT NULL,
    "publication_date" TEXT NULL,
    "title" TEXT COLLATE NOCASE NULL,
    "volume" TEXT NULL,
    "year" INTEGER NULL
);
CREATE TABLE "disease_onset" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disease_onset" PRIMARY KEY,
    "disease_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "age" INTEGER NULL,
    "phenotype_id" INTEGER NULL,
    "frequency" TEXT NULL,
    "references" TEXT NULL,
    "stated_of" TEXT NOT NULL, "file_id" INTEGER NULL, "row" INTEGER NULL,
    CONSTRAINT "FK_disease_onset_disease_disease_id" FOREIGN KEY ("disease_id") REFERENCES "disease" ("id"),
    CONSTRAINT "FK_disease_onset_phenotype_phenotype_id" FOREIGN KEY ("phenotype_id") REFERENCES "phenotype" ("id"),
    CONSTRAINT "FK_disease_onset_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "disease_prevalence" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disease_prevalence" PRIMARY KEY,
    "disease_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "type" INTEGER NOT NULL,
    "class" TEXT COLLATE NOCASE NULL,
    "per100000" REAL NULL,
    "count" INTEGER NULL,
    "geographic" TEXT COLLATE NOCASE NULL,
    "is_validated" INTEGER NOT NULL,
    "evidence" TEXT NULL,
    "references" TEXT NULL,
    "stated_of" TEXT NOT NULL, "file_id" INTEGER NULL, "row" INTEGER NULL,
    CONSTRAINT "FK_disease_prevalence_disease_disease_id" FOREIGN KEY ("disease_id") REFERENCES "disease" ("id"),
    CONSTRAINT "FK_disease_prevalence_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);
CREATE TABLE "gene_resource" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_gene_resource" PRIMARY KEY,
    "gene_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    CONSTRAINT "FK_gene_resource_gene_gene_id" FOREIGN KEY ("gene_id") REFERENCES "gene" ("id")
);
CREATE TABLE "merged_citation" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_merged_citation" PRIMARY KEY,
    "pmid" INTEGER NOT NULL,
    "citation_id" INTEGER NOT NULL,
    CONSTRAINT "FK_merged_citation_citation_citation_id" FOREIGN KEY ("citation_id") REFERENCES "citation" ("id")
);
