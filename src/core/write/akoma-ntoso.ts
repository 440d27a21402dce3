import type { EditionDocument, Segment, UnitKind, Witness } from '../model/index.ts';
import { isHeading, passagesOf } from './units.ts';
import type { Passage } from './units.ts';
import { attributes, escapeXml } from './xml.ts';

/** ISO 639-2/T codes, which FRBRlanguage wants. */
const THREE_LETTERS: Readonly<Record<string, string>> = {
  de: 'deu', ru: 'rus', en: 'eng', vi: 'vie', fr: 'fra', uk: 'ukr', pl: 'pol', zh: 'zho', ar: 'ara', es: 'spa',
  it: 'ita', pt: 'por', nl: 'nld', cs: 'ces', ja: 'jpn', ko: 'kor', lt: 'lit', lv: 'lav', et: 'est', fi: 'fin',
}; // prettier-ignore

type Place = 'preface' | 'preamble' | 'mainBody' | 'conclusions';

const PLACES: Readonly<Record<UnitKind, Place>> = {
  title: 'preface',
  preamble: 'preamble',
  introduction: 'preamble',
  article: 'mainBody',
  point: 'mainBody',
  closing: 'conclusions',
  postscript: 'conclusions',
};

/**
 * A witness as Akoma Ntoso 1.0 (OASIS, namespace 3.0). Canonical segment ids stand in `wId`: they name the clause in the
 * work, whatever the language. Gaps are declared in notes of the metadata.
 */
export function writeAkomaNtoso(document: EditionDocument, witness: Witness): string {
  const passages = passagesOf(document, witness);
  const part = (place: Place, write: (passage: Passage) => string) => {
    const own = passages.filter(({ unit }) => PLACES[unit.kind] === place);
    if (own.length === 0 && place !== 'mainBody') return '';
    return `    <${place}>\n${own.map(write).join('\n')}\n    </${place}>\n`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <doc${attributes({ name: document.kind })}>
${meta(document, witness)}
${part('preface', paragraphs)}${part('preamble', paragraphs)}${part('mainBody', division)}${part('conclusions', paragraphs)}  </doc>
</akomaNtoso>
`;
}

function meta(document: EditionDocument, witness: Witness): string {
  const language = witness.language.split('-')[0]!;
  const work = `/akn/xx/doc/${document.date}/${document.id}`;
  const expression = `${work}/${THREE_LETTERS[language] ?? language}@${witness.id}`;
  const gaps = witness.gaps.map(
    ({ segments, reason, remark }, i) =>
      `          <note${attributes({ eId: `gap_${i + 1}` })}><p>${escapeXml(`${segments.join(', ')}: ${reason}. ${remark.en}`)}</p></note>`,
  );
  const notes =
    gaps.length > 0
      ? `\n        <notes source="#wortlaut">\n${gaps.join('\n')}\n        </notes>`
      : '';
  return `    <meta>
      <identification source="#wortlaut">
        <FRBRWork>
${level(`${work}/!main`, work, document.date)}
          <FRBRcountry value="xx"/>
        </FRBRWork>
        <FRBRExpression>
${level(`${expression}/!main`, expression, witness.date, witness.id)}
          <FRBRlanguage${attributes({ language: THREE_LETTERS[language] ?? language })}/>
        </FRBRExpression>
        <FRBRManifestation>
${level(`${expression}/!main.xml`, `${expression}.akn`, witness.date)}
        </FRBRManifestation>
      </identification>
      <references source="#wortlaut">
        <TLCOrganization eId="wortlaut" href="/ontology/organization/wortlaut" showAs="Wortlaut"/>
      </references>${notes}
    </meta>`;
}

function level(itself: string, uri: string, date: string, alias?: string): string {
  const whole = `${date}-01-01`.slice(0, 10);
  const named =
    alias === undefined
      ? ''
      : `          <FRBRalias${attributes({ value: alias, name: 'witness' })}/>\n`;
  // The schema wants a whole date; the name says how much of it is known.
  const known = { 4: 'year', 7: 'month' }[date.length] ?? 'day';
  return `          <FRBRthis${attributes({ value: itself })}/>
          <FRBRuri${attributes({ value: uri })}/>
${named}          <FRBRdate${attributes({ date: whole, name: known })}/>
          <FRBRauthor href="#wortlaut"/>`;
}

function names(segment: Segment): string {
  return attributes({
    eId: segment.id.replaceAll('.', '__').replaceAll('-', '_'),
    wId: segment.id,
  });
}

function paragraphs({ unit, segments }: Passage): string {
  return segments
    .map((segment) => {
      const text = escapeXml(segment.text);
      const content = unit.kind === 'title' ? `<docTitle>${text}</docTitle>` : text;
      return `      <p${names(segment)}>${content}</p>`;
    })
    .join('\n');
}

function division({ unit, segments }: Passage): string {
  const id = attributes({ eId: unit.id.replaceAll('-', '_'), wId: unit.id });
  const parts = segments.map((segment) =>
    isHeading(segment, unit)
      ? `        <num${names(segment)}>${escapeXml(segment.text)}</num>`
      : `        <paragraph${names(segment)}><content><p>${escapeXml(segment.text)}</p></content></paragraph>`,
  );
  return `      <article${id}>\n${parts.join('\n')}\n      </article>`;
}
