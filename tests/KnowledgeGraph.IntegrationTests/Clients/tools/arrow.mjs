// Usage: node arrow.mjs <address or file> … . Reads tables with Apache Arrow's own library for JavaScript, and gives columns, metadata and rows of each.
import { readFileSync } from 'node:fs';
import { tableFromIPC } from 'apache-arrow';

const read = async (place) => {
  const reply = place.startsWith('http') ? await fetch(place) : null;
  if (reply && !reply.ok) throw new Error(await reply.text());
  // By batches, as they come: the library takes the reply itself.
  const table = await tableFromIPC(reply ?? readFileSync(place));
  const plain = (value) => (value === null || typeof value !== 'object' ? value : [...value]);
  return {
    type: reply?.headers.get('content-type') ?? null,
    coding: reply?.headers.get('content-encoding') ?? null,
    release: table.schema.metadata.get('release'),
    columns: table.schema.fields.map((field) => `${field.name}|${field.type}|${field.nullable}`),
    descriptions: table.schema.fields.map((field) => field.metadata.get('description')),
    batches: table.batches.filter((batch) => batch.numRows > 0).length,
    rows: [...table].map((row) => Object.values(row.toJSON()).map(plain)),
  };
};
console.log(JSON.stringify(await Promise.all(process.argv.slice(2).map(read))));
