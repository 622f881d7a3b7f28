import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { toCreateInput } from '../create-input';
import { hclString } from './hcl';
import { scanHcl } from './testing/hcl-scan';
import { GATEWAY, HOSTILE, HOSTILE_PLAN, INSTANCE_CONNECT, INTERFACE, PLANS, SERVICE } from './testing/plans';
import { isInstalled, run } from './testing/run';
import { toTerraform } from './terraform';

describe('a plan as Terraform', () => {
  it('of a gateway endpoint has its tables and its policy', () => {
    assert.equal(
      toTerraform(GATEWAY),
      `resource "aws_vpc_endpoint" "s3" {
  vpc_id            = "vpc-1"
  vpc_endpoint_type = "Gateway"
  service_name      = "com.amazonaws.us-east-1.s3"
  route_table_ids   = ["rtb-1", "rtb-2"]

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = ["s3:GetObject", "s3:PutObject"]
        Resource  = "arn:aws:s3:::b/$\${aws:PrincipalAccount}/*"
      },
    ]
  })

  tags = {
    Name        = "s3"
    cost-center = "O'Brien"
  }
}
`,
    );
  });

  it('of an interface endpoint has fixed addresses and DNS options as blocks', () => {
    assert.equal(
      toTerraform(INTERFACE),
      `resource "aws_vpc_endpoint" "s3_interface" {
  vpc_id              = "vpc-1"
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.us-east-1.s3"
  subnet_ids          = ["subnet-a", "subnet-b"]
  security_group_ids  = ["sg-1"]
  private_dns_enabled = true
  ip_address_type     = "ipv4"

  subnet_configuration {
    subnet_id = "subnet-a"
    ipv4      = "10.0.1.10"
  }

  dns_options {
    dns_record_ip_type                             = "ipv4"
    private_dns_only_for_inbound_resolver_endpoint = true
  }
}
`,
    );
  });

  it('has resources of their own for Instance Connect and for a service with its principals', () => {
    assert.match(
      toTerraform(INSTANCE_CONNECT),
      /^resource "aws_ec2_instance_connect_endpoint" "instance_connect" \{/,
    );
    assert.match(
      toTerraform(INSTANCE_CONNECT),
      /preserve_client_ip = false\n {2}ip_address_type {4}= "dualstack"/,
    );
    assert.match(toTerraform(SERVICE), /allowed_principals {9}= \["arn:aws:iam::210987654321:root"\]/);
  });

  it('keeps hostile text in its literals', () => {
    fc.assert(
      fc.property(HOSTILE_PLAN, (plan) => {
        const { strings, rest } = scanHcl(toTerraform(plan));
        assert.match(rest, /^[\w\s"{}[\]()=,-]*$/);
        const tags = (toCreateInput(plan).input.TagSpecifications ?? []).flatMap(({ Tags }) => Tags);
        for (const { Value } of tags) assert.ok(strings.includes(wellFormed(Value)), Value);
      }),
    );
  });

  it('is laid out as terraform fmt does it, and says what was meant', function () {
    if (!isInstalled('terraform')) this.skip();
    const code = PLANS.map(toTerraform).join('\n');
    assert.equal(run('terraform', ['fmt', '-no-color', '-'], code), code);
    const hostile = fc.sample(HOSTILE_PLAN, { numRuns: 200, seed: 6 });
    run('terraform', ['fmt', '-no-color', '-'], hostile.map(toTerraform).join('\n'));

    // HCL normalises text to NFC.
    const texts = fc.sample(HOSTILE, { numRuns: 500, seed: 6 });
    const said = run(
      'terraform',
      ['console'],
      `base64encode(jsonencode([${texts.map(hclString).join(', ')}]))\n`,
    );
    const encoded = /"([\w+/=]+)"\s*$/.exec(said)?.[1] ?? '';
    const meant = texts.map((text) => wellFormed(text).normalize('NFC'));
    assert.deepEqual(JSON.parse(Buffer.from(encoded, 'base64').toString()), meant);
  });
});

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
