import type { Expression } from '../../hcl/expression';
import { bare, referenceOf, referencesIn } from '../../hcl/references';
import type { CodeFile } from '../../modules/module-code';

/** @returns the text of a reference to a variable or local value that an expression is; undefined for all else */
export function plainReference(file: CodeFile, expression: Expression | undefined): string | undefined {
  const inner = expression && bare(expression);
  const root = inner && referenceOf(inner)?.path[0];
  return inner && (root === 'var' || root === 'local')
    ? file.hcl.text.slice(inner.start, inner.end)
    : undefined;
}

/** @returns whether an expression means the same wherever it stands in its module: nothing of its instance is in it */
export function isAnywhere(expression: Expression): boolean {
  return referencesIn(expression).every(
    ({ path: [root] }) => root !== 'each' && root !== 'count' && root !== 'self',
  );
}
