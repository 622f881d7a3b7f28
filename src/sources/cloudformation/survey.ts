import { besideFile } from './beside';
import { type Export, exportsOf } from './exports';
import type { Surroundings } from './stack/around';
import type { TemplateDocument } from './syntax/document';

/** What is kept of a template when it is not at hand itself. */
export interface Survey {
  /** The files of the templates that it nests, whether they are there or not. */
  readonly nests: readonly string[];
  /** What it exports itself. */
  readonly exports: readonly Export[];
  readonly imports: boolean;
}

/** @returns what others have to know of a template; the template itself may be forgotten then. */
export function survey(
  document: TemplateDocument,
  surroundings: Omit<Surroundings, 'nested' | 'exports'>,
): Survey {
  const { text, file } = document;
  const nests = new Set<string>();
  const mayNest = /AWS::(?:CloudFormation::Stack|Serverless::Application)/.test(text);
  const nested = (_: string, url: string): undefined => void nests.add(besideFile(file, url));
  const exports = mayNest || text.includes('Export') ? exportsOf(document, { ...surroundings, nested }) : [];
  return { nests: [...nests], exports, imports: text.includes('ImportValue') };
}

/** @returns a text that is equal for equal exports. */
export function signature(exports: readonly Export[]): string {
  return JSON.stringify(exports, (_, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  );
}
