import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import { freePort, run } from './processes.mjs';

const owner = 'postgres';

/** A private cluster on loopback, owned by a user that is not root, gone with the work folder. */
export async function startPostgres(folder, core) {
  const bin = run('pg_config', ['--bindir']).trim();
  const home = join(folder, 'postgres');
  const data = join(home, 'data');
  const port = await freePort();
  const isRoot = userInfo().uid === 0;
  // Its output is not read: the server would inherit the pipe and hold it open.
  const as = (command, args) => isRoot
    ? run('runuser', ['-u', owner, '--', command, ...args], { cwd: '/', stdio: 'ignore' })
    : run(command, args, { stdio: 'ignore' });

  mkdirSync(home);
  if (isRoot) {
    chmodSync(folder, 0o755);
    run('chown', [owner, home]);
  }

  as(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'peer', '-E', 'UTF8', '--locale=C']);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=512MB`;
  as('taskset', ['-c', String(core), join(bin, 'pg_ctl'), '-D', data, '-w', '-l', join(home, 'log'), '-o', settings, 'start']);
  return {
    connection: `postgres://peer@127.0.0.1:${port}/postgres`,
    version: run(join(bin, 'postgres'), ['--version']).trim(),
    stop: () => as(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop']),
  };
}
