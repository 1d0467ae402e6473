// Usage: node operations.mjs <schema.graphql> <folder>. Validates every operation of the folder and its subfolders against the schema, finds objects that are
// asked for without their id, by which clients keep them, and root fields that no operation asks for.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TypeInfo, buildSchema, parse, validate, visit, visitWithTypeInfo } from 'graphql';

const schema = buildSchema(readFileSync(process.argv[2], 'utf8'));
const roots = [schema.getQueryType(), schema.getSubscriptionType()];
const uncovered = new Set(roots.flatMap((root) => Object.keys(root.getFields()).map((field) => `${root.name}.${field}`)));
const faults = {};
const files = readdirSync(process.argv[3], { recursive: true }).filter((file) => file.endsWith('.graphql'));
for (const file of files) {
  const document = parse(readFileSync(join(process.argv[3], file), 'utf8'));
  const found = validate(schema, document).map((fault) => fault.message);
  const types = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(types, {
    Field(node) {
      uncovered.delete(`${types.getParentType()?.name}.${node.name.value}`);
    },
    SelectionSet(node, key, parent) {
      const type = types.getParentType();
      const isObject = parent.kind !== 'InlineFragment' && String(type?.getFields?.().id?.type) === 'ID!';
      if (isObject && !node.selections.some((selected) => selected.kind === 'Field' && selected.name.value === 'id' && !selected.alias)) {
        found.push(`${type.name} is asked for without its id at ${node.loc.startToken.line}:${node.loc.startToken.column}`);
      }
    },
  }));
  if (found.length > 0) {
    faults[file] = found;
  }
}

console.log(JSON.stringify({ files: files.length, faults, uncovered: [...uncovered] }));
process.exit(files.length > 0 && Object.keys(faults).length === 0 && uncovered.size === 0 ? 0 : 1);
