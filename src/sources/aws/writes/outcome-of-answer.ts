import type { ResponseMetadata } from '@smithy/types';
import type { WriteCall } from '../../../endpoints/write/write';
import type { Failure } from '../../failure';
import type { Sent } from '../../writing/writer';
import type { CallContext } from '../failure-of';
import { outcomeOfCode } from './outcome-of-error';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnsuccessfulItem.html */
interface UnsuccessfulItem {
  readonly ResourceId?: string | undefined;
  readonly Error?: { readonly Code?: string | undefined; readonly Message?: string | undefined } | undefined;
}

/** What any of the calls answers, as far as it says how it ended. */
export interface Answered {
  readonly $metadata: ResponseMetadata;
  readonly VpcEndpoint?: { readonly VpcEndpointId?: string | undefined } | undefined;
  readonly InstanceConnectEndpoint?: { readonly InstanceConnectEndpointId?: string | undefined } | undefined;
  readonly ServiceConfiguration?: { readonly ServiceId?: string | undefined } | undefined;
  readonly GroupId?: string | undefined;
  readonly Return?: boolean | undefined;
  readonly ReturnValue?: boolean | undefined;
  readonly Unsuccessful?: readonly UnsuccessfulItem[] | undefined;
}

/** What makes something that has an id from then on. */
const MAKES: ReadonlySet<WriteCall['operation']> = new Set([
  'CreateVpcEndpoint',
  'CreateInstanceConnectEndpoint',
  'CreateVpcEndpointServiceConfiguration',
  'CreateSecurityGroup',
] as const);

/** Codes by which an item says that EC2 failed; elsewhere HTTP's status says it. */
const SERVER_FAILED = new Set(['InternalError', 'InternalFailure', 'Unavailable', 'ServiceUnavailable']);

/** @returns how a call ended that was answered with HTTP 200, which is not always well. */
export function outcomeOfAnswer(call: WriteCall, answer: Answered, context: CallContext): Sent {
  const { operation } = call;
  const unsuccessful = answer.Unsuccessful ?? [];
  if (unsuccessful.length > 0) return outcomeOfItems(unsuccessful, howManyIn(call), context);
  if (answer.Return === false || answer.ReturnValue === false)
    return { outcome: 'refused', code: 'ReturnFalse', text: `${operation} answered that it did not succeed` };
  const id =
    answer.VpcEndpoint?.VpcEndpointId ??
    answer.InstanceConnectEndpoint?.InstanceConnectEndpointId ??
    answer.ServiceConfiguration?.ServiceId ??
    answer.GroupId;
  if (id === undefined && MAKES.has(operation)) return { outcome: 'unknown', failure: namesNoId(operation) };
  return { outcome: 'done', id };
}

function namesNoId(operation: string): Failure {
  return { reason: 'unexpected-answer', operation, cause: new Error('the answer names no id') };
}

/** How many resources a call is about, where it is about a list of them. */
function howManyIn({ input }: WriteCall): number {
  if ('VpcEndpointIds' in input) return input.VpcEndpointIds.length;
  return 'ServiceIds' in input ? input.ServiceIds.length : 1;
}

function outcomeOfItems(items: readonly UnsuccessfulItem[], asked: number, context: CallContext): Sent {
  const outcomes = items.map((item) => outcomeOfItem(item, context));
  const [first] = outcomes;
  // Of several, some may have been changed: which ones were not must be told by name.
  if (first && asked === 1) return first;
  const unknown = outcomes.find(({ outcome }) => outcome === 'unknown');
  if (unknown) return unknown;
  const text = items.map((item) => `${item.ResourceId ?? '?'}: ${item.Error?.Message ?? ''}`).join('; ');
  return { outcome: 'refused', code: codeOf(items[0]), text };
}

function outcomeOfItem(item: UnsuccessfulItem, context: CallContext): Exclude<Sent, { outcome: 'done' }> {
  const code = codeOf(item);
  const error = Object.assign(new Error(item.Error?.Message ?? code), { name: code });
  return outcomeOfCode(error, SERVER_FAILED.has(code) ? 500 : 400, context);
}

function codeOf(item: UnsuccessfulItem | undefined): string {
  return item?.Error?.Code ?? 'Unsuccessful';
}
