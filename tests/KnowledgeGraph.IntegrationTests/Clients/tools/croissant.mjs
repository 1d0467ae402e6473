// Usage: node croissant.mjs <croissant.json>. Expands a description by a JSON-LD processor that is not ours, once with its own context and once with the one that
// MLCommons publishes with its examples (github.com/mlcommons/croissant, datasets/1.0; croissant-context.json), and tells what it says by IRI.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const published = json(join(import.meta.dirname, 'croissant-context.json'));
const description = json(process.argv[2]);
// In safe mode what a processor would drop is an error; relative names are those of files beside the description.
const expand = (document) => jsonld.expand(document, { safe: true, base: 'https://example.org/release/' });
const expanded = await expand(description);
const canonical = (document) => jsonld.canonize(document, { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true });

const [properties, types, kinds] = [new Set(), new Set(), new Set()];
const visit = (node) => {
  for (const [key, value] of Object.entries(node)) {
    if (key === '@type') for (const type of value) types.add(type);
    else if (!key.startsWith('@')) {
      properties.add(key);
      for (const one of value) {
        if (key === 'http://mlcommons.org/croissant/dataType') kinds.add(one['@id']);
        if (typeof one === 'object' && !('@value' in one)) visit(one);
      }
    }
  }
};
expanded.forEach(visit);
console.log(
  JSON.stringify({
    sameContext: JSON.stringify(Object.entries(description['@context']).sort()) === JSON.stringify(Object.entries(published).sort()),
    sameMeaning: (await canonical(expanded)) === (await canonical(await expand({ ...description, '@context': published }))),
    statements: (await canonical(expanded)).trim().split('\n').length,
    properties: [...properties].sort(),
    types: [...types].sort(),
    kinds: [...kinds].sort(),
    dangling: dangling(expanded),
  }),
);

// What is referred to and nowhere described.
function dangling(nodes) {
  const [described, named] = [new Set(), new Set()];
  const walk = (value, key) => {
    if (Array.isArray(value)) value.forEach((one) => walk(one, key));
    else if (value && typeof value === 'object' && !('@value' in value)) {
      if ('@id' in value && key !== 'http://mlcommons.org/croissant/dataType') (Object.keys(value).length > 1 ? described : named).add(value['@id']);
      for (const [inner, one] of Object.entries(value)) if (!inner.startsWith('@')) walk(one, inner);
    }
  };
  walk(nodes, null);
  return [...named].filter((id) => !described.has(id));
}
