import { createClient } from 'graphql-ws';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';

// The page is served at <endpoint>/, and its config tells what to show first.
const endpoint = new URL('.', window.location.href).pathname.replace(/\/$/, '');
const config = await fetch('./bcp-config.json').then((reply) => (reply.ok ? reply.json() : {}));

// Opened by the first subscription, closed after the last.
const socket = createClient({ url: `${window.location.origin.replace(/^http/, 'ws')}${endpoint}` });

function isSubscription({ query, operationName }, document) {
  const operations = (document?.definitions ?? []).filter((definition) => definition.kind === 'OperationDefinition');
  const chosen = operationName ? operations.find((operation) => operation.name?.value === operationName) : operations[0];
  return chosen ? chosen.operation === 'subscription' : /^\s*subscription\b/.test(query);
}

async function fetcher(request, options) {
  if (isSubscription(request, options?.documentAST)) {
    return socket.iterate(request);
  }

  const reply = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json;q=0.9' },
    body: JSON.stringify(request),
  });
  return reply.json();
}

// A page may lead here with a query: #query=…
const asked = new URLSearchParams(window.location.hash.slice(1)).get('query') ?? undefined;

createRoot(document.getElementById('root')).render(
  createElement(GraphiQL, { fetcher, initialQuery: asked, defaultQuery: config.graphQLDocument ?? undefined, initialVariables: config.variables ?? undefined }),
);
