// Usage: node relay.mjs <page> <endpoint> <app> <disease>. With the network layer of a page and the documents that relay-compiler has made of an app: renders a query
// with a deferred fragment by react-relay, and subscribes, all by hash.
import { Window } from 'happy-dom';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import WebSocket from 'ws';

const [page, endpoint, app, id] = process.argv.slice(2);
const window = new Window();
Object.assign(globalThis, { window, document: window.document, WebSocket });
globalThis.navigator ??= window.navigator;
const { createElement, Suspense } = await import('react');
const { createRoot } = await import('react-dom/client');
const { default: relay } = await import('react-relay');

symlinkSync(join(import.meta.dirname, 'node_modules'), join(app, 'node_modules'));
writeFileSync(join(app, 'package.json'), '{"type":"module"}');
const block = readFileSync(page, 'utf8').match(/### Relay.*?```js\n(.*?)```/s)[1];
writeFileSync(join(app, 'environment.js'), block.replaceAll('127.0.0.1:5080', new URL(endpoint).host));
const artifact = async (name) => (await import(join(app, 'src', '__generated__', `${name}.graphql.js`))).default;
const { environment } = await import(join(app, 'environment.js'));
const [query, fragment, subscription] = await Promise.all(['DiseasePartsQuery', 'DiseaseParts_later', 'DiseasePartsTurnedSubscription'].map(artifact));

const Later = ({ disease }) => {
  const { name, genes } = relay.useFragment(fragment, disease);
  return createElement('p', null, `${name}: ${genes.nodes.map((gene) => gene.symbol).join(' ')}`);
};
const Disease = () => {
  const { disease } = relay.useLazyLoadQuery(query, { id });
  return createElement('div', null, disease.curie, createElement(Suspense, { fallback: '…' }, createElement(Later, { disease })));
};
const root = window.document.createElement('main');
window.document.body.appendChild(root);
createRoot(root).render(
  createElement(relay.RelayEnvironmentProvider, { environment }, createElement(Suspense, { fallback: 'loading' }, createElement(Disease))),
);
for (let tries = 0; tries < 100 && !root.querySelector('p'); tries++) await new Promise((resolve) => setTimeout(resolve, 100));

const told = await new Promise((resolve, reject) => relay.requestSubscription(environment, {
  subscription, variables: {}, onNext: resolve, onError: (fault) => reject(new Error(JSON.stringify(fault))),
}));
console.log(JSON.stringify({ texts: [query, subscription].map((one) => one.params.text), shown: root.textContent, told: told.releaseActivated.releaseId }));
process.exit(0);
