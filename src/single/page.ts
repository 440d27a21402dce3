import { html, type TemplateResult } from 'lit';
import type { Page } from '../app/page.ts';
import {
  INTERFACE_LANGUAGES,
  type Edition,
  type EditionDocument,
  type Unit,
  type Witness,
} from '../core/model/index.ts';
import type { EditionSetting } from '../ui/context.ts';
import { messagesIn } from '../ui/messages/all.ts';
import { dateName, ownLanguageName, unitName, versionName } from '../ui/names.ts';
import { escapeHtml } from '../ui/pages/head.ts';
import { serialise } from '../ui/pages/serialise.ts';
import { bibliographyLine } from '../ui/versions/bibliography-line.ts';
import { inFour } from './in-four.ts';
import { LANGUAGE_FIELD } from './language.ts';
import { allNotes, notesBelow } from './notes.ts';
import { singleStyles, versionClass } from './styles.ts';
import { unitTable } from './unit-table.ts';
import { singleWords } from './words.ts';

/** Hashes in base64 that the policy of the file names, so that nothing runs but its own script and styles. */
export type HashOf = (text: string) => string;

/** The whole edition as one HTML file. `script` is put in as it stands; it must not hold an end tag of a script. */
export function singlePage(edition: Edition, script: string, hashOf: HashOf): string {
  if (/<\/script|<!--/i.test(script)) throw new Error('the script would end inside the page');
  const setting = { m: messagesIn('en'), base: { linkTo }, edition };
  const styles = singleStyles(edition);
  const policy = `default-src 'none'; script-src 'sha256-${hashOf(script)}'; style-src 'sha256-${hashOf(styles)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="Wortlaut">
<title>${escapeHtml(edition.title.en)}</title>
<style>${styles}</style>
</head>
<body>
${withinFile(serialise(body(setting)))}
<script>${script}</script>
</body>
</html>
`;
}

/** Where in the file a page of the site stands. */
function linkTo(page: Page): string {
  switch (page.kind) {
    case 'unit':
      return `#${page.document}/${page.unit}`;
    case 'document':
      return `#${page.document}`;
    case 'note':
      return `#note-${page.note}`;
    default:
      return ''; // a fragment follows, or the file itself is meant
  }
}

/** A place within a unit's page is here a place within the unit: the unit is what can be gone to. */
function withinFile(markup: string): string {
  return markup.replace(/href="(#[^"#]*)#[^"]*"/g, 'href="$1"');
}

function body(setting: EditionSetting): TemplateResult {
  const { edition } = setting;
  return html`<header>
      ${languageChoice()}
      <h1>${inFour((m) => edition.title[m.language])}</h1>
      <p>${inFour((m) => edition.description[m.language])}</p>
      <p class="quiet">
        ${inFour((m) => singleWords(m.language).intro)}
        ${inFour((m) => m.state(edition.state, edition.hash))}
      </p>
    </header>
    <div id="tools">
      <p class="quiet">${inFour((m) => singleWords(m.language).noScript)}</p>
    </div>
    <nav aria-labelledby="contents">
      <h2 id="contents">${inFour((m) => m.contents)}</h2>
      <ol>
        ${edition.documents.map(
          ({ id, title }) =>
            html`<li><a href=${`#${id}`}>${inFour((m) => title[m.language])}</a></li>`,
        )}
        <li><a href="#notes">${inFour((m) => m.notesOfEditors)}</a></li>
        <li><a href="#bibliography">${inFour((m) => m.ledger.bibliography)}</a></li>
      </ol>
    </nav>
    <main>
      ${edition.documents.map((document) => documentArticle(setting, document))}
      ${allNotes(setting)} ${bibliography(setting)}
    </main>
    <footer class="quiet">
      <h2>${inFour((m) => m.rights)}</h2>
      <p>${inFour((m) => edition.rights[m.language])}</p>
    </footer>`;
}

/** Radio buttons, which styles alone can follow. */
function languageChoice(): TemplateResult {
  return html`<fieldset class="languages">
    <legend class="quiet">${inFour((m) => m.interfaceLanguage)}</legend>
    ${INTERFACE_LANGUAGES.map(
      (language) =>
        html`<label lang=${language}
          ><input
            type="radio"
            name=${LANGUAGE_FIELD}
            id=${`in-${language}`}
            value=${language}
            ?checked=${language === 'en'}
          />
          ${ownLanguageName(language)}</label
        >`,
    )}
  </fieldset>`;
}

function documentArticle(setting: EditionSetting, document: EditionDocument): TemplateResult {
  return html`<article id=${document.id}>
    <h2>${inFour((m) => document.title[m.language])}</h2>
    <p class="quiet">${inFour((m) => dateName(m, document.date))}</p>
    <p>${inFour((m) => document.description[m.language])}</p>
    ${document.units.map((unit) => unitSection(setting, document, unit))}
    <section class="quiet">
      <h3>${inFour((m) => m.sourcesAtEnd)}</h3>
      ${document.witnesses.map((witness) => versionEntry(document, witness))}
    </section>
  </article>`;
}

function unitSection(
  setting: EditionSetting,
  document: EditionDocument,
  unit: Unit,
): TemplateResult {
  const single = { ...setting, document, unit, versionClass };
  const first = document.defaultWitnesses.flatMap(
    (id) => document.witnesses.find((witness) => witness.id === id) ?? [],
  );
  const further = document.witnesses.filter((witness) => !first.includes(witness));
  return html`<section class="unit" id=${`${document.id}/${unit.id}`}>
    <h3>${inFour((m) => unitName(m, unit))}</h3>
    ${unitTable(single, first, true)}
    ${
      further.length === 0
        ? ''
        : html`<details>
            <summary>${inFour((m) => m.furtherVersions)}</summary>
            ${unitTable(single, further, false)}
          </details>`
    }
    ${notesBelow(setting, document, unit)}
  </section>`;
}

/** A version as the ledger has it: authority and why, source, what was collated, whether it is whole, rights. */
function versionEntry(document: EditionDocument, witness: Witness): TemplateResult {
  const rows = [
    ['standing', witness.standing],
    ['source', witness.source],
    ['collation', witness.collation],
    ['extent', witness.extent],
    ['rights', witness.rights],
  ] as const;
  return html`<details id=${`${document.id}.${witness.id}`}>
    <summary>
      ${inFour((m) => `${versionName(m, witness)} (${m.authority[witness.authority]})`)}
    </summary>
    <dl>
      ${rows.map(
        ([name, said]) =>
          html`<dt>${inFour((m) => m.ledger[name])}</dt>
            <dd>${inFour((m) => said[m.language])}</dd>`,
      )}
    </dl>
  </details>`;
}

function bibliography({ edition, m }: EditionSetting): TemplateResult {
  return html`<section id="bibliography" class="quiet">
    <h2>${inFour((words) => words.ledger.bibliography)}</h2>
    <ul>
      ${edition.bibliography.map(
        (entry) => html`<li id=${`ref-${entry.id}`}>${bibliographyLine(m, entry)}</li>`,
      )}
    </ul>
  </section>`;
}
