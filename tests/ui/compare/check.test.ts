import { html, render } from 'lit';
import { edition } from 'virtual:edition';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { InterfaceLanguage } from '../../../src/core/model/index.ts';
import { openCheck } from '../../../src/ui/compare/check/open.ts';
import { checkPage } from '../../../src/ui/compare/pages/check-page.ts';
import { picturesPage } from '../../../src/ui/compare/pages/pictures-page.ts';
import { messagesIn } from '../../../src/ui/messages/all.ts';
import { frame } from '../../../src/ui/shell/frame.ts';
import { termsPage } from '../../../src/ui/terms/terms-page.ts';
import '../../../src/ui/styles/index.css';
import { violations } from '../reading/open-room.ts';

const ROOT = '/site/';
const PAGES = { check: checkPage, pictures: picturesPage, terms: termsPage };

async function open(kind: keyof typeof PAGES, query = '', language: InterfaceLanguage = 'en') {
  delete document.documentElement.dataset['colours'];
  history.replaceState(null, '', `${ROOT}${edition.id}/${kind}/${query}`);
  document.documentElement.lang = language;
  document.title = kind;
  document.body.replaceChildren();
  const whole = document.createElement('div');
  document.body.append(whole);
  const setting = { m: messagesIn(language), base: { root: ROOT }, edition, live: true } as const;
  const where = { kind, edition: edition.id } as const;
  render(html`${frame(setting, where, PAGES[kind](setting))}`, whole);
  if (kind !== 'check') return;
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(JSON.stringify(edition)));
  await openCheck({ root: ROOT, page: where, language }, edition.id);
  vi.mocked(globalThis.fetch).mockRestore();
  await vi.waitFor(() => expect(document.querySelector('#check-text')).not.toBeNull());
}

const field = (name: string) =>
  document.querySelector<HTMLTextAreaElement>(`textarea[name=${name}]`)!;
const start = () => document.querySelector<HTMLElement>('.check-form .primary')!.click();
const outcome = (selector: string) =>
  vi.waitFor(() => {
    const found = document.querySelector(`.check-outcome ${selector}`);
    if (!found) throw new Error(`no ${selector} yet`);
    return found;
  }, 20_000);

const original = edition.documents
  .find(({ id }) => id === 'treaty')!
  .witnesses.find(({ id }) => id === 'en-nsr')!
  .segments.map(({ text }) => text)
  .join('\n');

beforeEach(() => page.viewport(1280, 800));

describe('a text of the reader', () => {
  test('that is the corrupt web version is named, with what it does', async () => {
    await open('check');
    expect(await violations()).toEqual([]);
    field('text').value = original
      .replace('\nArticle V.\n', ' ')
      .replace('does not denounce it', 'does not advance it');
    start();
    const known = await outcome('.known');
    expect(known.textContent).toContain('a widely copied web version, corrupt');
    expect(known.textContent).toContain('Article IV runs into Article V');
    const links = [...document.querySelectorAll('.difference-list a')].map((each) =>
      each.textContent.trim(),
    );
    expect(links).toEqual(['Article V', 'Article VI, 2']);
    expect(document.activeElement?.id).toBe('check-result-title');
    expect(await violations()).toEqual([]);
  });

  test('that is the established one has no departure', async () => {
    await open('check');
    field('text').value = original;
    start();
    expect((await outcome('.faithful')).textContent).toMatch(/No departure/);
  });

  test('that is none of the edition is said to be none', async () => {
    await open('check', '?language=en');
    field('text').value = 'Call me Ishmael. Some years ago, never mind how long precisely.';
    start();
    expect((await outcome('.message')).textContent).toMatch(/No version/);
  });

  test('that is empty is asked for', async () => {
    await open('check');
    start();
    expect((await outcome('.message')).textContent).toMatch(/no text/);
  });

  test('is compared with another text of the reader, and the comparison can be cancelled', async () => {
    await open('check', '?against=own&language=en');
    field('text').value = 'The treaty enters into force.';
    field('second').value = 'The treaty came into force!';
    start();
    await outcome('.check-result');
    expect(document.querySelector('.difference-list')!.textContent).toMatch(/enters/);
    const word = (index: number) => `word${(index * 7919) % 5003}`;
    field('text').value = Array.from({ length: 60_000 }, (_, index) => word(index)).join(' ');
    field('second').value = Array.from({ length: 60_000 }, (_, index) => word(index * 3)).join(' ');
    start();
    await outcome('progress');
    document.querySelector<HTMLElement>('.check-outcome button')!.click();
    expect((await outcome('.message')).textContent).toMatch(/cancelled/);
    expect(await violations()).toEqual([]);
  });

  test.each(['vi', 'de', 'ru'] as const)('in %s, on a narrow screen', async (language) => {
    await page.viewport(360, 740);
    await open('check', '?against=own', language);
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
});

describe.each(['terms', 'pictures'] as const)('the page of %s', (kind) => {
  test.each(['en', 'vi', 'de', 'ru'] as const)('in %s', async (language) => {
    await open(kind, '', language);
    expect(await violations()).toEqual([]);
  });

  test('in the dark, on a narrow screen, with every table open', async () => {
    await page.viewport(360, 740);
    await open(kind);
    document.documentElement.dataset['colours'] = 'dark';
    for (const each of document.querySelectorAll('details')) each.open = true;
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
});
