import Database from 'better-sqlite3';

const columns = {
  disease: 'n.id, n.curie, n.name',
  gene: 'n.id, n.symbol, n.location',
  phenotype: 'n.id, n.curie AS hpoId, n.name',
  citation: 'n.id, n.pmid, n.title',
};

/** The release, read with prepared statements; a list of many parents is one statement. */
export function openGraph(file) {
  const database = new Database(file, { readonly: true });
  database.pragma('mmap_size = 268435456');
  database.pragma('cache_size = -65536');

  const disease = database.prepare(`SELECT ${columns.disease} FROM disease n WHERE n.curie = ?`);
  const diseases = database.prepare(`SELECT ${columns.disease} FROM disease n WHERE n.id > ? ORDER BY n.id LIMIT ?`);
  const phenotype = database.prepare(`SELECT ${columns.phenotype} FROM phenotype n WHERE n.curie = ?`);
  const diseasesWith = database.prepare(`
    SELECT DISTINCT ${columns.disease} FROM disease_phenotype l JOIN disease n ON n.id = l.disease_id
    WHERE l.phenotype_id = (SELECT id FROM phenotype WHERE name = ?) ORDER BY l.disease_id LIMIT ?`);

  return {
    disease: (curie) => disease.get(curie) ?? null,
    diseases: (first, after) => diseases.all(after ?? 0, first),
    diseasesWith: (name, first) => diseasesWith.all(name, first),
    phenotype: (hpoId) => phenotype.get(hpoId) ?? null,
    genesOf: linked(database, 'disease_gene', 'disease', 'gene'),
    phenotypesOf: linked(database, 'disease_phenotype', 'disease', 'phenotype'),
    papersOf: linked(database, 'disease_citation', 'disease', 'citation'),
    diseasesOfGenes: linked(database, 'disease_gene', 'gene', 'disease'),
    diseasesOfPhenotypes: linked(database, 'disease_phenotype', 'phenotype', 'disease'),
  };
}

/** (parents' ids, first) to one list for each parent. Reading whole lists and cutting them is faster here than row_number(). */
function linked(database, link, from, to) {
  const select = `FROM ${link} l JOIN ${to} n ON n.id = l.${to}_id`;
  const one = database.prepare(`SELECT ${columns[to]} ${select} WHERE l.${from}_id = ? ORDER BY l.place, l.${to}_id LIMIT ?`);
  const many = database.prepare(`
    SELECT l.${from}_id AS parent, ${columns[to]} ${select}
    WHERE l.${from}_id IN (SELECT value FROM json_each(?)) ORDER BY l.${from}_id, l.place, l.${to}_id`);

  return (ids, first) => {
    if (ids.length === 1) {
      return [one.all(ids[0], first)];
    }

    const lists = new Map(ids.map((id) => [id, []]));
    for (const row of many.all(JSON.stringify(ids))) {
      const list = lists.get(row.parent);
      if (list.length < first) {
        list.push(row);
      }
    }

    return ids.map((id) => lists.get(id));
  };
}
