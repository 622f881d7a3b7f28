import * as assert from 'node:assert/strict';
import { Ec2Error } from '../errors';
import { decodeInput } from './decode';
import type { Input } from './input';
import { operationOf } from './shapes';

function decode(action: string, form: string): Input {
  const operation = operationOf(action);
  assert.ok(operation);
  return decodeInput(operation, new Map(new URLSearchParams(form)));
}

function failure(action: string, form: string): string {
  try {
    decode(action, form);
  } catch (error) {
    if (error instanceof Ec2Error) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'it did not fail';
}

describe('a request’s parameters', () => {
  it('become members, by the SDK’s names', () => {
    const form =
      'Action=DescribeSubnets&Version=2016-11-15&Filter.1.Name=vpc-id&Filter.1.Value.2=b&Filter.1.Value.1=a' +
      '&Filter.10.Name=y&Filter.9.Name=x&SubnetId.1=s&MaxResults=7&DryRun=True&X-Amz-Date=1';
    assert.deepEqual(decode('DescribeSubnets', form), {
      Filters: [{ Name: 'vpc-id', Values: ['a', 'b'] }, { Name: 'x' }, { Name: 'y' }],
      SubnetIds: ['s'],
      MaxResults: 7,
      DryRun: true,
    });
  });

  it('may be an empty list', () => {
    assert.deepEqual(decode('DescribeVpcs', 'VpcId='), { VpcIds: [] });
  });

  const REFUSED = [
    ['DescribeVpcs', 'Colour=red', 'UnknownParameter: The parameter Colour is not recognized'],
    [
      'DescribeVpcs',
      'Filter.1.Colour=red',
      'UnknownParameter: The parameter Filter.1.Colour is not recognized',
    ],
    ['DescribeVpcs', 'Filter.x.Name=red', 'UnknownParameter: The parameter Filter.x is not recognized'],
    ['DescribeVpcs', 'VpcId.0=a', 'UnknownParameter: The parameter VpcId.0 is not recognized'],
    ['DescribeVpcs', 'VpcId=a', 'UnknownParameter: The parameter VpcId is not recognized'],
    ['DescribeVpcs', 'VpcId.1.2=a', 'UnknownParameter: The parameter VpcId.1.2 is not recognized'],
    ['DescribeVpcs', 'Filter.1=a', 'UnknownParameter: The parameter Filter.1 is not recognized'],
    ['DescribeVpcs', 'MaxResults.1=5', 'UnknownParameter: The parameter MaxResults.1 is not recognized'],
    ['DescribeVpcs', '__proto__=a', 'UnknownParameter: The parameter __proto__ is not recognized'],
    ['DescribeVpcs', 'vpcId.1=a', 'UnknownParameter: The parameter vpcId is not recognized'],
    [
      'DescribeVpcs',
      'MaxResults=many',
      'InvalidParameterValue: Value (many) for parameter MaxResults is invalid. Expecting a number.',
    ],
    [
      'DescribeVpcs',
      'DryRun=yes',
      'InvalidParameterValue: Value (yes) for parameter DryRun is invalid. Expecting true or false.',
    ],
    [
      'DescribeVpcAttribute',
      'VpcId=vpc-1',
      'MissingParameter: The request must contain the parameter Attribute',
    ],
    [
      'SearchTransitGatewayRoutes',
      'TransitGatewayRouteTableId=t',
      'MissingParameter: The request must contain the parameter Filters',
    ],
  ] as const;
  for (const [action, form, expected] of REFUSED) {
    it(`${form} is refused`, () => {
      assert.equal(failure(action, form), expected);
    });
  }
});
