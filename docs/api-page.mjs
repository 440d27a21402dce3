// Writes docs/API.md: every name of the library with its docstring and its type, and the examples.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The page as Markdown, made from what the sources say of themselves. */
export function apiPage() {
  const entry = join(root, 'src/lib/index.ts');
  const program = ts.createProgram([entry], {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry));
  const names = checker
    .getExportsOfModule(module)
    .map((symbol) => ({ name: symbol.name, symbol: resolved(checker, symbol) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const isType = ({ symbol }) => (symbol.flags & ts.SymbolFlags.Value) === 0;
  const part = (title, entries) =>
    `## ${title}\n\n${entries.map((each) => entryOf(checker, each)).join('\n')}`;
  return [
    '# The library\n',
    'Made from the docstrings by `npm run docs`. Offsets are UTF-16 code units over NFC text, zero-based, half-open.\n',
    "```js\nimport { compare, align, anchor, cite } from 'wortlaut';\n```\n",
    part(
      'Functions and values',
      names.filter((each) => !isType(each)),
    ),
    part('Types', names.filter(isType)),
    `## Examples\n\n${examples()}`,
  ].join('\n');
}

function resolved(checker, symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function entryOf(checker, { name, symbol }) {
  const said = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
  return `### ${name}\n\n${said ? `${said}\n\n` : ''}\`\`\`ts\n${signature(checker, name, symbol)}\n\`\`\`\n`;
}

/** A type as it is written; a function or value as the checker sees it. */
function signature(checker, name, symbol) {
  const declaration = symbol.declarations[0];
  if ((symbol.flags & ts.SymbolFlags.Value) === 0) {
    return declaration
      .getText()
      .replace(/^export /, '')
      .replaceAll('\r\n', '\n');
  }
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  const flags = ts.TypeFormatFlags.NoTruncation;
  const calls = type.getCallSignatures();
  if (calls.length === 0) return `const ${name}: ${checker.typeToString(type, undefined, flags)}`;
  return calls
    .map((call) => `function ${name}${checker.signatureToString(call, undefined, flags)}`)
    .join('\n');
}

function examples() {
  const folder = join(root, 'docs/examples');
  return readdirSync(folder)
    .sort()
    .map((file) => `\`\`\`js\n${readFileSync(join(folder, file), 'utf8').trim()}\n\`\`\`\n`)
    .join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'docs/API.md'), apiPage());
}
