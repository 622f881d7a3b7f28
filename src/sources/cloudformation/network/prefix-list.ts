import { message } from '../../../network/message';
import type { Part } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { isList, isMap } from '../../declared/kinds';
import { notKnown, overChoices } from '../evaluate/kinds';
import type { Family } from './family';
import { written } from './written';

/** A list of one's own; AWS's lists cannot be referred to in a template.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-prefixlist.html */
export const PREFIX_LISTS: Family = [['AWS::EC2::PrefixList', prefixList]];

function prefixList(of: DeclaredResource): readonly Part[] {
  const entries = written(of, 'Entries');
  return [
    {
      kind: 'prefix-list',
      of,
      names: { listName: 'PrefixListName', entries: 'Entries' },
      listName: written(of, 'PrefixListName'),
      // A list may be created empty, and filled by other means.
      cidrs: entries === undefined ? [] : overChoices(entries, cidrsOf),
    },
  ];
}

function cidrsOf(entries: Value): Value {
  return isList(entries) ? entries.map((each) => overChoices(each, cidrOf)) : entries;
}

function cidrOf(entry: Value): Value {
  if (entry === null) return null;
  const cidr = isMap(entry) ? entry.get('Cidr') : undefined;
  return cidr ?? notKnown(message('The entry of the prefix list is not known.'));
}
