import {
  INTERFACE_LANGUAGES,
  type Edition,
  type EditionDocument,
  type Witness,
} from '../core/model/index.ts';
import { messagesIn } from '../ui/messages/all.ts';
import { versionName } from '../ui/names.ts';

/** The class of the cells of a version: below the columns' heads on a narrow screen, the styles name the version in it. */
export function versionClass(document: EditionDocument, witness: Witness): string {
  return `v-${document.id}-${witness.id}`;
}

/** The styles of the single file. It brings no fonts: those of the device are used. */
export function singleStyles(edition: Edition): string {
  return `${BASE}${LANGUAGES}@media (max-width: 56rem) {${NARROW}${versionNames(edition)}}\n`;
}

/** One language of the interface is shown: English, or the one whose button is pressed. */
const LANGUAGES = `[data-in]:not([data-in='en']) { display: none; }
${INTERFACE_LANGUAGES.filter((language) => language !== 'en')
  .map(
    (language) =>
      `html:has(#in-${language}:checked) [data-in='en'] { display: none; } html:has(#in-${language}:checked) [data-in='${language}'] { display: revert; }\n`,
  )
  .join('')}`;

function versionNames(edition: Edition): string {
  const rules = edition.documents.flatMap((document) =>
    document.witnesses.flatMap((witness) =>
      INTERFACE_LANGUAGES.map((language) => {
        const m = messagesIn(language);
        const name = `${versionName(m, witness)} · ${m.authority[witness.authority]}`;
        const where = language === 'en' ? '' : `html:has(#in-${language}:checked) `;
        return `${where}.${versionClass(document, witness)}::before { content: ${quoted(name)}; }\n`;
      }),
    ),
  );
  return rules.join('');
}

/** A string of CSS that cannot end the element it stands in. Source: CSS Syntax Level 3, 4.3.7. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}

const BASE = `
:root { color-scheme: light dark; --paper: light-dark(#fbfaf6, #171614); --sheet: light-dark(#fffefb, #1e1d1a); --ink: light-dark(#1f1d1a, #e9e5dc); --quiet: light-dark(#625d54, #aaa498); --rule: light-dark(#e3ded2, #34312c); --edge: light-dark(#8d867a, #7d776c); --accent: light-dark(#8a2b22, #e08a7d); --found: light-dark(#f6e3a8, #5a4a16); --ins: light-dark(#1c6b3c, #7fcf9f); --del: light-dark(#9a2f22, #f09a8c); --warn: light-dark(#7a5200, #e6b45a); --serif: 'Source Serif 4', 'Noto Serif', Georgia, serif; --sans: 'Source Sans 3', 'Noto Sans', system-ui, sans-serif; }
* { box-sizing: border-box; }
html { scroll-padding-block-start: 6rem; }
body { margin: 0 auto; max-width: 100rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); overflow-wrap: break-word; }
h1 { max-width: 44ch; font-size: 1.75rem; line-height: 1.25; } h2 { margin: 3rem 0 0.5rem; font-size: 1.4rem; line-height: 1.3; } h3 { margin: 2rem 0 0.5rem; font-size: 1.15rem; }
header p, article > p, footer p { max-width: 70ch; }
nav h2 { margin-top: 1.5rem; font: 600 0.9375rem var(--sans); color: var(--quiet); }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav ol { columns: 20rem; column-gap: 2.5rem; padding-inline-start: 1.75rem; } nav li { break-inside: avoid; } nav a, .below a { display: inline-block; min-height: 24px; vertical-align: top; }
.quiet, .remark, .missing, .status-mark, .gap-mark, .apparatus, .below, th, #tools, .languages, summary, .compare, .note-card { font-family: var(--sans); font-size: 0.875rem; line-height: 1.5; }
.quiet, .remark, .missing { color: var(--quiet); }
.quiet h2, .quiet h3 { font: 600 0.9375rem var(--sans); }
.languages { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin: 0; padding: 0; border: 0; } .languages legend { float: inline-start; padding: 0; margin-inline-end: 1rem; } .languages label { min-height: 24px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 0.45rem 1.25rem 0.45rem 0; text-align: start; vertical-align: top; }
thead :is(th, td) { border-block-end: 1px solid var(--rule); }
thead td, tbody th { width: 2.75rem; padding-inline-end: 0.75rem; } tbody th { color: var(--quiet); font-size: 0.75rem; font-weight: 400; text-align: end; line-height: 2.1; }
tbody th a { display: inline-block; min-width: 24px; min-height: 24px; text-decoration: none; }
thead th { font-weight: 400; } thead th a { color: inherit; text-decoration: none; } thead b { font: 600 1rem var(--serif); }
.authority { display: inline-block; padding: 0.0625rem 0.375rem; border: 1px solid currentcolor; border-radius: 3px; color: var(--quiet); font: 600 0.6875rem/1.3 var(--sans); } [data-authentic] .authority { color: var(--accent); }
.text { margin: 0; scroll-margin-top: 7rem; }
.label .text { color: var(--quiet); font-style: italic; font-size: 0.9375rem; }
.remark, .missing, .status-mark, .gap-mark { margin: 0.25rem 0 0; } .gap-mark, .status-mark, .slip { color: var(--warn); font-weight: 600; } .missing { padding-inline-start: 0.625rem; border-inline-start: 2px solid var(--rule); } .missing > span { display: block; }
.doubtful { border-block-end: 2px dotted var(--warn); } .text[data-doubtful] { padding-inline-start: 0.625rem; border-inline-start: 2px dotted var(--warn); }
.text .note { color: inherit; }
.note { text-decoration: underline solid var(--accent) 1px; text-underline-offset: 0.25em; } .note.error { text-decoration-style: wavy; } .note.translation { text-decoration-style: dashed; } .note.divergence { text-decoration-style: double; } .note.authenticity { text-decoration-style: dotted; text-decoration-thickness: 2.5px; }
.note-card { max-width: 46rem; margin-block: 1rem; padding: 0.75rem 1rem; border: 1px solid var(--rule); border-inline-start: 3px solid var(--accent); border-radius: 6px; background: var(--sheet); font-size: 0.9375rem; } .note-card h3 { margin: 0; font: 600 1.0625rem/1.35 var(--serif); } .note-card p { margin: 0.375rem 0; }
.note-words div { margin-block-start: 0.25rem; } .note-words dt { color: var(--quiet); } .note-words dd { margin: 0; } .note-words .words { color: inherit; font-family: var(--serif); } .note-words .lacks dd { font-style: italic; }
.apparatus ul { margin: 0.25rem 0; padding-inline-start: 1rem; } .apparatus .lemma, .apparatus .words { font-family: var(--serif); } .apparatus .words { font-weight: 600; } .apparatus .reading { display: block; } .apparatus .copies { color: var(--quiet); }
.below { margin: 0.5rem 0 0 2.75rem; padding: 0; } ul.below { margin-block-start: 0; list-style: none; }
.current { outline: 2px solid var(--accent); outline-offset: 3px; }
::highlight(found) { background-color: var(--found); color: var(--ink); } ::highlight(here) { background-color: var(--found); color: var(--ink); text-decoration: underline 3px var(--accent); }
.unit > details > summary { margin-inline-start: 2.75rem; } summary { padding: 0.3rem 0; min-height: 24px; cursor: pointer; } dt { font-weight: 600; } dd { margin: 0 0 0.25rem; }
#tools { position: sticky; top: 0; z-index: 1; background: var(--paper); } #tools form { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; align-items: end; padding: 0.6rem 0; border-bottom: 1px solid var(--rule); }
#tools label { display: grid; flex: 1 1 14rem; } #tools .hint { flex-basis: 100%; margin: 0; color: var(--quiet); } #tools output { flex: 1 1 12rem; min-height: 1.5em; }
input[type='search'], select, button { min-height: 2rem; padding: 0.2rem 0.5rem; border: 1px solid var(--edge); border-radius: 6px; background: var(--sheet); color: var(--ink); font: inherit; max-width: 100%; }
.compare { margin: 0.5rem 0 0 2.75rem; } .compare label { display: inline-flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; max-width: 100%; }
.merged { font: 1.0625rem/1.55 var(--serif); max-width: 46rem; }
ins { color: var(--ins); text-decoration: underline; } del { color: var(--del); text-decoration: line-through; }
@media print { #tools, .compare, .languages { display: none; } }
`;

const NARROW = `
body { padding: 1rem; }
table, tbody, tr, td { display: block; width: auto; } thead { display: none; }
tbody th { display: block; width: auto; text-align: start; padding: 0.5rem 0 0; border-block-start: 1px solid var(--rule); } .label th { border: 0; padding: 0; }
td { padding: 0.25rem 0 0.5rem; } td::before { display: block; color: var(--quiet); font: 600 0.75rem/1.5 var(--sans); }
.below, .compare { margin-inline-start: 0; } #tools .hint { display: none; } #tools output { flex-basis: 100%; min-height: 0; } .unit > details > summary { margin-inline-start: 0; } .label td::before { display: none; } .label td { padding: 0; }
`;
