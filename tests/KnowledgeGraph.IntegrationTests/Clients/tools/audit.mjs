// Usage: node audit.mjs <endpoint>. Runs every audit of GraphQL over HTTP; anything but "ok" fails.
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2], fetchFn: fetch });
const failed = results.filter((result) => result.status !== 'ok');
console.log(JSON.stringify({ ok: results.length - failed.length, all: results.length, failed: failed.map(({ id, name, status, reason }) => ({ id, name, status, reason })) }));
process.exit(failed.length === 0 ? 0 : 1);
