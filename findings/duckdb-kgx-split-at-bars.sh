#!/bin/sh
# DuckDB splits tables of KGX at the bars of their lists: the header goes, and of a table of one node nothing is left.
#
# One would guess: a file named .tsv whose every line has the header's tabs is split at tabs, and the bars between the items of a list (KGX writes
# biolink:Disease|biolink:NamedThing) are text.
# What happens: DuckDB 1.5.6 tries commas, bars, semicolons and tabs alike, whatever the file is called, and takes what gives the most columns. With the four
# categories of a disease in each line that is the bar. The header has none and is dropped, the first node becomes the header, "id" and "name" are gone, and
# count(*) is one too few; of one node it is 0. Nothing is reported. Of a hundred nodes one with a category less is enough, and tabs win again.
# Why it matters: tables of KGX often have all ancestors of a category in each node, and small ones (a neighbourhood, a case) have few lines to guess by. Say
# delim = '\t' and quote = '' for whatever has lists.
#
# Needs node and npm; installs @duckdb/node-api 1.5.6-r.1 into a temporary folder. Ends with 1 if the behaviour is another.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --save-exact @duckdb/node-api@1.5.6-r.1 >/dev/null
cat > read.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const rows = async (query) => (await connection.runAndReadAll(query)).getRowObjectsJson();
const categories = ['biolink:Disease', 'biolink:DiseaseOrPhenotypicFeature', 'biolink:BiologicalEntity', 'biolink:NamedThing'];
const write = (file, count, categoriesOf) => {
  const nodes = Array.from({ length: count }, (_, at) => `EX:${at}\t${categoriesOf(at).join('|')}\tdisease ${at}`);
  writeFileSync(file, ['id\tcategory\tname', ...nodes, ''].join('\n'));
};
const read = async (source) => {
  const [{ count }] = await rows(`select count(*) as count from ${source}`);
  const columns = await rows(`describe from ${source}`);
  return `${count} nodes, columns ${columns.map((column) => JSON.stringify(column.column_name)).join(' ')}`;
};

const tabs = (file) => `read_csv('${file}', delim = '\t', quote = '')`;

write('nodes.tsv', 100, () => categories);
write('uneven.tsv', 100, (at) => (at === 50 ? categories.slice(1) : categories));
write('one.tsv', 1, () => categories);
const seen = [
  ['100 nodes of four categories', await read("'nodes.tsv'")],
  ['the same, split at tabs     ', await read(tabs('nodes.tsv'))],
  ['one of them has three       ', await read("'uneven.tsv'")],
  ['one node of four categories ', await read("'one.tsv'")],
  ['the same, split at tabs     ', await read(tabs('one.tsv'))],
];
console.log('DuckDB', Object.values((await rows('select version()'))[0])[0]);
for (const [what, told] of seen) console.log(`${what}: ${told}`);
const halves = String.raw`"EX:0\tbiolink:Disease" "biolink:DiseaseOrPhenotypicFeature" "biolink:BiologicalEntity" "biolink:NamedThing\tdisease 0"`;
const whole = '"id" "category" "name"';
const expected = [`99 nodes, columns ${halves}`, `100 nodes, columns ${whole}`, `100 nodes, columns ${whole}`, `0 nodes, columns ${halves}`, `1 nodes, columns ${whole}`];
process.exit(seen.every(([, told], at) => told === expected[at]) ? 0 : 1);
JS
node read.mjs
