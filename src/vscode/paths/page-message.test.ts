import assert from 'node:assert/strict';
import type { FromPathPicture } from '../../webview/path/protocol';
import { pageMessage } from './page-message';

describe('what a page says', () => {
  it('is understood where it is of the protocol', () => {
    const all: readonly FromPathPicture[] = [
      { type: 'ready' },
      { type: 'choose', what: 'to' },
      { type: 'set', protocol: 'udp', port: 53, families: 'dualstack' },
      { type: 'refresh' },
      { type: 'action', id: 'compare' },
      { type: 'details', ref: 'subnet subnet-1 aws:1:r' },
      { type: 'reveal', ref: 'subnet subnet-1 aws:1:r' },
      { type: 'open-documentation', url: 'https://docs.aws.amazon.com/x' },
      { type: 'export', format: 'svg' },
      { type: 'copy-hops' },
      { type: 'picture', format: 'png', content: 'AAAA' },
    ];
    for (const said of all) assert.deepEqual(pageMessage(JSON.parse(JSON.stringify(said))), said);
  });

  it('is passed over where it is not', () => {
    const wrong: readonly unknown[] = [
      undefined,
      'ready',
      { type: 'run', command: 'rm' },
      { type: 'choose', what: 'everything' },
      { type: 'set', protocol: 'tcp', port: -1, families: 'ipv4' },
      { type: 'set', protocol: 'tcp', port: 1.5, families: 'ipv4' },
      { type: 'action', id: 3 },
      { type: 'export', format: 'exe' },
      { type: 'picture', format: 'json', content: '' },
      { type: 'reveal' },
    ];
    for (const value of wrong) assert.equal(pageMessage(value), undefined, JSON.stringify(value));
  });
});
