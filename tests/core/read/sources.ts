import type { Block } from '../../../src/core/model/index.ts';
import { read } from '../../../src/core/read/index.ts';
import type { ReadOptions, ReadResult } from '../../../src/core/read/index.ts';

export const decode = (bytes: Uint8Array, label: string) => new TextDecoder(label).decode(bytes);

/** Reads a file made of a text or of bytes. */
export function readFile(
  name: string,
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<ReadResult> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return read({ name, bytes }, { decode, ...options });
}

/** The same, for files that must be readable. */
export async function readGood(
  name: string,
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
) {
  const result = await readFile(name, content, options);
  if (!result.ok) throw new Error(`${name}: ${result.fault.message}`);
  return result;
}

export type GoodResult = Awaited<ReturnType<typeof readGood>>;

export async function faultOf(
  name: string,
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
) {
  const result = await readFile(name, content, options);
  if (result.ok) throw new Error(`${name} was read, and should not have been`);
  return result.fault;
}

/** Blocks in a notation of one line each: `# heading`, `* [mark] item`, `^ footnote`, `{id} ...`, `... @page`. */
export function notation(blocks: readonly Block[]): string[] {
  return blocks.map(({ kind, text, level, mark, page, id }) => {
    const sign = { heading: '#'.repeat(level ?? 1), paragraph: '', item: '*', footnote: '^' }[kind];
    return [
      sign,
      id === undefined ? '' : `{${id}}`,
      mark === undefined ? '' : `[${mark}]`,
      text,
      page === undefined ? '' : `@${page}`,
    ]
      .filter((part) => part !== '')
      .join(' ');
  });
}

/** All characters a result gives back, in blocks or notices, with how often each occurs; white space apart. */
export function charactersOf(result: ReadResult): Map<string, number> {
  if (!result.ok) return new Map();
  const blocks = result.texts.flatMap(({ blocks }) => blocks);
  return characters([
    ...blocks.map(({ mark, text }) => `${mark ?? ''}${text}`),
    ...result.notices.flatMap(({ text }) => text ?? []),
    result.title ?? '',
  ]);
}

export function characters(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const visible = texts
    .join(' ')
    .normalize('NFC')
    .replace(/[\s\u0085\u00ad\u200b\u2060\ufeff]|(?![\n])\p{Cc}/gu, '');
  for (const letter of visible) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Characters of the source that came back less often than they stand there. */
export function lost(source: string, result: ReadResult): string[] {
  const found = charactersOf(result);
  return [...characters([source])]
    .filter(([letter, count]) => (found.get(letter) ?? 0) < count)
    .map(([letter, count]) => `${letter} ${count - (found.get(letter) ?? 0)}`);
}

/** Bytes of a text in a single-byte encoding, made by turning the machine's decoder round. */
export function encode(text: string, label: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) table.set(byteOf(byte, label), byte);
  const bytes = [...text.normalize('NFC')].flatMap((letter) => {
    const whole = table.get(letter);
    if (whole !== undefined) return [whole];
    const parts = [...letter.normalize('NFD')];
    const tone = parts.findIndex((mark) => /[\u0300\u0301\u0303\u0309\u0323]/.test(mark));
    const base = parts
      .filter((_, i) => i !== tone)
      .join('')
      .normalize('NFC');
    const bytesOf = [table.get(base), table.get(parts[tone] ?? '')];
    if (bytesOf.includes(undefined)) throw new Error(`${letter} is not in ${label}`);
    return bytesOf as number[];
  });
  return Uint8Array.from(bytes);
}

/** Some machines decode windows-1252 as ISO 8859-1; its quotation marks and dashes are put right here. */
function byteOf(byte: number, label: string): string {
  const marks: Readonly<Record<number, string>> = {
    0x84: '„',
    0x91: '‘',
    0x92: '’',
    0x93: '“',
    0x94: '”',
    0x96: '–',
  };
  return (label === 'windows-1252' ? marks[byte] : undefined) ?? decode(Uint8Array.of(byte), label);
}

/** Wording of the treaty's first article, as it stands in the edition. */
export const WORDS: Readonly<Record<'de' | 'ru' | 'vi' | 'en' | 'fr', string>> = {
  de: 'Die beiden vertragschließenden Teile verpflichten sich, sich jeden Gewaltakts, jeder aggressiven Handlung und jeden Angriffs gegen einander zu enthalten. Für die Ratifikationsurkunden gilt dasselbe; über Änderungen wird später beraten.',
  ru: 'Обе договаривающиеся стороны обязуются воздерживаться от всякого насилия, от всякого агрессивного действия и всякого нападения в отношении друг друга, как отдельно, так и совместно с другими державами.',
  vi: 'Hai bên ký kết cam kết không tiến hành bất kỳ hành động bạo lực nào, bất kỳ hành động xâm lược nào và bất kỳ cuộc tấn công nào chống lại nhau, dù riêng rẽ hay cùng với các cường quốc khác.',
  en: 'Both High Contracting Parties obligate themselves to desist from any act of violence, any aggressive action, and any attack on each other, either individually or jointly with other Powers.',
  fr: 'Les deux parties contractantes s’engagent à s’abstenir de tout acte de violence, de toute action agressive et de toute attaque l’une contre l’autre, séparément ou conjointement avec d’autres puissances.',
};
