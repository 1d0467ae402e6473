// Usage: node subscribe.mjs <endpoint>. Asks and subscribes by the published clients graphql-ws and graphql-sse; somebody else activates releases meanwhile.
import { createClient as createSse } from 'graphql-sse';
import { createClient as createWs } from 'graphql-ws';
import WebSocket from 'ws';

const endpoint = process.argv[2];
const question = { query: '{ release { id } }' };
const subscription = { query: 'subscription Turned { releaseActivated { id contentHash counts { type count } } }' };
const broken = { query: 'subscription { releaseActivated { nothing } }' };

const first = async (results) => {
  for await (const result of results) return result;
  return null;
};

async function several(client, count) {
  const seen = [];
  for await (const result of client.iterate(subscription)) {
    seen.push(result.data?.releaseActivated?.id ?? JSON.stringify(result));
    if (seen.length === count) break;
  }
  return seen;
}

async function refused(client) {
  try {
    const result = await first(client.iterate(broken));
    return result.errors[0].extensions.code;
  } catch (errors) {
    return errors[0].extensions.code;
  }
}

async function report(client) {
  const answered = await first(client.iterate(question));
  return { answered: answered.data.release.id, refused: await refused(client), seen: await several(client, 3) };
}

let pings = 0;
const ws = createWs({
  url: endpoint.replace('http', 'ws'), webSocketImpl: WebSocket, keepAlive: 200, on: { pong: () => pings++ }, retryAttempts: 0,
});
const sse = createSse({ url: endpoint, retryAttempts: 0 });
const result = { ws: await report(ws), sse: await report(sse), pings };
await ws.dispose();
sse.dispose();
console.log(JSON.stringify(result));
process.exit(0);
