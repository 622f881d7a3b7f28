import * as assert from 'node:assert/strict';
import { english } from '../../network/message';
import { ask, lesson } from '../testing/ask';

describe('traffic to an own address', () => {
  it('stays in the operating system, and no rule of the VPC is asked', () => {
    const trace = ask(lesson(), { from: 'i-1', to: '10.0.1.5', protocol: 'tcp', port: 443 });
    assert.equal(trace.verdict, 'undetermined');
    assert.match(trace.classes.flatMap(({ missing }) => missing.map(english)).join(), /operating system/u);
  });
});
