import type { JSONPath, Node } from 'jsonc-parser';
import type { FaultList } from './fault.ts';
import { quoted } from './fault.ts';
import type { JsonSource } from './json-tree.ts';
import { didYouMean } from './near-miss.ts';
import { firstNotComposed } from './source-text.ts';

/** The part of JSON Schema 2020-12 that the schemas of `sources/schema` use. A schema is data: nothing is compiled, so it runs under any content security policy. */
export interface Schema {
  /** What the value is, in words, for messages. */
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
}

/** Schemas by file name, for `"$ref": "common.schema.json#/$defs/name"`. */
export type SchemaFiles = Readonly<
  Record<string, { readonly $defs?: Readonly<Record<string, Schema>> }>
>;

/** Checks a value against a schema; every fault is reported where it stands. Returns whether the shape is right. */
export function checkShape(
  json: JsonSource<unknown>,
  schema: Schema,
  files: SchemaFiles,
  faults: FaultList,
): boolean {
  const before = faults.size;
  new ShapeCheck(json, files, faults).check(json.root, schema, []);
  return faults.size === before;
}

const ARTICLES: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

class ShapeCheck {
  constructor(
    private readonly json: JsonSource<unknown>,
    private readonly files: SchemaFiles,
    private readonly faults: FaultList,
  ) {}

  check(node: Node, schema: Schema, path: JSONPath): void {
    if (schema.$ref !== undefined) {
      this.check(node, { ...this.resolve(schema.$ref), ...withoutRef(schema) }, path);
      return;
    }
    if (!this.checkType(node, schema, path)) return;
    if (node.type === 'object') this.checkObject(node, schema, path);
    if (node.type === 'array') this.checkArray(node, schema, path);
    if (node.type === 'string') this.checkString(node, schema, path);
    if (node.type === 'number') this.checkNumber(node, schema, path);
    this.checkValue(node, schema, path);
  }

  private resolve(reference: string): Schema {
    const [file, , name] = reference.split(/#\/|\//);
    const found = this.files[file ?? '']?.$defs?.[name ?? ''];
    if (!found) throw new Error(`the schemas have no ${reference}`);
    return found;
  }

  private report(node: Node, found: string, expected: string, message: string): void {
    this.faults.add(this.json.source.placeOf(node.offset), { found, expected, message });
  }

  private checkType(node: Node, schema: Schema, path: JSONPath): boolean {
    const whole = node.type === 'number' && Number.isSafeInteger(node.value);
    const type = whole ? 'integer' : node.type;
    if (schema.type === undefined || schema.type === type) return true;
    const expected = schema.description ?? ARTICLES[schema.type]!;
    const found = ARTICLES[node.type] ?? node.type;
    this.report(node, found, expected, `${named(path)} is ${found}; expected ${expected}`);
    return false;
  }

  private checkObject(node: Node, schema: Schema, path: JSONPath): void {
    const known = schema.properties ?? {};
    const present = new Set<string>();
    for (const property of node.children ?? []) {
      const key = String(property.children?.[0]?.value);
      present.add(key);
      const inner = this.schemaOf(property, key, schema);
      const value = property.children?.[1];
      if (inner && value) this.check(value, inner, [...path, key]);
    }
    for (const key of (schema.required ?? []).filter((name) => !present.has(name))) {
      const expected = known[key]?.description ?? quoted(key);
      this.report(node, 'nothing', expected, `${named(path)} lacks ${quoted(key)}`);
    }
  }

  /** Schema of the value of a key; a fault where there may be no such key. */
  private schemaOf(property: Node, key: string, schema: Schema): Schema | undefined {
    const { properties = {}, additionalProperties, propertyNames } = schema;
    if (Object.hasOwn(properties, key)) return properties[key];
    const known = Object.keys(properties);
    if (additionalProperties === false) {
      const message = `unknown key ${quoted(key)}${didYouMean(key, known)}`;
      this.report(property, key, `one of ${known.join(', ')}`, message);
      return undefined;
    }
    const pattern = propertyNames && this.whole(propertyNames).pattern;
    if (pattern !== undefined && !new RegExp(pattern, 'u').test(key)) {
      const expected =
        propertyNames?.description ?? this.whole(propertyNames!).description ?? pattern;
      this.report(property, key, expected, `the key ${quoted(key)} is no ${expected}`);
    }
    return typeof additionalProperties === 'object' ? additionalProperties : undefined;
  }

  private whole(schema: Schema): Schema {
    return schema.$ref === undefined ? schema : this.resolve(schema.$ref);
  }

  private checkArray(node: Node, schema: Schema, path: JSONPath): void {
    const items = node.children ?? [];
    const { minItems = 0, maxItems = Infinity } = schema;
    if (items.length < minItems || items.length > maxItems) {
      const expected = items.length < minItems ? `at least ${minItems}` : `at most ${maxItems}`;
      this.report(
        node,
        `${items.length}`,
        expected,
        `${named(path)} has ${items.length} entries; expected ${expected}`,
      );
    }
    const seen = new Set<unknown>();
    for (const [index, item] of items.entries()) {
      if (schema.items) this.check(item, schema.items, [...path, index]);
      if (schema.uniqueItems && seen.has(item.value)) {
        const value = String(item.value);
        this.report(item, value, 'each once', `${quoted(value)} stands twice in ${named(path)}`);
      }
      seen.add(item.value);
    }
  }

  private checkString(node: Node, schema: Schema, path: JSONPath): void {
    const value = String(node.value);
    const expected = schema.description ?? schema.pattern ?? 'a text';
    if (value.trim().length < (schema.minLength ?? 0)) {
      this.report(node, 'an empty text', expected, `${named(path)} is empty; expected ${expected}`);
    } else if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) {
      const message = `${named(path)} is ${quoted(value)}; expected ${expected}`;
      this.report(node, value, expected, message);
    }
    if (this.json.source.composed && firstNotComposed(value) !== undefined) {
      const message = `${named(path)} is not NFC: normalise it`;
      this.report(node, value, value.normalize('NFC'), message);
    }
  }

  private checkNumber(node: Node, schema: Schema, path: JSONPath): void {
    if (schema.minimum === undefined || Number(node.value) >= schema.minimum) return;
    const expected = schema.description ?? `at least ${schema.minimum}`;
    const message = `${named(path)} is ${node.value}; expected ${expected}`;
    this.report(node, String(node.value), expected, message);
  }

  private checkValue(node: Node, schema: Schema, path: JSONPath): void {
    const allowed = 'const' in schema ? [schema.const] : schema.enum;
    if (allowed === undefined || allowed.includes(node.value)) return;
    const found = String(node.value);
    const names = allowed.map(String);
    const list = names.length > 12 ? '' : `; expected one of ${names.join(', ')}`;
    const message = `${named(path)} is ${quoted(found)}${list}${didYouMean(found, names)}`;
    this.report(node, found, `one of ${names.join(', ')}`, message);
  }
}

function withoutRef({ $ref: _, ...rest }: Schema): Schema {
  return rest;
}

/** A path as it is named in a message: `documents[0].title`. */
function named(path: JSONPath): string {
  if (path.length === 0) return 'the file';
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`,
    )
    .join('');
}
