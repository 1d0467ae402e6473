// Put into the package's sources by typed-client.mjs, compiled with them, and run: what a user of the package may write, and what the compiler must refuse.
import { DiseaseWithGenesDocument, KnowledgeGraphClient, RefusedError, ReleaseInfoDocument, TypedDocumentString, type Answer, type DiseaseWithGenesQuery } from './index.js';

declare const process: { argv: string[] };
const [endpoint, key] = process.argv.slice(2);
const asked: { method: string; hashed: boolean; text: boolean }[] = [];
const client = new KnowledgeGraphClient(endpoint!, {
  ...(key === undefined ? {} : { key }),
  fetch: (address, init) => {
    const sent = `${address} ${init?.body ?? ''}`;
    asked.push({ method: init?.method ?? 'GET', hashed: sent.includes('documentId'), text: sent.includes('"query"') });
    return fetch(address, init);
  },
});

const first: Answer<DiseaseWithGenesQuery> = await client.ask(DiseaseWithGenesDocument, { id: 'VWM2' });
const names: string[] = first.data.disease?.genes?.edges.map(({ node }) => node.symbol) ?? [];
const codes: string[] = first.notices.map((notice) => notice.code);
const again = await client.ask(DiseaseWithGenesDocument, { id: 'OMIM:603896' }, { get: true });
const addressed = await new KnowledgeGraphClient(`${endpoint}?release=${first.release}`, key === undefined ? {} : { key }).ask(DiseaseWithGenesDocument, { id: 'OMIM:603896' }, { get: true });
const release = await client.ask(ReleaseInfoDocument);
const pinned = await client.ask(DiseaseWithGenesDocument, { id: 'VWM2' }, { release: first.release! });

const refusal = async (ask: Promise<unknown>) =>
  ask.then(() => 'answered', (fault: unknown) => (fault instanceof RefusedError ? `${fault.status} ${fault.codes.join()}` : String(fault)));
const refused = await refusal(client.ask(new TypedDocumentString<unknown, Record<string, never>>('{ nosuch }')));
const gone = await refusal(client.ask(ReleaseInfoDocument, {}, { release: '1999-01-01' }));
const elsewhere = await refusal(new KnowledgeGraphClient(endpoint!.replace('/graphql', '/health/live')).ask(ReleaseInfoDocument));
const stop = new AbortController();
const stopped = refusal(client.ask(ReleaseInfoDocument, {}, { signal: stop.signal }));
stop.abort();

// The compiler knows what there is.
// @ts-expect-error There is no such field.
first.data.disease?.nosuch;
// @ts-expect-error The variable is a text.
const wrongType = () => client.ask(DiseaseWithGenesDocument, { id: 1 });
// @ts-expect-error The variable is needed.
const missing = () => client.ask(DiseaseWithGenesDocument);
void [wrongType, missing];

console.log(JSON.stringify({ names, codes, again: again.data.disease?.name, addressed: addressed.data.disease?.name, release: release.release === first.release, pinned: pinned.release, refused, gone, elsewhere, stopped: await stopped, asked }));
