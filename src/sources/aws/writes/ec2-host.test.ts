import { strict as assert } from 'node:assert';
import { isOfEc2 } from './ec2-host';

const OWN = [
  'https://ec2.us-east-1.amazonaws.com',
  'https://ec2.us-east-1.amazonaws.com/',
  'https://ec2.amazonaws.com',
  'https://EC2.US-East-1.AmazonAWS.com',
  'https://ec2.us-east-1.amazonaws.com:443',
  'https://ec2-fips.us-gov-west-1.amazonaws.com',
  'https://ec2.eu-west-1.api.aws',
  'https://ec2.cn-north-1.amazonaws.com.cn',
  'https://ec2.eusc-de-east-1.amazonaws.eu',
  'https://ec2.us-iso-east-1.c2s.ic.gov',
  'https://ec2.us-isob-east-1.sc2s.sgov.gov',
  'https://vpce-0abc123-xyz9.ec2.us-east-1.vpce.amazonaws.com',
  'https://vpce-0abc123-xyz9-us-east-1a.ec2.us-east-1.vpce.amazonaws.com',
  // The URL's own rules make an ordinary name of these letters.
  'https://ｅｃ２.us-east-1.amazonaws.com',
];

const NOT = [
  'http://ec2.us-east-1.amazonaws.com',
  'https://ec2.us-east-1.amazonaws.com.evil.example',
  'https://ec2.us-east-1.amazonaws.com@evil.example',
  'https://ec2.us-east-1.amazonaws.com:443@evil.example',
  'https://user@ec2.us-east-1.amazonaws.com',
  'https://evil.example/ec2.us-east-1.amazonaws.com',
  'https://evil.example\\.ec2.us-east-1.amazonaws.com',
  'https://evil.example?.ec2.us-east-1.amazonaws.com',
  'https://evil.example#.ec2.us-east-1.amazonaws.com',
  'https://ec2.us-east-1.amazonaws.com.',
  'https://ec2.us-east-1.amazonaws.com:5000',
  'https://ec2.us-east-1.amazonaws。com.evil.example',
  'https://ec2.us-east-1.amazоnaws.com',
  'https://notec2.us-east-1.amazonaws.com',
  'https://x.ec2.us-east-1.amazonaws.com',
  'https://ec2.us-east-1.myamazonaws.com',
  'https://ec2..amazonaws.com',
  'https://amazonaws.com',
  // What customers run below the same suffixes.
  'https://ec2-203-0-113-7.compute-1.amazonaws.com',
  'https://moto-123.us-east-1.elb.amazonaws.com',
  'https://ec2.s3.us-east-1.amazonaws.com',
  'https://a1b2.execute-api.us-east-1.amazonaws.com',
  'https://vpce-0abc-xyz.vpce-svc-0123.us-east-1.vpce.amazonaws.com',
  'http://localhost:4566',
  'http://127.0.0.1:5000',
  'https://localhost.localstack.cloud:4566',
  'https://moto.example',
  'ec2.us-east-1.amazonaws.com',
  'nonsense',
  '',
];

describe('whether an endpoint is one of EC2’s own', () => {
  for (const endpoint of OWN) {
    it(`yes: ${endpoint}`, () => {
      assert.equal(isOfEc2(endpoint), true);
    });
  }
  for (const endpoint of NOT) {
    it(`no: ${endpoint}`, () => {
      assert.equal(isOfEc2(endpoint), false);
    });
  }
});
