import { html, svg, type TemplateResult } from 'lit';
import type { EditionSetting } from '../../context.ts';
import type { DistanceMatrix } from './pictures-data.ts';

const CELL = { width: 132, height: 44 };
const NAMES = 250;
const HEAD = 56;

/** The distances of the versions of one language as a square of boxes, the darker the farther apart. */
export function distanceMatrix(
  { m }: EditionSetting,
  { witnesses, distances }: DistanceMatrix,
  title: string,
  said: (distance: number | undefined) => string,
): TemplateResult {
  const width = NAMES + witnesses.length * CELL.width;
  const height = HEAD + witnesses.length * CELL.height;
  const names = witnesses.map((witness) => witness.name[m.language]);
  return html`<svg
    class="picture matrix"
    viewBox=${`0 0 ${width} ${height}`}
    width=${width}
    height=${height}
    role="img"
    aria-label=${`${title}: ${pairs(names, distances, said).join('; ')}`}
  >
    ${names.map((name, index) =>
      lines(name, 18).map(
        (line, at) =>
          svg`<text class="head" x=${NAMES + (index + 0.5) * CELL.width} y=${18 + at * 16} text-anchor="middle">${line}</text>`,
      ),
    )}
    ${names.map(
      (name, row) =>
        svg`<text class="name" x="0" y=${HEAD + (row + 0.5) * CELL.height + 4}>${lines(name, 36)[0]}</text>${distances[
          row
        ]!.map((distance, column) => box(row, column, distance, said))}`,
    )}
  </svg>`;
}

function box(
  row: number,
  column: number,
  distance: number | undefined,
  said: (distance: number | undefined) => string,
): unknown {
  const x = NAMES + column * CELL.width;
  const y = HEAD + row * CELL.height;
  const shade = distance === undefined ? 0 : Math.min(3, Math.ceil(distance * 10 * 0.8));
  const text = distance === undefined ? '–' : said(distance);
  return svg`<rect x=${x} y=${y} width=${CELL.width - 2} height=${CELL.height - 2} rx="3" data-shade=${shade}></rect><text x=${x + CELL.width / 2} y=${y + CELL.height / 2 + 4} text-anchor="middle" data-shade=${shade}>${text}</text>`;
}

/** Each pair once, in words: what the picture says to those who do not see it. */
function pairs(
  names: readonly string[],
  distances: DistanceMatrix['distances'],
  said: (distance: number | undefined) => string,
): readonly string[] {
  return names.flatMap((name, row) =>
    names
      .slice(row + 1)
      .map((other, at) => `${name} – ${other}: ${said(distances[row]![row + 1 + at])}`),
  );
}

function lines(text: string, length: number): readonly string[] {
  const found: string[] = [];
  for (const word of text.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length < length)
      found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}
