import { message } from '../../network/message';
import type { Station } from '../station';
import type { Blocker } from '../trace';
import { blocker } from './hop';

/** States in which an instance neither sends nor receives. An instance that is starting soon will. */
const DOWN: ReadonlySet<string> = new Set(['stopping', 'stopped', 'shutting-down', 'terminated']);

/** @returns what keeps a station from sending and receiving at all: nobody is there. */
export function stationDown({ resource, instance }: Station): readonly Blocker[] {
  if (instance) {
    const { id, state } = instance;
    if (!DOWN.has(state)) return [];
    const explanation = message('Instance {instance} is {state}, not running.', { instance: id, state });
    return [blocker('BAD_STATE', id, explanation, 'network-interface')];
  }
  // EC2 calls an interface `available` that is attached to nothing.
  if (resource.kind !== 'network-interface' || resource.state !== 'available') return [];
  const explanation = message('Network interface {interface} is attached to nothing.', {
    interface: resource.id,
  });
  return [blocker('BAD_STATE', resource.id, explanation, 'network-interface')];
}
