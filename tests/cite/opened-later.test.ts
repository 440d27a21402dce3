import { expect, test } from 'vitest';
import { pageAt } from '../../src/app/page.ts';
import { defaultColumns, urlToView } from '../../src/app/view.ts';
import type { OwnLinks } from '../../src/app/room-address.ts';
import { citable } from '../../src/core/cite/index.ts';
import type { Edition, EditionDocument } from '../../src/core/model/index.ts';
import { checkCitation, HASH } from '../../src/ui/cite/check.ts';
import type { CitePointer } from '../../src/ui/cite/cite-request.ts';
import { scopesOf, type Scope, type ScopeSetting } from '../../src/ui/cite/scopes.ts';
import { en as w } from '../../src/ui/cite/words/en.ts';
import { messagesIn } from '../../src/ui/messages/all.ts';
import { withText } from '../core/annotate/sample-edition.ts';
import { firstEdition } from '../core/first-edition.ts';

const SITE = 'https://example.org/some/folder/';
const edition = firstEdition();

function settingOf(document: EditionDocument): ScopeSetting {
  const columns = defaultColumns(document);
  return { m: messagesIn('en'), w, base: { root: '/some/folder/' }, edition, document, columns };
}

function linkOf(scope: Scope): string {
  const url = new URL(scope.path, SITE).href;
  return citable(edition, scope.subject, { url, accessed: '2026-11-23' })!.url;
}

/** What the room says of an address, with nothing but the address and an edition. */
function opened(link: string, present: Edition) {
  const url = new URL(link);
  const found = pageAt(url.pathname.replace('/some/folder/', ''));
  const { page } = found!;
  if (page.kind !== 'unit' && page.kind !== 'document') throw new Error(`${link} is no text`);
  const { document } = page;
  const unit = page.kind === 'unit' ? page.unit : undefined;
  const view = urlToView(url.search, url.hash, document);
  return checkCitation(url.searchParams.get(HASH) ?? '', {
    edition: present,
    document,
    unit,
    view,
  });
}

/** Everything that a reader can point at: units, clauses, terms. */
const pointers = edition.documents.flatMap((document) => {
  const units = document.units.map(({ id }): CitePointer => ({ unit: id }));
  const clauses = document.witnesses.flatMap((witness) =>
    witness.segments.flatMap(({ id, text }): CitePointer[] => {
      const clause = { document: document.id, witness: witness.id, segment: id };
      return [clause, { ...clause, span: { start: 0, end: Math.min(9, text.length) } }];
    }),
  );
  return [...units, ...clauses].map((pointer) => ({ document, pointer }));
});

test('a link to anything that can be cited is found unchanged when it is opened', () => {
  const links = new Set(
    pointers.flatMap(({ document, pointer }) => scopesOf(settingOf(document), pointer).map(linkOf)),
  );
  expect(links.size).toBeGreaterThan(700);
  const wrong = [...links].filter((link) => opened(link, edition).state !== 'unchanged');
  expect(wrong).toEqual([]);
});

test('no link is found unchanged once a word of its text is another', () => {
  const place = 'treaty/art-2.1@ru-signed';
  const text = edition.documents
    .find(({ id }) => id === 'treaty')!
    .witnesses.find(({ id }) => id === 'ru-signed')!
    .segments.find(({ id }) => id === 'art-2.1')!.text;
  const later = withText(edition, place, text.replace('военных действий', 'военных акций'));
  const treaty = edition.documents.find(({ id }) => id === 'treaty')!;
  const start = text.indexOf('военных');
  const words = {
    document: 'treaty',
    witness: 'ru-signed',
    segment: 'art-2.1',
    span: { start, end: start + 16 },
  };
  const states = scopesOf(settingOf(treaty), words).map((scope) => [
    scope.name,
    opened(linkOf(scope), later).state,
  ]);
  expect(states).toEqual([
    [w.scopes.words, 'changed'],
    [w.scopes.clause, 'changed'],
    [w.scopes.unit, 'changed'],
    [w.scopes.comparison, 'changed'],
    ['All of it, in: Deutsch, signed German text, 1939', 'unchanged'],
    ['All of it, in: Русский, signed Russian text, 1939', 'changed'],
    ['All of it, in: English, Nazi-Soviet Relations, 1948', 'unchanged'],
    ['All of it, in: Tiếng Việt, Vietnamese working translation', 'unchanged'],
    [w.scopes.document, 'changed'],
  ]);
});

test('the text as it was cited is found in the history of the edition', () => {
  const place = 'treaty/art-7.3@ru-signed';
  const clause = { document: 'treaty', witness: 'ru-signed', segment: 'art-7.3' };
  const treaty = edition.documents.find(({ id }) => id === 'treaty')!;
  const [scope] = scopesOf(settingOf(treaty), clause);
  const link = linkOf(scope!);
  const then = treaty.witnesses
    .find(({ id }) => id === 'ru-signed')!
    .segments.find(({ id }) => id === 'art-7.3')!.text;
  const [first] = edition.history;
  const later: Edition = {
    ...withText(edition, place, `${then} [corrected]`),
    history: [{ ...first!, earlier: { [place]: then } }],
  };
  const result = opened(link, later);
  expect(result).toMatchObject({
    state: 'changed',
    then: { texts: [{ where: place, text: then }], published: { state: first!.state } },
  });
});

test.each(['', 'abc', '0123456789AB', '<script>', '0123456789abc'])(
  'a hash that is none is called so, not a change: %j',
  (hash) => {
    const view = urlToView('', '', 'treaty');
    const result = checkCitation(hash, { edition, document: 'treaty', unit: 'art-2', view });
    expect(result).toEqual({ state: 'unknown', reason: 'no-hash' });
  },
);

test('a link into a text of the reader’s own has one query and one fragment, and is found unchanged', () => {
  const own: OwnLinks = {
    linkTo: (unit) => `/some/folder/desk/read/?w=w1${unit === undefined ? '' : `#${unit}`}`,
    versions: '/some/folder/desk/?w=w1',
  };
  const treaty = edition.documents.find(({ id }) => id === 'treaty')!;
  const setting = { ...settingOf(treaty), base: { root: '/some/folder/', own } };
  const clause = { document: 'treaty', witness: 'ru-signed', segment: 'art-2.1' };
  const scopes = [
    ...scopesOf(setting, { ...clause, span: { start: 0, end: 9 } }),
    ...scopesOf(setting, { unit: 'art-2' }),
  ];
  expect(scopes.length).toBeGreaterThan(6);
  const states = scopes.map((scope) => {
    const link = linkOf(scope);
    expect(link.split('#').length).toBeLessThanOrEqual(2);
    expect(link.split('?').length).toBe(2);
    const url = new URL(link);
    expect(url.searchParams.get('w')).toBe('w1');
    const view = urlToView(url.search, url.hash, 'treaty');
    const hash = url.searchParams.get(HASH) ?? '';
    return checkCitation(hash, { edition, document: 'treaty', unit: undefined, view }).state;
  });
  expect(new Set(states)).toEqual(new Set(['unchanged']));
});
