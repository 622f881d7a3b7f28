import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { toCreateInput } from '../create-input';
import { toCli } from './cli';
import { HOSTILE_PLAN, INSTANCE_CONNECT, PLANS, SERVICE } from './testing/plans';
import { isInstalled, run } from './testing/run';

/** An `aws` that says what it was called with: each argument ends in a NUL, each call in another. */
const STUB = 'exec 3>&1 >/dev/null\naws() { printf "%s\\0" "$@" "" >&3; echo vpce-svc-1; }\n';

/** @returns the arguments of the calls that a script makes. */
function callsOf(script: string): readonly (readonly string[])[] {
  const calls = run('sh', [], `${STUB}${script}`).split('\0\0').slice(0, -1);
  return calls.map((call) => call.split('\0'));
}

describe('a plan as a command of the AWS CLI', () => {
  it('of an Instance Connect Endpoint, with a token', () => {
    assert.equal(
      toCli({ ...INSTANCE_CONNECT, tags: new Map() }, 'token'),
      `aws ec2 create-instance-connect-endpoint --region us-east-1 --cli-input-json '{
  "SubnetId": "subnet-a",
  "SecurityGroupIds": [
    "sg-1"
  ],
  "PreserveClientIp": false,
  "IpAddressType": "dualstack",
  "ClientToken": "token"
}'
`,
    );
  });

  it('of a service allows its principals by the id that it got', () => {
    const code = toCli(SERVICE);
    assert.match(
      code,
      /^service_id=\$\(aws ec2 create-vpc-endpoint-service-configuration --region us-east-1 /,
    );
    assert.match(
      code,
      /\) &&\naws ec2 modify-vpc-endpoint-service-permissions .*--service-id "\$service_id"/,
    );
    assert.doesNotMatch(toCli({ ...SERVICE, allowedPrincipals: [] }), /modify|service_id/);
  });

  it('gives no Region that is none', () => {
    const scope = { account: '', partition: '', region: '$(reboot)' };
    assert.doesNotMatch(toCli({ ...SERVICE, scope }), /region|reboot/);
  });

  it('comes through a shell as it was meant, whatever the text', function () {
    if (!isInstalled('sh', ['-c', ':'])) this.skip();
    const plans = [...PLANS, ...fc.sample(HOSTILE_PLAN, { numRuns: 300, seed: 6 })];
    const calls = callsOf(plans.map((plan) => toCli(plan)).join(''));
    const inputs = plans.flatMap((plan) => [
      toCreateInput(plan).input,
      ...(plan.kind === 'endpoint-service' ? [{ AddAllowedPrincipals: plan.allowedPrincipals }] : []),
    ]);
    assert.deepEqual(
      calls.map((call) => JSON.parse(call[call.indexOf('--cli-input-json') + 1] ?? '') as unknown),
      inputs,
    );
  });
});
