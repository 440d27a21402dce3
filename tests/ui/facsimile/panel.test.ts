import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { edition } from 'virtual:edition';
import { hashOf } from '../../../src/app/facsimile/hash.ts';
import { Shelf } from '../../../src/app/facsimile/shelf.ts';
import type { InterfaceLanguage } from '../../../src/core/model/index.ts';
import type { FacsimilePanel } from '../../../src/ui/facsimile/panel.ts';
import { loadFacsimileWords } from '../../../src/ui/facsimile/words.ts';
import { en } from '../../../src/ui/facsimile/words/en.ts';
import { HOSTILE } from '../../set-up/made-pdf.ts';
import { linesOf, smallPdf } from '../../set-up/small-pdf.ts';
import { openRoom, violations } from '../reading/open-room.ts';

vi.setConfig({ testTimeout: 40_000 });

const until = <T>(seen: () => T) => expect.poll(seen, { timeout: 15_000 });
const one = <E extends Element = HTMLElement>(selector: string): E | null =>
  document.querySelector<E>(selector);
const panel = (): FacsimilePanel => one<FacsimilePanel>('wl-facsimile')!;
const message = () => one('.facs-message')!.textContent.trim();
const german = edition.documents[0]!.witnesses.find(({ id }) => id === 'de-signed')!;

const ALL = german.segments.length;

/** The German text, two pages of other words before it, so many lines a page. */
function scan(lines = 12): File {
  const all = german.segments.flatMap(({ text }) => linesOf(text, 70));
  const pages: (readonly string[])[] = [['A title page'], ['Printed in Berlin']];
  for (let at = 0; at < all.length; at += lines) pages.push(all.slice(at, at + lines));
  const title = 'Reichsgesetzblatt';
  return new File([smallPdf({ pages, title })], 'scan.pdf', { type: 'application/pdf' });
}

async function picture(name = 'leaf.png'): Promise<File> {
  const canvas = new OffscreenCanvas(300, 400);
  canvas.getContext('2d')!.fillRect(0, 0, 300, 400);
  return new File([await canvas.convertToBlob()], name, { type: 'image/png' });
}

async function open(address = 'treaty/?v=de-signed,ru-signed', language?: InterfaceLanguage) {
  await openRoom(address, language);
  await until(() => one('[data-opens=facsimile]')).not.toBeNull();
  if (!location.search.includes('facs=')) one('[data-opens=facsimile]')!.click();
  await until(() => one('.facsimile .facs-empty, .facsimile wl-pages')).not.toBeNull();
}

async function attached(...files: readonly File[]): Promise<void> {
  await panel().take(files);
  await until(() => one('.facsimile .leaf canvas')?.clientWidth ?? 0).toBeGreaterThan(50);
}

const linked = () => until(() => one('.facs-clauses [role=status]')?.textContent ?? '');
const show = (name: string) => (one<HTMLDetailsElement>(name)!.open = true);
const named = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('.facsimile button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === name,
  )!;

beforeEach(() => page.viewport(1280, 800));
afterEach(async () => {
  document.body.replaceChildren();
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('wortlaut.facsimiles');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(new Error('the facsimiles of the test cannot be deleted'));
  });
});

test('without a facsimile it says what can be attached and where it stays', async () => {
  await open();
  expect(one('.facs-empty')!.textContent).toContain(en.privacy);
  expect(new URLSearchParams(location.search).get('facs')).toBe('-');
  expect(await violations()).toEqual([]);
});

test('an attached PDF is shown at the clause being read, with its facts, and stands in the URL', async () => {
  await open();
  await attached(scan());
  await linked().toBe(en.linked(ALL, ALL));
  expect(message()).toBe(en.attached('Reichsgesetzblatt'));
  const hash = (await hashOf([scan()])).slice(0, 16);
  await until(() => new URLSearchParams(location.search).get('facs')).toBe(`de-signed/${hash}/3`);
  show('.facs-about');
  expect(one('.facs-hash')!.textContent).toBe(await hashOf([scan()]));
  expect(one('.facs-about dl')!.textContent).toContain(en.pageCount(7));
  expect(await violations()).toEqual([]);
});

test('a click on a clause shows its page; a click on a page shows its clause', async () => {
  await open();
  await attached(scan());
  await linked().toBe(en.linked(ALL, ALL));
  const text = document.getElementById('art-4.1@ru-signed')!;
  text.click();
  await until(() => one('[data-as=current]')).not.toBeNull();
  const current = () => one('[data-as=current]')!;
  const number = Number(current().closest<HTMLElement>('.leaf')!.dataset['page']);
  const layer = () => one(`.leaf[data-page="${number}"] .sheet-words`)!;
  await until(() => layer().textContent).toContain('Mächtegruppierung');
  const place = [...layer().querySelectorAll('span')].find(({ textContent }) =>
    textContent.includes('Mächtegruppierung'),
  )!;
  const [word, box] = [place.getBoundingClientRect(), current().getBoundingClientRect()];
  expect(word.top + word.height / 2).toBeGreaterThan(box.top);
  expect(word.top + word.height / 2).toBeLessThan(box.bottom);

  const first = one('.leaf [data-as=zone]')!.getBoundingClientRect();
  const leaf = one('.leaf [data-as=zone]')!.closest('.leaf')!;
  const before = scrollY;
  const at = { clientX: first.left + first.width / 2, clientY: first.top + 4, bubbles: true };
  leaf.dispatchEvent(new MouseEvent('click', at));
  await until(() => scrollY).not.toBe(before);
});

test('scrolling the text turns the pages, scrolling the pages moves the text, and a switch ends it', async () => {
  await open();
  await attached(scan(6));
  await linked().toBe(en.linked(ALL, ALL));
  const number = () => Number(one<HTMLInputElement>('.pages-tools input')!.value);
  const text = document.getElementById('art-6.1@de-signed')!;
  one('wl-room')!.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
  scrollTo(0, scrollY + text.getBoundingClientRect().top - 200);
  await until(number).toBeGreaterThan(8);

  const room = one('.sheet-room')!;
  room.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
  const far = scrollY;
  room.scrollTop = 0;
  await until(() => scrollY).toBeLessThan(far / 2);

  one('.facs-follow input')!.click();
  one('wl-room')!.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
  const shown = number();
  scrollTo(0, far);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  expect(number()).toBe(shown);
});

test('a facsimile and its boxes are there again when the room is opened by its address', async () => {
  await open();
  await attached(await picture());
  await until(() => location.search).toMatch(/facs=de-signed\/[0-9a-f]{16}/);
  show('.facs-clauses');
  named(en.draw).click();
  await until(() => document.activeElement?.className).toContain('facs-draft-keys');
  await until(() => one('[data-as=draft]')).not.toBeNull();
  expect(await violations()).toEqual([]);
  const said = () => one('.facs-draft [role=status]')!.textContent;
  const before = said();
  await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowRight}{/Shift}');
  await until(said).not.toBe(before);
  one<HTMLSelectElement>('.facs-draft select')!.value = 'art-1.1';
  one('.facs-draft select')!.dispatchEvent(new Event('change'));
  await userEvent.keyboard('{Enter}');
  await until(() => one('[data-as=current]')).not.toBeNull();
  expect(one('.facs-foot ul')!.textContent).toContain(en.byHand);
  const address = location.pathname.replace('/site/german-soviet-pact-1939/', '') + location.search;
  await open(address);
  await until(() => one('.leaf [data-as]')).not.toBeNull();
  show('.facs-clauses');
  expect(one('.facs-foot ul')!.textContent).toContain(en.byHand);

  document.querySelector<HTMLElement>('.facs-foot li button:last-child')!.click();
  await until(message).toContain(en.boxDeleted);
  await until(() => one('.leaf [data-as]')).toBeNull();
  await userEvent.keyboard('{Enter}');
  await until(() => one('.leaf [data-as]')).not.toBeNull();
});

test('a box is drawn with the pointer, and Escape drops it', async () => {
  await open();
  await attached(await picture());
  show('.facs-clauses');
  named(en.draw).click();
  await until(() => one('[data-as=draft]')).not.toBeNull();
  const leaf = one('.leaf')!.getBoundingClientRect();
  const point = (type: string, across: number, down: number) =>
    one('.leaf')!.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        pointerId: 1,
        button: 0,
        clientX: leaf.left + across * leaf.width,
        clientY: leaf.top + down * leaf.height,
      }),
    );
  vi.spyOn(one('.sheet-room')!, 'setPointerCapture').mockReturnValue();
  point('pointerdown', 0.1, 0.1);
  point('pointermove', 0.5, 0.2);
  point('pointerup', 0.6, 0.3);
  await until(() => one('.facs-draft [role=status]')!.textContent).toBe(
    en.draftAt(1, 30, 40, 150, 80),
  );
  one('.facs-draft-keys')!.focus();
  await userEvent.keyboard('{Escape}');
  await until(() => one('[data-as=draft]')).toBeNull();
});

test('a facsimile is removed on purpose, and put back', async () => {
  await open();
  await attached(scan());
  show('.facs-about');
  named(en.remove).click();
  await until(message).toContain(en.removed('Reichsgesetzblatt'));
  expect(one('.facs-empty')).not.toBeNull();
  await until(() => document.activeElement?.hasAttribute('data-undo')).toBe(true);
  await userEvent.keyboard('{Enter}');
  await until(() => one('.leaf canvas')).not.toBeNull();
});

test('exported boxes can be taken back in; those of another file are refused', async () => {
  await open();
  await attached(await picture());
  const { zonesToTei } = await import('../../../src/core/facsimile/index.ts');
  const place = { edition: edition.id, document: 'treaty', witness: 'de-signed' };
  const zone = { id: 'a', segment: 'art-1.1', page: 1, x: 9, y: 9, width: 99, height: 20 };
  const links = async (sha256: string) =>
    zonesToTei({ ...place, sha256, title: 'x', zones: [{ ...zone, by: 'hand' }] });
  const bring = (text: string): void => {
    const files = new DataTransfer();
    files.items.add(new File([text], 'links.xml'));
    const field = one<HTMLInputElement>('.facs-exchange input')!;
    field.files = files.files;
    field.dispatchEvent(new Event('change'));
  };
  bring(await links('0'.repeat(64)));
  await until(message).toBe(en.notBrought(en.otherFile));
  bring(await links(await hashOf([await picture()])));
  await until(message).toBe(en.brought(1, 0));
  await until(() => one('.leaf [data-as=zone]')).not.toBeNull();
  bring('<broken');
  await until(message).toContain(en.notBrought('').trim());
});

test('a facsimile of the edition is there without being attached, with its boxes, source and rights', async () => {
  const all = (text: string) => ({ en: text, vi: text, de: text, ru: text });
  const file = scan();
  const zone = { id: 'z', segment: 'art-2.1', page: 2, x: 72, y: 60, width: 300, height: 30 };
  const facsimile = {
    file: 'scan.pdf',
    document: 'treaty',
    witness: 'de-signed',
    sha256: await hashOf([file]),
    bytes: file.size,
    title: all('RGBl.'),
    rights: all('Public domain'),
    source: all('An archive'),
    zones: [{ ...zone, by: 'hand' as const }],
  };
  const changed = edition as { facsimiles?: unknown };
  changed.facsimiles = [facsimile];
  try {
    await openRoom('treaty/?v=de-signed,ru-signed');
    const asked = vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(new Response(file));
    await until(() => one('[data-opens=facsimile]')).not.toBeNull();
    one('[data-opens=facsimile]')!.click();
    await until(() => one('.facsimile .leaf canvas')).not.toBeNull();
    expect(asked.mock.calls[0]![0]).toBe('/site/german-soviet-pact-1939/facsimiles/scan.pdf');
    asked.mockRestore();
  } finally {
    delete changed.facsimiles;
  }
  show('.facs-about');
  expect(one('.facs-about dl')!.textContent).toContain('An archive');
  expect(named(en.remove)).toBeUndefined();
  document.getElementById('art-2.1@de-signed')!.click();
  await until(() => one('.leaf[data-page="2"] [data-as=current]')).not.toBeNull();
});

test('a link to a facsimile that is not on this device says what to attach', async () => {
  await open('treaty/?facs=de-signed/0123456789abcdef/4');
  expect(one('.facs-warning')!.textContent).toBe(en.notHere('0123456789abcdef'));
  expect(location.search).toContain('facs=de-signed/0123456789abcdef/4');
  expect(await violations()).toEqual([]);
});

test.each([
  ['damaged', () => [new File(['%PDF-1.7'], 'a.pdf')], en.pages.faults.damaged],
  ['neither PDF nor picture', () => [new File(['hello'], 'a.pdf')], en.pages.faults.unknown],
  [
    'a page tree that goes in a circle',
    () => [
      new File([Uint8Array.from(HOSTILE['a page tree that goes in a circle']![1]())], 'a.pdf'),
    ],
    en.pages.faults.damaged,
  ],
  ['two PDFs at once', () => [scan(), scan(7)], en.mixed],
])('%s: not attached, with the reason, and the page goes on', async (_name, files, reason) => {
  await open();
  await panel().take(files());
  await until(message).toContain(reason);
  expect(panel().textContent).toContain(en.lead);
  await attached(await picture());
});

test.each([
  ['full', 'QuotaExceededError'],
  ['broken', 'UnknownError'],
] as const)(
  'where the storage is %s, the facsimile is read all the same, with a word of warning',
  async (problem, name) => {
    await open();
    const refuse = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    await attached(scan());
    refuse.mockRestore();
    expect(one('.facs-warning')!.textContent).toBe(en.notKept[problem]);
    expect(await violations()).toEqual([]);
  },
);

test('where nothing may be stored, the same', async () => {
  const refuse = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  await open();
  await attached(scan());
  refuse.mockRestore();
  expect(one('.facs-warning')!.textContent).toBe(en.notKept.denied);
});

test('one file attached to two versions is kept once, and removing it from one leaves the other', async () => {
  const shelf = await Shelf.open();
  const place = { edition: 'e', document: 'd', witness: 'a' };
  const about = { title: 'x', pages: 1, now: '2026-01-01T00:00:00Z' };
  const file = new Blob(['one']);
  const first = await shelf.attach(place, [file], about);
  const second = await shelf.attach({ ...place, witness: 'b' }, [file], about);
  expect(await shelf.attach(place, [file], about)).toBe(first);
  await shelf.remove(first);
  expect(await (await shelf.files(second))![0]!.text()).toBe('one');
  const back = await shelf.remove(second);
  expect(await shelf.files(second)).toBeUndefined();
  await back();
  shelf.close();
  const again = await Shelf.open();
  expect(again.attachments.map(({ witness }) => witness)).toEqual(['b']);
  expect(await (await again.files(second))![0]!.text()).toBe('one');
  again.close();
});

test.each<InterfaceLanguage>(['vi', 'de', 'ru'])(
  'in %s, on a narrow screen and in the dark',
  async (language) => {
    await page.viewport(360, 740);
    await open('treaty/?v=de-signed', language);
    document.documentElement.dataset['colours'] = 'dark';
    const words = await loadFacsimileWords(language);
    expect(one('.facs-empty')!.textContent).toContain(words.lead);
    await attached(scan());
    await until(() => message()).toBe(words.attached('Reichsgesetzblatt'));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    named(words.wide).click();
    await until(() => one('.facsimile')!.clientHeight).toBeGreaterThan(600);
    expect(await violations()).toEqual([]);
  },
);
