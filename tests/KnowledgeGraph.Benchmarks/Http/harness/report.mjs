import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { readFileSync } from 'node:fs';

const median = (values) => {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const rate = (value) => value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1);
const milliseconds = (value) => value.toFixed(value < 10 ? 2 : 1);

/** The medians of all rounds, and our rate over the best peer's, for every query. */
export function summarise(queries, servers, runs) {
  return queries.map((query) => {
    const rows = servers.map((server) => {
      const rounds = runs.filter((run) => run.query === query && run.server === server).map((run) => run.measured);
      const of = (name) => median(rounds.map((round) => round[name]));
      return { server, rounds: rounds.length, perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), bytes: of('bytes'), processor: of('processor') };
    });
    const [ours, ...peers] = rows;
    const best = peers.filter((row) => row.rounds > 0 && !row.server.isBeside).sort((left, right) => right.perSecond - left.perSecond)[0];
    return { query, rows, best, ratio: best && ours.rounds > 0 ? ours.perSecond / best.perSecond : undefined };
  });
}

export function write(summary, refusals, { servers, seconds, rounds, connections, warm, serverCore, loadCore, databaseCore, release, date, isOfCodings }) {
  const lines = [
    isOfCodings ? `# Compressed replies of ${date}` : `# HTTP comparison of ${date}`,
    '',
    `Release ${release}. ${rounds} rounds of ${seconds} s for each query and server in turn; medians over rounds. Before, at least`,
    `${warm} s of warming up each, and on until it gets no faster.`,
    `${connections} connections, closed loop. Servers on core ${serverCore}, wrk on core ${loadCore}, PostgreSQL on core ${databaseCore}.`,
    'CPU is processor time of the server a request, without that of a database beside it.',
    `${cpus()[0].model}, ${cpus().length} cores; Node ${process.version}, ${wrkVersion()}.`,
    '',
    ...servers.map((server) => `- ${server.name}: ${server.software}`),
    '',
    `| query | server | req/s | p50 ms | p99 ms | CPU µs | bytes | ours / ${isOfCodings ? 'ours that compresses nothing' : 'best peer'} |`,
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const { query, rows, ratio } of summary) {
    rows.filter((row) => row.rounds > 0 || !row.server.only).forEach((row, index) => {
      const title = index === 0 ? `${query.number}. ${query.title}` : '';
      const figures = row.rounds > 0
        ? `${rate(row.perSecond)} | ${milliseconds(row.p50)} | ${milliseconds(row.p99)} | ${Math.round(row.processor).toLocaleString('en')} | ${Math.round(row.bytes).toLocaleString('en')}`
        : 'refused | | | |';
      lines.push(`| ${title} | ${row.server.name} | ${figures} | ${index === 0 && ratio ? `**${ratio.toFixed(2)}**` : ''} |`);
    });
  }

  const refused = refusals.map(({ query, server, message }) => `- query ${query.number}, ${server.name}: ${message}`);
  return [...lines, ...(refused.length > 0 ? ['', 'Refused:', '', ...refused] : []), ''].join('\n');
}

// Its version is all that wrk says before it shows its usage, and it ends with 1.
const wrkVersion = () => spawnSync('wrk', ['-v'], { encoding: 'utf8' }).stdout.match(/wrk \S+/)?.[0] ?? 'wrk';

export const releaseOf = (data) => JSON.parse(readFileSync(`${data}/current`, 'utf8')).Current;
