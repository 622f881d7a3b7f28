/** Measures what the create form answers to a keystroke and prints JSON: figures of this machine, no assertions. */
import type { CollectionKey } from '../../src/network/collections';
import { english } from '../../src/network/message';
import type { Network } from '../../src/network/network';
import { normalise } from '../../src/network/normalise/normalise';
import { initialState } from '../../src/vscode/create/form/initial-state';
import { planOf } from '../../src/vscode/create/form/plan-of';
import { viewOfForm } from '../../src/vscode/create/form/view-of-form';
import { previewView } from '../../src/vscode/create/preview/preview-view';
import type { CreateState, EndpointType } from '../../src/webview/create/protocol';
import { ACCOUNT, REGION } from './generate';
import { generateTraffic, TRAFFIC } from './generate-traffic';
import { ms, type Figure } from './measure';

const SCOPE = { account: ACCOUNT, region: REGION, partition: 'aws' };

/** As many as us-east-1 offers, with S3 and DynamoDB as gateways, too. */
const OFFERS = 257;

function main(): void {
  const figures = [
    ...keystrokes('gateway', 's3', 'a gateway endpoint for S3'),
    ...keystrokes('interface', 'sqs', 'an interface endpoint with private DNS'),
  ];
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

function networkOf(): Network {
  const entries = Object.entries(generateTraffic(TRAFFIC)).filter(([key]) => key !== 'EndpointLens');
  const collections = new Map([...entries, ['ServiceDetails', offers()]] as [
    CollectionKey,
    readonly unknown[],
  ][]);
  return normalise([{ scope: SCOPE, takenAt: undefined, collections, denied: new Set() }]);
}

function offers(): readonly unknown[] {
  const names = ['s3', 'dynamodb', 'sqs', ...Array.from({ length: OFFERS - 5 }, (_, i) => `service-${i}`)];
  const zones = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `${REGION}${letter}`);
  const offer = (name: string, type: string): unknown => ({
    ServiceName: `com.amazonaws.${REGION}.${name}`,
    ServiceType: [{ ServiceType: type }],
    AvailabilityZones: zones,
    PrivateDnsNames: type === 'Gateway' ? [] : [{ PrivateDnsName: `${name}.${REGION}.amazonaws.com` }],
    VpcEndpointPolicySupported: true,
    AcceptanceRequired: false,
    SupportedIpAddressTypes: ['ipv4'],
  });
  return [
    ...names.map((name) => offer(name, 'Interface')),
    ...['s3', 'dynamodb'].map((name) => offer(name, 'Gateway')),
  ];
}

/** Somebody types a tag's value, letter by letter, in the forms of some of the VPCs. */
function keystrokes(type: EndpointType, service: string, what: string): readonly Figure[] {
  const network = networkOf();
  const took: number[] = [];
  const vpcs = network.all('vpc').filter((_, i) => i % 40 === 3);
  for (const { id } of vpcs) {
    const subnet = network.inVpc('subnet', { id, scope: SCOPE })[0]?.id;
    const start = { root: { kind: 'bench', key: 'bench' }, scope: SCOPE, vpc: id, subnet, service, type };
    const first = initialState(network, start);
    const text = 'payments';
    for (let n = 0; n <= text.length; n++) {
      const state = { ...first, filter: service, tags: [{ key: 'team', value: text.slice(0, n) }] };
      const before = performance.now();
      answer(network, state);
      took.push(performance.now() - before);
    }
  }
  const [fresh = NaN, ...others] = took;
  const sorted = others.sort((a, b) => a - b);
  return [
    {
      what: `form and preview of ${what} after a keystroke, 1,000 VPCs: median of ${sorted.length}`,
      value: ms(sorted[Math.floor(sorted.length / 2)] ?? NaN),
      aim: '≤ 50 ms',
    },
    { what: 'the same: the slowest', value: ms(sorted.at(-1) ?? NaN), aim: '≤ 50 ms' },
    { what: 'the same: the very first, the indexes of the network included', value: ms(fresh) },
  ];
}

function answer(network: Network, state: CreateState): void {
  viewOfForm({ network, state, known: {}, render: english });
  const plan = planOf(network, state);
  const view = previewView(network, { state, plan, permission: undefined, writable: true, render: english });
  if (!view.path) throw new Error(`${state.vpc}: ${view.missing ?? 'no path changes'}`);
}

main();
