// Usage: node recipes.mjs <page> <endpoint> <disease>. Runs the JavaScript blocks of a page, each as a program of its own, and gives what they print. Clients that
// subscribe are asked for one event as well, with the document's hash and no text; somebody else activates releases meanwhile.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const [page, endpoint, disease] = process.argv.slice(2);
const subscription = 'subscription Turned { releaseActivated { id } }';
const further = {
  '@apollo/client': `
    import { firstValueFrom } from 'rxjs';
    const told = await firstValueFrom(client.subscribe({ query: gql\`${subscription}\` }));
    console.log(told.data.releaseActivated.id);`,
  '@urql/core': `
    const told = await new Promise((resolve) => client.subscription(gql\`${subscription}\`, {}).subscribe((result) => resolve(result)));
    console.log(told.data?.releaseActivated.id ?? told.error.message);`,
};
const folder = mkdtempSync(join(tmpdir(), 'kg-recipes-'));
symlinkSync(join(import.meta.dirname, 'node_modules'), join(folder, 'node_modules'));
writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
// Browsers have a WebSocket; Node 20 has none.
writeFileSync(join(folder, 'browser.mjs'), "import WebSocket from 'ws';\nglobalThis.WebSocket ??= WebSocket;\n");
const printed = {};
try {
  for (const [, title, block] of readFileSync(page, 'utf8').matchAll(/### ([^\n]+)\n(?:(?!###).)*?```js\n(.*?)```/gs)) {
    if (!block.includes('console.log')) continue;
    const file = join(folder, `recipe${Object.keys(printed).length}.js`);
    const more = Object.entries(further).find(([name]) => block.includes(`'${name}'`))?.[1] ?? '';
    writeFileSync(file, `${block.replaceAll('127.0.0.1:5080', new URL(endpoint).host).replaceAll('OMIM:603896', disease)}${more}\nprocess.exit(0);\n`);
    const { stdout } = await promisify(execFile)('node', ['--import', './browser.mjs', file], { cwd: folder, timeout: 60_000 });
    printed[title] = stdout.trim().split('\n');
  }
} finally {
  rmSync(folder, { recursive: true });
}

console.log(JSON.stringify({ printed }));
