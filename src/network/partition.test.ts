import * as assert from 'node:assert/strict';
import { isRegionName, partitionOf, regionOfZone } from './partition';

describe('partitionOf', () => {
  for (const [region, partition] of [
    ['us-east-1', 'aws'],
    ['mx-central-1', 'aws'],
    ['cn-northwest-1', 'aws-cn'],
    ['us-gov-east-1', 'aws-us-gov'],
    ['eusc-de-east-1', 'aws-eusc'],
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['eu-isoe-west-1', 'aws-iso-e'],
    ['us-isof-south-1', 'aws-iso-f'],
    ['', ''],
  ] as const) {
    it(`of ${region || 'an unknown Region'} is ${partition || 'unknown'}`, () => {
      assert.equal(partitionOf(region), partition);
    });
  }
});

describe('regionOfZone', () => {
  for (const [zone, region] of [
    ['us-east-1a', 'us-east-1'],
    ['ap-southeast-2c', 'ap-southeast-2'],
    ['us-gov-west-1b', 'us-gov-west-1'],
    ['eusc-de-east-1a', 'eusc-de-east-1'],
    ['us-west-2-lax-1a', 'us-west-2'],
    ['us-east-1-wl1-bos-wlz-1', 'us-east-1'],
    ['ap-northeast-1-tpe-1a', 'ap-northeast-1'],
    ['use1-az1', undefined],
    ['', undefined],
    ['somewhere', undefined],
  ] as const) {
    it(`of ${zone || 'nothing'} is ${String(region)}`, () => {
      assert.equal(regionOfZone(zone), region);
    });
  }
});

describe('isRegionName', () => {
  it('takes Regions, not zones, services or account ids', () => {
    const texts = ['us-east-1', 'us-gov-west-1', 'us-east-1a', 'us-west-2-lax-1a', 's3', '111122223333', ''];
    assert.deepEqual(texts.filter(isRegionName), ['us-east-1', 'us-gov-west-1']);
  });
});
