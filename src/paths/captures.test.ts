// Answers about real networks, worked out by hand from the JSON files of the captures, each with its reasoning.
import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isCollectionKey, type CollectionKey } from '../network/collections';
import { english } from '../network/message';
import type { Network } from '../network/network';
import { normalise } from '../network/normalise/normalise';
import { matrix } from './matrix';
import { readQuestion, type AskedQuestion } from './read-question';
import type { Trace } from './trace';
import { tracePath } from './trace-path';

const CAPTURES = path.resolve(import.meta.dirname, '../../../shared/captures');
const SCOPE = { account: '554773406868', region: 'us-east-2', partition: 'aws' };

/** These captures are older than Block Public Access: nobody asked whether it is on. */
const BPA_OFF = {
  VpcBlockPublicAccessOptions: [{ InternetGatewayBlockMode: 'off', State: 'default-state' }],
};

function capture(name: string, more: Partial<Record<CollectionKey, readonly unknown[]>> = {}): Network {
  const collections = new Map<CollectionKey, readonly unknown[]>();
  for (const file of readdirSync(path.join(CAPTURES, name))) {
    if (!file.endsWith('.json')) continue;
    const answer: unknown = JSON.parse(readFileSync(path.join(CAPTURES, name, file), 'utf8'));
    assert.ok(typeof answer === 'object' && answer !== null);
    for (const [key, entries] of Object.entries({ ...answer, ...more })) {
      if (isCollectionKey(key) && Array.isArray(entries)) collections.set(key, entries);
    }
  }
  return normalise([{ scope: SCOPE, takenAt: undefined, collections, denied: new Set() }]);
}

function ask(network: Network, asked: AskedQuestion): Trace {
  const read = readQuestion(network, asked);
  assert.ok(read.ok, read.ok ? '' : english(read.problem));
  return tracePath(network, read.question);
}

/** `verdict via code resource …`: of all classes, without repetition. */
function answer(network: Network, asked: AskedQuestion): string {
  const { verdict, via, classes } = ask(network, asked);
  const blockers = classes.flatMap((one) =>
    one.blockers.map(({ code, resource }) => `${code} ${resource ?? '-'}`),
  );
  return [verdict, via ?? '-', ...new Set(blockers)].join(' ');
}

const tcp = (from: string, to: string, port = 443): AskedQuestion => ({ from, to, protocol: 'tcp', port });
const SERVICES = ['s3', 'dynamodb', 'sqs'];

(existsSync(CAPTURES) ? describe : describe.skip)('real captures', () => {
  describe('test-nat-gateway', () => {
    const [PRIVATE, ISOLATED, PUBLIC] = [
      'subnet-06f469bcee42e408e',
      'subnet-02ff259e663e9613e',
      'subnet-0428892a357fa1f94',
    ];
    const [JUMP_HOST, TEST_1] = ['eni-068fb5a0a9a57f23c', 'i-0a128d26e59be60f3'];
    const GROUP = 'sg-0253af84ae6485905';
    const known = (): Network => capture('test-nat-gateway', BPA_OFF);

    it('sends the private subnet out by the NAT gateway, whatever is asked for', () => {
      // 10.1.1.0/24 has rtb-02fe…: 10.1.0.0/16 local, 0.0.0.0/0 → nat-07ab… (available, 3.135.127.225) in 10.1.250.0/24,
      // whose rtb-0ddf… leads to the attached igw-0717…; its ACL lets all in by rule 200 and all out by rule 100.
      // No interface of type vpc_endpoint is in the VPC, so no name of a service is private.
      for (const to of [...SERVICES, '8.8.8.8']) {
        assert.equal(answer(known(), tcp(PRIVATE, to)), 'reachable nat-gateway', to);
      }
      // ICMP from 10.1.1.0/24 meets rule 100 of the NAT gateway's ACL: allow.
      assert.equal(
        answer(known(), { from: PRIVATE, to: '8.8.8.8', protocol: 'icmp' }),
        'reachable nat-gateway',
      );
      // The instance there: sg-0253… lets everything out.
      assert.equal(answer(known(), tcp(TEST_1, '8.8.8.8')), 'reachable nat-gateway');
    });

    it('blocks the subnet that falls back on the main table, which has only the local route', () => {
      // 10.1.20.0/24 is in no association; rtb-0e16… is Main and has 10.1.0.0/16 alone.
      for (const to of [...SERVICES, '8.8.8.8']) {
        const said = answer(known(), tcp(ISOLATED, to));
        assert.equal(said, 'blocked none NO_ROUTE_TO_DESTINATION rtb-0e169c4a1e0b27b55', to);
      }
    });

    it('sends the public subnet out by the internet gateway', () => {
      // rtb-0ddf…: 0.0.0.0/0 → igw-0717…, attached; the ACL lets all out, and all answers in by rule 200.
      for (const to of [...SERVICES, '8.8.8.8']) {
        assert.equal(answer(known(), tcp(PUBLIC, to)), 'reachable internet-gateway', to);
      }
      // The jump host has 18.216.129.140.
      assert.equal(answer(known(), tcp(JUMP_HOST, '8.8.8.8')), 'reachable internet-gateway');
    });

    it('reaches the instances of other subnets as their group says', () => {
      // 10.1.20.173, eni-0cbd…: sg-0253… lets in TCP 22 and echo requests from everywhere, nothing else.
      assert.equal(answer(known(), tcp(PRIVATE, '10.1.20.173', 22)), 'reachable local');
      assert.equal(
        answer(known(), { from: PRIVATE, to: '10.1.20.173', protocol: 'icmp' }),
        'reachable local',
      );
      assert.equal(
        answer(known(), tcp(PRIVATE, '10.1.20.173')),
        `blocked local ENI_SG_RULES_MISMATCH ${GROUP}`,
      );
      assert.equal(answer(known(), tcp(ISOLATED, '10.1.1.98', 22)), 'reachable local');
      assert.equal(answer(known(), tcp(PUBLIC, '10.1.1.98', 22)), 'reachable local');
      // Into the public subnet: its ACL lets TCP in by rule 200, and its answers out by rule 100.
      assert.equal(answer(known(), tcp(PRIVATE, JUMP_HOST, 22)), 'reachable local');
      assert.equal(answer(known(), tcp(PRIVATE, JUMP_HOST)), `blocked local ENI_SG_RULES_MISMATCH ${GROUP}`);
    });

    it('drops private addresses at the internet gateway', () => {
      // 10.9.9.9 is outside 10.1.0.0/16: the default route, then RFC 1918 at the gateway.
      for (const [from, via] of [
        [PRIVATE, 'nat-gateway'],
        [PUBLIC, 'internet-gateway'],
      ] as const) {
        const { verdict, via: way, classes } = ask(known(), tcp(from, '10.9.9.9'));
        assert.deepEqual([verdict, way], ['blocked', via]);
        assert.ok(classes.every((one) => one.blockers.some(({ code }) => code.startsWith('IGW_'))));
      }
    });

    it('assumes that Block Public Access is off, since it was not read, and says so', () => {
      // Nobody asked in 2020; it is off unless somebody switched it on.
      const unread = capture('test-nat-gateway');
      const assumed = (asked: AskedQuestion): boolean =>
        ask(unread, asked).assumptions.some((each) =>
          english(each).startsWith('Block Public Access was not read'),
        );
      for (const [from, via] of [
        [PRIVATE, 'nat-gateway'],
        [PUBLIC, 'internet-gateway'],
      ] as const) {
        assert.equal(answer(unread, tcp(from, '8.8.8.8')), `reachable ${via}`);
        assert.ok(assumed(tcp(from, '8.8.8.8')));
        const { assumptions } = ask(known(), tcp(from, '8.8.8.8'));
        assert.ok(!assumptions.some((each) => english(each).includes('Block Public Access')));
      }
      // What does not leave the VPC, or is blocked anyway, does not depend on it.
      assert.equal(answer(unread, tcp(PRIVATE, '10.1.20.173', 22)), 'reachable local');
      assert.ok(!assumed(tcp(PRIVATE, '10.1.20.173', 22)));
      assert.match(answer(unread, tcp(ISOLATED, 's3')), /^blocked none NO_ROUTE_TO_DESTINATION/);
    });

    it('has all of this in the matrix', () => {
      const { rows } = matrix(known(), SERVICES);
      assert.deepEqual(
        Object.fromEntries(
          rows.map(({ subnet, cells }) => [subnet.id, cells.map((cell) => [cell.verdict, cell.via])]),
        ),
        {
          [PRIVATE]: SERVICES.map(() => ['reachable', 'nat-gateway']),
          [ISOLATED]: SERVICES.map(() => ['blocked', 'none']),
          [PUBLIC]: SERVICES.map(() => ['reachable', 'internet-gateway']),
        },
      );
    });
  });

  describe('test-public-private-subnet', () => {
    const [PUBLIC, PRIVATE] = ['subnet-0cf7a93fbd779f3a3', 'subnet-0f263105946ad1a1d'];
    const known = (): Network => capture('test-public-private-subnet', BPA_OFF);

    it('sends the public subnet out by the internet gateway', () => {
      // rtb-0d20…: 0.0.0.0/0 → igw-0eac…, attached; the one ACL lets everything pass; VpcEndpoints is an empty list.
      for (const to of [...SERVICES, '8.8.8.8']) {
        assert.equal(answer(known(), tcp(PUBLIC, to)), 'reachable internet-gateway', to);
      }
    });

    it('sends the private subnet to the virtual private gateway, and does not say that it arrives', () => {
      // No association, so rtb-002f…, which is Main: 0.0.0.0/0 → vgw-0700…, attached and available. Its one VPN
      // connection has a static route of 19.168.0.0/16 only and both tunnels down; whether a Direct Connect gateway
      // takes the rest no describe call of EC2 says.
      for (const to of [...SERVICES, '8.8.8.8', '19.168.1.1']) {
        assert.match(answer(known(), tcp(PRIVATE, to)), /^(?:undetermined|blocked) vpn-gateway/, to);
      }
    });

    it('reaches the instances of the other subnet by SSH only', () => {
      // sg-063f… (10.0.1.204) and sg-0662… (10.0.0.47) let in TCP 22 from everywhere; both subnets share an open ACL.
      assert.equal(answer(known(), tcp(PUBLIC, '10.0.1.204', 22)), 'reachable local');
      assert.equal(answer(known(), tcp(PRIVATE, '10.0.0.47', 22)), 'reachable local');
      assert.equal(
        answer(known(), tcp(PUBLIC, '10.0.1.204')),
        'blocked local ENI_SG_RULES_MISMATCH sg-063f2bb51713c3236',
      );
      assert.equal(
        answer(known(), { from: PRIVATE, to: '10.0.0.47', protocol: 'icmp' }),
        'blocked local ENI_SG_RULES_MISMATCH sg-0662342465612f419',
      );
    });

    it('has the ways in the matrix', () => {
      const { rows } = matrix(known(), SERVICES);
      assert.deepEqual(
        Object.fromEntries(rows.map(({ subnet, cells }) => [subnet.id, cells.map((cell) => cell.via)])),
        { [PUBLIC]: SERVICES.map(() => 'internet-gateway'), [PRIVATE]: SERVICES.map(() => 'vpn-gateway') },
      );
    });
  });
});
