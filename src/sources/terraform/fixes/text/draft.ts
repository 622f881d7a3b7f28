import type { Span } from '../../hcl/expression';
import type { CodeFile } from '../../modules/module-code';

/** A replacement in a file, by offsets; an empty span inserts. */
export interface Draft extends Span {
  readonly file: CodeFile;
  readonly text: string;
}

/** Puts text before what stands at an offset. */
export function insertion(file: CodeFile, at: number, text: string): Draft {
  return { file, start: at, end: at, text };
}

export function replacement(file: CodeFile, { start, end }: Span, text: string): Draft {
  return { file, start, end, text };
}

/** @returns what is written there */
export function textOf(file: CodeFile, { start, end }: Span): string {
  return file.hcl.text.slice(start, end);
}
