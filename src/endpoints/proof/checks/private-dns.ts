import { message } from '../../../network/message';
import { isUnknown } from '../../../network/resolved';
import type { VpcEndpoint } from '../../../network/resources/vpc-endpoint';
import { because } from '../../../paths/because';
import { privateNames } from '../../../paths/names/private-names';
import { resolve } from '../../../paths/names/resolve';
import type { Families } from '../../../paths/question';
import type { InterfacePlan, Plan } from '../../plan';
import { addressTypeOf } from '../../plan-of-endpoint';
import { PAGES } from '../../preconditions/pages';
import type { ProofCheck } from '../proof';
import { check, type Found } from './check';

/** Whether private DNS is on or off as planned. */
export function privateDnsFlag({ endpoint }: Found<Plan, VpcEndpoint>, planned: boolean): ProofCheck {
  const about = { resource: endpoint.id, documentation: PAGES.privateDns };
  const args = { endpoint: endpoint.id };
  const { privateDns } = endpoint;
  if (isUnknown(privateDns)) {
    const text = 'Whether private DNS of {endpoint} is on could not be told:';
    return check(undefined, because(text, args, privateDns.unknown), about);
  }
  const isOn = privateDns
    ? message('Private DNS of {endpoint} is on.', args)
    : message('Private DNS of {endpoint} is off.', args);
  if (privateDns === planned) return check(true, isOn, about);
  // Before its service's owner has accepted an endpoint, it cannot be on.
  return check(endpoint.state === 'pendingacceptance' && planned ? undefined : false, isOn, about);
}

/**
 * The service's names, asked for in the VPC, give the endpoint's addresses; with inbound-resolver-only they do not.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 */
export function nameChecks(found: Found<InterfacePlan, VpcEndpoint>): readonly ProofCheck[] {
  const { plan, after, endpoint } = found;
  if (!plan.privateDns) return [];
  const about = { resource: endpoint.id, documentation: PAGES.privateDns };
  const names = privateNames(after, endpoint);
  if (names === undefined) {
    const text = message('Which private names {endpoint} has was not read.', { endpoint: endpoint.id });
    return [check(undefined, text, about)];
  }
  return [
    ...inboundCheck(found),
    ...names.map((name) => nameCheck(found, name.replace(/^\*\./, 'any.'), name)),
  ];
}

function inboundCheck({ plan, endpoint }: Found<InterfacePlan, VpcEndpoint>): readonly ProofCheck[] {
  const holds = endpoint.privateDnsOnlyForInboundResolver === plan.inboundResolverOnly;
  if (holds && !plan.inboundResolverOnly) return [];
  const args = { endpoint: endpoint.id };
  const text = endpoint.privateDnsOnlyForInboundResolver
    ? message('{endpoint} answers private names for inbound resolvers alone.', args)
    : message('{endpoint} answers private names in the VPC itself, not for inbound resolvers alone.', args);
  return [check(holds, text, { resource: endpoint.id, documentation: PAGES.s3Private })];
}

function nameCheck(
  { plan, after, endpoint }: Found<InterfacePlan, VpcEndpoint>,
  host: string,
  name: string,
): ProofCheck {
  const about = { resource: endpoint.id, documentation: PAGES.privateDns };
  const { vpc } = plan;
  const { targets, missing, lookup, notes } = resolve(
    after,
    {
      from: { kind: 'internet' },
      to: { kind: 'host', host },
      flow: { protocol: 'tcp', port: 443 },
      families: familiesOf(endpoint),
    },
    { vpcId: vpc.id, scope: vpc.scope },
  );
  const args = { name, endpoint: endpoint.id, vpc: vpc.id };
  const isPrivate = targets.length > 0 && targets.every((target) => target.endpoint?.id === endpoint.id);
  const [unknownYet] = missing;
  if (plan.inboundResolverOnly) {
    return targets.some((target) => target.endpoint?.id === endpoint.id)
      ? check(false, message('In {vpc} {name} gives addresses of {endpoint}.', args), about)
      : check(true, message('In {vpc} {name} stays public.', args), about);
  }
  if (unknownYet) {
    const text = 'Whether {name} gives the addresses of {endpoint} in {vpc} could not be told:';
    return check(undefined, because(text, args, unknownYet), about);
  }
  if (isPrivate) {
    return lookup === undefined
      ? check(true, message('In {vpc} {name} gives the addresses of {endpoint}.', args), about)
      : check(true, because('In {vpc} {name} is answered by {endpoint}:', args, lookup.explanation), about);
  }
  const [note] = notes;
  const isWaiting = endpoint.state.startsWith('pending');
  return check(
    isWaiting ? undefined : false,
    note
      ? because('In {vpc} {name} does not give the addresses of {endpoint}:', args, note)
      : message('In {vpc} {name} does not give the addresses of {endpoint}.', args),
    about,
  );
}

/** Where the service decides, private names have A records alone. */
function familiesOf(endpoint: VpcEndpoint): Families {
  const { dnsRecordIpType: type } = endpoint;
  if (type === 'ipv4' || type === 'ipv6' || type === 'dualstack') return type;
  if (type === 'service-defined') return 'ipv4';
  return addressTypeOf(endpoint) ?? 'ipv4';
}
