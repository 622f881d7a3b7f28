import type { EndpointPolicy } from '../../../endpoints/plan';
import { isJsonObject, type Json, type JsonObject, policyValue } from '../../../endpoints/code/policy-value';
import { message } from '../../../network/message';
import type { Fix } from '../../declared/fix';
import type { FixRequest } from '../../declared/fix-request';
import { fixIn } from './fix-in';
import type { Value } from '../../declared/value';
import { isList, isMap } from '../../declared/kinds';
import { isLiteral } from '../evaluate/kinds';
import { type Entry, entryOf } from '../syntax/node';
import { writtenJson } from './policy';
import { setProperty } from './properties';
import { type Documents, propertyOf, resourceToWrite, type WrittenResource } from './site';
import { isShared } from './writing/elements';
import { appendItems } from './writing/insert';
import { removeEntries } from './writing/remove';
import { styleOf } from './writing/style';
import type { Edits } from './writing/text-edit';

/** Gives an endpoint another policy: statements that are new are added to those that are written. */
export function changePolicy(
  request: FixRequest,
  documents: Documents,
  endpointId: string,
  policy: EndpointPolicy,
): readonly Fix[] {
  const endpoint = resourceToWrite(request, documents, endpointId);
  if (endpoint?.declared.type !== 'AWS::EC2::VPCEndpoint') return [];
  const edits = rewritten(endpoint, policy);
  const args = { endpoint: endpoint.declared.address };
  const title =
    policy === 'full'
      ? message('Remove the policy of {endpoint}: it allows full access', args)
      : message('Add what is allowed to the policy of {endpoint}', args);
  return fixIn(endpoint.site.document, title, edits);
}

function rewritten(endpoint: WrittenResource, policy: EndpointPolicy): Edits {
  const { site, properties } = endpoint;
  const entry = propertyOf(endpoint, 'PolicyDocument');
  if (entry === 'foreign' || !properties) return undefined;
  if (policy === 'full') return entry && removeEntries(site.document, properties, [entry]);
  const document = policyValue(policy.document);
  if (!document) return undefined;
  if (!entry)
    return setProperty(endpoint, 'PolicyDocument', writtenJson(document), styleOf(site.document, properties));
  return withNewStatements(endpoint, entry, document);
}

/** Only what is added is written: what stands there may refer to other resources. */
function withNewStatements({ site, declared }: WrittenResource, policy: Entry, document: JsonObject): Edits {
  const entry = entryOf(policy.value, 'Statement');
  const present = declared.values.get('PolicyDocument');
  const statements = isMap(present) ? present.get('Statement') : undefined;
  const next = document['Statement'];
  if (entry?.value.kind !== 'sequence' || entry.value.tag || isShared(site.document, entry)) return undefined;
  if (!isMap(present) || !isList(statements) || !isArray(next) || !isSameBeside(present, document))
    return undefined;
  const added = addedTo(statements, next);
  if (!added || added.length === 0 || entry.value.items.length !== statements.length) return undefined;
  const style = styleOf(site.document, entry.value, policy.value);
  return appendItems(site.document, entry.value, added.map(writtenJson), style);
}

function isSameBeside(present: ReadonlyMap<string, Value>, document: JsonObject): boolean {
  const keys = Object.keys(document).filter((key) => key !== 'Statement');
  return (
    keys.every((key) => isSame(present.get(key) ?? null, document[key] ?? null)) &&
    present.size === keys.length + 1
  );
}

/** @returns the statements that stand before or behind those that there are. */
function addedTo(present: readonly Value[], next: readonly Json[]): readonly Json[] | undefined {
  const n = next.length - present.length;
  const areSame = (rest: readonly Json[]): boolean => rest.every((one, i) => isSame(present[i] ?? null, one));
  if (n <= 0) return undefined;
  if (areSame(next.slice(n))) return next.slice(0, n);
  return areSame(next.slice(0, -n)) ? next.slice(-n) : undefined;
}

/** What is known only to AWS may be anything that the other says. */
function isSame(present: Value, json: Json): boolean {
  if (present === null || isLiteral(present))
    return typeof json !== 'object' && String(present) === String(json);
  if (isList(present))
    return (
      isArray(json) &&
      present.length === json.length &&
      present.every((one, i) => isSame(one, json[i] ?? null))
    );
  if (!isMap(present)) return typeof json === 'string';
  if (!isJsonObject(json)) return false;
  return (
    Object.keys(json).length === present.size &&
    [...present].every(([key, value]) => isSame(value, json[key] ?? null))
  );
}

function isArray(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}
