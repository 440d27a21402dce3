import { createRequire } from 'node:module';
import { FOOTNOTE, HEAD } from './pages.ts';
import type { OfficeText } from './office.ts';

/** Everything that means something in Typst's markup, with a backslash before it. */
const escaped = (text: string): string => text.replace(/[\\#*_`$<>@[\]=\-+/~."']/g, '\\$&');

function source({ language, columns, lines }: OfficeText): string {
  const note = `#footnote[${escaped(FOOTNOTE.text)}]`;
  const body = lines.map(({ heading, text }, index) =>
    heading ? `#align(center)[*${escaped(text)}*]` : `${escaped(text)}${index === 2 ? note : ''}`,
  );
  return `#set page(width: 148mm, height: 210mm, margin: 20mm, columns: ${columns}, header: align(center)[${HEAD}], numbering: "- 1 -")
#set text(size: 10pt, lang: "${language}", hyphenate: true)
#set par(justify: true)
${body.join('\n\n')}\n`;
}

/** The part of the package that is used. */
interface Compiler {
  pdf(options: { readonly mainFileContent: string }): Uint8Array;
}

interface TypstPackage {
  readonly NodeCompiler: { create(): Compiler };
}

// No dependency of the project: `npm install --no-save @myriaddreamin/typst-ts-node-compiler` brings it for a report.
const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

/** Typst with its own fonts; undefined where the package is not installed. */
export function typst(): ((text: OfficeText) => Uint8Array) | undefined {
  try {
    const { NodeCompiler } = createRequire(import.meta.url)(PACKAGE) as TypstPackage;
    const compiler = NodeCompiler.create();
    return (text) => new Uint8Array(compiler.pdf({ mainFileContent: source(text) }));
  } catch {
    return undefined;
  }
}
