import { parseTree, type Node } from 'jsonc-parser';
import type { JsonObject } from '../../../../endpoints/code/policy-value';
import type { Template } from '../../hcl/expression';
import type { CodeFile } from '../../modules/module-code';
import type { Draft } from '../text/draft';
import { indentOf } from '../text/layout';
import { prependItem } from '../text/prepend-item';

/** @returns what adds a statement to a policy that is written as JSON in a heredoc */
export function intoJsonText(file: CodeFile, heredoc: Template, statement: JsonObject): Draft | undefined {
  const { text } = file.hcl;
  const from = text.indexOf('\n', heredoc.start) + 1;
  const to = text.lastIndexOf('\n', heredoc.end - 1);
  const root = from > 0 && to > from ? parseTree(text.slice(from, to)) : undefined;
  const statements = root && valueNamed(root, 'Statement');
  if (statements?.type !== 'array') return undefined;
  const [first] = statements.children ?? [];
  return prependItem(
    file,
    {
      open: from + statements.offset,
      first: first && { start: from + first.offset, end: from + first.offset + first.length },
    },
    // a policy's variables would be sequences of the template
    JSON.stringify(statement, undefined, indentOf(file.hcl)).replace(/([$%])\{/g, '$1$1{'),
  );
}

function valueNamed(object: Node, name: string): Node | undefined {
  return object.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1];
}
