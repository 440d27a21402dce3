import type { InterfaceLanguage } from '../model/index.ts';
import { locator } from './citable.ts';
import type { Citable } from './citable.ts';
import { dateParts } from './dates.ts';
import { citationKey, citedLanguage, oneLine, safeUrl } from './key.ts';
import { citationWords, unitName } from './words.ts';

/**
 * A RIS record. A treaty is a statute (STAT), which reference managers keep treaties as; a draft is a manuscript. Each
 * value stands on one line however long it is: the format has no continued lines, and a reader of it would lose what
 * was wrapped.
 */
export function ris(cited: Citable, language: InterfaceLanguage): string {
  const { document, edition, unit, hash, url, accessed } = cited;
  const words = citationWords(language);
  const lines: readonly (readonly [string, string])[] = [
    ['TY', typeOf(cited)],
    ['ID', citationKey(cited)],
    ['TI', document.title[language]],
    ...dateLines(document.date),
    ...(unit ? [['SE', unitName(unit, language)] as const] : []),
    ['T2', edition.title[language]],
    ['ET', `${words.state} ${edition.state}`],
    ['PB', 'Wortlaut'],
    ['LA', citedLanguage(cited, language)],
    ['N1', [locator(cited, language), `${words.text} ${hash}`].filter(Boolean).join(', ')],
    ['UR', safeUrl(url)],
    ['Y2', slashed(accessed)],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}`).join('\r\n') + '\r\n';
}

function typeOf({ subject, document }: Citable): string {
  if (subject.kind !== 'text') return 'ELEC';
  return document.kind === 'draft' ? 'MANSCPT' : 'STAT';
}

function dateLines(iso: string): readonly (readonly [string, string])[] {
  const date = dateParts(iso);
  return date
    ? [
        ['PY', date.year],
        ['DA', slashed(iso)],
      ]
    : [];
}

/** RIS dates: year/month/day/other, the parts that are not known left empty. */
function slashed(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}/${month}/${day}/`;
}
