import type { LintFiles } from '../../../src/lint/files';
import type { SkippedFile } from '../../../src/lint/result';

/** Files as an editor has them: in memory, and changing. */
export class MemoryFiles implements LintFiles {
  private readonly texts = new Map<string, string>();
  private readonly folders = new Map<string, string[]>();

  constructor(files: Iterable<{ readonly path: string; readonly text: string }>) {
    for (const { path, text } of files) {
      this.texts.set(path, text);
      const at = path.lastIndexOf('/');
      const folder = at < 0 ? '.' : path.slice(0, at);
      const names = this.folders.get(folder);
      if (names) names.push(path.slice(at + 1));
      else this.folders.set(folder, [path.slice(at + 1)]);
    }
  }

  set(path: string, text: string): void {
    this.texts.set(path, text);
  }

  paths(): Iterable<string> {
    return this.texts.keys();
  }

  list(folder: string): readonly string[] | undefined {
    return this.folders.get(folder);
  }

  read(path: string): string | undefined {
    return this.texts.get(path);
  }

  skipped(): readonly SkippedFile[] {
    return [];
  }
}
