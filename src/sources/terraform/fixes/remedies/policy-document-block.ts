import { hclList, hclString } from '../../../../endpoints/code/hcl';
import { isJsonObject, type Json, type JsonObject } from '../../../../endpoints/code/policy-value';
import type { Draft } from '../text/draft';
import type { Holder } from '../text/holder';
import { insertNested } from '../text/insert-nested';
import type { NewBlock } from '../text/new-block';
import type { Argument } from '../text/set-argument';

/**
 * @returns what adds a statement to a `aws_iam_policy_document`; undefined for one that has more in it than an effect,
 * principals, actions and resources
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function intoDocumentBlock(holder: Holder, statement: JsonObject): Draft | undefined {
  const { Effect, Principal, Action, Resource, ...others } = statement;
  const [actions, resources] = [listed(Action), listed(Resource)];
  const principals = principalBlocks(Principal);
  const isPlain = typeof Effect === 'string' && Object.keys(others).length === 0;
  if (!isPlain || !actions || !resources || !principals) return undefined;
  const groups: readonly (readonly Argument[])[] = [
    [
      { name: 'effect', value: hclString(Effect) },
      { name: 'actions', value: actions },
      { name: 'resources', value: resources },
    ],
  ];
  return insertNested(holder, { header: 'statement', groups, blocks: principals }, ['statement']);
}

function principalBlocks(principal: Json | undefined): readonly NewBlock[] | undefined {
  if (principal === '*') return [principalBlock('*', '["*"]')];
  if (principal === undefined || !isJsonObject(principal)) return undefined;
  const blocks = Object.entries(principal).map(([type, of]) => {
    const identifiers = listed(of);
    return identifiers === undefined ? undefined : principalBlock(type, identifiers);
  });
  return blocks.every((block) => block !== undefined) ? blocks : undefined;
}

function principalBlock(type: string, identifiers: string): NewBlock {
  return {
    header: 'principals',
    groups: [
      [
        { name: 'type', value: hclString(type) },
        { name: 'identifiers', value: identifiers },
      ],
    ],
  };
}

function listed(value: Json | undefined): string | undefined {
  const all = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  const texts = all.filter((one): one is string => typeof one === 'string');
  return texts.length > 0 && texts.length === all.length ? hclList(texts) : undefined;
}
