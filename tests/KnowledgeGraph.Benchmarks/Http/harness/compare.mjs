import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ask, bodiesOf, compareAnswers, Refused } from './client.mjs';
import { load } from './load.mjs';
import { run } from './processes.mjs';
import { queries as allQueries } from './queries.mjs';
import { releaseOf, summarise, write } from './report.mjs';
import { startServers } from './servers.mjs';
import { chooseSubjects } from './subjects.mjs';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    queries: { type: 'string', default: '1,2,3,4,5' },
    servers: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '6' },
    warm: { type: 'string', default: '30' },
    connections: { type: 'string', default: '16' },
    codings: { type: 'boolean', default: false },
    results: { type: 'string', default: fileURLToPath(new URL('../../results', import.meta.url)) },
  },
});
if (!options.data || cpus().length < 2) {
  console.error(`compare --data DIR [--queries 1,2] [--servers KnowledgeGraph,Mercurius] [--rounds N] [--seconds S]
    [--warm S] [--connections C] [--codings] [--results DIR]; with two cores or more`);
  process.exit(2);
}

const data = resolve(options.data);
const release = releaseOf(data);
const numbers = options.queries.split(',').map(Number);
const queries = allQueries.filter((query) => numbers.includes(query.number));
const [rounds, seconds, warm, connections] = [options.rounds, options.seconds, options.warm, options.connections].map(Number);
// The database does its server's work, so it shares the server's core: one core pays for the whole answer, with and without a database.
const [serverCore, loadCore, databaseCore] = [0, 1, 0];

const burstSeconds = 4;
const settled = 1.05;

const folder = mkdtempSync(join(tmpdir(), 'kg-compare-'));
let running;
process.once('SIGINT', () => running?.stop().finally(() => process.exit(130)));
try {
  await compare();
} finally {
  await running?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function compare() {
  const copy = join(folder, 'peers.db');
  const copier = fileURLToPath(new URL('../peers/sqlite/copy.mjs', import.meta.url));
  run(process.execPath, [copier, join(data, 'releases', `kg-${release}.db`), copy]);
  const subjects = chooseSubjects(copy);
  running = await startServers({ data, copy, folder, serverCore, databaseCore, codings: options.codings });
  const wanted = options.servers?.split(',');
  const servers = running.servers.filter((server) => !wanted || wanted.includes(server.name));

  const refusals = [];
  const plans = [];
  for (const query of queries) {
    const answered = await Promise.all(servers.filter(({ only }) => !only || only.includes(query.number)).map((server) => answersOf(server, query, subjects, refusals)));
    const plan = answered.filter(Boolean);
    compareAnswers(query, plan);
    plans.push(...plan);
    console.error(`query ${query.number}: ${plan.length} servers give the same ${plan[0]?.bodies.length} answers`);
  }

  const measure = ({ server, query, bodies, answers }, duration) =>
    load({ server, query, bodies, answers, seconds: duration, connections, core: loadCore, folder });
  for (const plan of plans) {
    await warmUp(plan, measure);
  }

  const runs = [];
  for (let round = 1; round <= rounds; round++) {
    for (const plan of plans) {
      const measured = await measure(plan, seconds);
      runs.push({ ...plan, measured });
      const { perSecond, samples } = measured;
      console.error(`round ${round}, query ${plan.query.number}, ${plan.server.name}: ${Math.round(perSecond)} req/s, ${samples} samples right`);
    }
  }

  const date = new Date().toISOString().slice(0, 10);
  const setting = { servers, seconds, rounds, connections, warm, serverCore, loadCore, databaseCore, release, date, isOfCodings: options.codings };
  const report = write(summarise(queries, servers, runs), refusals, setting);
  mkdirSync(options.results, { recursive: true });
  writeFileSync(join(options.results, `${date}${options.codings ? '-codings' : ''}.md`), report);
  console.log(report);
}

/** At least the seconds asked for, and on until a burst is hardly faster than the best before it. */
async function warmUp(plan, measure) {
  let best = 0;
  for (let burst = 1; burst <= warm; burst++) {
    const { perSecond } = await measure(plan, burstSeconds);
    console.error(`warming up, query ${plan.query.number}, ${plan.server.name}: ${Math.round(perSecond)} req/s`);
    if (burst * burstSeconds >= warm && perSecond < best * settled) {
      return;
    }

    best = Math.max(best, perSecond);
  }
}

async function answersOf(server, query, subjects, refusals) {
  try {
    const bodies = await bodiesOf(server, query, subjects);
    const answers = [];
    for (const body of bodies) {
      answers.push(query.rows[server.dialect](await ask(server.url, body)));
    }

    return { server, query, bodies, answers };
  } catch (error) {
    if (!(error instanceof Refused)) {
      throw error;
    }

    refusals.push({ query, server, message: error.message });
    return null;
  }
}
