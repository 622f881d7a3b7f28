import { message } from '../../../network/message';
import type { Presence } from '../../../network/presence';
import type { Value } from '../../declared/value';
import { choose, under } from '../evaluate/choose';
import { isChoice, isEach, isFailed, isList, isMap } from '../evaluate/kinds';
import { LazyMap, mapWith, restOf } from '../evaluate/maps';
import { NotKnown } from '../evaluate/not-known';

/** A condition that is known to be met, or not to be. */
interface Settled {
  readonly condition: Presence;
  readonly met: boolean;
}

/**
 * @param presence when what has the value exists: what hangs on the same conditions is decided
 * @returns a value as others see it: a list of which only is known what its items are like is an `EachOf`; a condition
 * that leads to what Terraform would refuse is not met.
 */
export function exported(value: Value, presence: Presence): Value {
  if (typeof value !== 'object' || value === null) return value;
  return shown(value, settledBy(presence, true));
}

function settledBy(presence: Presence, met: boolean): readonly Settled[] {
  switch (presence.when) {
    case 'always':
    case 'never':
      return [];
    case 'not':
      return settledBy(presence.of, !met);
    case 'condition':
      return [{ condition: presence, met }];
    case 'all':
    case 'any': {
      const isSplit = (presence.when === 'all') === met;
      return [
        { condition: presence, met },
        ...(isSplit ? presence.of.flatMap((part) => settledBy(part, met)) : []),
      ];
    }
  }
}

function shown(value: Value, settled: readonly Settled[]): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) {
    const [only] = value;
    if (value.length === 1 && only !== undefined && isEach(only)) return shown(only, settled);
    return value.map((item) => shown(item, settled));
  }
  if (value instanceof LazyMap) return new NotKnown(message('A module as a whole is not looked into.'));
  if (isMap(value)) {
    const entries = [...value].map(([key, of]) => [key, shown(of, settled)] as const);
    return mapWith(
      entries,
      restOf(value).map((of) => shown(of, settled)),
    );
  }
  if (isEach(value)) return { kind: 'each', of: shown(value.of, settled) };
  const decided = settled.reduce<Value>((of, { condition, met }) => under(of, condition, met), value);
  if (!isChoice(decided)) return decided === value ? value : shown(decided, settled);
  if (isFailed(decided.then)) return shown(decided.otherwise, settled);
  if (isFailed(decided.otherwise)) return shown(decided.then, settled);
  return choose(decided.condition, shown(decided.then, settled), shown(decided.otherwise, settled));
}
