// Usage: node wrong-key.mjs <endpoint> <valid key>. Shows one wrong key by clients that try again as often as they are made to, then the valid one.
import { createClient as createSse } from 'graphql-sse';
import { createClient as createWs } from 'graphql-ws';
import WebSocket from 'ws';

const [endpoint, key] = process.argv.slice(2);
const question = { query: '{ release { id } }' };
const first = async (results) => {
  for await (const result of results) return result.data?.release?.id ?? JSON.stringify(result);
  return null;
};
const outcome = (client) => first(client.iterate(question)).catch((fault) => String(fault.code ?? fault.response?.status ?? fault.message));
// Their own number of attempts, without the pauses in between.
const soon = { retryWait: async () => {} };
let [requests, connections] = [0, 0];
const counted = (...asked) => (requests++, fetch(...asked));
const shown = (text) => ({ authorization: `Bearer ${text}` });
const sse = (text) => createSse({ url: endpoint, headers: shown(text), fetchFn: counted, retry: soon.retryWait });
const ws = (text) => createWs({
  url: endpoint.replace('http', 'ws'), webSocketImpl: WebSocket, connectionParams: shown(text), ...soon, on: { connecting: () => connections++ },
});
const report = { sse: await outcome(sse('kg_wrong')), ws: await outcome(ws('kg_wrong')), requests, connections };
report.thenSse = await outcome(sse(key));
report.thenWs = await outcome(ws(key));
console.log(JSON.stringify(report));
process.exit(0);
