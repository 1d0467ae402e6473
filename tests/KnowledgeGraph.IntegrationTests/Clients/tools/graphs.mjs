// Reads exported graphs with the libraries they are for: DuckDB, Cytoscape.js, and Cytoscape's converter of CX2.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [, , what, first, second] = process.argv;
console.log(JSON.stringify(what === 'duckdb' ? await duckdb(first, second) : await cytoscapes(first, second)));

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
