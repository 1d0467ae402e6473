// Usage: node typed-client.mjs <repository> <folder> <endpoint>. Builds the package clients/javascript in the folder, with a program that uses it and what docs/clients.md shows,
// unless that is done already, and runs the program against the endpoint.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [repository, folder, endpoint] = process.argv.slice(2);
const tools = dirname(fileURLToPath(import.meta.url));
const place = join(folder, 'clients', 'javascript');
const program = join(place, 'dist', 'usage.js');
if (!existsSync(program)) {
  build();
}

console.log(execFileSync('node', [program, endpoint], { encoding: 'utf8' }).trim());

function build() {
  cpSync(join(repository, 'schema'), join(folder, 'schema'), { recursive: true });
  mkdirSync(join(place, 'src'), { recursive: true });
  for (const file of ['package.json', 'codegen.json', 'tsconfig.json', 'src/index.ts', 'src/client.ts', 'src/notices.ts']) {
    cpSync(join(repository, 'clients', 'javascript', file), join(place, file));
  }

  cpSync(join(tools, 'typed-client', 'usage.ts'), join(place, 'src', 'usage.ts'));
  const [, shown] = /```ts\n(.*?)```/s.exec(readFileSync(join(repository, 'docs', 'clients.md'), 'utf8'));
  writeFileSync(join(place, 'src', 'shown.ts'), shown.replace('knowledge-graph-client', './index.js'));
  symlinkSync(join(tools, 'node_modules'), join(place, 'node_modules'));
  try {
    execFileSync('npm', ['run', 'build', '--silent'], { cwd: place, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (fault) {
    console.error(fault.stdout, fault.stderr);
    process.exit(1);
  }
}
