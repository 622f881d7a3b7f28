import { readDocument } from '../sources/cloudformation/syntax/read-document';
import type { TemplateDocument } from '../sources/cloudformation/syntax/document';
import { LineIndex } from '../sources/declared/line-index';
import type { HclFile } from '../sources/terraform/hcl/file';
import { parseHcl } from '../sources/terraform/hcl/parse-hcl';
import { parseTfJson } from '../sources/terraform/hcl/parse-tf-json';
import type { TerraformFiles } from '../sources/terraform/modules/terraform-files';
import type { LintFiles } from './files';
import { ignoreComments, type IgnoreComment } from './ignore/ignore-comments';
import { kindOfFile } from './which-files';

/** Files as they are parsed, each once for as long as its text does not change. */
export class ParsedFiles implements TerraformFiles {
  private readonly hcl = new Map<string, { readonly text: string; readonly file: HclFile }>();

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
    return file;
  }

  /** @returns a template; undefined for what is none. Templates are not kept: they are large, and read once. */
  template(path: string): TemplateDocument | undefined {
    const text = this.files.read(path);
    return text === undefined ? undefined : readDocument(path, text);
  }

  ignores(path: string): readonly IgnoreComment[] {
    const text = this.files.read(path);
    if (text?.includes('endpoint-lens:ignore') !== true) return [];
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
    return (this.template(path)?.problems.length ?? 0) > 0;
  }

  forget(path: string): void {
    this.hcl.delete(path);
  }
}
