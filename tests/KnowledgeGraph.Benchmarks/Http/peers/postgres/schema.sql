CREATE TABLE disease (id int PRIMARY KEY, curie text NOT NULL UNIQUE, name text NOT NULL);
CREATE TABLE gene (id int PRIMARY KEY, symbol text NOT NULL, location text);
CREATE TABLE phenotype (id int PRIMARY KEY, curie text NOT NULL UNIQUE, name text NOT NULL);
CREATE TABLE citation (id int PRIMARY KEY, pmid int NOT NULL UNIQUE, title text);
CREATE TABLE disease_gene (
  id int PRIMARY KEY, disease_id int NOT NULL REFERENCES disease, gene_id int NOT NULL REFERENCES gene, place int NOT NULL);
CREATE TABLE disease_phenotype (
  id int PRIMARY KEY, disease_id int NOT NULL REFERENCES disease, phenotype_id int NOT NULL REFERENCES phenotype, place int NOT NULL);
CREATE TABLE disease_citation (
  id int PRIMARY KEY, disease_id int NOT NULL REFERENCES disease, citation_id int NOT NULL REFERENCES citation, place int NOT NULL);
