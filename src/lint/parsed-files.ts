import { readDocument } from '../sources/cloudformation/syntax/read-document';
import type { TemplateDocument } from '../sources/cloudformation/syntax/document';
import { LineIndex } from '../sources/declared/line-index';
import type { HclFile } from '../sources/terraform/hcl/file';
import { parseHcl } from '../sources/terraform/hcl/parse-hcl';
import { parseTfJson } from '../sources/terraform/hcl/parse-tf-json';
import type { TerraformFiles } from '../sources/terraform/modules/terraform-files';
import { english, message, type Message } from '../network/message';
import type { LintFiles } from './files';
import { ignoreComments, type IgnoreComment } from './ignore/ignore-comments';
import type { SkippedFile } from './result';
import { kindOfFile } from './which-files';

/** Files as they are parsed, each once for as long as its text does not change. */
export class ParsedFiles implements TerraformFiles {
  private readonly hcl = new Map<string, { readonly text: string; readonly file: HclFile }>();
  private readonly flawed = new Map<string, Message>();
  private readonly ignored = new Map<
    string,
    { readonly text: string; readonly comments: readonly IgnoreComment[] }
  >();
  private lastTemplate:
    | { readonly path: string; readonly text: string; readonly document: TemplateDocument | undefined }
    | undefined;

  constructor(private readonly files: LintFiles) {}

  list(folder: string): readonly string[] | undefined {
    return this.files.list(folder);
  }

  read(path: string): string | undefined {
    return this.files.read(path);
  }

  parse(path: string): HclFile | undefined {
    const text = this.files.read(path);
    if (text === undefined) return undefined;
    const known = this.hcl.get(path);
    if (known?.text === text) return known.file;
    const file = path.endsWith('.json') ? parseTfJson(text) : parseHcl(text);
    this.hcl.set(path, { text, file });
    this.note(path, file.lines, file.errors[0]);
    return file;
  }

  /** @returns a template; undefined for what is none. Templates are large: only the one that was read last is kept. */
  template(path: string): TemplateDocument | undefined {
    const text = this.files.read(path);
    if (text === undefined) return undefined;
    const last = this.lastTemplate;
    if (last?.path === path && last.text === text) return last.document;
    const document = readDocument(path, text);
    this.lastTemplate = { path, text, document };
    if (document) this.note(path, document.lines, document.problems[0]);
    return document;
  }

  ignores(path: string): readonly IgnoreComment[] {
    const text = this.files.read(path);
    if (text === undefined) return [];
    const known = this.ignored.get(path);
    if (known?.text === text) return known.comments;
    const comments = this.readIgnores(path, text);
    this.ignored.set(path, { text, comments });
    return comments;
  }

  private readIgnores(path: string, text: string): readonly IgnoreComment[] {
    if (!text.includes('endpoint-lens:ignore')) return [];
    if (kindOfFile(path) === 'terraform') {
      const hcl = this.parse(path);
      return hcl ? ignoreComments(hcl.text, () => hcl.comments, hcl.lines) : [];
    }
    const document = this.template(path);
    return document
      ? ignoreComments(document.text, () => document.comments, document.lines)
      : ignoreComments(text, () => [], new LineIndex(text));
  }

  /** @returns whether a file has errors that hide what is in it. */
  isBroken(path: string): boolean {
    if (kindOfFile(path) === 'terraform') return (this.parse(path)?.errors.length ?? 0) > 0;
    return this.template(path)?.isWhole === false;
  }

  /** @returns the files with errors that were read, each with the first of them. */
  get flaws(): readonly SkippedFile[] {
    return [...this.flawed]
      .map(([file, reason]) => ({ file, reason }))
      .sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  private note(
    path: string,
    lines: LineIndex,
    error: { readonly start: number; readonly message: Message } | undefined,
  ): void {
    if (!error) this.flawed.delete(path);
    else
      this.flawed.set(
        path,
        message('line {line} cannot be read: {why}', {
          line: lines.position(error.start).line,
          why: english(error.message).replace(/\.$/, ''),
        }),
      );
  }

  forget(path: string): void {
    this.flawed.delete(path);
    this.hcl.delete(path);
    this.ignored.delete(path);
  }
}
