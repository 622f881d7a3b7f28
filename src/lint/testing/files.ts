import type { LintFiles } from '../files';
import type { LintFinding } from '../finding';
import type { Linting } from '../linting';
import type { LintOptions } from '../options';
import { makeLinting } from '../session';

/** Files in memory, which tests may change. */
export class MemoryFiles implements LintFiles {
  private readonly texts: Map<string, string>;

  constructor(files: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(files));
  }

  set(path: string, text: string | undefined): void {
    if (text === undefined) this.texts.delete(path);
    else this.texts.set(path, text);
  }

  paths(): Iterable<string> {
    return [...this.texts.keys()].filter((path) => !path.includes('.tfvars'));
  }

  list(folder: string): readonly string[] | undefined {
    const names = [...this.texts.keys()].flatMap((path) => {
      const at = path.lastIndexOf('/');
      return (at < 0 ? '.' : path.slice(0, at)) === folder ? [path.slice(at + 1)] : [];
    });
    return names.length > 0 ? names : undefined;
  }

  read(path: string): string | undefined {
    return this.texts.get(path);
  }

  skipped(): readonly never[] {
    return [];
  }
}

/** @returns a linting of files that has linted all of them. */
export function lintingOf(files: MemoryFiles, options: LintOptions = {}): Linting {
  const linting = makeLinting(files, () => options);
  finish(linting.all());
  return linting;
}

/** @returns what is found in files, as `severity RULE resource`. */
export function found(
  files: Readonly<Record<string, string>> | string,
  options: LintOptions = {},
): readonly string[] {
  const memory = new MemoryFiles(typeof files === 'string' ? { 'main.tf': files } : files);
  return lintingOf(memory, options).result.findings.map(short);
}

export function short({ severity, rule, resource, service }: LintFinding): string {
  return [severity, rule, resource, service ?? ''].join(' ').trim();
}

/** Takes all steps at once. */
export function finish<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
