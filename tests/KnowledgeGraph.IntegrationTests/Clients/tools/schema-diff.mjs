// Usage: node schema-diff.mjs <released.graphql> <schema.graphql>. What graphql-js finds that breaks clients of the first in the second, each with the coordinate
// that a changelog names it by, and whether it was deprecated; and deprecations that do not say what to take in place.
import { readFileSync } from 'node:fs';
import { DEFAULT_DEPRECATION_REASON, buildSchema, findBreakingChanges } from 'graphql';

const [released, current] = process.argv.slice(2).map((file) => buildSchema(readFileSync(file, 'utf8')));

// Fields, arguments, values of enumerations and input fields, by their coordinates.
const elements = (schema) => Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__')).flatMap((type) => [
  ...Object.values(type.getFields?.() ?? {}).flatMap((field) => [
    [`${type.name}.${field.name}`, field],
    ...(field.args ?? []).map((argument) => [`${type.name}.${field.name}(${argument.name}:)`, argument]),
  ]),
  ...(type.getValues?.() ?? []).map((value) => [`${type.name}.${value.name}`, value]),
]);

const coordinate = (text) =>
  [/^(\w+) was removed from enum type (\w+)/, /^(\w+\.\w+) arg (\w+)/, /arg(?:ument)? (\w+) on (\w+\.\w+)/, /field (\w+) on input type (\w+)/, /^(@?\w+(?:\.\w+)?)/]
    .map((pattern, index) => [pattern.exec(text), index])
    .filter(([found]) => found)
    .map(([[, first, second], index]) => [`${second}.${first}`, `${first}(${second}:)`, `${second}(${first}:)`, `${second}.${first}`, first][index])[0];

const before = new Map(elements(released));
const breaking = findBreakingChanges(released, current).map(({ type, description }) => {
  const named = coordinate(description);
  return { kind: type, description, coordinate: named, wasDeprecated: Boolean(before.get(named)?.deprecationReason) };
});
const unexplained = elements(current)
  .filter(([, { deprecationReason }]) => deprecationReason === DEFAULT_DEPRECATION_REASON || deprecationReason?.trim() === '')
  .map(([name]) => name);
console.log(JSON.stringify({ breaking, unexplained, compared: before.size }));
