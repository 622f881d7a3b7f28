import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { toCreateInput } from '../create-input';
import { toCdkPython } from './cdk-python';
import { GATEWAY, HOSTILE_PLAN, INTERFACE, PLANS, SERVICE } from './testing/plans';
import { isInstalled, run } from './testing/run';

/** Prints, for each text in a list, the literals of the code and how many statements it has. */
const PARSE = `
import ast, json, sys
def parse(code):
    nodes = list(ast.walk(ast.parse(code)))
    strings = [n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    return [strings, sum(isinstance(n, ast.stmt) for n in nodes)]
print(json.dumps([parse(code) for code in json.load(sys.stdin)]))
`;

describe('a plan as CDK in Python', () => {
  it('of a gateway endpoint', () => {
    assert.equal(
      toCdkPython({ ...GATEWAY, policy: 'full' }),
      `from aws_cdk import CfnTag, Stack
from aws_cdk import aws_ec2 as ec2
from constructs import Construct


class S3EndpointStack(Stack):
    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        ec2.CfnVPCEndpoint(
            self,
            "S3Endpoint",
            vpc_endpoint_type="Gateway",
            vpc_id="vpc-1",
            service_name="com.amazonaws.us-east-1.s3",
            route_table_ids=["rtb-1", "rtb-2"],
            tags=[CfnTag(key="Name", value="s3"), CfnTag(key="cost-center", value="O'Brien")],
        )
`,
    );
  });

  it('has options and references of the CDK’s kind', () => {
    assert.match(
      toCdkPython(INTERFACE),
      /dns_options=ec2\.CfnVPCEndpoint\.DnsOptionsSpecificationProperty\(/,
    );
    assert.match(toCdkPython(INTERFACE), /private_dns_enabled=True,/);
    assert.match(toCdkPython(SERVICE), /endpoint_service = ec2\.CfnVPCEndpointService\(/);
    assert.match(toCdkPython(SERVICE), /service_id=endpoint_service\.ref,/);
  });

  it('is Python, and keeps hostile text in its literals', function () {
    if (!isInstalled('python3')) this.skip();
    const plans = [...PLANS, ...fc.sample(HOSTILE_PLAN, { numRuns: 300, seed: 6 })];
    const parsed = JSON.parse(run('python3', ['-c', PARSE], JSON.stringify(plans.map(toCdkPython)))) as [
      string[],
      number,
    ][];
    for (const [i, plan] of plans.entries()) {
      const [strings, statements] = parsed[i] ?? [[], 0];
      const tags = (toCreateInput(plan).input.TagSpecifications ?? []).flatMap(({ Tags }) => Tags);
      for (const { Key, Value } of tags) assert.ok(strings.includes(Key) && strings.includes(Value), Value);
      // Three imports, the class, its constructor, the call of its parent's, and one or two resources.
      const resources = plan.kind === 'endpoint-service' ? 2 : 1;
      assert.equal(statements, 6 + resources, toCdkPython(plan));
    }
  });
});
