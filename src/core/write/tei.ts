import { INTERFACE_LANGUAGES } from '../model/index.ts';
import type {
  Derivation,
  EditionDocument,
  Gap,
  Localized,
  Segment,
  Witness,
} from '../model/index.ts';
import { gapsBefore, isHeading, passagesOf } from './units.ts';
import type { Passage } from './units.ts';
import { attributes, escapeXml } from './xml.ts';

/** A witness as TEI P5, in the form that an edition's `texts/` folder has. */
export function writeTei(document: EditionDocument, witness: Witness): string {
  const id = `${document.id}.${witness.id}`;
  const passages = passagesOf(document, witness);
  const gaps = gapsBefore(document, witness, passages);
  const turned = pageBreaks(witness);
  const body = [
    ...passages.flatMap((passage, i) => [...gaps[i]!.map(gap), division(passage, turned)]),
    ...gaps.at(-1)!.map(gap),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"${attributes({ 'xml:id': id, 'xml:lang': witness.language })}>
${header(document, witness, id)}
  <text>
    <body>
${body.join('\n')}
    </body>
  </text>
</TEI>
`;
}

function header(document: EditionDocument, witness: Witness, id: string): string {
  const { language, authority, licence, rights, source, name, derivations } = witness;
  return `  <teiHeader xml:lang="en">
    <fileDesc>
      <titleStmt>
        <title>${escapeXml(`${document.title.en}: ${name.en}`)}</title>
      </titleStmt>
      <publicationStmt>
        <publisher>Wortlaut</publisher>
        <availability>
          <licence${attributes({ target: licence })}>${escapeXml(rights.en)}</licence>
        </availability>
      </publicationStmt>
      <sourceDesc>
        <bibl>${escapeXml(source.en)}</bibl>
${relations(document, derivations, id)}      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <p>Status of segments in @ana: #c collated, #u uncollated, #gap, #w working translation.</p>
    </encodingDesc>
    <profileDesc>
      <langUsage>
        <language${attributes({ ident: language })}>${escapeXml(language)}</language>
      </langUsage>
      <textClass>
        <catRef${attributes({ scheme: '#authority', target: `#${authority}` })}/>
      </textClass>
    </profileDesc>
  </teiHeader>`;
}

function relations(
  document: EditionDocument,
  derivations: readonly Derivation[],
  id: string,
): string {
  if (derivations.length === 0) return '';
  const outside = derivations.flatMap(({ witness, source }) =>
    witness === undefined && source ? [source.en] : [],
  );
  const bibl =
    outside.length > 0
      ? `        <bibl xml:id="source">${escapeXml(outside.join('; '))}</bibl>\n`
      : '';
  const list = derivations.map(({ witness, relation, certainty }) => {
    const whole = witness?.includes('/') ? witness.replace('/', '.') : `${document.id}.${witness}`;
    const passive = witness === undefined ? '#source' : whole;
    return `          <relation${attributes({ name: relation, active: `#${id}`, passive, cert: certainty })}/>\n`;
  });
  return `${bibl}        <listRelation>\n${list.join('')}        </listRelation>\n`;
}

/** The page break before each segment that does not stand on the page of the one before; without a number where it is not known. */
function pageBreaks({ segments }: Witness): ReadonlyMap<Segment, string> {
  const turned = segments.filter(({ page }, at) => page !== segments[at - 1]?.page);
  return new Map(
    turned.map((segment) => [segment, `<pb${attributes({ n: segment.page?.toString() })}/>`]),
  );
}

function division({ unit, segments }: Passage, turned: ReadonlyMap<Segment, string>): string {
  const parts: string[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    if (paragraph.length > 0) parts.push(`        <p>\n${paragraph.join('\n')}\n        </p>`);
    paragraph = [];
  };
  for (const segment of segments) {
    const pageBreak = turned.get(segment);
    if (isHeading(segment, unit)) {
      flush();
      if (pageBreak) parts.push(`        ${pageBreak}`);
      parts.push(`        ${element('head', segment)}`, ...remarks(segment, '        '));
    } else {
      if (pageBreak) paragraph.push(`          ${pageBreak}`);
      paragraph.push(`          ${element('seg', segment)}`, ...remarks(segment, '          '));
    }
  }
  flush();
  return `      <div${attributes({ type: unit.kind, n: unit.id })}>\n${parts.join('\n')}\n      </div>`;
}

function element(name: 'head' | 'seg', segment: Segment): string {
  const { id, covers, status, text, doubtful = [] } = segment;
  const itself = covers.length === 1 && covers[0] === id;
  const start = attributes({
    'xml:id': id,
    n: itself ? undefined : covers.join(' '),
    ana: `#${status}`,
  });
  let at = 0;
  let content = '';
  for (const { start: from, end } of doubtful) {
    content += `${escapeXml(text.slice(at, from))}<seg type="doubtful">${escapeXml(text.slice(from, end))}</seg>`;
    at = end;
  }
  return `<${name}${start}>${content}${escapeXml(text.slice(at))}</${name}>`;
}

function remarks({ id, remark }: Segment, indent: string): string[] {
  if (!remark) return [];
  return localized(remark).map(
    ([language, text]) =>
      `${indent}<note${attributes({ type: 'remark', target: `#${id}`, 'xml:lang': language })}>${escapeXml(text)}</note>`,
  );
}

function gap({ segments, reason, remark }: Gap): string {
  const descriptions = localized(remark).map(
    ([language, text]) =>
      `        <desc${attributes({ 'xml:lang': language })}>${escapeXml(text)}</desc>`,
  );
  return `      <gap${attributes({ reason, n: segments.join(' ') })}>\n${descriptions.join('\n')}\n      </gap>`;
}

function localized(texts: Localized): [string, string][] {
  return INTERFACE_LANGUAGES.map((language) => [language, texts[language]]);
}
