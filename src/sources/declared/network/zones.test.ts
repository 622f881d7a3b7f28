import * as assert from 'node:assert/strict';
import { message } from '../../../network/message';
import { known, unknown } from '../../../network/resolved';
import type { Value } from '../value';
import { zoneOf } from './zones';

function of(symbol: string): Value {
  return { ...unknown(message('it is looked up')), symbol };
}

describe('the zone of a subnet of code', () => {
  it('is its name, or the item of the Region’s zones that it takes', () => {
    assert.equal(known(zoneOf('eu-west-1a')), 'eu-west-1a');
    const first = of('data.aws_availability_zones.a.names[0]');
    assert.equal(known(zoneOf(first)), 'data.aws_availability_zones.a.names[0]');
    const reference: Value = {
      kind: 'reference',
      to: 'data.aws_availability_zones.a',
      attribute: 'names[1]',
    };
    assert.equal(known(zoneOf(reference)), 'data.aws_availability_zones.a.names[1]');
  });

  it('is not known of a variable, of some item, and of none', () => {
    assert.equal(known(zoneOf(of('var.zone'))), undefined);
    assert.equal(known(zoneOf(of('data.aws_availability_zones.a.names[count.index]'))), undefined);
    assert.equal(
      known(
        zoneOf({
          kind: 'reference',
          to: 'data.aws_availability_zones.a',
          attribute: 'names[0]',
          oneOf: true,
        }),
      ),
      undefined,
    );
    assert.equal(known(zoneOf(undefined)), undefined);
    assert.equal(known(zoneOf('')), undefined);
  });
});
