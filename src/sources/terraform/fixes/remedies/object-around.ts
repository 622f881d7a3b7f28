import type { ObjectItem } from '../../hcl/expression';
import type { Block } from '../../hcl/file';
import { walkExpression } from '../../hcl/walk';
import type { CodeFile } from '../../modules/module-code';
import { objectHolder, type Holder } from '../text/holder';

/** @returns the object that an item stands in, of a block's arguments */
export function objectAround(file: CodeFile, { attributes }: Block, item: ObjectItem): Holder | undefined {
  let found: Holder | undefined;
  for (const { value } of attributes) {
    walkExpression(value, (inner) => {
      if (inner.kind === 'object' && inner.items.includes(item)) found = objectHolder(file, inner);
    });
  }
  return found;
}
