import { html, nothing, type TemplateResult } from 'lit';
import type { Reading, Segment, Variant, Witness } from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';
import { versionName } from '../names.ts';

/** The variants that concern any of these segments. */
export function variantsAt(witness: Witness, segments: readonly Segment[]): readonly Variant[] {
  const ids = new Set(segments.flatMap((segment) => [segment.id, ...segment.covers]));
  return witness.variants.filter((variant) => variant.segments.some((id) => ids.has(id)));
}

/** A mark with the number of variants; opened, it lists reading, variant, who reads it, slip or not. */
export function apparatus(
  setting: EditionSetting,
  witness: Witness,
  segments: readonly Segment[],
): TemplateResult | typeof nothing {
  const variants = variantsAt(witness, segments);
  if (variants.length === 0) return nothing;
  const { m } = setting;
  return html`<details class="apparatus">
    <summary>${m.variants(variants.length)}</summary>
    <ul aria-label=${m.apparatusFor(versionName(m, witness))}>
      ${variants.map((variant) => entry(setting, witness, variant))}
    </ul>
  </details>`;
}

function entry(setting: EditionSetting, witness: Witness, variant: Variant): TemplateResult {
  const { m } = setting;
  return html`<li>
    <span class="lemma" lang=${witness.language}>${variant.lemma || m.nothing}</span>
    <span class="bracket" aria-hidden="true">]</span>
    ${variant.readings.map((reading) => readingTemplate(setting, witness, reading))}
    ${variant.remark ? html`<span class="remark">${variant.remark[m.language]}</span>` : nothing}
  </li>`;
}

function readingTemplate(
  { m, edition }: EditionSetting,
  witness: Witness,
  reading: Reading,
): TemplateResult {
  const copies = reading.copies.map(
    (id) => edition.copies.find((copy) => copy.id === id)?.name[m.language] ?? id,
  );
  return html`<span class="reading"
    ><span class="words" lang=${witness.language}>${reading.text || m.nothing}</span>${
      reading.slip ? html` <span class="slip">${m.slip[reading.slip]}</span>` : nothing
    }${reading.undecided ? html` <span class="slip">${m.undecided}</span>` : nothing}
    <span class="copies">${copies.join('; ')}</span>${
      reading.remark ? html` <span class="remark">${reading.remark[m.language]}</span>` : nothing
    }</span
  >`;
}
