#!/bin/sh
# apache-arrow for JavaScript makes false and "" of what a JSON object leaves out, and nulls of what a list holds, without a word.
#
# One would guess: a member that an object does not have is null in the table, as null itself is, and a list of texts is a list of texts.
# What happens (apache-arrow 21.2.0, tableFromJSON):
# * a missing boolean is read as false, a missing text as "", a missing number as NaN, and the columns' null count is 0: what was never said cannot be told
#   from what was. The same objects with null written out are read right.
# * a column of lists has the type of its first list. If that is empty, every text in every list is null from then on.
# * a column whose first object has a number turns later texts into NaN.
# An Arrow stream made of the table (tableToIPC) hands the invented values to every other reader.
# Why it matters: records of a graph leave out what is not known. "negated", "retracted", "excluded" become false for all of them, and cross-references or
# synonyms vanish where the first record has none. A writer of JSON is safe who writes null for every key; a reader who names the types.
#
# Needs node and npm; installs apache-arrow 21.2.0 into a temporary folder. Ends with 1 if the behaviour is another.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --save-exact apache-arrow@21.2.0 >/dev/null
cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { tableFromIPC, tableFromJSON, tableToIPC } from 'apache-arrow';

const shown = (value) => (Number.isNaN(value) ? 'NaN' : JSON.stringify(value));
const read = (rows, ...names) => {
  const table = tableFromIPC(tableToIPC(tableFromJSON(rows)));
  return names.map((name) => `${name} ${[...table.getChild(name)].map(shown).join(' ')} (nulls: ${table.getChild(name).nullCount})`).join(', ');
};
const seen = [
  ['left out', read([{ negated: true, sex: 'MALE', year: 2020 }, {}], 'negated', 'sex', 'year')],
  ['null    ', read([{ negated: true, sex: 'MALE', year: 2020 }, { negated: null, sex: null, year: null }], 'negated', 'sex', 'year')],
  ['lists   ', read([{ xrefs: [] }, { xrefs: ['OMIM:1', 'UMLS:2'] }], 'xrefs')],
  ['mixed   ', read([{ frequency: 0.5 }, { frequency: 'HP:0040281' }], 'frequency')],
];
console.log('apache-arrow', JSON.parse(readFileSync('node_modules/apache-arrow/package.json', 'utf8')).version);
for (const [what, told] of seen) console.log(`${what}: ${told}`);
const expected = [
  'negated true false (nulls: 0), sex "MALE" "" (nulls: 0), year 2020 NaN (nulls: 0)',
  'negated true null (nulls: 1), sex "MALE" null (nulls: 1), year 2020 null (nulls: 1)',
  'xrefs [] [null,null] (nulls: 0)',
  'frequency 0.5 NaN (nulls: 0)',
];
process.exit(seen.every(([, told], at) => told === expected[at]) ? 0 : 1);
JS
node read.mjs
