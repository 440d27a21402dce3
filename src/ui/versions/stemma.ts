import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { EditionDocument } from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';
import { isAuthentic, ownLanguageName } from '../names.ts';
import { layOutStemma, NODE, type StemmaArrow, type StemmaNode } from './stemma-layout.ts';

const MARGIN = 4;

/** The stemma of a document as a picture: each node a link into the ledger, each arrow a derivation. */
export function stemma(setting: EditionSetting, document: EditionDocument): TemplateResult {
  const { m, edition } = setting;
  const { nodes, arrows, width, height } = layOutStemma(edition, document);
  const box = `${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`;
  const title = m.ledger.stemmaLabel(document.title[m.language]);
  return html`<figure class="stemma">
    <figcaption>${m.ledger.stemma}. ${m.ledger.stemmaIntro}</figcaption>
    <div class="scroll" tabindex="0" role="group" aria-label=${title}>
      <svg
        viewBox=${box}
        width=${width + 2 * MARGIN}
        height=${height + 2 * MARGIN}
        role="group"
        aria-label=${title}
      >
        ${arrows.map((arrow) => arrowPath(arrow))} ${nodes.map((node) => nodeBox(setting, node))}
      </svg>
    </div>
  </figure>`;
}

function arrowPath({ from, to, derivation }: StemmaArrow): SVGTemplateResult {
  const top = from.y + NODE.height;
  const end = to.y - 6;
  const bend = (end - top) / 2;
  const d = `M${from.x} ${top}C${from.x} ${top + bend} ${to.x} ${end - bend} ${to.x} ${end}`;
  const head = `M${to.x - 4} ${end}l4 6l4 -6z`;
  return svg`<g class="arrow" data-relation=${derivation.relation} data-certainty=${derivation.certainty} aria-hidden="true"><path d=${d}></path><path class="head" d=${head}></path></g>`;
}

function nodeBox({ m }: EditionSetting, node: StemmaNode): SVGTemplateResult {
  const { witness, x, y } = node;
  const left = x - NODE.width / 2;
  if (!witness) {
    const lines = wrapped(node.label?.[m.language] ?? '', 30);
    return svg`<g class="node outside"><rect x=${left} y=${y} width=${NODE.width} height=${NODE.height} rx="6"></rect>${textLines(lines, x, y)}</g>`;
  }
  const first = `${ownLanguageName(witness.language)} · ${m.authority[witness.authority]}`;
  const lines = [first, ...wrapped(witness.name[m.language], 30).slice(0, 2)];
  return svg`<a class="node" href=${`#${node.id}`} data-authentic=${isAuthentic(witness.authority) || nothing}><rect x=${left} y=${y} width=${NODE.width} height=${NODE.height} rx="6"></rect>${textLines(lines, x, y)}</a>`;
}

function textLines(lines: readonly string[], x: number, y: number): readonly SVGTemplateResult[] {
  const leading = 16;
  const start = y + NODE.height / 2 - ((lines.length - 1) * leading) / 2 + 4;
  return lines.map(
    (line, index) =>
      svg`<text class=${index === 0 ? 'first' : nothing} x=${x} y=${start + index * leading} text-anchor="middle">${line}</text>`,
  );
}

/** Breaks a label at spaces into lines of at most so many characters, where words allow it. */
function wrapped(label: string, length: number): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
