import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { startPostgres } from './postgres.mjs';
import { freePort, pause, run, start, stop } from './processes.mjs';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const peers = fileURLToPath(new URL('../peers/', import.meta.url));
const node = process.execPath;
const production = { NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
const dotnet = {
  DOTNET_TieredPGO: '1', DOTNET_gcServer: '0', ASPNETCORE_ENVIRONMENT: 'Production', Logging__LogLevel__Default: 'Warning',
  // One address asks for all of it here.
  KnowledgeGraph__Load__CostPerSecond: '0',
};
const versionOf = (name) => JSON.parse(readFileSync(join(peers, 'node_modules', name, 'package.json'), 'utf8')).version;
const versions = (...names) => names.map((name) => `${name} ${versionOf(name)}`).join(', ');

/** Starts every server of the comparison, ours first; or ours alone, asked for each coding that it compresses replies by. */
export async function startServers({ data, copy, folder, serverCore, databaseCore, codings }) {
  const servers = [];
  const ends = [];
  const stopAll = async () => {
    for (const end of ends.reverse()) {
      await end();
    }
  };
  const add = async (name, dialect, software, command, argumentsFor, environment, more = {}) => {
    const port = await freePort();
    const child = start(serverCore, command, argumentsFor(port), environment);
    ends.push(() => stop(child));
    const server = { ...more, name, dialect, software, url: `http://127.0.0.1:${port}/graphql`, child };
    await answers(server);
    servers.push(server);
  };

  try {
    run('dotnet', ['build', join(root, 'src/KnowledgeGraph.Cli'), '-c', 'Release', '-v', 'quiet', '--nologo']);
    const kg = join(root, 'artifacts/bin/KnowledgeGraph.Cli/release/kg.dll');
    const runtime = run('dotnet', ['--list-runtimes']).match(/.*Microsoft\.AspNetCore\.App (10\S+)/s)?.[1];
    const addOurs = (name, environment, more) => add(name, 'kg', `.NET ${runtime}`, 'dotnet',
      (port) => [kg, 'serve', '--data', data, '--urls', `http://127.0.0.1:${port}`], { ...dotnet, ...environment }, more);
    await addOurs('KnowledgeGraph');
    if (codings) {
      await addOurs('KnowledgeGraph that compresses nothing', { KnowledgeGraph__Compression__Enabled: 'false' });
      servers.push(...['br', 'gzip', 'zstd'].map((coding) => ({ ...servers[0], name: `KnowledgeGraph, asked for ${coding}`, coding, isBeside: true })));
      return { servers, stop: stopAll };
    }

    await add('Mercurius', 'plain', versions('mercurius', 'fastify', 'graphql-jit', 'graphql', 'better-sqlite3'), node,
      (port) => [join(peers, 'mercurius.mjs'), copy, port], production);
    await add('GraphQL Yoga', 'plain', versions('graphql-yoga', 'dataloader', 'graphql', 'better-sqlite3'), node,
      (port) => [join(peers, 'yoga.mjs'), copy, port], production);

    const postgres = await startPostgres(folder, databaseCore);
    ends.push(postgres.stop);
    run(node, [join(peers, 'postgres/load.mjs'), copy, postgres.connection]);
    await add('PostGraphile', 'postgraphile', `${versions('postgraphile', 'graphql', 'pg')}, ${postgres.version}`, node,
      (port) => [join(peers, 'postgraphile.mjs'), postgres.connection, port], production);
    // What the database alone takes: pages and counts once answered are not kept.
    await addOurs('KnowledgeGraph, nothing kept', { KnowledgeGraph__KeptAnswers: '0' }, { only: [4], isBeside: true });
    return { servers, stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function answers({ name, url, child }) {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(200)) {
    if (child.exitCode !== null) {
      throw new Error(`${name} ended: ${child.said()}`);
    }

    const body = '{"query":"{ __typename }"}';
    const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(() => null);
    if (reply?.ok) {
      return;
    }
  }

  throw new Error(`${name} did not answer: ${child.said()}`);
}
