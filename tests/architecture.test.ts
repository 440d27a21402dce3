import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Which folder of `src` may import which folder, or which one folder in it. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  edition: ['core', '..'], // the schemas beside the sources
  app: ['core', 'edition'],
  ui: ['app', 'core'],
  embed: ['core'],
  lib: ['core'],
  single: ['app', 'core', 'ui'],
  cli: ['core', 'edition', 'ui/paper'], // the edition is printed from the templates of the page
};

/** Inside core every module may import `model`; these are the other arrows. */
const CORE: Readonly<Record<string, readonly string[]>> = {
  align: ['segment'],
  proof: ['compare', 'segment'],
  work: ['align', 'segment'],
  facsimile: ['annotate', 'read', 'write'],
  publish: ['annotate', 'write'],
  write: ['annotate', 'compare'],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

function imports(): Import[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.m?ts$|\.mjs$/.test(name),
  );
  return files.flatMap((file) => {
    const text = readFileSync(join(SRC, file), 'utf8');
    const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)];
    return targets.map(([, target]) => ({
      from: file.split(sep).join('/'),
      to: relative(SRC, resolve(SRC, dirname(file), target!))
        .split(sep)
        .join('/'),
    }));
  });
}

const places = imports().map(({ from, to }) => ({
  from,
  to,
  source: from.split('/'),
  target: to.split('/'),
}));

function allows(folder: string, target: readonly string[]): boolean {
  const allowed = FOLDERS[folder] ?? [];
  return allowed.includes(target[0]!) || allowed.includes(target.slice(0, 2).join('/'));
}

test('folders import only along the arrows of the design', () => {
  const wrong = places.filter(
    ({ source, target }) => source[0] !== target[0] && !allows(source[0]!, target),
  );
  expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test('modules of core import only model and what the table allows', () => {
  const wrong = places.filter(({ source, target }) => {
    if (source[0] !== 'core' || target[0] !== 'core') return false;
    const [, module] = source;
    const [, other] = target;
    return module !== other && other !== 'model' && !CORE[module!]?.includes(other!);
  });
  expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test('a module of core is entered through its index', () => {
  const wrong = places.filter(({ source, target }) => {
    const foreign = source[0] !== target[0] || source[1] !== target[1];
    return target[0] === 'core' && foreign && target.at(-1) !== 'index.ts';
  });
  expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test('no module lists names by star', () => {
  const starred = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => /export \*/.test(readFileSync(join(SRC, name), 'utf8')));
  expect(starred).toEqual([]);
});
