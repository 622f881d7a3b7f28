import type { SyntaxProblem } from './document';
import type { Entry, Node } from './node';

/** What a piece of a text is: a tree, or what is wrong with it. */
export interface ReadPiece {
  readonly root: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** Reads a piece of a text that starts `base` into it. */
type Read = (piece: string, base: number) => ReadPiece;

interface Piece {
  readonly text: string;
  readonly base: number;
}

const SECTION = /^(?:"[^"\n]*"|'[^'\n]*'|[A-Za-z][\w:]*)[ \t]*:/;

/**
 * The mapping of a YAML text that has errors: it is cut at the keys in the first column, and a section with an error
 * again at the keys of its entries. What cannot be read even so is left out, and is among the problems.
 */
export function recovered(text: string, read: Read): { root: Node; problems: readonly SyntaxProblem[] } {
  const entries: Entry[] = [];
  const problems: SyntaxProblem[] = [];
  for (const piece of cut(text, 0, (line) => (SECTION.test(line) ? 'key' : undefined))) {
    const found = sectionOf(piece, read);
    entries.push(...found.entries);
    problems.push(...found.problems);
  }
  return {
    root: { kind: 'mapping', start: 0, end: text.length, tag: undefined, isFlow: false, entries },
    problems,
  };
}

/** What a section holds. */
interface Section {
  readonly entries: readonly Entry[];
  readonly problems: readonly SyntaxProblem[];
}

/** The resources are most of a template, and most often what is being written: they are not tried as a whole first. */
function sectionOf(piece: Piece, read: Read): Section {
  if (piece.text.startsWith('Resources:')) {
    const parts = inPieces(piece, read);
    if (parts.entries.length > 0) return parts;
  }
  const whole = read(piece.text, piece.base);
  if (whole.problems.length === 0) return { entries: entriesOf(whole.root), problems: [] };
  const parts = inPieces(piece, read);
  return parts.problems.length > 0 ? parts : { entries: parts.entries, problems: whole.problems };
}

function inPieces(piece: Piece, read: Read): Section {
  const header = SECTION.exec(piece.text)?.[0];
  const lineEnd = piece.text.indexOf('\n') + 1;
  const body = lineEnd === 0 ? '' : piece.text.slice(lineEnd);
  const indent = /^([ \t]+)[^\s#]/m.exec(body)?.[1]?.length;
  if (header === undefined || indent === undefined) return { entries: [], problems: [] };
  const base = piece.base + lineEnd;
  const parts = cut(body, base, (line) => startOf(line, indent)).map((part) => read(part.text, part.base));
  const value: Node = {
    kind: 'mapping',
    start: base,
    end: piece.base + piece.text.length,
    tag: undefined,
    isFlow: false,
    entries: parts.flatMap(({ root, problems }) => (problems.length === 0 ? entriesOf(root) : [])),
  };
  const key = header
    .slice(0, -1)
    .trim()
    .replace(/^["']|["']$/g, '');
  const keySpan = { start: piece.base, end: piece.base + header.length - 1 };
  return { entries: [{ key, keySpan, value }], problems: parts.flatMap(({ problems }) => problems) };
}

function entriesOf(root: Node | undefined): readonly Entry[] {
  return root?.kind === 'mapping' ? root.entries : [];
}

/** What a line begins, if it begins something. */
type Start = 'key' | 'other' | undefined;

const KEY = /^(?:&\S+[ \t]+)?(?:"[^"\n]*"|'[^'\n]*'|[\w:.&-]+)[ \t]*:(?=\s|$)/;

/** A line no deeper than the section's entries begins one, or something that is not finished. */
function startOf(line: string, indent: number): Start {
  const depth = line.search(/[^ \t]/);
  if (depth < 0 || depth > indent) return undefined;
  const content = line.slice(depth);
  if (KEY.test(content)) return 'key';
  return /^[#\r\n}\])]/.test(content) ? undefined : 'other';
}

/** Cuts a text where something begins; what follows each other and is no key stays together. */
function cut(text: string, base: number, startOfLine: (line: string) => Start): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let last: Start;
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const start = startOfLine(text.slice(at, end));
    if (start === 'key' || (start === 'other' && last !== 'other')) {
      if (at > from) pieces.push({ text: text.slice(from, at), base: base + from });
      from = at;
    }
    last = start ?? last;
    at = end;
  }
  pieces.push({ text: text.slice(from), base: base + from });
  return pieces;
}
