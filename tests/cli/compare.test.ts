import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'wortlaut-compare-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

let out = '';
let err = '';
beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});

const run = (...args: string[]): Promise<number> => main(['compare', ...args]);
const de1 = file('de1.txt', 'an irgend einer Mächtegruppierung,\ndass die Teile');
const de2 = file('de2.txt', 'an irgendeiner Mächtegruppierung;\ndaß die Teile');

describe('wortlaut compare', () => {
  test('prints the JSON that its help describes', async () => {
    expect(await run(de1, de2, '--lang', 'de', '--json')).toBe(1);
    expect(JSON.parse(out)).toEqual({
      edits: [
        { a: [3, 15], b: [3, 14], class: 'spelling', rule: 'joined' },
        { a: [33, 34], b: [32, 33], class: 'punctuation', rule: 'signs' },
        { a: [35, 39], b: [34, 37], class: 'spelling', rule: 'eszett' },
      ],
      counts: {
        substantive: 0,
        addition: 0,
        omission: 0,
        order: 0,
        'word-form': 0,
        spelling: 2,
        capitals: 0,
        punctuation: 1,
      },
    });
  });

  test('prints lines for people, and the language it guessed', async () => {
    expect(await run(de1, de2)).toBe(1);
    expect(out).toBe(
      '1:4 spelling (joined) [irgend einer/irgendeiner]\n' +
        '1:34 punctuation (signs) [,/;]\n' +
        '2:1 spelling (eszett) [dass/daß]\n' +
        '2 spelling, 1 punctuation\n',
    );
    expect(err).toBe('language guessed: de\n');
  });

  test('lists only the classes asked for, without rules switched off', async () => {
    expect(
      await run(de1, de2, '--lang=de', '--classes=spelling', '--rules-off=joined', '--json'),
    ).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ edits: [{ rule: 'eszett' }], counts: { spelling: 1 } });
  });

  test('ends with 0 where nothing differs, also in the classes asked for', async () => {
    expect(await run(de1, de1, '--lang', 'de')).toBe(0);
    expect(out).toBe('no difference\n');
    expect(await run(de1, de2, '--lang', 'de', '--classes', 'substantive')).toBe(0);
  });

  test('counts offsets in NFC', async () => {
    const a = file('nfd.txt', 'hòa b'.normalize('NFD'));
    const b = file('nfc.txt', 'hòa c');
    expect(await run(a, b, '--lang', 'vi', '--json')).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ edits: [{ a: [4, 5], b: [4, 5] }] });
  });

  test.each([
    [['one.txt'], 'name two files, not 1'],
    [[de1, de2, '--colour'], 'no option --colour'],
    [[de1, de2, '--lang'], '--lang needs a value'],
    [[de1, de2, '--lang', 'de_DE!'], '"de_DE!" is no language tag'],
    [[de1, de2, '--classes', 'grave'], 'there is no class "grave"'],
    [[de1, de2, '--lang', 'de', '--rules-off', 'nonsense'], 'There is no rule "nonsense"'],
    [[de1, join(folder, 'absent.txt')], 'cannot be read: there is no such file'],
    [[de1, folder], 'cannot be read: it is a folder'],
    [
      [de1, file('latin1.txt', Uint8Array.of(0x4d, 0xe4, 0x63, 0x68, 0x74, 0x65))],
      'is no UTF-8 text',
    ],
  ])('says in one line what is wrong: %j', async (args, message) => {
    expect(await run(...args)).toBe(2);
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toBe('');
  });

  test('explains itself', async () => {
    expect(await run('--help')).toBe(0);
    expect(out).toContain('Exit code');
  });
});
