import assert from 'node:assert/strict';
import { pageSize } from '../shared/page-size';
import { legendOf } from './components/legend';
import { readPort } from './components/port';
import { clampZoom, fitScale, lanesFor } from './components/zoom';
import { plainColour } from './export/colour';
import { blocked, interfaceEndpoint, split } from './testing/fixtures';
import type { Say } from './words';

describe('the page of a path', () => {
  it('is laid out by its width, of which large letters leave less', () => {
    assert.deepEqual(
      [1180, 1179, 860, 859, 360, 359].map((width) => pageSize(width, 13)),
      [...['wide', 'medium', 'medium', 'narrow', 'narrow', 'tiny']],
    );
    assert.equal(pageSize(1300, 18), 'medium');
  });

  it('reads ports from 1 to 65535', () => {
    assert.deepEqual([' 443 ', '1', '65535'].map(readPort), [443, 1, 65535]);
    for (const typed of ['', '0', '65536', '-1', '4.5', '44x', '1e3'])
      assert.equal(readPort(typed), undefined, typed);
  });

  it('never draws smaller than 0.85 nor larger than 2', () => {
    assert.equal(clampZoom(0.2), 0.85);
    assert.equal(clampZoom(9), 2);
    assert.equal(fitScale({ width: 420, height: 300 }, { width: 960, height: 628 }, false), 0.85);
    assert.equal(fitScale({ width: 960, height: 640 }, { width: 960, height: 628 }, false), 1);
  });

  it('gives other zones lanes as the panel is high', () => {
    assert.deepEqual(
      [500, 640, 730, 1400].map((height) => lanesFor({ width: 960, height })),
      [0, 1, 2, 3],
    );
  });

  it('explains what occurs in the picture, once each', () => {
    const say: Say = (key) => `<${key}>`;
    assert.deepEqual(
      legendOf(split.picture, say).map(({ text }) => text),
      ['A: gateway endpoint', 'B: NAT gateway', '<passes>'],
    );
    assert.deepEqual(
      legendOf(blocked.picture, say).map(({ sign }) => sign),
      ['would-continue', 'passes', 'blocks'],
    );
    assert.ok(legendOf(interfaceEndpoint.picture, say).some(({ sign }) => sign === 'private-link'));
  });

  it('writes colours that every reader of SVG knows', () => {
    assert.equal(plainColour('color(srgb 0.5 0 1)'), '#8000ff');
    assert.equal(plainColour('rgb(31, 31, 31)'), '#1f1f1f');
    assert.equal(plainColour('rgba(0, 0, 0, 0)'), 'none');
    assert.equal(plainColour('none'), 'none');
  });
});
