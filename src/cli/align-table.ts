import type { Grid } from '../core/align/index.ts';
import type { Input } from './align-input.ts';

/** Below this a link is shown as unsure. */
const UNSURE = 0.5;

/** Cuts a text into lines of a width, at spaces where it has some. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text.replaceAll('\n', ' ');
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const at = space > width / 3 ? space : width;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...lines, rest];
}

function rowLines(
  inputs: readonly Input[],
  cells: readonly (readonly number[])[],
  width: number,
): string[] {
  const columns = cells.map((cell, at) => {
    const { segments, units } = inputs[at]!;
    return cell.flatMap((one) => {
      const { unit, mark, text } = segments[one]!;
      return wrap(`${units[unit]!.name}  ${mark === undefined ? '' : `${mark} `}${text}`, width);
    });
  });
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column) => (column[line] ?? '').padEnd(width))
      .join(' | ')
      .trimEnd(),
  );
}

/** An alignment for reading in a terminal: a column a version, then how many clauses have a counterpart. */
export function alignmentTable(inputs: readonly Input[], { rows }: Grid, columns: number): string {
  const width = Math.max(16, Math.floor((columns - 8 - 3 * (inputs.length - 1)) / inputs.length));
  const head = inputs.map(({ name, language }) =>
    `${name} (${language})`.slice(0, width).padEnd(width),
  );
  const out = [`       ${head.join(' | ').trimEnd()}`];
  for (const { cells, confidence, by } of rows) {
    const sign = confidence < UNSURE ? '?' : ' ';
    const lines = rowLines(inputs, cells, width);
    out.push(
      `${sign}${confidence.toFixed(2)}  ${lines[0] ?? ''}`,
      ...lines.slice(1).map((line) => `       ${line}`),
    );
    if (by.length > 0) out.push(`       by ${by.join(', ')}`);
  }
  const total = inputs.reduce((sum, { segments }) => sum + segments.length, 0);
  const linked = rows.filter(({ cells }) => cells.filter(({ length }) => length > 0).length > 1);
  const clauses = linked.reduce(
    (sum, { cells }) => sum + cells.reduce((all, cell) => all + cell.length, 0),
    0,
  );
  const unsure = linked.filter(({ confidence }) => confidence < UNSURE).length;
  out.push(
    `${clauses} of ${total} clauses aligned in ${linked.length} links, ${unsure} of them unsure`,
  );
  const furniture = inputs.reduce((sum, { furniture: all }) => sum + all.length, 0);
  if (furniture > 0) out.push(`${furniture} lines set aside as page heads and page numbers`);
  return `${out.join('\n')}\n`;
}
