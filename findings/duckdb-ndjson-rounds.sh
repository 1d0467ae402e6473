#!/bin/sh
# DuckDB rounds numbers of an NDJSON file without a word when the first 20,480 of them are whole.
#
# One would guess: a column of numbers is a column of doubles, or reading stops where a value does not fit the type that was guessed.
# What happens: read_ndjson guesses BIGINT from the first 20,480 lines ("sample_size"), and a later 0.6 is read as 1. No error, no
# warning. If the column is null in the sample it is JSON and sum() fails; if it is missing, count(*) works and max() fails.
# Why it matters: graph exports write links by kind. Frequencies of phenotypes, or scores, that are 1 and 0 in the first kinds and fractions later are
# read as 0 and 1. A writer is safe when every line has every key, each column has a value within the first 20,480 lines, and numbers have a point (1.0).
#
# Needs node and npm; installs @duckdb/node-api 1.5.6-r.1 into a temporary folder. Ends with 1 if the behaviour is another.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error @duckdb/node-api@1.5.6-r.1 >/dev/null
cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const ask = async (query) => (await connection.runAndReadAll(query)).getRowsJson();
const lines = (name, first, later) => writeFileSync(name, [...Array(20_480).fill(first), later].join('\n') + '\n');
const whole = async (name) => (await ask(`select typeof(any_value(f)), max(f) from '${name}'`))[0].map(String);

console.log('DuckDB', (await ask('select version()'))[0][0]);
lines('whole.ndjson', '{"f":0}', '{"f":0.6}');
lines('point.ndjson', '{"f":0.0}', '{"f":0.6}');
lines('missing.ndjson', '{"a":0}', '{"a":0,"f":0.6}');
const rounded = await whole('whole.ndjson');
console.log('20,480 lines {"f":0}, then {"f":0.6}:   type and max(f)', rounded.join(' '));
const kept = await whole('point.ndjson');
console.log('20,480 lines {"f":0.0}, then {"f":0.6}: type and max(f)', kept.join(' '));
const count = String((await ask(`select count(*) from 'missing.ndjson'`))[0][0]);
let fault = 'none';
try { await ask(`select max(a) from 'missing.ndjson'`); } catch (error) { fault = error.message.split('\n')[0].slice(0, 60); }
console.log('20,480 lines without the key, then one with it: count(*)', count, '- max of another column:', fault);
process.exit(rounded.join() === 'BIGINT,1' && kept.join() === 'DOUBLE,0.6' && count === '20481' && fault !== 'none' ? 0 : 1);
JS
node run.mjs
