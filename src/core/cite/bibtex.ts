import type { InterfaceLanguage } from '../model/index.ts';
import { locator } from './citable.ts';
import type { Citable } from './citable.ts';
import { dateParts } from './dates.ts';
import { citationKey, citedLanguage, oneLine, safeUrl } from './key.ts';
import { citationWords } from './words.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A BibTeX entry. BibTeX knows no treaties: `@misc` with the place in `note` is read by BibTeX and biblatex alike. */
export function bibtex(cited: Citable, language: InterfaceLanguage): string {
  const { document, edition, hash, url, accessed } = cited;
  const words = citationWords(language);
  const date = dateParts(document.date);
  const fields: readonly (readonly [string, string])[] = [
    ['title', `{{${tex(document.title[language])}}}`],
    ...(date ? [['year', `{${date.year}}`] as const] : []),
    ...(date?.month === undefined ? [] : [['month', MONTHS[date.month - 1]!] as const]),
    ['howpublished', `{${tex(`${edition.title[language]}, ${words.state} ${edition.state}`)}}`],
    ['publisher', '{Wortlaut}'],
    ['note', `{${tex(listed(locator(cited, language), `${words.text} ${hash}`))}}`],
    ['language', `{${citedLanguage(cited, language)}}`],
    ['url', `{${safeUrl(url)}}`],
    ['urldate', `{${accessed}}`],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value},`);
  return [`@misc{${citationKey(cited)},`, ...lines, '}'].join('\n');
}

function listed(...items: readonly string[]): string {
  return items.filter(Boolean).join(', ');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which TeX finds nothing to do. Letters of any script stay as they are. */
function tex(text: string): string {
  return oneLine(text).replace(/[\\{}$&#_%~^]/g, (mark) => TEX[mark] ?? `\\${mark}`);
}
