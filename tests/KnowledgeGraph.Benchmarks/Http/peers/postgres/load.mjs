// Copies the peers' SQLite file into an empty PostgreSQL database. node postgres/load.mjs COPY.db CONNECTION
import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import pg from 'pg';

const rowsAtOnce = 20_000;
const tables = ['disease', 'gene', 'phenotype', 'citation', 'disease_gene', 'disease_phenotype', 'disease_citation'];
const sql = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

const [file, connectionString] = process.argv.slice(2);
const source = new Database(file, { readonly: true });
const client = new pg.Client({ connectionString });
await client.connect();
await client.query(sql('schema.sql'));
for (const table of tables) {
  const read = source.prepare(`SELECT * FROM ${table} WHERE id > ? ORDER BY id LIMIT ${rowsAtOnce}`);
  for (let rows = read.all(0); rows.length > 0; rows = read.all(rows.at(-1).id)) {
    await client.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [JSON.stringify(rows)]);
  }
}

await client.query(sql('indexes.sql'));
await client.query('VACUUM ANALYZE');
await client.end();
