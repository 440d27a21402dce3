import { html, nothing, type TemplateResult } from 'lit';
import type {
  BibliographyEntry,
  Derivation,
  EditionDocument,
  Witness,
} from '../../core/model/index.ts';
import { link, type EditionSetting } from '../context.ts';
import { isAuthentic, languageName, versionName } from '../names.ts';
import { bibliographyLine } from './bibliography-line.ts';
import { resolveDerivation } from './stemma-layout.ts';
import { stemma } from './stemma.ts';

/** The authority ledger: every witness, what makes it authentic or not, and the stemma. */
export function versionsPage(setting: EditionSetting): TemplateResult {
  const { m, edition } = setting;
  return html`<div class="ledger">
    <h1>${m.ledger.title}</h1>
    <p class="lead">${m.ledger.intro}</p>
    ${edition.documents.map((document) => documentLedger(setting, document))} ${legend(setting)}
    <h2 id="bibliography">${m.ledger.bibliography}</h2>
    <ul class="bibliography">
      ${edition.bibliography.map(
        (entry) => html`<li id=${`ref-${entry.id}`}>${bibliographyLine(m, entry)}</li>`,
      )}
    </ul>
  </div>`;
}

function documentLedger(setting: EditionSetting, document: EditionDocument): TemplateResult {
  const { m, edition } = setting;
  const page = link(setting, { kind: 'document', edition: edition.id, document: document.id });
  return html`<section id=${document.id}>
    <h2><a href=${page}>${document.title[m.language]}</a></h2>
    ${document.witnesses.length > 1 ? stemma(setting, document) : nothing}
    ${document.witnesses.map((witness) => witnessEntry(setting, document, witness))}
  </section>`;
}

function witnessEntry(
  setting: EditionSetting,
  document: EditionDocument,
  witness: Witness,
): TemplateResult {
  const { m, edition } = setting;
  const page = link(setting, { kind: 'document', edition: edition.id, document: document.id });
  const rows: readonly (readonly [string, unknown])[] = [
    [m.ledger.language, languageName(m, witness.language)],
    [m.ledger.standing, witness.standing[m.language]],
    [m.ledger.source, witness.source[m.language]],
    [m.ledger.madeFrom, derivations(setting, document, witness, 'made-from')],
    [m.ledger.checkedAgainst, derivations(setting, document, witness, 'checked-against')],
    [m.ledger.collation, witness.collation[m.language]],
    [m.ledger.extent, witness.extent[m.language]],
    [m.ledger.rights, witness.rights[m.language]],
    [m.ledger.references, references(setting, edition.bibliography, witness)],
  ];
  return html`<article class="witness" id=${`${document.id}.${witness.id}`}>
    <h3>
      <a href=${`${page}?v=${witness.id}`}>${versionName(m, witness)}</a>
      <span class="authority" ?data-authentic=${isAuthentic(witness.authority)}
        >${m.authority[witness.authority]}</span
      >
    </h3>
    <dl>
      ${rows
        .filter(([, value]) => value !== nothing)
        .map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
    </dl>
  </article>`;
}

function derivations(
  setting: EditionSetting,
  document: EditionDocument,
  witness: Witness,
  relation: Derivation['relation'],
): unknown {
  const found = witness.derivations.filter((each) => each.relation === relation);
  if (found.length === 0) {
    const original = relation === 'made-from' && witness.authority === 'authentic';
    return original ? setting.m.ledger.original : nothing;
  }
  return html`<ul class="inline">
    ${found.map((each) => html`<li>${derivation(setting, document, each)}</li>`)}
  </ul>`;
}

function derivation(setting: EditionSetting, document: EditionDocument, each: Derivation): unknown {
  const { m, edition } = setting;
  const doubt = each.certainty === 'high' ? '' : ` (${m.ledger.certainty[each.certainty]})`;
  const target = resolveDerivation(edition, document, each);
  if (!target) return `${each.source?.[m.language] ?? ''}${doubt}`;
  const foreign =
    target.document.id === document.id ? '' : `${target.document.shortTitle[m.language]}: `;
  return html`<a href=${`#${target.document.id}.${target.witness.id}`}
      >${foreign}${versionName(m, target.witness)}</a
    >${doubt}`;
}

function references(
  { m }: EditionSetting,
  bibliography: readonly BibliographyEntry[],
  witness: Witness,
): unknown {
  const entries = witness.references.flatMap(
    (id) => bibliography.find((entry) => entry.id === id) ?? [],
  );
  if (entries.length === 0) return nothing;
  return html`<ul class="inline">
    ${entries.map((entry) => html`<li><a href=${`#ref-${entry.id}`}>${bibliographyLine(m, entry)}</a></li>`)}
  </ul>`;
}

function legend({ m }: EditionSetting): TemplateResult {
  return html`<h2>${m.ledger.legend}</h2>
    <dl class="legend">
      ${(['c', 'u', 'gap', 'w'] as const).map(
        (status) =>
          html`<div>
            <dt><code>${status}</code></dt>
            <dd>${m.status[status]}</dd>
          </div>`,
      )}
    </dl>`;
}
