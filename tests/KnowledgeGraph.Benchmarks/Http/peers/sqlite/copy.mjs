// Writes the peers' own copy of a release: the columns the five queries touch, each link's place in its list as a number,
// and the indexes that let a list be read in order and stopped early.
// node sqlite/copy.mjs RELEASE.db COPY.db
import Database from 'better-sqlite3';
import { rmSync } from 'node:fs';

const [release, copy] = process.argv.slice(2);
rmSync(copy, { force: true });
const database = new Database(copy);

// The frequencies are single precision in the served image; the same rounding here gives the same order.
database.function('frequency_key', { deterministic: true }, (ratio, negated) =>
  (ratio === null ? 1_000_001 : 1_000_000 - Math.trunc(Math.fround(Math.fround(ratio) * 1_000_000))) + (negated ? 1 << 24 : 0));

database.exec(`ATTACH '${release.replaceAll("'", "''")}' AS release`);
database.exec(`
  CREATE TABLE disease (id INTEGER PRIMARY KEY, curie TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
  CREATE TABLE gene (id INTEGER PRIMARY KEY, symbol TEXT NOT NULL, location TEXT);
  CREATE TABLE phenotype (id INTEGER PRIMARY KEY, curie TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
  CREATE TABLE citation (id INTEGER PRIMARY KEY, pmid INTEGER NOT NULL UNIQUE, title TEXT);
  CREATE TABLE disease_gene (id INTEGER PRIMARY KEY, disease_id INTEGER NOT NULL, gene_id INTEGER NOT NULL, place INTEGER NOT NULL);
  CREATE TABLE disease_phenotype (id INTEGER PRIMARY KEY, disease_id INTEGER NOT NULL, phenotype_id INTEGER NOT NULL, place INTEGER NOT NULL);
  CREATE TABLE disease_citation (id INTEGER PRIMARY KEY, disease_id INTEGER NOT NULL, citation_id INTEGER NOT NULL, place INTEGER NOT NULL);

  INSERT INTO disease SELECT id, curie, name FROM release.disease;
  INSERT INTO gene SELECT id, symbol, location FROM release.gene;
  INSERT INTO phenotype SELECT id, curie, name FROM release.phenotype;
  INSERT INTO citation SELECT id, pmid, title FROM release.citation;
  INSERT INTO disease_gene SELECT id, disease_id, gene_id, association * 16 + ifnull(validity, 15) FROM release.disease_gene;
  INSERT INTO disease_phenotype
    SELECT id, disease_id, phenotype_id, frequency_key(frequency_ratio, is_negated) FROM release.disease_phenotype;
  INSERT INTO disease_citation
    SELECT l.id, disease_id, citation_id, 2147483647 - date_key
    FROM release.disease_citation l JOIN release.citation c ON c.id = citation_id;

  CREATE INDEX phenotype_name ON phenotype (name);
  CREATE INDEX disease_genes ON disease_gene (disease_id, place, gene_id);
  CREATE INDEX gene_diseases ON disease_gene (gene_id, place, disease_id);
  CREATE INDEX disease_phenotypes ON disease_phenotype (disease_id, place, phenotype_id);
  CREATE INDEX phenotype_diseases ON disease_phenotype (phenotype_id, place, disease_id);
  CREATE INDEX phenotype_disease ON disease_phenotype (phenotype_id, disease_id);
  CREATE INDEX disease_citations ON disease_citation (disease_id, place, citation_id);
  -- Without a name it would write its statistics into the release as well, which is then no longer what was sealed.
  ANALYZE main;
`);
database.exec('DETACH release');
database.close();
