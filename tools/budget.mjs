// Measures what the browser loads before a page can be used: JavaScript and CSS, brotli, from the build's metafile.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressBrotli } from './build-web.mjs';
import { inRoot, webDist } from './lib/paths.mjs';

/** Pages with a limit (in bytes). `lazy`: the source files whose chunks the router loads for the page. */
const pages = JSON.parse(fs.readFileSync(inRoot('tools/budget.json'), 'utf8'));

/** The chunks a chunk brings along: itself and everything it imports statically. */
export function closure(outputs, names) {
  const seen = new Set();
  const visit = (name) => {
    if (seen.has(name) || !outputs[name]) return;
    seen.add(name);
    if (outputs[name].cssBundle) visit(outputs[name].cssBundle);
    for (const { path: to, kind } of outputs[name].imports ?? []) if (kind !== 'dynamic-import') visit(to);
  };
  names.forEach(visit);
  return seen;
}

/** The chunk made for a source file that is imported lazily; undefined when the file is in the initial chunks. */
function chunkFor(outputs, source) {
  return Object.keys(outputs).find((name) => outputs[name].entryPoint?.endsWith(source) && name.endsWith('.js'));
}

/** Files index.html asks for at once: scripts, module preloads and style sheets. */
function initialFiles(html) {
  const found = html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g);
  return [...found].map(([, file]) => file.replace(/^\//, ''));
}

/**
 * Measures one page.
 * @returns {Promise<{ name: string, bytes: number, limit: number, files: number }>} bytes after brotli
 */
async function measure({ name, limit, lazy }, outputs, initial) {
  const roots = [...initial];
  for (const source of lazy) {
    const chunk = chunkFor(outputs, source);
    const known = [...closure(outputs, initial)].some((file) =>
      Object.keys(outputs[file].inputs).some((input) => input.endsWith(source)),
    );
    if (!chunk && !known)
      throw new Error(`tools/budget.json: page ${name} names ${source}, which the build does not contain.`);
    if (chunk) roots.push(chunk);
  }
  const files = [...closure(outputs, roots)].filter((file) => /\.(js|css)$/.test(file));
  const sizes = await Promise.all(
    files.map(async (file) => (await compressBrotli(fs.readFileSync(path.join(webDist, file)))).length),
  );
  return { name, limit, files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Prints the figure of every page; true when all are within their limits. */
export async function budget() {
  const { outputs } = JSON.parse(fs.readFileSync(inRoot('dist/apps/web/browser-stats.json'), 'utf8'));
  const initial = initialFiles(fs.readFileSync(path.join(webDist, 'index.html'), 'utf8'));
  let within = true;
  for (const page of pages) {
    const { name, bytes, limit, files } = await measure(page, outputs, initial);
    const good = bytes <= limit;
    within &&= good;
    const kB = (n) => `${(n / 1000).toFixed(1)} kB`;
    console.log(`${good ? '✔' : '✖'} ${name}: ${kB(bytes)} JS + CSS (brotli, ${files} files), limit ${kB(limit)}`);
  }
  return within;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await budget()) ? 0 : 1;
