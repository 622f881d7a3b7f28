import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../network/message';
import { HOSTILE } from '../code/testing/plans';
import { toCreateInput } from '../create-input';
import { GATEWAY, INTERFACE } from '../testing/plans';
import { awsText } from './aws-text';
import { explainRefusal } from './refusal';
import type { PlanField } from './refusals/row';
import type { WriteCall } from './write';

const CREATE = toCreateInput(INTERFACE, 't');
const DELETE_ROUTE: WriteCall = {
  operation: 'DeleteRoute',
  input: { RouteTableId: 'rtb-1', DestinationPrefixListId: 'pl-1' },
};

/** The table of facts/aws-networking.md §2, and what the sandbox says besides: code, text, field, part of our words. */
const ROWS: readonly (readonly [code: string, text: string, field: PlanField, words: RegExp])[] = [
  [
    'RouteAlreadyExists',
    'route table rtb-0a1 already has a route with destination-prefix-list-id pl-63a5400a',
    'routeTables',
    /^Route table rtb-0a1 already has a route for this service/,
  ],
  [
    'InvalidServiceName',
    "The Vpc Endpoint Service 'x' does not exist",
    'service',
    /^AWS has no service com\.amazonaws\.us-east-1\.sqs here/,
  ],
  ['DuplicateSubnetsInSameZone', 'Found another VPC endpoint subnet', 'subnets', /one Availability Zone/],
  [
    'InvalidParameter',
    'The VPC endpoint service s does not support the availability zone of the subnet: subnet-0e.',
    'subnets',
    /^The service is not offered in the Availability Zone of subnet-0e;/,
  ],
  [
    'InvalidParameter',
    'private-dns-enabled cannot be set because there is already a conflicting DNS domain for sqs in the VPC vpc-0a',
    'privateDns',
    /^Another endpoint of VPC vpc-0a/,
  ],
  [
    'InvalidParameter',
    'Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for vpc-0a',
    'privateDns',
    /both DNS attributes of VPC vpc-0a/,
  ],
  [
    'InvalidParameter',
    'To set PrivateDnsOnlyForInboundResolverEndpoint to true, the VPC vpc-0a must have a Gateway endpoint for the service.',
    'privateDns',
    /needs a gateway endpoint for the same service in VPC vpc-0a/,
  ],
  [
    'InvalidParameter',
    'PrivateDnsOnlyForInboundResolverEndpoint is not supported',
    'privateDns',
    /switch that off/,
  ],
  [
    'InvalidParameter',
    'The IP address type dualstack is not supported by the service s.',
    'ipAddressType',
    /IP address type/,
  ],
  [
    'InvalidParameter',
    'The DNS record IP type ipv6 is not supported with the IP address type ipv4.',
    'dnsRecordIpType',
    /DNS record type/,
  ],
  ['InvalidParameter', 'The service s does not support endpoint policies.', 'policy', /full access/],
  [
    'InvalidParameter',
    'route table rtb-0a and network vpc-0a belong to different networks',
    'routeTables',
    /^Route table rtb-0a cannot/,
  ],
  [
    'InvalidParameter',
    'Security group sg-0a and network vpc-0a belong to different networks.',
    'securityGroups',
    /^Security group sg-0a is of another VPC/,
  ],
  [
    'InvalidParameter',
    'Subnet subnet-0a and network vpc-0a belong to different networks.',
    'subnets',
    /do not fit/,
  ],
  [
    'InvalidPolicyDocument',
    'The Policy Document is not valid. It is no JSON',
    'policy',
    /does not accept the policy/,
  ],
  ['TagLimitExceeded', 'x', 'tags', /50 tags/],
  ['InvalidTagKey.Malformed', 'x', 'tags', /1 to 128 characters/],
  ['TagPolicyViolation', 'cost-center is missing', 'tags', /tag policy .*: cost-center is missing;/],
  [
    'InvalidParameterValue',
    'Tag value exceeds the maximum length of 256 characters: x',
    'tags',
    /^A tag is not valid/,
  ],
  ['VpcEndpointLimitExceeded', 'x', 'vpc', /quota of endpoints/],
  ['RouteLimitExceeded', 'x', 'routeTables', /^Route table … has as many/],
  ['RequestLimitExceeded', 'Request limit exceeded.', 'form', /wait a little/],
  ['InvalidVpcID.NotFound', "The vpc ID 'vpc-0a' does not exist", 'vpc', /^vpc-0a does not exist any more/],
  ['InvalidRouteTableID.NotFound', "The routeTable ID 'rtb-0a' does not exist", 'routeTables', /^rtb-0a/],
  ['InvalidSubnetID.NotFound', "The subnet ID 'subnet-0a' does not exist", 'subnets', /^subnet-0a/],
  ['InvalidVpcEndpointId.NotFound', "The Vpc Endpoint Id 'vpce-0a' does not exist", 'form', /^vpce-0a/],
  ['InvalidGroup.NotFound', "The security group 'sg-0a' does not exist", 'securityGroups', /^sg-0a/],
  [
    'InvalidVpcEndpointServiceId.NotFound',
    "The VpcEndpointService Id 'vpce-svc-0a'",
    'provider',
    /^vpce-svc-0a/,
  ],
  ['InvalidPrefixListID.NotFound', 'the list is away', 'routeTables', /the list is away/],
  [
    'ExistingVpcEndpointConnections',
    'Service has existing active VPC Endpoint connections!',
    'provider',
    /reject their/,
  ],
  ['UnauthorizedOperation', 'You are not authorized', 'form', /^IAM does not allow ec2:CreateVpcEndpoint/],
  ['AuthFailure', 'AWS was not able to validate', 'form', /credentials/],
  ['OptInRequired', 'x', 'form', /switched off/],
  ['ExpiredToken', 'x', 'form', /session has expired/],
  ['RequestExpired', 'x', 'form', /session has expired/],
];

describe('a refusal of AWS', () => {
  for (const [code, text, field, words] of ROWS) {
    it(`is put into words: ${code} ${text}`, () => {
      const refusal = explainRefusal(code, text, CREATE);
      assert.equal(refusal.code, code);
      assert.equal(refusal.field, field);
      assert.match(english(refusal.message), words);
      assert.match(english(refusal.message), /\.$/);
      assert.doesNotMatch(english(refusal.message), /[{}]/);
      assert.match(refusal.documentation, /^https:\/\/docs\.aws\.amazon\.com\//);
    });
  }

  it('says of an endpoint’s own route that it is the endpoint that is to be changed', () => {
    const refusal = explainRefusal(
      'InvalidParameterValue',
      'cannot remove VPC endpoint route pl-1',
      DELETE_ROUTE,
    );
    assert.match(english(refusal.message), /belongs to an endpoint/);
    assert.equal(refusal.field, 'routeTables');
  });

  it('names no resource of several that were asked for, where AWS names none', () => {
    const call = toCreateInput({ ...GATEWAY, routeTableIds: ['rtb-1', 'rtb-2'] });
    assert.doesNotMatch(english(explainRefusal('RouteAlreadyExists', '', call).message), /rtb-/);
  });

  it('keeps the words of AWS where it is not known, as plain text', () => {
    const refusal = explainRefusal('Novelty', 'See [this](command:evil) at https://evil.example/x', CREATE);
    assert.equal(
      english(refusal.message),
      'AWS refused CreateVpcEndpoint (Novelty): See this (evil) at evil.example/x; nothing was changed.',
    );
    assert.equal(refusal.field, 'form');
    assert.equal(
      english(explainRefusal('Novelty', '', CREATE).message),
      'AWS refused CreateVpcEndpoint (Novelty); nothing was changed.',
    );
  });

  it('is short and harmless whatever AWS says', () => {
    const anyText = fc.oneof(
      HOSTILE,
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.constant('😀'.repeat(400)),
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom(...ROWS.map(([code]) => code), 'Novelty'), (text, code) => {
        const said = english(explainRefusal(code, text, CREATE).message);
        assert.ok(said.length <= 650, said);
        assert.doesNotMatch(said, /[\p{Cc}\p{Cf}\p{Cs}[\]<>`]|:\/\//u);
      }),
      { numRuns: 300 },
    );
    assert.equal(awsText('No. Encoded authorization failure message: abcdef'), 'No');
  });
});
