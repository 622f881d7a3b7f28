import { ACCOUNT, arn, id, named, REGION } from './names';

interface PrefixListPlan {
  readonly id: string;
  readonly name: string;
  readonly cidrs: readonly string[];
}

/**
 * AWS's own lists of the Region. S3's id and ranges and DynamoDB's id are those of us-east-1 some years ago (they
 * drift); S3 Express's id is the lesson's.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 */
const OF_SERVICES: readonly PrefixListPlan[] = [
  {
    id: 'pl-63a5400a',
    name: `com.amazonaws.${REGION}.s3`,
    cidrs: ['54.231.0.0/17', '52.216.0.0/15', '3.5.16.0/21', '3.5.0.0/20'],
  },
  {
    id: 'pl-02cd2c6b',
    name: `com.amazonaws.${REGION}.dynamodb`,
    cidrs: ['52.94.0.0/22', '52.119.224.0/20', '3.218.182.0/24'],
  },
  {
    id: id('pl', 0, '53e'),
    name: `com.amazonaws.${REGION}.s3express`,
    cidrs: ['44.192.134.240/28', '44.192.140.64/28'],
  },
];

/** A list of the account's own. */
const OFFICE: PrefixListPlan = {
  id: id('pl', 0, '0ff1ce'),
  name: 'office',
  cidrs: ['198.51.100.0/24', '203.0.113.0/25'],
};

/** The S3 list's id, which gateway endpoints' routes name. */
export const S3_PREFIX_LIST = 'pl-63a5400a';

/** As DescribePrefixLists says them: AWS's lists with their ranges. */
export function prefixLists(): readonly unknown[] {
  return OF_SERVICES.map((list) => ({ PrefixListId: list.id, PrefixListName: list.name, Cidrs: list.cidrs }));
}

/** As DescribeManagedPrefixLists says them: AWS's and the account's own, without ranges. */
export function managedPrefixLists(): readonly unknown[] {
  const common = ({ id: listId, name }: PrefixListPlan): object => ({
    PrefixListId: listId,
    AddressFamily: 'IPv4',
    State: 'create-complete',
    PrefixListName: name,
  });
  return [
    ...OF_SERVICES.map((list) => ({
      ...common(list),
      PrefixListArn: `arn:aws:ec2:${REGION}:aws:prefix-list/${list.id}`,
      Tags: [],
      OwnerId: 'AWS',
    })),
    {
      ...common(OFFICE),
      PrefixListArn: arn(`prefix-list/${OFFICE.id}`),
      MaxEntries: 10,
      Version: 1,
      Tags: named('office'),
      OwnerId: ACCOUNT,
    },
  ];
}

/** The entries of every list, each beside its list's id. */
export function prefixListEntries(): readonly unknown[] {
  const entries = ({ id: listId, cidrs }: PrefixListPlan, description: object): unknown => ({
    PrefixListId: listId,
    Entries: cidrs.map((cidr) => ({ Cidr: cidr, ...description })),
  });
  return [...OF_SERVICES.map((list) => entries(list, {})), entries(OFFICE, { Description: 'office' })];
}
