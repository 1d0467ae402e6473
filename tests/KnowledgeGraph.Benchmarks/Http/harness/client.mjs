import { deepStrictEqual } from 'node:assert/strict';
import { textOf } from './queries.mjs';

/** A query that the server refuses: reported, not timed. */
export class Refused extends Error {}

export async function ask(url, body) {
  const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const text = await reply.text();
  const answer = JSON.parse(text);
  if (!reply.ok || answer.errors) {
    throw new Refused(`${reply.status} ${JSON.stringify(answer.errors ?? text).slice(0, 300)}`);
  }

  return answer.data;
}

/** The request bodies of a query for one server, in the order every server gets them. */
export async function bodiesOf(server, query, subjects) {
  const chosen = subjects[query.subjects];
  const values = query.afterCursor?.includes(server.dialect) ? await cursorsAfter(server, chosen) : chosen;
  const text = textOf(server.dialect, query.number);
  return values.map((it) => JSON.stringify({ query: text, variables: { it } }));
}

/** Disease rows are numbered from 1 in the order of all lists, so the n-th cursor of the whole list stands after row n. */
async function cursorsAfter(server, rows) {
  server.cursors ??= await allCursors(server);
  return rows.map((row) => server.cursors[row - 1]);
}

async function allCursors({ url, dialect }) {
  const cursors = [];
  for (;;) {
    const { page } = await ask(url, JSON.stringify({ query: textOf(dialect, 'cursors'), variables: { after: cursors.at(-1) ?? null } }));
    if (page.edges.length === 0) {
      return cursors;
    }

    cursors.push(...page.edges.map((edge) => edge.cursor));
  }
}

/** Every server's answers must be the first one's, record by record and in the same order; otherwise the error holds the difference. */
export function compareAnswers(query, answered) {
  const [reference, ...others] = answered;
  for (const other of others) {
    reference.answers.forEach((answer, index) => {
      try {
        deepStrictEqual(other.answers[index], answer);
      } catch (difference) {
        const where = `query ${query.number}, variables ${index}: ${other.server.name} (+) and ${reference.server.name} (-) differ`;
        throw new Error(`${where}\n${difference.message}`);
      }
    });
  }
}
