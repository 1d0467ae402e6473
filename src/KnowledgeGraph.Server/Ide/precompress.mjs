// Usage: node precompress.mjs <folder>. Writes FILE.br and FILE.gz beside every file of text that gains by it.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const texts = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.txt', '.wasm', '.ttf', '.webmanifest']);
const leastGain = 0.9;
const codings = {
  '.br': (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  '.gz': (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

for (const name of await readdir(process.argv[2], { recursive: true })) {
  if (!texts.has(extname(name))) continue;
  const path = join(process.argv[2], name);
  const bytes = await readFile(path);
  if (bytes.length < 1400) continue;
  await Promise.all(Object.entries(codings).map(async ([ending, pack]) => {
    const packed = await pack(bytes);
    if (packed.length < bytes.length * leastGain) await writeFile(path + ending, packed);
  }));
}
