import { html, nothing, type TemplateResult } from 'lit';
import {
  findDocument,
  findUnit,
  findWitness,
  type Concept,
  type EditionDocument,
  type TermOccurrence,
  type Witness,
} from '../../core/model/index.ts';
import { conceptsNamed } from '../../core/search/index.ts';
import { versionName } from '../names.ts';
import { placeLink } from './place-link.ts';
import type { FormActions } from './form.ts';
import type { SearchSetting, Shown } from './setting.ts';

/** Concepts that were named, each with its words in every version, and the way to all of them in a concordance. */
export function conceptHits(
  setting: SearchSetting,
  { view }: Shown,
  actions: FormActions,
): unknown {
  const concepts = conceptsNamed(setting.edition, view.typed);
  return concepts.map(
    (concept) =>
      html`<section class="concept-hit">
        <h2>${setting.s.termFound(concept.label[setting.m.language])}</h2>
        ${documentsOf(setting, concept).map((document, at) =>
          documentWords(setting, concept, document, at === 0),
        )}
        <button
          type="button"
          @click=${() => actions.change({ shown: 'concordance', concept: concept.id })}
        >
          ${setting.s.termConcordance}
        </button>
      </section>`,
  );
}

function documentsOf(setting: SearchSetting, concept: Concept): readonly EditionDocument[] {
  const ids = new Set(concept.occurrences.map(({ document }) => document));
  return [...ids].flatMap((id) => findDocument(setting.edition, id) ?? []);
}

function documentWords(
  setting: SearchSetting,
  concept: Concept,
  document: EditionDocument,
  isFirst: boolean,
): TemplateResult {
  const { m } = setting;
  const here = concept.occurrences.filter((each) => each.document === document.id);
  const versions = document.witnesses.filter(({ id }) => here.some((each) => each.witness === id));
  return html`<details ?open=${isFirst}>
    <summary>${document.shortTitle[m.language]}</summary>
    <dl>
      ${versions.map(
        (witness) =>
          html`<div>
            <dt>${versionName(m, witness)}</dt>
            <dd lang=${witness.language}>${wordsIn(setting, document, witness, here)}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}

/** The words of one version, each once, leading to the first place where they stand. */
function wordsIn(
  setting: SearchSetting,
  document: EditionDocument,
  witness: Witness,
  occurrences: readonly TermOccurrence[],
): unknown {
  const own = occurrences.filter((each) => each.witness === witness.id);
  const firsts = own.filter(
    (each, at) => own.findIndex((other) => other.text === each.text) === at,
  );
  return firsts.map((each, at) => {
    const segment = findWitness(document, witness.id)!.segments.find(
      ({ id }) => id === each.segment,
    );
    const unit = findUnit(document, segment?.covers[0] ?? each.segment);
    if (!unit) return nothing;
    const place = { segment: each.segment, witness: witness.id, span: each.span };
    return html`${at > 0 ? '; ' : nothing}<a href=${placeLink(setting, document, unit, place)}
        >${each.text}</a
      >`;
  });
}
