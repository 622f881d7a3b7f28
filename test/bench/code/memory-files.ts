import type { LintFiles } from '../../../src/lint/files';
import type { SkippedFile } from '../../../src/lint/result';

/** Files as an editor has them: in memory, and changing. */
export class MemoryFiles implements LintFiles {
  private readonly texts = new Map<string, string>();

  constructor(files: Iterable<{ readonly path: string; readonly text: string }>) {
    for (const { path, text } of files) this.texts.set(path, text);
  }

  set(path: string, text: string): void {
    this.texts.set(path, text);
  }

  paths(): Iterable<string> {
    return this.texts.keys();
  }

  list(folder: string): readonly string[] | undefined {
    const prefix = folder === '.' ? '' : `${folder}/`;
    const names = [...this.texts.keys()].flatMap((path) => {
      const rest = path.startsWith(prefix) ? path.slice(prefix.length) : '/';
      return rest.includes('/') ? [] : [rest];
    });
    return names.length > 0 ? names : undefined;
  }

  read(path: string): string | undefined {
    return this.texts.get(path);
  }

  skipped(): readonly SkippedFile[] {
    return [];
  }
}
