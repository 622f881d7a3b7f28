import * as assert from 'node:assert/strict';
import { TurnableClock } from './clock';
import { ClientTokens } from './client-tokens';
import { Identifiers } from './identifiers';
import { createServiceInterface, removeInterface } from './network-interfaces';
import { AccountState } from './state';
import { requireById } from './store';
import { KINDS } from './kinds';
import { seedOf } from './testing/clients';

const START = new Date('2026-01-01T00:00:00Z');

describe('transitions', () => {
  it('happen in their order, each at its own time, when somebody looks', () => {
    const clock = new TurnableClock(START);
    const account = new AccountState(seedOf({}), { clock });
    const seen: string[] = [];
    const note = (name: string) => (): void => {
      seen.push(`${name} ${account.now().toISOString().slice(14, 19)}`);
    };
    account.after(20_000, note('late'));
    account.after(10_000, () => {
      note('early')();
      account.after(5_000, note('between'));
    });
    clock.advance(60_000);
    assert.deepEqual(seen, []);
    account.settle();
    assert.deepEqual(seen, ['early 00:10', 'between 00:15', 'late 00:20']);
  });

  it('that a failed call planned do not happen, nor does anything else of it', () => {
    const clock = new TurnableClock(START);
    const account = new AccountState(seedOf({ Vpcs: [{ VpcId: 'vpc-1' }] }), { clock });
    const fail = (): never => {
      account.replace('Vpcs', []);
      account.after(1, () => assert.fail());
      throw new Error('no');
    };
    assert.throws(() => account.atomically(fail), /no/);
    clock.advance(1);
    account.settle();
    assert.equal(account.entities('Vpcs').length, 1);
  });
});

describe('ids', () => {
  it('come from a counter, and never twice', () => {
    const first = new Identifiers(new Set()).next('vpc-');
    assert.match(first, /^vpc-0[0-9a-f]{16}$/);
    assert.equal(new Identifiers(new Set()).next('vpc-'), first);
    assert.notEqual(new Identifiers(new Set([first])).next('vpc-'), first);
  });

  it('come from elsewhere where wanted', () => {
    assert.equal(new Identifiers(new Set(), (n) => n.toString(16)).next('eni-'), 'eni-00000000000000000');
  });
});

describe('client tokens', () => {
  it('remember what succeeded, not what failed', () => {
    const tokens = new ClientTokens();
    const input = { ClientToken: 'a', VpcId: 'b' };
    let runs = 0;
    const run = (): { n: number } => {
      if (++runs === 1) throw new Error('no');
      return { n: runs };
    };
    assert.throws(() => tokens.answer('X', input, run));
    assert.deepEqual(tokens.answer('X', input, run), { n: 2 });
    assert.deepEqual(tokens.answer('X', { VpcId: 'b', ClientToken: 'a' }, run), { n: 2 });
    assert.deepEqual(tokens.answer('Y', input, run), { n: 3 });
    assert.throws(() => tokens.answer('X', { ...input, VpcId: 'c' }, run), {
      code: 'IdempotentParameterMismatch',
    });
    assert.throws(() => tokens.answer('X', { ClientToken: 'x'.repeat(65) }, run), {
      code: 'InvalidParameterValue',
    });
  });
});

describe('addresses of a subnet', () => {
  const subnet = { SubnetId: 'subnet-1', CidrBlock: '10.0.0.0/28', AvailableIpAddressCount: 11 };
  const make = (account: AccountState): string => {
    const plan = { type: 'x', description: '', groups: [], requester: 'x', sourceDestCheck: true };
    const now = requireById(account, KINDS.subnet, 'subnet-1');
    const made = createServiceInterface(account, { ...plan, subnet: now, families: ['ipv4'] });
    return String(made['NetworkInterfaceId']);
  };

  it('are all but five, and come back', () => {
    const account = new AccountState(seedOf({ Subnets: [subnet] }));
    const ids = Array.from({ length: 11 }, () => make(account));
    const taken = account.entities('NetworkInterfaces').map((one) => one['PrivateIpAddress']);
    assert.deepEqual([taken[0], taken.at(-1), new Set(taken).size], ['10.0.0.4', '10.0.0.14', 11]);
    assert.throws(() => make(account), { code: 'InsufficientFreeAddressesInSubnet' });
    for (const id of ids) removeInterface(account, id);
    assert.deepEqual(account.entities('Subnets'), [subnet]);
  });
});
