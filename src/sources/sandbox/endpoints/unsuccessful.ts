import type { Entity } from '../entity';
import { Ec2Error } from '../errors';
import { requireKnown } from '../ids';
import type { ResourceKind } from '../kinds';
import type { AccountState } from '../state';
import { findById } from '../store';

/**
 * Does something to each of many resources. One that fails leaves the others alone: it becomes an item of the
 * answer, which is no error.
 * @param notFound the code of an item whose resource does not exist
 * @throws Ec2Error the kind's Malformed, which stops the whole request
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnsuccessfulItem.html
 */
export function forEach(
  account: AccountState,
  kind: ResourceKind,
  ids: readonly string[],
  notFound: string,
  act: (resource: Entity, id: string) => void,
): readonly Entity[] {
  return [...new Set(ids)].flatMap((id) => {
    try {
      const resource = findById(account, kind, id);
      requireKnown(kind, [id], () => resource !== undefined);
      account.atomically(() => {
        act(resource ?? {}, id);
      });
      return [];
    } catch (error) {
      if (!(error instanceof Ec2Error) || error.code === kind.malformed) throw error;
      const code = error.code === kind.notFound ? notFound : error.code;
      return { ResourceId: id, Error: { Code: code, Message: error.message } };
    }
  });
}
