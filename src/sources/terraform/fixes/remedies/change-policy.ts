import { hclJson } from '../../../../endpoints/code/hcl';
import {
  isJsonObject,
  policyValue,
  type Json,
  type JsonObject,
} from '../../../../endpoints/code/policy-value';
import { message } from '../../../../network/message';
import { known } from '../../../../network/resolved';
import type { FixRequest } from '../../../declared/fix-request';
import type { Expression, ObjectExpression } from '../../hcl/expression';
import { bare, referenceOf } from '../../hcl/references';
import type { CodeFile } from '../../modules/module-code';
import type { RemedyOf, Write } from '../fix-of';
import { siblingsOf } from '../names/instances';
import type { Draft } from '../text/draft';
import { blockHolder, entryNamed } from '../text/holder';
import { indentOf } from '../text/layout';
import { endpointCode, type EndpointCode } from './endpoint-code';
import { intoDocumentBlock } from './policy-document-block';
import { intoJsonText } from './policy-json-text';
import { prependItem } from '../text/prepend-item';

/**
 * Adds statements to a policy in the language that it is written in: an object, JSON text, or the data source of policy
 * documents. Where more than statements is to change, nothing is.
 */
export const changePolicy: Write<RemedyOf<'change-policy'>> = ({ endpointId, policy }, request) => {
  const code = endpointCode(request, endpointId);
  const written = code && entryNamed(code.holder, 'policy');
  if (!code || !written || policy === 'full' || siblingsOf(request, code.instance).length > 1)
    return undefined;
  const added = addedStatements(policyOf(code, request), policy.document);
  if (!added) return undefined;
  const drafts = added.map((statement) => add(code, written.value, statement));
  if (drafts.some((draft) => !draft)) return undefined;
  return {
    title: message('Allow in the policy of {endpoint} what it does not deny', { endpoint: endpointId }),
    drafts: drafts.flatMap((draft) => draft ?? []),
  };
};

/** The policy as it is worked out: that of a data source is known to the network alone. */
function policyOf({ instance }: EndpointCode, { network }: FixRequest): string | undefined {
  const seen = network.get('vpc-endpoint', instance.address)?.policy;
  const text = instance.values.get('policy');
  return seen !== undefined ? known(seen) : typeof text === 'string' ? text : undefined;
}

/** The one statement that the new policy has more; undefined where it is not that alone that is different. */
function addedStatements(before: string | undefined, document: string): readonly JsonObject[] | undefined {
  const [old, now] = [before === undefined ? undefined : policyValue(before), policyValue(document)];
  if (!old || !now) return undefined;
  const there = statementsOf(old).map(canonical);
  const wanted = statementsOf(now);
  const added = wanted.filter((statement) => !there.includes(canonical(statement)));
  const isKept = there.every((one) => wanted.some((statement) => canonical(statement) === one));
  const isSame = canonical({ ...old, Statement: [] }) === canonical({ ...now, Statement: [] });
  const [only] = added;
  return isKept && isSame && added.length === 1 && only !== undefined && isJsonObject(only)
    ? [only]
    : undefined;
}

/** Equal for values that are, in whatever order their keys are. */
function canonical(value: Json): string {
  if (isJsonObject(value)) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, of]) => `${JSON.stringify(key)}:${canonical(of)}`).join(',')}}`;
  }
  return isList(value) ? `[${value.map(canonical).join(',')}]` : JSON.stringify(value);
}

function statementsOf({ Statement }: JsonObject): readonly Json[] {
  if (Statement === undefined) return [];
  return isList(Statement) ? Statement : [Statement];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function add(code: EndpointCode, value: Expression, statement: JsonObject): Draft | undefined {
  const { file } = code.holder;
  if (value.kind === 'call' && value.name === 'jsonencode') {
    const [document] = value.arguments;
    return document?.kind === 'object' ? intoObject(file, document, statement) : undefined;
  }
  if (value.kind === 'template' && value.form !== 'quoted') return intoJsonText(file, value, statement);
  const path = referenceOf(bare(value))?.path ?? [];
  if (path[0] !== 'data' || path[1] !== 'aws_iam_policy_document' || path.at(-1) !== 'json') return undefined;
  const document = code.module.code.resources.get(path.slice(0, 3).join('.'));
  const isRepeated = document?.argument('count') ?? document?.argument('for_each');
  return document && !isRepeated
    ? intoDocumentBlock(blockHolder(document.file, document.block), statement)
    : undefined;
}

function intoObject(file: CodeFile, { items }: ObjectExpression, statement: JsonObject): Draft | undefined {
  const statements = items.find(({ key }) => key.kind === 'string' && key.value === 'Statement')?.value;
  if (statements?.kind !== 'tuple') return undefined;
  const indent = indentOf(file.hcl);
  const text = hclJson(statement).replace(/^(?: {2})+/gm, (blanks) => indent.repeat(blanks.length / 2));
  return prependItem(file, { open: statements.start, first: statements.items[0] }, text);
}
