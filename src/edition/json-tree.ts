import { getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { JSONPath, Node, ParseError } from 'jsonc-parser';
import type { FaultList, Place } from './fault.ts';
import { quoted } from './fault.ts';
import type { SourceText } from './source-text.ts';

const DEEPEST = 100;

/** A JSON source whose shape was checked, with the place of each of its values. */
export class JsonSource<T> {
  private readonly properties = new Map<Node, ReadonlyMap<string, Node | undefined>>();

  constructor(
    readonly source: SourceText,
    readonly root: Node,
    readonly value: T,
  ) {}

  /** Where the value at a path stands; of a path that does not exist, its nearest ancestor. */
  at(...path: JSONPath): Place {
    return this.source.placeOf(this.nearest(path).offset);
  }

  /** Where the key of a property stands. */
  atKey(...path: JSONPath): Place {
    const { parent } = this.nearest(path);
    return parent?.type === 'property' ? this.source.placeOf(parent.offset) : this.at(...path);
  }

  private nearest(path: JSONPath): Node {
    let node = this.root;
    for (const step of path) {
      const child = typeof step === 'number' ? node.children?.[step] : this.propertyOf(node, step);
      if (!child) break;
      node = child;
    }
    return node;
  }

  /** Value of a property. Each object is indexed once: some have a key for every segment of a text. */
  private propertyOf(node: Node, key: string): Node | undefined {
    let index = this.properties.get(node);
    if (!index) {
      const pairs = (node.children ?? []).map(({ children }) => children ?? []);
      index = new Map(pairs.map(([name, value]) => [String(name?.value), value]));
      this.properties.set(node, index);
    }
    return index.get(key);
  }
}

/** Reads strict JSON (RFC 8259): no comments, no trailing commas, no key twice. `undefined` after a fault. */
export function readJson(source: SourceText, faults: FaultList): JsonSource<unknown> | undefined {
  const deep = tooDeep(source.text);
  if (deep !== undefined) {
    faults.add(source.placeOf(deep), {
      found: `depth ${DEEPEST + 1}`,
      expected: `at most ${DEEPEST}`,
      message: `values are nested deeper than ${DEEPEST}: no source of an edition is`,
    });
    return undefined;
  }
  const errors: ParseError[] = [];
  const root = parseTree(source.text, errors, {
    disallowComments: true,
    allowTrailingComma: false,
  });
  const [error] = errors;
  if (error || !root) {
    reportSyntax(source, error, faults);
    return undefined;
  }
  const before = faults.size;
  checkKeys(source, root, faults);
  if (faults.size > before) return undefined;
  const value: unknown = getNodeValue(root);
  return new JsonSource(source, root, value);
}

function reportSyntax(source: SourceText, error: ParseError | undefined, faults: FaultList): void {
  const offset = error?.offset ?? 0;
  const code = error ? printParseErrorCode(error.error) : 'ValueExpected';
  const reason = code.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const found = source.text.slice(offset, offset + (error?.length ?? 0));
  faults.add(source.placeOf(offset), {
    found: found === '' ? 'the end of the file' : found,
    expected: 'JSON',
    message: `the JSON cannot be read: ${reason}, found ${found === '' ? 'the end of the file' : quoted(found)}`,
  });
}

/** Offset of the bracket that opens one level too many. */
function tooDeep(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset]!;
    if (inString) {
      if (character === '\\') offset += 1;
      else if (character === '"' || character === '\n') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > DEEPEST) return offset;
  }
  return undefined;
}

function checkKeys(source: SourceText, node: Node, faults: FaultList): void {
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    if (child.type !== 'property') {
      checkKeys(source, child, faults);
      continue;
    }
    const [key, value] = child.children ?? [];
    const name = String(key?.value);
    const wrong = seen.has(name) ? 'stands twice in one object' : 'cannot be a key';
    if (seen.has(name) || name === '__proto__') {
      faults.add(source.placeOf(child.offset), {
        found: name,
        expected: 'each key once',
        message: `the key ${quoted(name)} ${wrong}`,
      });
    }
    seen.add(name);
    if (value) checkKeys(source, value, faults);
  }
}
