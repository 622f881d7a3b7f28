import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLError } from 'yaml';
import { DEEPEST } from './nesting';
import type { Entry, MissingNode, Node, Span, Tag } from './node';

/** A document as the library makes it. */
export interface YamlDocument {
  readonly contents: ParsedNode | null;
  readonly errors: readonly YAMLError[];
}

/** What a YAML document is as a tree of ours. */
export interface YamlTree {
  readonly root: Node;
  /** Where scalars with a `#` in them are. */
  readonly hashes: readonly Span[];
}

/**
 * @param text the text that the document was parsed from.
 * @param base how far that text is into its file.
 */
export function yamlTree(document: YamlDocument, text: string, base: number): YamlTree {
  const builder = new Builder(text, base);
  return { root: builder.node(document.contents, 0, 0), hashes: builder.hashes };
}

class Builder {
  readonly hashes: Span[] = [];
  private readonly anchors = new Map<string, Node>();

  constructor(
    private readonly text: string,
    private readonly base: number,
  ) {}

  /** @param from where the text before it ends: its tag lies in between. */
  node(source: ParsedNode | null, from: number, depth: number): Node {
    if (!source) return this.missing('empty', from, from);
    const start = source.range[0];
    const end = source.range[1];
    if (isAlias(source)) return this.anchors.get(source.source) ?? this.missing('alias', start, end);
    if (depth > DEEPEST) return this.missing('deep', start, end);
    const tag = this.tag(source.tag, from, start);
    const node = this.unaliased(source, tag, depth);
    if (source.anchor !== undefined) this.anchors.set(source.anchor, node);
    return node;
  }

  private unaliased(source: ParsedNode, tag: Tag | undefined, depth: number): Node {
    const start = this.base + source.range[0];
    const end = this.base + source.range[1];
    if (isMap(source)) {
      return {
        kind: 'mapping',
        start,
        end,
        tag,
        isFlow: source.flow === true,
        entries: this.entries(source.items, depth),
      };
    }
    if (isSeq(source)) {
      let from = source.range[0];
      const items = source.items.map((item) => {
        const node = this.node(isNode(item) ? item : null, from, depth + 1);
        if (isNode(item)) from = item.range[1];
        return node;
      });
      return { kind: 'sequence', start, end, tag, isFlow: source.flow === true, items };
    }
    if (!isScalar(source)) return { kind: 'missing', start, end, tag, why: 'alias' };
    const written = String(source.value);
    const isPlain = source.type === 'PLAIN';
    if (written.includes('#')) this.hashes.push({ start, end });
    if (isPlain && written === '' && !tag) return { kind: 'missing', start, end, tag, why: 'empty' };
    return { kind: 'scalar', start, end, tag, value: isPlain && !tag ? plainValue(written) : written };
  }

  private entries(pairs: readonly Pair[], depth: number): Entry[] {
    const entries: Entry[] = [];
    const merged = new Map<string, Entry>();
    for (const { key, value } of pairs) {
      if (!isNode(key)) continue;
      const node = this.node(isNode(value) ? value : null, key.range[1], depth + 1);
      const name = isScalar(key) ? String(key.value) : this.text.slice(key.range[0], key.range[1]);
      if (name === '<<') this.merge(node, merged);
      else
        entries.push({
          key: name,
          keySpan: { start: this.base + key.range[0], end: this.base + key.range[1] },
          value: node,
        });
      if (isScalar(key) && key.anchor !== undefined) this.node(key, key.range[0], depth);
    }
    const own = new Set(entries.map(({ key }) => key));
    return merged.size === 0
      ? entries
      : [...entries, ...[...merged.values()].filter(({ key }) => !own.has(key))];
  }

  /**
   * `<<: *common`, which the AWS CLI resolves before CloudFormation sees it. Of two that have a key the first counts, so
   * that merges of merges hold each key once.
   * @see https://yaml.org/type/merge.html
   */
  private merge(node: Node, into: Map<string, Entry>): void {
    const mappings = node.kind === 'sequence' ? node.items : [node];
    for (const mapping of mappings) {
      if (mapping.kind !== 'mapping') continue;
      for (const entry of mapping.entries) if (!into.has(entry.key)) into.set(entry.key, entry);
    }
  }

  private missing(why: MissingNode['why'], start: number, end: number): MissingNode {
    return { kind: 'missing', start: this.base + start, end: this.base + end, tag: undefined, why };
  }

  /** The library's ranges leave the tag out; it is looked for between what came before and the value. */
  private tag(name: string | undefined, from: number, start: number): Tag | undefined {
    if (name === undefined || !name.startsWith('!') || name === '!') return undefined;
    const at = this.text.lastIndexOf(name, start);
    const found = at >= from ? at : start;
    return { name, start: this.base + found, end: this.base + (at >= from ? at + name.length : start) };
  }
}

function isNode(value: unknown): value is ParsedNode {
  return typeof value === 'object' && value !== null && 'range' in value && Array.isArray(value.range);
}

const NUMBER = /^[-+]?(?:\d|\.\d)/;

/**
 * A plain scalar by YAML's core schema, save that a number which would not be written back the same (an account id
 * with a leading zero, `1.10`) stays as it is written.
 */
function plainValue(written: string): string | number | boolean | null {
  switch (written) {
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    case 'null':
    case 'Null':
    case 'NULL':
    case '~':
      return null;
    default: {
      if (!NUMBER.test(written)) return written;
      const number = Number(written);
      return String(number) === written ? number : written;
    }
  }
}
