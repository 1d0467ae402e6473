import { deepStrictEqual } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask } from './client.mjs';
import { pause, processorSeconds, start } from './processes.mjs';

const script = fileURLToPath(new URL('wrk.lua', import.meta.url));
const betweenSamples = 250;

/** A closed loop of connections for some seconds, with a sample of the answers checked while it runs. */
export async function load({ server, query, bodies, answers, seconds, connections, core, folder }) {
  const file = join(folder, `${server.dialect}-${query.number}.txt`);
  writeFileSync(file, bodies.join('\n'));
  const loop = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--timeout', '10s'];
  const before = processorSeconds(server.child);
  const wrk = start(core, 'wrk', [...loop, '-s', script, server.url, '--', file, ...(server.coding ? [server.coding] : [])]);
  let running = true;
  const ended = new Promise((resolve) => wrk.once('close', () => {
    running = false;
    resolve();
  }));

  let samples = 0;
  while (running) {
    await Promise.race([ended, pause(betweenSamples)]);
    if (running) {
      const index = (samples * 37) % bodies.length;
      deepStrictEqual(query.rows[server.dialect](await ask(server.url, bodies[index])), answers[index]);
      samples++;
    }
  }

  const taken = processorSeconds(server.child) - before;
  const line = wrk.said().split('\n').find((text) => text.startsWith('{'));
  if (!line) {
    throw new Error(`wrk: ${wrk.said()}`);
  }

  const measured = JSON.parse(line);
  if (measured.refused + measured.broken > 0) {
    throw new Error(`query ${query.number}, ${server.name}: ${measured.refused} replies that are not 200, ${measured.broken} broken off`);
  }

  return {
    perSecond: measured.requests / measured.seconds,
    bytes: measured.bytes / measured.requests,
    processor: (taken / (measured.requests + samples)) * 1e6,
    p50: measured.p50 / 1000,
    p99: measured.p99 / 1000,
    samples,
  };
}
