// Properties of the whole engine on random networks, against a model of single packets that shares no code with it.
import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatAddress, parseAddress, parseCidr, type Cidr } from '../network/addresses/address';
import { AddressSet } from '../network/addresses/address-set';
import { english } from '../network/message';
import type { Network } from '../network/network';
import { networkOf } from '../network/testing/fixtures';
import { traceJson } from './print/json';
import { readQuestion } from './read-question';
import { RULES } from './rules';
import { fromInterface, fromSubnet, privateAddresses, type Expectation } from './testing/brute-force';
import type { Described } from './testing/described';
import { SERVICE_LISTS } from './testing/random-addresses';
import { randomNetwork } from './testing/random-network';
import { randomQuestion, type RandomQuestion } from './testing/random-question';
import { shuffled } from './testing/shuffled';
import { withGatewayEndpoint, withoutGatewayEndpoint } from './testing/gateway-endpoints';
import { tracePath } from './trace-path';
import type { Trace, TraceClass } from './trace';

/** More of them: `PATH_RUNS=5000 npx mocha …`. */
const RUNS = Number(process.env['PATH_RUNS'] ?? 150);

const asked: fc.Arbitrary<readonly [Described, RandomQuestion]> = randomNetwork.chain((described) =>
  fc.tuple(fc.constant(described), randomQuestion(described)),
);

function trace(network: Network, { from, to, traffic, family }: RandomQuestion): Trace {
  const { protocol, port } = traffic;
  const read = readQuestion(network, { from: from.id, to, protocol, port, families: family });
  assert.ok(read.ok, read.ok ? '' : english(read.problem));
  return tracePath(network, read.question);
}

/** The addresses that are asked about; undefined: some public addresses, which ones is not known. */
function addressesAsked(described: Described, { from, to, family }: RandomQuestion): AddressSet | undefined {
  const list = SERVICE_LISTS.find((one) => one.PrefixListName.endsWith(`.${to}`));
  if (list) return AddressSet.parse(family, list.Cidrs);
  const there = described.NetworkInterfaces.find((one) => one.NetworkInterfaceId === to);
  if (there) return AddressSet.parse(family, [`${there.PrivateIpAddress}/32`]);
  if (to === 'sqs') {
    const addresses = privateAddresses(described, vpcOf(described, from.id), SQS);
    return (
      addresses &&
      AddressSet.parse(
        family,
        addresses.map((address) => `${address}/32`),
      )
    );
  }
  return AddressSet.parse(family, [to.includes('/') ? to : `${to}/${family === 'ipv4' ? 32 : 128}`]);
}

const SQS = 'com.amazonaws.us-east-1.sqs';

function vpcOf(described: Described, id: string): string {
  const subnet = described.Subnets.find((one) => one.SubnetId === id);
  const host = described.NetworkInterfaces.find((one) => one.NetworkInterfaceId === id);
  return (subnet ?? host)?.VpcId ?? '';
}

/** An endpoint that is not there yet: whether its names are already in force nobody says. */
function isUnsettled(described: Described, { from, to }: RandomQuestion): boolean {
  const vpcId = vpcOf(described, from.id);
  return (
    to === 'sqs' &&
    described.VpcEndpoints.some(
      (one) =>
        one.VpcId === vpcId && one.ServiceName === SQS && one.PrivateDnsEnabled && one.State !== 'available',
    )
  );
}

/** Public addresses of no service that has a list, where a service's addresses are not known. */
const ANYWHERE = ['93.184.216.5', '93.184.216.20', '8.8.8.8', '52.216.0.20', '140.82.1.1', '200.1.2.3'];

function samples({ addresses }: TraceClass, random: number): readonly string[] {
  if (!addresses) return ANYWHERE;
  const blocks = addresses.toCidrs().flatMap((cidr) => parseCidr(cidr) ?? []);
  const inside = ({ first, last }: Cidr): bigint => first + (BigInt(random) % (last - first + 1n));
  const values = blocks.flatMap((block) => [block.first, inside(block), block.last]);
  const some =
    values.length <= 24 ? values : values.filter((_, i) => i % Math.ceil(values.length / 24) === 0);
  return [...new Set(some)].map((value) => formatAddress({ family: addresses.family, value }));
}

function expected(described: Described, asked: RandomQuestion, to: string): Expectation {
  const meant = asked.to.includes('/') ? 'network' : 'address';
  const follow = asked.from.kind === 'interface' ? fromInterface : fromSubnet;
  const model = follow(described, asked.from.id, to, asked.traffic, meant);
  // An address that a private name resolved to is delivered by the local route, and it is the endpoint that matters.
  const isPrivate = asked.to === 'sqs' && privateAddresses(described, vpcOf(described, asked.from.id), SQS);
  return isPrivate && model.via === 'local' ? { ...model, via: 'interface-endpoint' } : model;
}

/** Everything that a reader needs to see what differs. */
function story(question: RandomQuestion, address: string, one: TraceClass, model: Expectation): string {
  const said = [one.verdict, one.via, ...one.blockers.map(({ code }) => code), ...one.missing.map(english)];
  return [
    `${question.from.id} → ${question.to} (${address}) ${question.traffic.protocol}/${question.traffic.port}`,
    `engine: ${said.join(' ')}`,
    `model: ${model.verdict} ${model.via ?? ''} ${[...model.blockedBy].join(' ')}`,
    ...one.ways.map((way) => way.hops.map(({ kind, id }) => `${kind} ${id ?? ''}`).join(' → ')),
  ].join('\n');
}

describe('the path engine on random networks', function () {
  this.timeout(0);

  it('agrees with a model of single packets, and says something of most', () => {
    let classes = 0;
    let determined = 0;
    let compared = 0;
    const met = new Set<string>();
    fc.assert(
      fc.property(asked, fc.nat(), ([described, question], random) => {
        if (isUnsettled(described, question)) return;
        for (const one of trace(networkOf(described), question).classes) {
          classes++;
          if (one.verdict === 'undetermined' || (!one.addresses && question.to !== 'sqs')) continue;
          determined++;
          met.add(`${one.verdict} ${one.via ?? ''}`);
          for (const address of samples(one, random)) {
            const model = expected(described, question, address);
            if (model.verdict === 'unmodelled') continue;
            compared++;
            const { via } = model;
            assert.equal(one.verdict, model.verdict, story(question, address, one, model));
            if (via !== undefined && (one.via !== undefined || one.addresses))
              assert.equal(one.via, via, story(question, address, one, model));
          }
        }
      }),
      { numRuns: RUNS },
    );
    assert.ok(determined > classes * 0.7, `${determined} of ${classes} classes are determined`);
    assert.ok(compared > determined, `${compared} addresses compared for ${determined} classes`);
    assert.ok(met.size >= 8, [...met].join(', '));
  });

  it('puts every address that is asked about into exactly one class', () => {
    fc.assert(
      fc.property(asked, ([described, question]) => {
        if (isUnsettled(described, question)) return;
        const { classes } = trace(networkOf(described), question);
        const whole = addressesAsked(described, question);
        if (!whole) {
          assert.deepEqual(
            classes.map(({ addresses }) => addresses),
            [undefined],
          );
          return;
        }
        let covered = AddressSet.empty(question.family);
        let size = 0n;
        for (const { addresses } of classes) {
          assert.ok(addresses && !addresses.isEmpty);
          covered = covered.union(addresses);
          size += addresses.size;
        }
        assert.deepEqual(covered.toCidrs(), whole.toCidrs());
        assert.equal(size, whole.size);
      }),
      { numRuns: RUNS },
    );
  });

  it('says the same in whatever order EC2 answers', () => {
    fc.assert(
      fc.property(asked, fc.nat(), ([described, question], seed) => {
        assert.deepEqual(
          traceJson(trace(networkOf(shuffled(described, seed)), question)),
          traceJson(trace(networkOf(described), question)),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('changes nothing outside the list of a gateway endpoint that is added', () => {
    const s3 = AddressSet.parse('ipv4', SERVICE_LISTS[0]?.Cidrs ?? []);
    fc.assert(
      fc.property(
        asked,
        fc.subarray([0, 1, 2], { minLength: 1 }),
        fc.nat(),
        ([described, question], tables, random) => {
          const without = withoutGatewayEndpoint(described, 1, 'pl-s3');
          const before = trace(networkOf(without), question);
          const after = trace(networkOf(withGatewayEndpoint(without, 1, 'pl-s3', tables)), question);
          const classAt = ({ classes }: Trace, text: string): TraceClass | undefined => {
            const address = parseAddress(text);
            return classes.find(({ addresses }) => !addresses || (address && addresses.has(address)));
          };
          for (const address of after.classes.flatMap((one) => samples(one, random))) {
            const value = parseAddress(address);
            if (value && s3.has(value)) continue;
            assert.deepEqual(essence(classAt(after, address)), essence(classAt(before, address)), address);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('names only what is there, cites rules that exist, and gives a reason for every block', () => {
    fc.assert(
      fc.property(asked, ([described, question]) => {
        const network = networkOf(described);
        const named = JSON.stringify(described);
        const { classes } = trace(network, question);
        assert.ok(classes.length > 0);
        for (const one of classes) {
          assert.ok(one.ways.length > 0);
          assert.equal(one.verdict === 'blocked', one.verdict === 'blocked' && one.blockers.length > 0);
          assert.equal(one.missing.length > 0, one.verdict === 'undetermined');
          for (const hop of one.ways.flatMap((way) => way.hops)) {
            const seen = hop.id === undefined ? [] : network.find(hop.id);
            if (hop.resource) assert.ok(seen.includes(hop.resource), hop.id);
            // What is no resource: a service goes by its name, the target of a blackhole is named but gone.
            else if (hop.id !== undefined && seen.length === 0 && hop.kind !== 'service') {
              assert.ok(named.includes(`"${hop.id}"`), hop.id);
            }
            const rules = [hop, ...hop.checks, ...hop.blockers].map(({ rule }) => rule);
            for (const rule of rules) assert.ok(rule in RULES, rule);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});

/** What of a class must stay the same: its verdict and ways, not the words about other routes. */
function essence(one: TraceClass | undefined): unknown {
  return (
    one && {
      verdict: one.verdict,
      via: one.via,
      blockers: one.blockers.map(({ code, resource }) => [code, resource]),
      ways: one.ways.map((way) =>
        way.hops.map((hop) => [
          hop.kind,
          hop.id,
          hop.checks.map(({ id, side, outcome }) => [id, side, outcome]),
        ]),
      ),
    }
  );
}
