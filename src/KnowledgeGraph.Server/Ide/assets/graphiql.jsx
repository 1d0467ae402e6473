import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';

// The page is served at <endpoint>/, and its config tells what to show first.
const endpoint = new URL('.', window.location.href).pathname.replace(/\/$/, '');
const config = await fetch('./bcp-config.json').then((reply) => (reply.ok ? reply.json() : {}));

async function fetcher(request) {
  const reply = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json;q=0.9' },
    body: JSON.stringify(request),
  });
  return reply.json();
}

createRoot(document.getElementById('root')).render(
  createElement(GraphiQL, { fetcher, defaultQuery: config.graphQLDocument ?? undefined, initialVariables: config.variables ?? undefined }),
);
