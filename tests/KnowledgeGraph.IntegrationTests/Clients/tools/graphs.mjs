// Reads exported graphs with the libraries they are for: DuckDB, Cytoscape.js, and Cytoscape's converter of CX2.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [, , what, first, second] = process.argv;
const readers = { duckdb, cytoscape: cytoscapes, rdf, kgx };
console.log(JSON.stringify(await readers[what](first, second)));

// Every statement as the graph of the release describes it, and what is asserted in a graph of its own.
async function rdf(path) {
  const { DataFactory, Parser, Store } = await import('n3');
  const store = new Store(new Parser({ format: 'N-Quads' }).parse(readFileSync(path, 'utf8')));
  const named = DataFactory.namedNode;
  const word = (name) => named(`https://w3id.org/biolink/vocab/${name}`);
  const syntax = (name) => named(`http://www.w3.org/1999/02/22-rdf-syntax-ns#${name}`);
  const [release] = store.getSubjects(syntax('type'), named('http://rdfs.org/ns/void#Dataset'), null);
  const values = (subject, predicate) => store.getObjects(subject, predicate, release).map((term) => term.value).sort();
  const statements = store.getSubjects(syntax('subject'), null, release).map((id) => {
    const own = store.getQuads(null, null, null, id);
    return {
      id: id.value,
      described: ['subject', 'predicate', 'object'].map((part) => values(id, syntax(part)).join(' ')),
      asserted: own.map((quad) => [quad.subject.value, quad.predicate.value, quad.object.value]),
      negated: store.getObjects(id, word('negated'), release).map((term) => [term.value, term.datatype.value].join(' ')),
      sources: values(id, word('primary_knowledge_source')),
      publications: values(id, word('publications')),
      counts: store.getObjects(id, word('has_count'), release).map((term) => [term.value, term.datatype.value].join(' ')),
    };
  });
  const disease = named('http://purl.obolibrary.org/obo/MONDO_0020507');
  return {
    quads: store.size,
    release: release.value,
    graphs: store.getGraphs().length,
    labels: values(disease, named('http://www.w3.org/2000/01/rdf-schema#label')),
    synonyms: values(disease, word('synonym')),
    types: values(disease, syntax('type')),
    sources: store.getObjects(release, named('http://purl.org/dc/terms/source'), release).length,
    created: store.getObjects(release, named('http://purl.org/dc/terms/created'), release).map((term) => term.datatype.value),
    statements,
  };
}

async function duckdb(nodes, edges) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = async (query) => (await connection.runAndReadAll(query)).getRowObjectsJson();
  // As few lines as there are kinds of links and values: what 20,480 are to a whole release, these are to the sample.
  const sampled = `read_ndjson('${edges}', sample_size = 16)`;
  const described = await rows(`describe select * from ${sampled}`);
  const [{ count }] = await rows(`select count(distinct id) as count, max(frequency), max(relevance), max(onset), max(validity) from ${sampled}`);
  const [{ joined }] = await rows(`select count(*) as joined from '${edges}' e join '${nodes}' f on e."from" = f.id join '${nodes}' t on e."to" = t.id`);
  return { types: Object.fromEntries(described.map((row) => [row.column_name, row.column_type])), edges: Number(count), joined: Number(joined) };
}

// By a recipe of docs/exports.md, with the names of the files that it speaks of.
async function kgx(recipe, folder) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return (await connection.runAndReadAll(recipe.replaceAll("'eif2b5", `'${folder}/eif2b5`))).getRowObjectsJson();
}

async function cytoscapes(cyjs, cx2) {
  const { default: cytoscape } = await import('cytoscape');
  globalThis.self = globalThis;
  const { convert } = createRequire(import.meta.url)('@js4cytoscape/cx-viz-converter');
  const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
  const facts = (elements, idOf) => {
    const graph = cytoscape({ elements, headless: true });
    const disease = graph.nodes().filter((node) => idOf(node) === 'MONDO:0020507');
    return {
      name: disease.data('name'),
      nodes: graph.nodes().length,
      edges: graph.edges().length,
      causes: graph.edges('[association = "CAUSAL"]').length,
      neighbours: disease.neighborhood().nodes().map(idOf).sort(),
    };
  };
  return {
    cyjs: facts(json(cyjs).elements, (node) => node.id()),
    cx2: facts(convert(json(cx2), 'cytoscapeJS').elements, (node) => node.data('represents')),
  };
}
