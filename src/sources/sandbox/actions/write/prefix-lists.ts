import { canonical, requireCidr } from '../../cidrs';
import { entitiesField, textField, type Entity } from '../../entity';
import { dependencyViolation, Ec2Error, invalidParameterValue, missingParameter } from '../../errors';
import { KINDS } from '../../kinds';
import { requireRoom } from '../../quotas';
import { numberOf, textOf, type Input } from '../../protocol/input';
import type { AccountState } from '../../state';
import { arnOf, findById, idOf, insert, patch, remove } from '../../store';
import { tagsOnCreate } from '../../tags';
import type { Action } from '../action';
import { requireOne } from '../describe';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateManagedPrefixList.html */
export const createManagedPrefixList: Action = {
  name: 'CreateManagedPrefixList',
  run(input, account) {
    const name = textOf(input, 'PrefixListName') ?? '';
    requireName(name);
    const family = textOf(input, 'AddressFamily') ?? '';
    if (family !== 'IPv4' && family !== 'IPv6')
      throw invalidParameterValue(
        `Value (${family}) for parameter addressFamily is invalid. Use IPv4 or IPv6.`,
      );
    const max = requireMax(account, numberOf(input, 'MaxEntries'));
    const entries = entriesIn(input, 'Entries', family);
    requireSpace(entries, max);
    const tags = tagsOnCreate(account, input, 'prefix-list');
    const own = account
      .entities('ManagedPrefixLists')
      .filter(({ OwnerId }) => OwnerId === account.scope.account);
    const message = 'The maximum number of prefix lists has been reached.';
    requireRoom(own.length + 1, account.quotas.prefixListsPerRegion, 'PrefixListLimitExceeded', message);
    const id = account.newId('pl-');
    const PrefixList = insert(account, 'ManagedPrefixLists', {
      PrefixListId: id,
      AddressFamily: family,
      State: 'create-in-progress',
      PrefixListArn: arnOf(account, 'prefix-list', id),
      PrefixListName: name,
      MaxEntries: max,
      Version: 1,
      Tags: tags,
      OwnerId: account.scope.account,
    });
    insert(account, 'PrefixListEntries', { PrefixListId: id, Entries: entries });
    become(account, id, 'create-complete');
    return { PrefixList };
  },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyManagedPrefixList.html */
export const modifyManagedPrefixList: Action = {
  name: 'ModifyManagedPrefixList',
  run(input, account) {
    const { list, id } = requireOwn(input, account);
    const family = textField(list, 'AddressFamily') ?? 'IPv4';
    const added = entriesIn(input, 'AddEntries', family);
    const removed = entriesIn(input, 'RemoveEntries', family);
    const max = numberOf(input, 'MaxEntries');
    const name = textOf(input, 'PrefixListName');
    if (name !== undefined) requireName(name);
    const changesEntries = added.length + removed.length > 0;
    // "You cannot modify the entries of a prefix list and modify the size of a prefix list at the same time."
    if (changesEntries && max !== undefined)
      throw invalidParameterValue('MaxEntries cannot be changed together with the entries.');
    if (changesEntries) requireVersion(list, numberOf(input, 'CurrentVersion'));
    const there = entriesOf(account, id).filter(
      (entry) => !removed.some((one) => one['Cidr'] === entry['Cidr']),
    );
    const entries = [
      ...there.filter((entry) => !added.some((one) => one['Cidr'] === entry['Cidr'])),
      ...added,
    ];
    const size = max === undefined ? Number(list['MaxEntries']) : requireMax(account, max);
    requireSpace(entries, size);
    const version = Number(list['Version']) + (changesEntries ? 1 : 0);
    const members = { MaxEntries: size, Version: version, State: 'modify-in-progress' };
    patch(account, KINDS.prefixList, id, {
      ...members,
      ...(name === undefined ? {} : { PrefixListName: name }),
    });
    const others = account.entities('PrefixListEntries').filter((one) => one['PrefixListId'] !== id);
    account.replace('PrefixListEntries', [...others, { PrefixListId: id, Entries: entries }]);
    become(account, id, 'modify-complete');
    return { PrefixList: findById(account, KINDS.prefixList, id) };
  },
};

/** "You must first remove all references". @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteManagedPrefixList.html */
export const deleteManagedPrefixList: Action = {
  name: 'DeleteManagedPrefixList',
  run(input, account) {
    const { list, id } = requireOwn(input, account);
    const refers = (['RouteTables', 'SecurityGroups'] as const).some((key) =>
      JSON.stringify(account.entities(key)).includes(`"${id}"`),
    );
    if (refers) throw dependencyViolation(`The prefix list '${id}' is referenced and cannot be deleted.`);
    remove(account, KINDS.prefixList, id);
    const others = account.entities('PrefixListEntries').filter((one) => one['PrefixListId'] !== id);
    account.replace('PrefixListEntries', others);
    return { PrefixList: { ...list, State: 'delete-in-progress' } };
  },
};

function requireName(name: string): void {
  if (name === '' || name.length > 255 || name.startsWith('com.amazonaws'))
    throw invalidParameterValue(`Value (${name}) for parameter prefixListName is invalid.`);
}

function requireMax(account: AccountState, max: number | undefined): number {
  if (max === undefined) throw missingParameter('maxEntries');
  const quota = account.quotas.entriesPerPrefixList;
  if (Number.isInteger(max) && max >= 1 && max <= quota) return max;
  throw invalidParameterValue(
    `Value (${max}) for parameter maxEntries is invalid. Must be between 1 and ${quota}.`,
  );
}

function requireSpace(entries: readonly Entity[], max: number): void {
  const message = `The prefix list has more entries than its maximum of ${max}.`;
  requireRoom(entries.length, max, 'PrefixListMaxEntriesExceeded', message);
}

function requireVersion(list: Entity, given: number | undefined): void {
  if (given === undefined) throw missingParameter('currentVersion');
  if (given === list['Version']) return;
  const message = `The prefix list has the incorrect version number. Its version is ${String(list['Version'])}.`;
  throw new Ec2Error('PrefixListVersionMismatch', message);
}

function requireOwn(input: Input, account: AccountState): { readonly list: Entity; readonly id: string } {
  const list = requireOne(KINDS.prefixList, 'PrefixListId', input, account);
  const id = idOf(KINDS.prefixList, list);
  if (list['OwnerId'] !== account.scope.account)
    throw new Ec2Error('UnauthorizedOperation', `The prefix list ${id} is not yours to change.`, 403);
  if (textField(list, 'State')?.endsWith('-in-progress') === true) {
    const message = `The prefix list ${id} is being changed: ${String(list['State'])}.`;
    throw new Ec2Error('IncorrectState', message);
  }
  return { list, id };
}

function entriesIn(input: Input, member: string, family: string): readonly Entity[] {
  return entitiesField(input, member).map((entry) => {
    const cidr = requireCidr(textField(entry, 'Cidr') ?? '', 'cidr', family === 'IPv6' ? 'ipv6' : 'ipv4');
    const description = entry['Description'] === undefined ? {} : { Description: entry['Description'] };
    return { Cidr: canonical(cidr), ...description };
  });
}

function entriesOf(account: AccountState, id: string): readonly Entity[] {
  const entry = account.entities('PrefixListEntries').find((one) => one['PrefixListId'] === id);
  return entitiesField(entry ?? {}, 'Entries');
}

function become(account: AccountState, id: string, state: string): void {
  account.after(account.durations.prefixListStep, () => {
    patch(account, KINDS.prefixList, id, { State: state });
  });
}
