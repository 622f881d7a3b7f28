import type { Family } from '../../network/addresses/address';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import type { AttachedGateway } from '../../network/resources/gateways';
import { distinct } from '../../network/distinct';
import { networkAcl } from '../filters/network-acl';
import { openings } from '../filters/openings';
import { securityGroups } from '../filters/security-groups';
import { familiesOf, type Question } from '../question';
import type { InboundOpening } from '../trace';
import { answersOutside } from './answer-outside';
import { classesOf } from './classes';
import { dead, type Answer } from './conclude';
import { enterFromOutside } from './enter-from-outside';
import { throughFilters, type Filter } from './filters-on-way';
import { blocker, hop } from './hop';
import { targetsFromOutside, type InboundTarget } from './inbound-target';
import type { Outcome, Place } from './journey';
import { memberOf } from './leave';
import { stationDown } from './station-state';
import { isAttached } from './targets/attachment';
import { theInternet } from './the-internet';

/** The answer to a question from the internet. */
export interface InboundAnswer {
  readonly answer: Answer;
  readonly region: string;
  /** What is open, for one interface; undefined where no single interface is asked about. */
  readonly openings: readonly InboundOpening[] | undefined;
}

/**
 * Who on the internet reaches an interface: the classes are those of the *sources*, every public address.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
 */
export function inboundAnswer(network: Network, question: Question): InboundAnswer {
  const { targets, missing, refusal } = targetsFromOutside(network, question.to);
  const answers = familiesOf(question.families).flatMap((family) =>
    targets.length === 0
      ? [nowhere(family, missing, refusal)]
      : targets.map((target) => answerFor(network, question, target, family)),
  );
  const [first] = targets;
  const station = targets.length === 1 ? first?.station : undefined;
  const open = station && first ? openings(network, station, first.at.subnet) : undefined;
  return {
    answer: {
      classes: answers.flatMap(({ classes }) => classes),
      assumptions: distinct(answers.flatMap(({ assumptions }) => assumptions)),
      notes: distinct([...answers.flatMap(({ notes }) => notes), ...(open?.missing ?? [])]),
    },
    region: first?.at.scope.region ?? '',
    openings: open?.openings,
  };
}

function nowhere(family: Family, missing: Message | undefined, refusal: Message | undefined): Answer {
  if (missing) {
    const unknown = message('Who is meant by this destination is not known.');
    const open = hop('internet', { explanation: unknown, rule: 'internet-gateway' });
    return { classes: [dead(family, open, [missing])], assumptions: [], notes: [] };
  }
  const explanation = refusal ?? message('No network interface that has a public address is meant.');
  const blockers = [
    blocker(
      refusal ? 'NO_PATH' : 'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
      undefined,
      explanation,
      'internet-gateway-public-address',
    ),
  ];
  const end = hop('internet', { explanation, rule: 'internet-gateway-public-address', blockers });
  return { classes: [dead(family, end, [])], assumptions: [], notes: [] };
}

function answerFor(network: Network, question: Question, target: InboundTarget, family: Family): Answer {
  const { station, at } = target;
  const gateway = gatewayOf(network, at);
  const entered = enterFromOutside(network, target, gateway, family);
  const internet = theInternet(network, at, family);
  const { flow } = question;
  const filters: Filter[] = [(peers) => networkAcl(network, at.subnet, peers, flow, 'in', 'host')];
  if (station) {
    const member = memberOf(station);
    // Who is outside the VPC is in none of its groups.
    filters.push((peers) => securityGroups(network, member, peers, [], flow, 'in'));
  }
  const outcomes = throughFilters(internet.addresses, filters).flatMap(
    ({ to, effect }): readonly Outcome[] => {
      const arrived = hop(station?.instance ? 'instance' : station ? 'network-interface' : 'subnet', {
        resource: station?.instance ?? station?.resource ?? at.subnet,
        explanation: message('Arrives in subnet {subnet}.', { subnet: at.subnet.id }),
        rule: 'network-interface',
        checks: effect.checks,
        blockers: [...(station ? stationDown(station) : []), ...effect.blockers],
      });
      return answersOutside(network, at, to, gateway).map((back) => ({
        to: back.to,
        passages: [
          {
            via: 'internet-gateway',
            seenSource: undefined,
            trail: {
              hops: [...entered.hops, arrived, ...back.hops],
              missing: [...entered.missing, ...effect.missing, ...back.missing],
              assumptions: [...entered.assumptions, ...effect.assumptions, ...back.assumptions],
            },
          },
        ],
      }));
    },
  );
  const classes = classesOf(outcomes, family, []);
  const taken = outcomes.flatMap(({ passages }) => passages.flatMap(({ trail }) => trail.assumptions));
  const some = station
    ? []
    : [
        message(
          'A network interface in {subnet} has a public address and a security group that lets this in.',
          {
            subnet: at.subnet.id,
          },
        ),
      ];
  return { classes, assumptions: distinct([...some, ...taken]), notes: internet.notes };
}

function gatewayOf(network: Network, { vpcId, scope }: Place): AttachedGateway | undefined {
  return network
    .inVpc('internet-gateway', { id: vpcId, scope })
    .find((gateway) => isAttached(gateway, vpcId));
}
