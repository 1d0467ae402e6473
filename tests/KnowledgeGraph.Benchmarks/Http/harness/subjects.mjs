import { createRequire } from 'node:module';

const Database = createRequire(new URL('../peers/package.json', import.meta.url))('better-sqlite3');

/** What the queries ask about, spread evenly over the release, and the same for every server. */
export function chooseSubjects(copy) {
  const database = new Database(copy, { readonly: true });
  const all = (sql) => database.prepare(sql).pluck().all();
  const subjects = {
    diseases: spread(all('SELECT curie FROM disease ORDER BY id'), 200),
    records: spread(all(`
      SELECT curie FROM disease d
      WHERE (SELECT count(*) FROM disease_gene WHERE disease_id = d.id) BETWEEN 1 AND 100
        AND (SELECT count(*) FROM disease_phenotype WHERE disease_id = d.id) BETWEEN 1 AND 100
        AND EXISTS (SELECT 1 FROM disease_citation WHERE disease_id = d.id)
      ORDER BY id`), 200),
    windows: spread(all('SELECT id FROM disease ORDER BY id').slice(0, -50), 200),
    names: spread(all(`
      SELECT name FROM phenotype p
      WHERE (SELECT count(DISTINCT disease_id) FROM disease_phenotype WHERE phenotype_id = p.id) >= 50
      GROUP BY name HAVING count(*) = 1 ORDER BY min(id)`), 49, 'Seizure'),
    phenotypes: spread(all(`
      SELECT curie FROM phenotype p
      WHERE (SELECT count(*) FROM disease_phenotype WHERE phenotype_id = p.id) >= 50
      ORDER BY id`), 49, 'HP:0001250'),
  };
  database.close();
  return subjects;
}

function spread(values, count, always) {
  const others = values.filter((value) => value !== always);
  const chosen = Array.from({ length: Math.min(count, others.length) }, (_, index) => others[Math.floor((index * others.length) / count)]);
  return always === undefined ? chosen : [always, ...chosen];
}
