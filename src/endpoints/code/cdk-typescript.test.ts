import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import ts from 'typescript';
import { toCreateInput } from '../create-input';
import { toCdkTypeScript } from './cdk-typescript';
import { GATEWAY, HOSTILE_PLAN, PLANS, SERVICE } from './testing/plans';

/** @returns the literals of code without errors of syntax, and how many statements and calls there are. */
function parse(code: string): { readonly strings: readonly string[]; readonly made: number } {
  const { diagnostics } = ts.transpileModule(code, { reportDiagnostics: true });
  assert.deepEqual(
    (diagnostics ?? []).map(({ messageText }) => messageText),
    [],
    code,
  );
  const strings: string[] = [];
  let made = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) strings.push(node.text);
    if (ts.isStatement(node) || ts.isCallExpression(node) || ts.isNewExpression(node)) made++;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('stack.ts', code, ts.ScriptTarget.Latest));
  return { strings, made };
}

describe('a plan as CDK in TypeScript', () => {
  it('of a gateway endpoint', () => {
    assert.equal(
      toCdkTypeScript({ ...GATEWAY, policy: 'full' }),
      `import { aws_ec2 as ec2, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

export class S3EndpointStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    new ec2.CfnVPCEndpoint(this, 'S3Endpoint', {
      vpcEndpointType: 'Gateway',
      vpcId: 'vpc-1',
      serviceName: 'com.amazonaws.us-east-1.s3',
      routeTableIds: ['rtb-1', 'rtb-2'],
      tags: [{ key: 'Name', value: 's3' }, { key: 'cost-center', value: 'O\\'Brien' }],
    });
  }
}
`,
    );
  });

  it('of a service names it for its permissions', () => {
    const code = toCdkTypeScript(SERVICE);
    assert.match(code, /const endpointService = new ec2\.CfnVPCEndpointService\(this, 'EndpointService', \{/);
    assert.match(code, /serviceId: endpointService\.ref,/);
  });

  it('has no error of syntax', () => {
    for (const plan of PLANS) parse(toCdkTypeScript(plan));
  });

  it('keeps hostile text in its literals', () => {
    fc.assert(
      fc.property(HOSTILE_PLAN, (plan) => {
        const { strings, made } = parse(toCdkTypeScript(plan));
        const tags = (toCreateInput(plan).input.TagSpecifications ?? []).flatMap(({ Tags }) => Tags);
        for (const { Key, Value } of tags) assert.ok(strings.includes(Key) && strings.includes(Value));
        assert.equal(made, parse(toCdkTypeScript({ ...plan, tags: new Map() })).made);
      }),
      { numRuns: 50 },
    );
  });
});
