import type { LintFinding } from '../../src/lint/finding';
import { ParsedFiles } from '../../src/lint/parsed-files';
import { makeLinting } from '../../src/lint/session';
import { MemoryFiles } from '../../src/lint/testing/files';
import { kindOfFile } from '../../src/lint/which-files';

/** Files by path. */
export type Texts = Readonly<Record<string, string>>;

/** Numbers from 0 to 1. */
export type Random = () => number;

/** Rules that say that something is missing: what cannot be read may be just that. */
const ABOUT_ABSENCE: ReadonlySet<string> = new Set([
  'GW001',
  'GW002',
  'GW003',
  'GW004',
  'GW009',
  'GW010',
  'IF001',
  'IF002',
  'IF009',
]);

/** What one edit has come to. */
export interface Outcome {
  readonly path: string;
  readonly text: string;
  readonly isBroken: boolean;
  /** The longest step, in milliseconds. */
  readonly slowest: number;
  /** What is wrong with the linting of it. */
  readonly wrong: readonly string[];
}

/** Files of a case, linted whole once, that are broken one edit at a time. */
export class Fuzzed {
  private readonly names: readonly string[];
  private found: ReadonlySet<string> | undefined;

  constructor(private readonly texts: Texts) {
    this.names = Object.keys(texts).filter((path) => kindOfFile(path) !== undefined);
  }

  get isEmpty(): boolean {
    return this.names.length === 0;
  }

  private get whole(): ReadonlySet<string> {
    return (this.found ??= keysOf(lintAll(this.texts).findings));
  }

  /** Edits one file at random; lints all of it anew, and as an editor does after a keystroke that is taken back. */
  edit(random: Random): Outcome {
    const path = this.names[Math.floor(random() * this.names.length)] ?? '';
    const text = broken(this.texts[path] ?? '', random);
    const isBroken = new ParsedFiles(new MemoryFiles({ [path]: text })).isBroken(path);
    const wrong: string[] = [];
    let slowest = 0;
    try {
      const anew = lintAll({ ...this.texts, [path]: text });
      slowest = anew.slowest;
      if (isBroken) wrong.push(...this.invented(anew.findings, 'anew'));
      const typed = this.typed(path, text);
      slowest = Math.max(slowest, typed.slowest);
      if (isBroken) wrong.push(...this.invented(typed.while, 'while it is typed'));
      const after = keysOf(typed.after);
      const isAsBefore = after.size === this.whole.size && [...after].every((key) => this.whole.has(key));
      if (!isAsBefore) wrong.push('taken back, it finds other things than before');
    } catch (error) {
      wrong.push(`it throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    return { path, text, isBroken, slowest, wrong };
  }

  /** @returns how long the longest step takes once more. */
  again(path: string, text: string): number {
    return Math.max(lintAll({ ...this.texts, [path]: text }).slowest, this.typed(path, text).slowest);
  }

  private typed(path: string, text: string): {
    readonly while: readonly LintFinding[];
    readonly after: readonly LintFinding[];
    readonly slowest: number;
  } {
    const files = new MemoryFiles(this.texts);
    const linting = makeLinting(files, () => ({}));
    let slowest = timeSteps(linting.all());
    files.set(path, text);
    slowest = Math.max(slowest, timeSteps(linting.changed([path])));
    const found = linting.result.findings;
    files.set(path, this.texts[path]);
    slowest = Math.max(slowest, timeSteps(linting.changed([path])));
    return { while: found, after: linting.result.findings, slowest };
  }

  private invented(findings: readonly LintFinding[], when: string): readonly string[] {
    return [...keysOf(findings)]
      .filter((key) => ABOUT_ABSENCE.has(key.slice(0, 5)) && !this.whole.has(key))
      .map((key) => `${when}, the broken text has ${key}`);
  }
}

function lintAll(texts: Texts): { readonly findings: readonly LintFinding[]; readonly slowest: number } {
  const linting = makeLinting(new MemoryFiles(texts), () => ({}));
  const slowest = timeSteps(linting.all());
  const { findings } = linting.result;
  for (const finding of findings) finding.fixes();
  return { findings, slowest };
}

/** @returns how long the longest step took. */
function timeSteps(steps: Iterator<unknown>): number {
  let slowest = 0;
  for (;;) {
    const start = performance.now();
    const { done } = steps.next();
    slowest = Math.max(slowest, performance.now() - start);
    if (done === true) return slowest;
  }
}

function keysOf(findings: readonly LintFinding[]): ReadonlySet<string> {
  return new Set(findings.map(({ rule, resource, service }) => `${rule} ${resource} ${service ?? ''}`.trim()));
}

/** What people leave half typed, and what makes parsers stumble. */
const TYPED = ['{', '}', '[', ']', '(', ')', '"', "'", '${', '%{', '<<EOT\n', '/*', '#', '\n', '\t', ' ', ',', '=', ':'];
const ODD = ['\0', '\u2028', '\ufeff', '\ud800', '!Ref ', '&a ', '*a', '- ', '? ', '---\n', '|\n', '\\', '\r', '0x', '🙂'];

function broken(text: string, random: Random): string {
  let edited = text;
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) edited = editedOnce(edited, random);
  return edited;
}

function editedOnce(text: string, random: Random): string {
  const at = Math.floor(random() * (text.length + 1));
  const to = Math.min(text.length, at + 1 + Math.floor(random() ** 3 * 400));
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  switch (Math.floor(random() * 6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(to);
    case 2:
      return text.slice(0, to) + text.slice(at);
    case 3:
      return text.slice(at);
    case 4:
      return text.slice(0, at) + pick(ODD) + text.slice(at);
    default:
      return text.slice(0, at) + pick(TYPED) + text.slice(at);
  }
}
