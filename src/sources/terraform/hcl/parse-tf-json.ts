import { tooDeepAt } from '../../../endpoints/json-nesting';
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { message } from '../../../network/message';
import type { Expression, ObjectItem } from './expression';
import type { Attribute, Block, Body, Comment, HclFile, Label, SyntaxError } from './file';
import { labelsOf, readingOf, type Reading } from './json/block-labels';
import { stringExpression } from './json/json-string';
import { LineIndex } from '../../declared/line-index';
import { MAX_NESTING } from './parsing/parsing';
import { MAX_ERRORS } from './parsing/scanner';

/**
 * Reads Terraform's JSON syntax into what `parseHcl` yields. A block begins with the key of its body, which is its last
 * label if it has one: the keys before it may be shared with other blocks. It never throws.
 * @param text a `.tf.json` file
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
export function parseTfJson(text: string): HclFile {
  const reader = new JsonReader(text);
  const { attributes, blocks } = reader.read();
  const errors = reader.errors.sort((a, b) => a.start - b.start).slice(0, MAX_ERRORS);
  const lines = new LineIndex(text);
  return { text, attributes, blocks: withBroken(blocks, errors), comments: reader.comments, errors, lines };
}

class JsonReader {
  readonly comments: Comment[] = [];
  readonly errors: SyntaxError[] = [];

  constructor(private readonly text: string) {}

  read(): Body {
    const empty = { attributes: [], blocks: [] };
    const tooDeep = tooDeepAt(this.text, MAX_NESTING);
    if (tooDeep !== undefined) {
      this.fail(message('This is nested too deeply to be read.'), tooDeep);
      return empty;
    }
    const problems: ParseError[] = [];
    // a byte order mark is no white space to JSON
    const root = parseTree(this.text.replace(/^\ufeff/, ' '), problems, { disallowComments: false });
    for (const { offset, length } of problems.slice(0, MAX_ERRORS)) {
      this.fail(message('This is not JSON.'), offset, length);
    }
    if (root?.type === 'object') return this.body(root, undefined);
    this.fail(message('The file needs to hold an object: braces around what it declares.'), 0);
    return empty;
  }

  private fail(text: SyntaxError['message'], start: number, length = 1): void {
    const end = Math.min(start + length, this.text.length);
    this.errors.push({ start: Math.min(start, end), end, message: text });
  }

  private body(object: Node, type: string | undefined): Body {
    const attributes: Attribute[] = [];
    const blocks: Block[] = [];
    for (const property of object.children ?? []) {
      const [key, value] = property.children ?? [];
      if (key === undefined) continue;
      const name = textOf(key);
      const labels = labelsOf(name, type);
      if (name === '//') this.comments.push(spanOf(property));
      else if (labels === undefined || value === undefined) attributes.push(this.attribute(property, type));
      else blocks.push(...this.blocks(name, labels, key, value, []));
    }
    return { attributes, blocks };
  }

  /** The blocks that a property declares: its value's keys are labels as long as there are some to come. */
  private blocks(type: string, missing: number, key: Node, value: Node, labels: readonly Label[]): Block[] {
    if (value.type === 'array') {
      return (value.children ?? []).flatMap((element) => this.blocks(type, missing, key, element, labels));
    }
    if (value.type !== 'object') {
      if (value.type !== 'null')
        this.fail(message('An object is expected here.'), value.offset, value.length);
      return [];
    }
    if (missing === 0) return [this.block(type, key, value, labels)];
    return (value.children ?? []).flatMap((property) => {
      const [label, inner] = property.children ?? [];
      if (label === undefined) return [];
      if (textOf(label) === '//') {
        this.comments.push(spanOf(property));
        return [];
      }
      const all = [...labels, { ...spanOf(label), value: textOf(label) }];
      return inner === undefined ? [] : this.blocks(type, missing - 1, label, inner, all);
    });
  }

  private block(type: string, key: Node, value: Node, labels: readonly Label[]): Block {
    const { start, end: typeEnd } = spanOf(key);
    const { start: open, end } = spanOf(value);
    const body = this.body(value, type);
    const block = { kind: 'block', start, end, type, typeEnd, labels, headerEnd: typeEnd } as const;
    return { ...block, open, close: Math.max(open, end - 1), ...body, broken: false };
  }

  private attribute(property: Node, type: string | undefined): Attribute {
    const [key, node] = property.children ?? [];
    const name = key === undefined ? '' : textOf(key);
    const { start, end } = spanOf(property);
    const nameEnd = start + (key?.length ?? 0);
    const flaws = this.errors.length;
    const reading = type === undefined ? 'template' : readingOf(name, type);
    const value: Expression =
      node === undefined ? { kind: 'missing', start: end, end } : this.expression(node, reading);
    const broken = node === undefined || this.errors.length > flaws;
    const equals = property.colonOffset ?? nameEnd;
    return { kind: 'attribute', start, end, name, nameEnd, equals, value, broken };
  }

  private expression(node: Node, reading: Reading): Expression {
    const at = spanOf(node);
    switch (node.type) {
      case 'string':
        return stringExpression(this.text, node, reading, this.errors);
      case 'number':
        return { kind: 'number', ...at, value: Number(node.value) };
      case 'boolean':
        return { kind: 'boolean', ...at, value: node.value === true };
      case 'null':
        return { kind: 'null', ...at };
      case 'array': {
        const items = (node.children ?? []).map((child) => this.expression(child, reading));
        return { kind: 'tuple', ...at, items };
      }
      case 'object':
        return { kind: 'object', ...at, items: this.items(node, reading) };
      case 'property':
        return { kind: 'missing', ...at };
    }
  }

  private items(object: Node, reading: Reading): readonly ObjectItem[] {
    const items: ObjectItem[] = [];
    for (const property of object.children ?? []) {
      const [key, node] = property.children ?? [];
      const at = spanOf(property);
      if (key === undefined) continue;
      const value: Expression =
        node === undefined ? { kind: 'missing', start: at.end, end: at.end } : this.expression(node, reading);
      const name = reading === 'template' ? reading : 'verbatim';
      items.push({ ...at, key: this.expression(key, name), value });
    }
    return items;
  }
}

function textOf(node: Node): string {
  return typeof node.value === 'string' ? node.value : '';
}

function spanOf({ offset, length }: Node): { start: number; end: number } {
  return { start: offset, end: offset + length };
}

/** Where JSON is broken, so is every block around. */
function withBroken(blocks: readonly Block[], errors: readonly SyntaxError[]): readonly Block[] {
  if (errors.length === 0) return blocks;
  return blocks.map((block) => {
    const broken = errors.some(({ start, end }) => end >= block.start && start <= block.end);
    return broken ? { ...block, broken, blocks: withBroken(block.blocks, errors) } : block;
  });
}
