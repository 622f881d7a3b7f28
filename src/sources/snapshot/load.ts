import path from 'node:path';
import { COLLECTIONS, COLLECTION_KEYS, type CollectionKey } from '../../network/collections';
import { scopeKey } from '../../network/coverage';
import type { DescribeAnswers, Scope } from '../../network/describe';
import { failed, succeeded, type Failure, type Result } from '../failure';
import { readDocument, type SnapshotDocument, type SnapshotMetadata } from './document';
import { findFiles, MAX_FILE_BYTES, readJsonObject } from './files';
import { inferScope } from './infer-scope';

/** A snapshot as it was read: what loaded, and what did not. */
export interface Snapshot {
  readonly answers: readonly DescribeAnswers[];
  /** Files and keys that could not be taken; everything else is in `answers`. */
  readonly problems: readonly Failure[];
}

/**
 * Reads a snapshot: one JSON file with the keys of EC2's describe answers, or a folder of such files at any depth
 * (`REGION/Vpcs.json`, `ACCOUNT/REGION/Vpcs.json`). Each folder is an account and Region of its own, unless its
 * answers say that they belong together.
 * @returns a failure where nothing could be read; a broken file beside good ones is a problem of the snapshot.
 */
export async function loadSnapshot(
  root: string,
  signal?: AbortSignal,
  maxFileBytes = MAX_FILE_BYTES,
): Promise<Result<Snapshot>> {
  const files = await findFiles(root);
  if (!files.ok) return files;
  const problems: Failure[] = [];
  const byFolder = new Map<string, SnapshotDocument[]>();
  for (const file of files.value) {
    if (signal?.aborted) return failed({ reason: 'cancelled' });
    const json = await readJsonObject(file, maxFileBytes);
    if (!json.ok) {
      problems.push(json.failure);
      continue;
    }
    const document = readDocument(json.value);
    for (const { key, message: detail } of document.problems) {
      problems.push({ reason: 'invalid-input', path: file, key, detail });
    }
    if (document.metadata === undefined && document.collections.size === 0) continue;
    const folder = path.dirname(file);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), document]);
  }
  const answers = together(
    [...byFolder].flatMap(([folder, documents]) =>
      apart(documents).map((group) => answersOf(root, folder, group)),
    ),
  );
  if (answers.length > 0) return succeeded({ answers, problems });
  // A single bad file is the answer itself; a folder of unrelated JSON says what was expected.
  const [only] = problems;
  return failed(only ?? { reason: 'nothing-described', path: root });
}

/**
 * Tells the documents of one folder apart where they say that they are of several accounts or Regions (two whole
 * snapshots side by side): what EndpointLens says counts, else the Region of zones and ARNs. What says nothing is
 * only put with the others where there is no choice.
 */
function apart(documents: readonly SnapshotDocument[]): readonly (readonly SnapshotDocument[])[] {
  const said = documents.map((document) => ({
    document,
    account: document.metadata?.account ?? '',
    region: inferScope(document.metadata, document.collections, []).region,
  }));
  const contradict = (texts: readonly string[]): boolean => distinct(texts).length > 1;
  if (!contradict(said.map(({ account }) => account)) && !contradict(said.map(({ region }) => region)))
    return [documents];
  const groups = new Map<string, SnapshotDocument[]>();
  for (const { document, account, region } of said) {
    const key = `${account} ${region}`;
    groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  return [...groups.values()];
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

function answersOf(root: string, folder: string, documents: readonly SnapshotDocument[]): DescribeAnswers {
  const collections = new Map<CollectionKey, readonly unknown[]>();
  let metadata: SnapshotMetadata | undefined;
  for (const document of documents) {
    metadata ??= document.metadata;
    addCollections(collections, document.collections);
  }
  const folders = path.relative(root, folder).split(path.sep);
  return {
    scope: inferScope(metadata, collections, [path.basename(root), ...folders]),
    takenAt: metadata?.takenAt,
    collections,
    denied: new Set(COLLECTION_KEYS.filter((key) => metadata?.denied.includes(COLLECTIONS[key]))),
  };
}

function addCollections(
  into: Map<CollectionKey, readonly unknown[]>,
  more: ReadonlyMap<CollectionKey, readonly unknown[]>,
): void {
  for (const [key, entries] of more) into.set(key, [...(into.get(key) ?? []), ...entries]);
}

/**
 * Joins the answers of folders that belong to one account and Region. Folders whose answers do not say whose they
 * are (NAT gateways name no owner) join the others where there is but one account and Region.
 */
function together(parts: readonly DescribeAnswers[]): readonly DescribeAnswers[] {
  const onlyScope = theOnlyScope(parts.map(({ scope }) => scope));
  const joined = new Map<string, DescribeAnswers>();
  for (const part of parts) {
    const anonymous = part.scope.account === '' || part.scope.region === '';
    const contradicts =
      onlyScope &&
      ((part.scope.account !== '' && part.scope.account !== onlyScope.account) ||
        (part.scope.region !== '' && part.scope.region !== onlyScope.region));
    const scope = anonymous && onlyScope && !contradicts ? onlyScope : part.scope;
    const before = joined.get(scopeKey(scope));
    joined.set(scopeKey(scope), before ? join(before, part) : { ...part, scope });
  }
  return [...joined.values()];
}

/** @returns the one account and Region that parts are of, each of which may know but one half of it. */
function theOnlyScope(scopes: readonly Scope[]): Scope | undefined {
  const complete = scopes.filter(({ account, region }) => account !== '' && region !== '');
  if (complete.length > 0) {
    const [only, ...others] = new Map(complete.map((scope) => [scopeKey(scope), scope])).values();
    return others.length === 0 ? only : undefined;
  }
  const [account = '', ...moreAccounts] = distinct(scopes.map((scope) => scope.account));
  const [region = '', ...moreRegions] = distinct(scopes.map((scope) => scope.region));
  if (moreAccounts.length + moreRegions.length > 0) return undefined;
  const [partition = ''] = distinct(scopes.map((scope) => scope.partition));
  return { account, region, partition };
}

function join(a: DescribeAnswers, b: DescribeAnswers): DescribeAnswers {
  const collections = new Map(a.collections);
  addCollections(collections, b.collections);
  return {
    scope: a.scope,
    takenAt: a.takenAt ?? b.takenAt,
    collections,
    denied: new Set([...a.denied, ...b.denied]),
  };
}
