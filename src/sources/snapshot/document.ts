import { isCollectionKey, type CollectionKey } from '../../network/collections';
import { message, type Message } from '../../network/message';

/** What describe answers alone do not carry, under the key `EndpointLens`. */
export interface SnapshotMetadata {
  readonly account: string | undefined;
  readonly partition: string | undefined;
  readonly region: string | undefined;
  readonly takenAt: Date | undefined;
  /** IAM actions that were refused: `ec2:DescribeVpcEndpoints`. */
  readonly denied: readonly string[];
}

/** Something in a file that could not be taken; the rest of the file still counts. */
export interface DocumentProblem {
  /** The key in the file: `Vpcs`, `EndpointLens.version`. */
  readonly key: string;
  readonly message: Message;
}

/** One JSON file, taken apart. */
export interface SnapshotDocument {
  readonly metadata: SnapshotMetadata | undefined;
  readonly collections: ReadonlyMap<CollectionKey, readonly unknown[]>;
  readonly problems: readonly DocumentProblem[];
}

/** The version of `EndpointLens` that this program writes and reads. */
export const SNAPSHOT_VERSION = 1;

/** Takes the top-level object of a snapshot file apart. Unknown keys are passed over: answers carry many. */
export function readDocument(json: Readonly<Record<string, unknown>>): SnapshotDocument {
  const collections = new Map<CollectionKey, readonly unknown[]>();
  const problems: DocumentProblem[] = [];
  for (const [key, value] of Object.entries(json)) {
    if (!isCollectionKey(key)) continue;
    const entries = asEntries(key, value);
    if (entries) collections.set(key, entries);
    else problems.push({ key, message: message('is not a list') });
  }
  return { metadata: readMetadata(json['EndpointLens'], problems), collections, problems };
}

function asEntries(key: CollectionKey, value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  // The one answer that is no list: an account has one set of options in a Region.
  const single = key === 'VpcBlockPublicAccessOptions' && typeof value === 'object' && value !== null;
  return single ? [value] : undefined;
}

function readMetadata(value: unknown, problems: DocumentProblem[]): SnapshotMetadata | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push({ key: 'EndpointLens', message: message('is not an object') });
    return undefined;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  if (fields['version'] !== SNAPSHOT_VERSION) {
    problems.push({
      key: 'EndpointLens.version',
      message: message('is not {version}; the file may be from a later version of Endpoint Lens', {
        version: SNAPSHOT_VERSION,
      }),
    });
  }
  const text = (key: string): string | undefined => {
    const field = fields[key];
    return typeof field === 'string' && field !== '' ? field : undefined;
  };
  const takenAt = new Date(text('takenAt') ?? NaN);
  const denied = fields['denied'];
  return {
    account: text('account'),
    partition: text('partition'),
    region: text('region'),
    takenAt: Number.isNaN(takenAt.getTime()) ? undefined : takenAt,
    denied: Array.isArray(denied) ? denied.filter((action) => typeof action === 'string') : [],
  };
}
