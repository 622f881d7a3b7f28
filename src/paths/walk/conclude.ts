import type { Family } from '../../network/addresses/address';
import type { AddressSet } from '../../network/addresses/address-set';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { sharedIndex } from '../../network/shared-index';
import { costOfWay } from '../cost';
import { parseAwsHost } from '../names/aws-host';
import { endpointPolicy } from '../policy/endpoint-policy';
import type { Question } from '../question';
import type { Hop, PolicyAnswer, Trace, TraceClass, Verdict, Via, WayCost } from '../trace';

/** What was found out, family by family. */
export interface Answer {
  readonly classes: readonly TraceClass[];
  readonly assumptions: readonly Message[];
  readonly notes: readonly Message[];
}

/** A class that does not get anywhere. */
export function dead(
  family: Family,
  end: Hop,
  missing: readonly Message[],
  addresses?: AddressSet,
): TraceClass {
  const verdict = end.blockers.length > 0 ? 'blocked' : 'undetermined';
  return {
    family,
    addresses,
    verdict,
    via: verdict === 'blocked' ? 'none' : undefined,
    ways: [{ via: verdict === 'blocked' ? 'none' : undefined, hops: [end], seenSource: undefined }],
    blockers: end.blockers,
    missing,
  };
}

/** @returns the trace that classes amount to. */
export function conclude(
  network: Network,
  question: Question,
  region: string,
  { classes, assumptions, notes }: Answer,
  inbound?: Trace['inbound'],
): Trace {
  const vias = classes.flatMap(({ ways }) => ways.map(({ via }) => via));
  const [via] = vias;
  return {
    question,
    verdict: verdictOf(classes),
    via: vias.every((each) => each === via) ? via : undefined,
    vias: [...new Set(vias)].filter((each): each is Via => each !== undefined),
    assumptions,
    policy: policyOf(network, classes),
    classes,
    cost: costOf(classes, region, question),
    notes,
    inbound,
  };
}

function verdictOf(classes: readonly TraceClass[]): Verdict {
  const [first] = classes;
  if (!first) return 'undetermined';
  return classes.every(({ verdict }) => verdict === first.verdict) ? first.verdict : 'partial';
}

const NO_POLICY: PolicyAnswer = {
  verdict: 'none',
  explanation: message('No endpoint with a policy is on this path.'),
  endpoint: undefined,
};

function policyOf(network: Network, classes: readonly TraceClass[]): PolicyAnswer {
  const through: Hop[] = [];
  for (const { ways } of classes)
    for (const { hops } of ways)
      for (const each of hops)
        if (each.kind === 'gateway-endpoint' || each.kind === 'interface-endpoint') through.push(each);
  if (through.length === 0) return NO_POLICY;
  const endpoints = new Set(
    through.flatMap(({ resource }): readonly VpcEndpoint[] =>
      resource?.kind === 'vpc-endpoint' ? [resource] : [],
    ),
  );
  const unseen = through.find(({ resource }) => resource === undefined);
  if (unseen) {
    const explanation = message('The policy of {endpoint} was not read.', { endpoint: unseen.id ?? '' });
    return { verdict: 'undetermined', explanation, endpoint: undefined };
  }
  const answers = [...endpoints].map((endpoint) =>
    supportsPolicy(network, endpoint) === false
      ? endpointPolicy(endpoint, { policySupported: false })
      : endpointPolicy(endpoint),
  );
  const [first] = answers;
  if (!first) return NO_POLICY;
  if (answers.every(({ verdict }) => verdict === first.verdict)) return first;
  const explanation = message('The policies of the endpoints on this path differ.');
  return { verdict: 'depends', explanation, endpoint: undefined };
}

function costOf(classes: readonly TraceClass[], region: string, { to }: Question): WayCost | undefined {
  const serviceRegion = regionOfService(to, region);
  const costs = classes.flatMap(({ ways }) => ways.map((way) => costOfWay(way, region, serviceRegion)));
  const [first] = costs;
  const same = costs.every((cost) => cost?.perGb === first?.perGb && cost?.perHour === first?.perHour);
  return same ? first : undefined;
}

/** A host name of AWS may be one of another Region, to which the transfer costs more. */
function regionOfService(to: Question['to'], own: string): string {
  switch (to.kind) {
    case 'service':
      return to.region;
    case 'host': {
      const host = parseAwsHost(to.host);
      return host?.kind === 'service' ? host.of.region : own;
    }
    case 'address':
    case 'cidr':
    case 'resource':
      return own;
  }
}

/** Whether a service takes endpoint policies at all; undefined where what is offered was not read or leaves it out. */
function supportsPolicy(network: Network, { serviceName, type }: VpcEndpoint): boolean | undefined {
  const name = known(serviceName);
  return offersOf(network).get(`${name ?? ''} ${known(type) ?? ''}`);
}

const offersOf = sharedIndex(['offered-service'], (network): ReadonlyMap<string, boolean | undefined> => {
  const entries = network
    .all('offered-service')
    .flatMap(({ serviceName, types, policySupported }) =>
      types.map((type) => [`${serviceName} ${type.toLowerCase()}`, policySupported] as const),
    );
  return new Map(entries);
});
