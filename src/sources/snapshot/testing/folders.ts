import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Help for tests: a folder of files, made anew for each and taken away after. */
export class TestFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'endpoint-lens-'));

  /** @param content text or bytes as they are; anything else as JSON */
  write(name: string, content: unknown): string {
    const file = path.join(this.path, name);
    mkdirSync(path.dirname(file), { recursive: true });
    const raw = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(file, raw ? content : JSON.stringify(content));
    return file;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
