import type { Span } from '../../hcl/expression';
import { referencesIn, type Reference } from '../../hcl/references';
import { walkAttributes } from '../../hcl/walk';
import type { Module } from '../../modules/module';
import type { CodeFile } from '../../modules/module-code';

/** What refers to something of a module, and where. */
export interface Use {
  readonly file: CodeFile;
  readonly reference: Reference;
}

/**
 * @param path `['aws_vpc_endpoint', 's3']`, @param own where its own block stands, whose uses do not count
 * @returns what refers to it in its module
 */
export function usesOf(
  module: Module,
  path: readonly string[],
  own: { readonly file: CodeFile; readonly span: Span },
): readonly Use[] {
  const uses: Use[] = [];
  for (const file of module.code.files) {
    walkAttributes(file.hcl, ({ value }) => {
      for (const reference of referencesIn(value)) {
        const isWithin =
          file === own.file && reference.start >= own.span.start && reference.end <= own.span.end;
        const isOf = path.every((name, index) => reference.path[index] === name);
        // `module.endpoints` as a whole is all of it
        const isAround =
          reference.path.length < path.length && reference.path.every((name, i) => name === path[i]);
        const isWhole = isAround && reference.path.length > 1;
        if (!isWithin && (isOf || isWhole)) uses.push({ file, reference });
      }
    });
  }
  return uses;
}
