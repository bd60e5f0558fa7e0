// Libs are imported by one door, `import { PageHeader } from '@congtac/shared-ui'`. esbuild splits code by file and counts
// everything a door re-exports as reachable from whoever opens it, so the sign-in page would load the whole screen kit,
// the form library and the validators. This plugin gives each file a door of its own that exports only the names the file
// asks for, straight from the files that define them. Whatever it does not understand keeps the real door.
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const namespace = 'narrow-door';

/** The file a relative specifier means, or undefined (a package). */
function fileOf(specifier, from) {
  if (!specifier.startsWith('.')) return undefined;
  const base = path.resolve(path.dirname(from), specifier);
  return [`${base}.ts`, path.join(base, 'index.ts')].find((file) => fs.existsSync(file));
}

const parse = (file) => ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);

/** Names a statement itself declares and exports. */
function declared(statement) {
  const exported =
    ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
  if (!exported) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations
      .map((one) => one.name)
      .filter(ts.isIdentifier)
      .map((name) => name.text);
  }
  return statement.name ? [statement.name.text] : [];
}

/**
 * What a file exports: name → { file, name } of the definition, through any chain of `export … from`.
 * Types are listed as well; asking for one is harmless, because the compiler has removed such imports.
 */
function exportsOf(file, cache, open = new Set()) {
  if (cache.has(file)) return cache.get(file);
  const found = new Map();
  if (open.has(file)) return found;
  open.add(file);
  for (const statement of parse(file).statements) {
    for (const name of declared(statement)) found.set(name, { file, name });
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) continue;
    const target = fileOf(statement.moduleSpecifier.text, file);
    const inner = target ? exportsOf(target, cache, open) : new Map();
    if (!statement.exportClause) for (const [name, place] of inner) if (!found.has(name)) found.set(name, place);
    if (!statement.exportClause || !ts.isNamedExports(statement.exportClause)) continue;
    for (const { name, propertyName } of statement.exportClause.elements) {
      const place = inner.get((propertyName ?? name).text);
      if (place) found.set(name.text, place);
    }
  }
  open.delete(file);
  cache.set(file, found);
  return found;
}

/** Names `importer` takes from `alias` with named imports; undefined when it uses the door in another way. */
function namesFrom(importer, alias) {
  const names = new Set();
  for (const statement of parse(importer).statements) {
    const from = (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) && statement.moduleSpecifier;
    if (!from || from.text !== alias) continue;
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    if (!bindings || !ts.isNamedImports(bindings)) return undefined;
    if (statement.importClause.isTypeOnly) continue;
    for (const { name, propertyName, isTypeOnly } of bindings.elements) {
      if (!isTypeOnly) names.add((propertyName ?? name).text);
    }
  }
  return names;
}

/** Source of a door for these names; undefined when one of them is not found. */
function doorFor(names, all) {
  const lines = [];
  for (const name of names) {
    const place = all.get(name);
    if (!place) return undefined;
    lines.push(`export { ${place.name} as ${name} } from ${JSON.stringify(place.file)};`);
  }
  return lines.join('\n');
}

/** The plugin. Doors are the aliases of tsconfig.base.json that start with `@congtac/`. */
function narrowDoors(root) {
  const config = ts.readConfigFile(path.join(root, 'tsconfig.base.json'), ts.sys.readFile).config;
  const doors = new Map(
    Object.entries(config.compilerOptions.paths).map(([alias, [file]]) => [alias, path.join(root, file)]),
  );
  return {
    name: 'narrow-doors',
    setup(build) {
      const cache = new Map();
      build.onStart(() => cache.clear());
      build.onResolve({ filter: /^@congtac\// }, ({ path: alias, importer, kind }) => {
        const index = doors.get(alias);
        if (!index || kind !== 'import-statement' || !importer.endsWith('.ts') || !fs.existsSync(importer))
          return undefined;
        const names = namesFrom(importer, alias);
        const contents = names && doorFor(names, exportsOf(index, cache));
        if (contents === undefined) return undefined;
        return {
          path: `${path.relative(root, importer)}?${alias}`,
          namespace,
          pluginData: contents,
          sideEffects: false,
        };
      });
      build.onLoad({ filter: /.*/, namespace }, ({ pluginData }) => ({
        contents: pluginData,
        loader: 'js',
        resolveDir: root,
      }));
    },
  };
}

module.exports = { narrowDoors, doorFor, exportsOf, namesFrom };
