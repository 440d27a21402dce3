import { fill, type Said, type SentenceCode } from '../../core/read/index.ts';
import type { DeskSetting } from './desk-page.ts';

/** What the readers of files say, in another language than their own English. */
export type SaidIn = Readonly<Record<SentenceCode, string>>;

/** A sentence in the reader's language, as far as there are words for it; else in English, which `lang` then says. */
export function saidTo(
  { d }: DeskSetting,
  { message, said }: { readonly message: string; readonly said?: Said },
): { readonly text: string; readonly lang?: 'en' } {
  const template = said && d.said?.[said.code];
  return template === undefined
    ? { text: message, lang: 'en' }
    : { text: fill(template, said!.values) };
}
