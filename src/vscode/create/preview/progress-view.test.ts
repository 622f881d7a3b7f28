import assert from 'node:assert/strict';
import type { Proof } from '../../../endpoints/proof/proof';
import { consequences } from '../../../endpoints/consequences';
import { GATEWAY } from '../../../endpoints/testing/plans';
import { english, message } from '../../../network/message';
import { networkOf } from '../../../network/testing/fixtures';
import { lesson } from '../../../paths/testing/ask';
import type { Created, CreateStep } from '../../../sources/writing/created';
import type { Settled } from '../../../sources/writing/await-settled';
import type { ProgressView } from '../../../webview/create/protocol';
import { progressView } from './progress-view';

const NETWORK = networkOf(lesson());

function view(steps: readonly CreateStep[], created?: Created): ProgressView {
  return progressView({ plan: GATEWAY, before: NETWORK, steps, created, profile: 'prod', render: english });
}

function rows({ steps }: ProgressView): readonly string[] {
  return steps.map(({ label, state, detail }) => [label, state, detail].join(' | '));
}

function ids({ actions }: ProgressView): readonly string[] {
  return actions.map(({ id }) => id);
}

const REQUESTED: CreateStep = { step: 'requested' };
const CREATED: CreateStep = { step: 'created', id: 'vpce-1' };
const PENDING: CreateStep = { step: 'state', id: 'vpce-1', state: { state: 'pending', reason: undefined } };

function proof(holds: boolean | undefined): Proof {
  const check = (text: string, held: boolean | undefined): Proof['checks'][number] => ({
    holds: held,
    message: message(text),
    resource: undefined,
    documentation: 'https://docs.aws.amazon.com/',
  });
  return {
    plan: GATEWAY,
    endpoint: undefined,
    checks: [check('rtb-1 sends pl-s3 to vpce-1 (active).', true), check('Tags are as planned.', holds)],
    paths: consequences(NETWORK, GATEWAY).paths,
    verdict: holds === undefined ? 'open' : holds ? 'proven' : 'differs',
  };
}

function ended(settled: Settled, more?: Proof): Created {
  return { outcome: 'created', id: 'vpce-1', settled, proof: more };
}

describe('the progress of a creation', () => {
  it('goes from requested over AWS’s own state to the proof', () => {
    assert.deepEqual(rows(view([REQUESTED])), [
      'Requested | now | asking AWS…',
      'Available | later | ',
      'Checked against the plan | later | ',
    ]);
    const pending = view([REQUESTED, CREATED, PENDING]);
    assert.deepEqual(rows(pending), [
      'Requested | done | vpce-1',
      'Available | now | pending…',
      'Checked against the plan | later | ',
    ]);
    assert.equal(pending.title, 'Creating: S3 gateway endpoint');
    assert.deepEqual(ids(pending), ['cancel-wait']);
    const reading = view([REQUESTED, CREATED, PENDING, { step: 'reading' }]);
    assert.deepEqual(rows(reading).slice(1), [
      'Available | done | ',
      'Checked against the plan | now | reading again…',
    ]);
  });

  it('ends with the proof, the path before and now, and what to do next', () => {
    const done = view([REQUESTED, CREATED], ended({ kind: 'available' }, proof(true)));
    assert.deepEqual([done.title, done.subtitle], ['Created: S3 gateway endpoint', 'prod · us-east-1']);
    assert.equal(rows(done).at(-1), 'Checked against the plan | done | everything holds');
    assert.deepEqual([done.proof?.tone, done.proof?.title], ['private', 'Proven: it is as planned']);
    assert.deepEqual(
      done.proof?.checks.map(({ outcome, what }) => [outcome, what]),
      [
        ['passed', 'rtb-1 sends pl-s3 to vpce-1 (active)'],
        ['passed', 'Tags are as planned'],
      ],
    );
    assert.deepEqual(
      [done.proof.path?.before.label, done.proof.path?.after.label],
      ['Before: 0.045 USD/GB', 'Now: free'],
    );
    assert.deepEqual(ids(done), ['show-in-tree', 'use-it', 'save-report', 'another', 'undo']);
  });

  it('shows the first path that is another one now, by the name of its subnet', () => {
    const [path] = consequences(NETWORK, GATEWAY).paths;
    assert.ok(path);
    const named = (name: string): typeof path => ({ ...path, subnet: { ...path.subnet, name } });
    const same = { ...named('a'), after: path.before };
    const proven = { ...proof(true), paths: [named('z'), named('k'), same] };
    const done = view([REQUESTED, CREATED], ended({ kind: 'available' }, proven));
    assert.equal(done.proof?.path?.title, 'Path from k');
  });

  it('says first what differs, and does not call proven what could not be told', () => {
    const differs = view([REQUESTED, CREATED], ended({ kind: 'available' }, proof(false)));
    assert.deepEqual([differs.proof?.tone, differs.proof?.checks[0]?.outcome], ['bad', 'error']);
    const open = view([REQUESTED, CREATED], ended({ kind: 'available' }, proof(undefined)));
    assert.deepEqual([open.proof?.tone, open.proof?.checks[0]?.outcome], ['warn', 'warning']);
  });

  it('keeps AWS’s reason for a failure, on one line', () => {
    const failed = view(
      [REQUESTED, CREATED],
      ended({ kind: 'failed', state: 'failed', reason: 'no\n\u202eroom' }),
    );
    assert.deepEqual(rows(failed)[1], 'Available | failed | AWS says: failed: no room');
    assert.equal(failed.title, 'Failed: S3 gateway endpoint');
  });

  it('leaves open what nobody waited for, and what has to be accepted', () => {
    const stopped = view([REQUESTED, CREATED], ended({ kind: 'stopped', state: 'pending' }));
    assert.equal(rows(stopped)[1], 'Available | open | Nobody waits for it any more; it goes on by itself.');
    const pending = view([REQUESTED, CREATED], ended({ kind: 'pending-acceptance' }));
    assert.equal(pending.title, 'Created, to be accepted: S3 gateway endpoint');
  });

  it('says that it is not known where it is not', () => {
    const unknown = view([REQUESTED], {
      outcome: 'unknown',
      failure: { reason: 'unreachable', host: 'ec2.us-east-1.amazonaws.com', cause: undefined },
      seen: 'not-read',
    });
    assert.equal(unknown.title, 'Not known whether it was created: S3 gateway endpoint');
    assert.match(
      rows(unknown)[0] ?? '',
      /^Requested \| open \| Whether it was created could not be found out\. /,
    );
    assert.deepEqual(ids(unknown), ['another']);
  });
});
