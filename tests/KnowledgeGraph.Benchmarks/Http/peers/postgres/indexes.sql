CREATE INDEX ON phenotype (name);
CREATE INDEX ON disease_gene (disease_id, place, gene_id);
CREATE INDEX ON disease_gene (gene_id, place, disease_id);
CREATE INDEX ON disease_phenotype (disease_id, place, phenotype_id);
CREATE INDEX ON disease_phenotype (phenotype_id, place, disease_id);
CREATE INDEX ON disease_phenotype (phenotype_id, disease_id);
CREATE INDEX ON disease_citation (disease_id, place, citation_id);
CREATE INDEX ON disease_citation (citation_id);

-- PostGraphile's way to a query that its generated arguments do not hold.
CREATE FUNCTION diseases_with_phenotype(phenotype_name text) RETURNS SETOF disease LANGUAGE sql STABLE AS $$
  SELECT d.* FROM disease d
  WHERE d.id IN (SELECT l.disease_id FROM disease_phenotype l JOIN phenotype p ON p.id = l.phenotype_id WHERE p.name = phenotype_name)
  ORDER BY d.id
$$;

-- Lists are ordered by their place, then by the far end.
COMMENT ON COLUMN disease_gene.place IS '@behavior +orderBy';
COMMENT ON COLUMN disease_gene.disease_id IS '@behavior +orderBy';
COMMENT ON COLUMN disease_gene.gene_id IS '@behavior +orderBy';
COMMENT ON COLUMN disease_phenotype.place IS '@behavior +orderBy';
COMMENT ON COLUMN disease_phenotype.disease_id IS '@behavior +orderBy';
COMMENT ON COLUMN disease_phenotype.phenotype_id IS '@behavior +orderBy';
COMMENT ON COLUMN disease_citation.place IS '@behavior +orderBy';
COMMENT ON COLUMN disease_citation.citation_id IS '@behavior +orderBy';
