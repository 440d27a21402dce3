import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstEdition } from './core/first-edition.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const project = JSON.parse(read('package.json')) as {
  version: string;
  license: string;
  engines: { node: string };
  scripts: Record<string, string>;
};
const edition = firstEdition();

describe.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'sources/README.md'])(
  '%s',
  (name) => {
    const text = read(name);

    test('links only to files that are there', () => {
      const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1]!);
      const missing = links
        .filter((link) => !/^(https:|#)/.test(link))
        .filter((link) => !existsSync(resolve(ROOT, name, '..', link)));
      expect(missing).toEqual([]);
    });

    test('names only commands that there are', () => {
      const scripts = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]!);
      expect(scripts.filter((script) => !(script in project.scripts))).toEqual([]);
      const files = [...text.matchAll(/tests\/[\w/-]+\.test\.ts/g)].map((match) => match[0]);
      expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    });
  },
);

test('README shows a picture of at most 300 kB and says what it shows', () => {
  const [, says, file] = /!\[([^\]]+)\]\(([^)]+\.png)\)/.exec(read('README.md'))!;
  expect(says!.length).toBeGreaterThan(40);
  expect(statSync(join(ROOT, file!)).size).toBeLessThan(300_000);
});

test('README names the edition as it stands, and the Node it runs on', () => {
  const text = read('README.md');
  expect(text).toContain(`(\`${edition.state}\`, \`${edition.hash}\`)`);
  expect(text).toContain(project.engines.node.replace('>=', ''));
});

test('the link that README gives as an example leads to the words it names', () => {
  const [, document, segment, witness, from, to, words] =
    /\/(\w+)\/[\w-]+\/#([\w.-]+)@([\w-]+):(\d+)-(\d+)\n[^_]*_([^_]+)_/.exec(read('README.md'))!;
  const text = edition.documents
    .find(({ id }) => id === document)!
    .witnesses.find(({ id }) => id === witness)!
    .segments.find(({ id }) => id === segment)!.text;
  expect(text.slice(Number(from), Number(to))).toBe(words);
});

test('the version is the same wherever it is named', () => {
  const citation = read('CITATION.cff');
  expect(citation).toContain(`\nversion: ${project.version}\n`);
  expect(citation).toContain(`\nlicense: ${project.license}\n`);
  expect(citation).toContain(`version: '${edition.state}'`);
  expect(citation).toContain(`date-released: '${edition.history.at(-1)!.date}'`);
  expect(read('CHANGELOG.md')).toContain(`## ${project.version}`);
});
