import axe from 'axe-core';
import { html, render } from 'lit';
import { edition } from 'virtual:edition';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { InterfaceLanguage } from '../../../src/core/model/index.ts';
import type { ProofReport } from '../../../src/core/proof/index.ts';
import { messagesIn } from '../../../src/ui/messages/all.ts';
import { openProof } from '../../../src/ui/proof/open.ts';
import { Proof } from '../../../src/ui/proof/proof.ts';
import { proofPage } from '../../../src/ui/proof/proof-page.ts';
import { writeReport, type ReportForm } from '../../../src/ui/proof/write-report.ts';
import { proofWordsIn } from '../../../src/ui/proof/words/all.ts';
import { frame } from '../../../src/ui/shell/frame.ts';
import '../../../src/ui/styles/index.css';

const english = edition.documents
  .find(({ id }) => id === 'treaty')!
  .witnesses.find(({ id }) => id === 'en-nsr')!
  .segments.map(({ text }) => text)
  .join('\n\n');
const corrupt = english
  .replace('\n\nArticle V.\n\n', ' ')
  .replace('does not denounce it', 'does not advance it')
  .replace('ratified', 'ratiﬁed');

/** Opens the page as the site's script does. */
async function open(language: InterfaceLanguage = 'en'): Promise<Proof> {
  delete document.documentElement.dataset['colours'];
  document.documentElement.lang = language;
  document.title = 'Check';
  document.body.replaceChildren();
  const where = { kind: 'proof', edition: edition.id } as const;
  const setting = {
    m: messagesIn(language),
    base: { root: '/site/' },
    edition,
    live: true,
  } as const;
  const whole = document.createElement('div');
  document.body.append(whole);
  render(frame(setting, where, proofPage({ ...setting, p: proofWordsIn(language) })), whole);
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(JSON.stringify(edition)));
  await openProof({ root: '/site/', page: where, language }, edition.id);
  vi.mocked(globalThis.fetch).mockRestore();
  const proof = document.querySelector<Proof>('wl-proof')!;
  await proof.updateComplete;
  return proof;
}

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200)}`);
}

async function checked(proof: Proof, name: string, content: BlobPart): Promise<void> {
  await proof.check(new File([content], name));
  await proof.updateComplete;
}

const shown = (selector: string) =>
  [...document.querySelectorAll(selector)].map((each) =>
    each.textContent.replace(/\s+/g, ' ').trim(),
  );

beforeEach(() => page.viewport(1280, 800));

test('the corrupt version: two differences of substance, each with a link to its clause', async () => {
  const proof = await open();
  await checked(proof, 'copy.txt', corrupt);
  expect(shown('.finding')[0]).toContain('2 differences');
  expect(shown('[data-sort]').map((line) => line.split(' ')[0])).toEqual(['Substance', 'Reading']);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-sort=substance] .place a')];
  const paths = links.map(({ href }) => href.slice(href.indexOf('/site/')));
  expect(paths).toEqual([
    '/site/german-soviet-pact-1939/treaty/art-5/?v=en-nsr#art-5.label@en-nsr:0-10',
    expect.stringMatching(
      /^\/site\/german-soviet-pact-1939\/treaty\/art-6\/\?v=en-nsr#art-6\.2@en-nsr:\d+-\d+$/,
    ),
  ]);
  expect(shown('[data-sort=substance] .remark')[1]).toContain('known from');
  expect(await violations()).toEqual([]);
});

test('a faithful copy in German words of the interface, in the dark', async () => {
  const proof = await open('de');
  document.documentElement.dataset['colours'] = 'dark';
  await checked(proof, 'kopie.txt', english);
  expect(shown('.finding')).toEqual([proofWordsIn('de').faithful]);
  expect(await violations()).toEqual([]);
});

test.each<InterfaceLanguage>(['vi', 'ru'])('another text, in %s', async (language) => {
  const proof = await open(language);
  await checked(
    proof,
    'other.txt',
    'All human beings are born free and equal in dignity and rights.',
  );
  expect(shown('.verdict h2')).toEqual([proofWordsIn(language).notOfEdition]);
  expect(await violations()).toEqual([]);
});

test.each([
  ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ['nothing', new Uint8Array()],
  ['a damaged PDF', new TextEncoder().encode('%PDF-1.7\nnothing of it')],
])('%s is refused, and the page goes on', async (name, bytes) => {
  const proof = await open();
  await checked(proof, name, bytes);
  expect(shown('[role=alert]')[0]).toContain('was not read');
  expect(await violations()).toEqual([]);
  await checked(proof, 'copy.txt', english);
  expect(document.querySelector('[role=alert]')).toBeNull();
  expect(shown('.finding')).toHaveLength(1);
});

test('what the file says is text, never HTML', async () => {
  const proof = await open();
  await checked(
    proof,
    '<b>x</b>.txt',
    english.replace('ten years', '<img src=x onerror=alert(1)> years'),
  );
  expect(document.querySelector('.report img, .report-file b b')).toBeNull();
  expect(shown('[data-sort] ins').join(' ')).toContain('<img');
});

test('a second file ends the check of the first', async () => {
  const proof = await open();
  const first = checked(proof, 'first.txt', english);
  await checked(proof, 'second.txt', corrupt);
  await first;
  expect(shown('.report-file')).toEqual(['second.txt']);
});

test('on a narrow screen nothing stands out sideways', async () => {
  await page.viewport(360, 740);
  const proof = await open('de');
  await checked(proof, 'kopie.txt', corrupt);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  expect(await violations()).toEqual([]);
});

test('without script the page says what it is for', () => {
  const setting = { m: messagesIn('en'), base: { root: '/' }, edition, p: proofWordsIn('en') };
  render(html`<main>${proofPage(setting)}</main>`, document.body);
  expect(document.body.textContent).toContain('npx wortlaut proof');
});

test('the report as HTML, CSV and JSON', async () => {
  const proof = await open();
  await checked(proof, 'copy.pdf.txt', corrupt.replace('ten years', '=SUM(1) years'));
  const { setting } = proof;
  const { report } = (proof as unknown as { checked: { report: ProofReport } }).checked;
  const written = (form: ReportForm) => writeReport(setting, { name: 'copy.txt', report }, form);
  expect(written('json')).toMatchObject({ name: 'copy.proof.json', type: 'application/json' });
  expect(JSON.parse(written('json').content)).toEqual({ file: 'copy.txt', report });
  const rows = written('csv').content.split('\r\n');
  expect(rows).toHaveLength(1 + report.matches[0]!.differences.length + 1);
  expect(rows.join('')).toContain(",'=,");
  expect(rows.filter((row) => /(?:^|,)"?[=+@-]/.test(row))).toEqual([]);
  const kept = new DOMParser().parseFromString(written('html').content, 'text/html');
  expect(kept.querySelectorAll('table tr')).toHaveLength(report.matches[0]!.differences.length + 1);
  expect(kept.querySelector('td b, script')).toBeNull();
});
