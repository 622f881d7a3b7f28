import { type CollectionTag, parseAllDocuments, type ScalarTag, Schema, type YAMLError } from 'yaml';
import { message } from '../../../network/message';
import { yamlComments } from './comments';
import type { Parsed, SyntaxProblem } from './document';
import { DEEPEST, tooDeepAt } from './nesting';
import { entryOf, type Span, wholeSpan } from './node';
import { type ReadPiece, recovered } from './recover';
import { SHORT_TAGS } from './short-tags';
import { type YamlDocument, yamlTree } from './yaml-tree';

/** A tag means the same on a scalar, a sequence and a mapping, and the library wants to be told of each. */
const TAGS: (ScalarTag | CollectionTag)[] = SHORT_TAGS.flatMap((name) => [
  { tag: `!${name}`, resolve: (text: string) => text },
  { tag: `!${name}`, collection: 'seq' as const },
  { tag: `!${name}`, collection: 'map' as const },
]);

/** Plain scalars are told apart by us, which is quicker than the library's tests of each. */
const SCHEMA = new Schema({ schema: 'failsafe', customTags: TAGS });

/**
 * Reads a YAML template: the document with `Resources` where there are several. Where the text has errors it is cut
 * at its sections and their entries, and the pieces are read one by one, so that an error costs one of them.
 */
export function readYaml(text: string): Parsed {
  const strict = parsed(text);
  const joined = strict.problems.length > 0 ? closersJoined(text) : text;
  const lenient = joined === text ? strict : parsed(joined);
  const { documents, problems } = lenient.problems.length === 0 ? lenient : strict;
  if (problems.length === 0) {
    const trees = documents.map((document) => yamlTree(document, text, 0));
    const tree = trees.find(({ root }) => entryOf(root, 'Resources')) ?? trees[0];
    const hashes = trees.flatMap((each) => each.hashes);
    return { isWhole: true, root: tree?.root, problems, comments: yamlComments(text, hashes) };
  }
  return new Broken(text, problems);
}

/** A text with errors: read piece by piece when somebody asks for what is left of it. */
class Broken implements Parsed {
  readonly isWhole = false;
  private pieces: Pick<Parsed, 'root' | 'problems' | 'comments'> | undefined;

  constructor(
    private readonly text: string,
    private readonly errors: readonly SyntaxProblem[],
  ) {}

  get root(): Parsed['root'] {
    return this.read().root;
  }

  get problems(): Parsed['problems'] {
    return this.read().problems;
  }

  get comments(): Parsed['comments'] {
    return this.read().comments;
  }

  private read(): Pick<Parsed, 'root' | 'problems' | 'comments'> {
    if (this.pieces) return this.pieces;
    const hashes: Span[] = [];
    const { root, problems } = recovered(this.text, (piece, base) => readPiece(piece, base, hashes));
    this.pieces = {
      root,
      problems: problems.length > 0 ? problems : this.errors,
      comments: yamlComments(this.text, hashes),
    };
    return this.pieces;
  }
}

/**
 * The text with lines of nothing but closing brackets at the end of the lines before them, character for character:
 * CloudFormation takes brackets that are no deeper than the key that they belong to, which YAML 1.2 and the library do not.
 */
function closersJoined(text: string): string {
  if (!CLOSERS.test(text)) return text;
  const lines = text.split('\n');
  return lines.reduce((joined, line, at) => {
    if (at === 0) return line;
    const isJoined = CLOSERS.test(line) && !(lines[at - 1] ?? '').includes('#');
    if (!isJoined) return `${joined}\n${line}`;
    return joined.endsWith('\r') ? `${joined.slice(0, -1)}  ${line}` : `${joined} ${line}`;
  });
}

/** Brackets, and the quote of a policy that is written as a string. */
const CLOSERS = /^[ \t]*[\]}][\]} \t,'"]*\r?$/m;

function readPiece(piece: string, base: number, hashes: Span[]): ReadPiece {
  const { documents, problems } = parsed(piece);
  if (problems.length > 0)
    return { root: undefined, problems: problems.map((problem) => moved(problem, base)) };
  const trees = documents.map((document) => yamlTree(document, piece, base));
  for (const tree of trees) hashes.push(...tree.hashes);
  const root = trees.find((tree) => tree.root.kind === 'mapping')?.root;
  const rest = trees.find((tree) => tree.root.kind === 'scalar' || tree.root.kind === 'sequence')?.root;
  if (root || !rest) return { root, problems: [] };
  return {
    root,
    problems: [{ ...wholeSpan(rest), message: message('A name and a value are expected here.') }],
  };
}

function moved({ start, end, message: why }: SyntaxProblem, by: number): SyntaxProblem {
  return { start: start + by, end: end + by, message: why };
}

/** The documents of a text and what is wrong with them; bare scalars and bad nesting are the caller's to judge. */
function parsed(text: string): { documents: readonly YamlDocument[]; problems: readonly SyntaxProblem[] } {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const problem = message('This is nested more than {n} levels deep.', { n: DEEPEST });
    return { documents: [], problems: [{ start: deep, end: deep + 1, message: problem }] };
  }
  try {
    const documents = parseAllDocuments(text, {
      schema: SCHEMA,
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: false,
    });
    if ('empty' in documents) return { documents: [], problems: [] };
    const errors = documents.flatMap((document) => document.errors);
    return { documents, problems: errors.map((error) => problemOf(error, text.length)) };
  } catch (error) {
    // The library's own recursion gives out on what is nested too deeply for it.
    const why = error instanceof Error ? error.message : String(error);
    return {
      documents: [],
      problems: [
        { start: 0, end: Math.min(1, text.length), message: message('This cannot be read: {why}.', { why }) },
      ],
    };
  }
}

function problemOf(error: YAMLError, length: number): SyntaxProblem {
  const start = Math.min(error.pos[0], length);
  return {
    start,
    end: Math.max(start, Math.min(error.pos[1], length)),
    message: message('YAML: {why}', { why: error.message }),
  };
}
