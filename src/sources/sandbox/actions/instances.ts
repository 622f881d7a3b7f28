import { entitiesField, textField, type Entity } from '../entity';
import { predicateOf } from '../filters';
import { requireKnown } from '../ids';
import { KINDS } from '../kinds';
import { pageOf, refuseIdsWithMaxResults, UP_TO_1000 } from '../paging';
import { filtersOf, textsOf, type Input } from '../protocol/input';
import type { Action } from './action';
import { INSTANCE_FILTERS } from './instance-filters';

/**
 * Ids and filters choose instances; a reservation is answered with those of its instances that were chosen.
 * Pages are of reservations.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html
 */
export const describeInstances: Action = {
  name: 'DescribeInstances',
  run(input, account) {
    const reservations = account.entities('Reservations');
    const isNamed = namedBy(input, reservations);
    const holds = predicateOf(filtersOf(input), INSTANCE_FILTERS);
    const chosen = reservations.flatMap((reservation) => {
      const all = entitiesField(reservation, 'Instances');
      const instances = all.filter(
        (instance) => isNamed(instance) && holds({ ...instance, Reservation: reservation }),
      );
      if (instances.length === all.length) return reservation;
      return instances.length === 0 ? [] : { ...reservation, Instances: instances };
    });
    const { items, nextToken } = pageOf(this.name, UP_TO_1000, input, chosen);
    return { Reservations: items, NextToken: nextToken };
  },
};

function namedBy(input: Input, reservations: readonly Entity[]): (instance: Entity) => boolean {
  const ids = textsOf(input, 'InstanceIds') ?? [];
  if (ids.length === 0) return () => true;
  refuseIdsWithMaxResults(input, 'instancesSet', 'maxResults');
  const instances = reservations.flatMap((reservation) => entitiesField(reservation, 'Instances'));
  const known = new Set(instances.map((instance) => textField(instance, 'InstanceId')));
  requireKnown(KINDS.instance, ids, (id) => known.has(id));
  const wanted = new Set<unknown>(ids);
  return (instance) => wanted.has(instance['InstanceId']);
}
