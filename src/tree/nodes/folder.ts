import type { CollectionKey } from '../../network/collections';
import type { Coverage } from '../../network/coverage';
import type { Scope } from '../../network/describe';
import { counted, message, type Message, type Text } from '../../network/message';
import type { Network } from '../../network/network';
import type { NodeSpec, NoticeLevel } from '../node';

/** The share of a folder that comes from one collection, which may not have been read. */
export interface FolderPart {
  readonly from: CollectionKey;
  readonly count: number;
  readonly nodes: () => readonly NodeSpec[];
}

export interface FolderSpec {
  readonly segment: string;
  readonly label: Message;
  readonly parts: readonly FolderPart[];
  /** Shown instead of nothing where the folder is read and empty; without it an empty folder is left out. */
  readonly whenEmpty?: Message;
  readonly open?: boolean;
}

/**
 * A folder of a VPC or Region. What was denied or not read is said in the folder, or is the folder itself where
 * nothing of it was read: an empty tree would claim that there is nothing.
 * @returns no node where the folder is read and empty.
 */
export function folder(network: Network, scope: Scope, spec: FolderSpec): readonly NodeSpec[] {
  const coverage = network.region(scope)?.coverage;
  const gaps = spec.parts.flatMap(({ from }) => {
    const of = coverage?.[from] ?? { state: 'not-read' };
    return of.state === 'read' ? [] : [gap(from, of)];
  });
  const count = spec.parts.reduce((sum, part) => sum + part.count, 0);
  // What went wrong says more than what nobody asked for.
  const first = gaps.find(({ level }) => level !== 'information') ?? gaps[0];
  if (first && count === 0 && gaps.length === spec.parts.length) return [unreadFolder(spec, first)];
  if (count === 0 && gaps.length === 0) return spec.whenEmpty ? [emptyFolder(spec, spec.whenEmpty)] : [];
  return [
    {
      segment: spec.segment,
      subject: { kind: 'folder' },
      label: spec.label,
      role: message('Folder'),
      description: [message('{count}', { count }), gaps.length > 0 ? message('not all read') : undefined],
      children: () => [
        ...gaps.filter(({ level }) => level !== 'information').map(gapNode),
        ...spec.parts.flatMap((part) => part.nodes()),
        ...notReadNode(gaps.filter(({ level }) => level === 'information')),
      ],
      open: spec.open ?? false,
    },
  ];
}

/** @returns a row for each collection that was not read wholly: what stands below a node would claim to be all. */
export function gapNotices(
  network: Network,
  scope: Scope,
  keys: readonly CollectionKey[],
): readonly NodeSpec[] {
  const coverage = network.region(scope)?.coverage;
  return keys.flatMap((key) => {
    const of = coverage?.[key] ?? { state: 'not-read' };
    return of.state === 'read' ? [] : [gapNode(gap(key, of))];
  });
}

interface Gap {
  readonly from: CollectionKey;
  readonly level: NoticeLevel;
  readonly short: Message;
  readonly sentence: Message;
}

function gap(from: CollectionKey, coverage: Exclude<Coverage, { state: 'read' }>): Gap {
  switch (coverage.state) {
    case 'denied':
      return {
        from,
        level: 'error',
        short: message('not permitted'),
        sentence: message('IAM does not allow {action}.', { action: coverage.action }),
      };
    case 'failed':
      return {
        from,
        level: 'error',
        short: message('failed'),
        sentence: message(`{action} failed: ${coverage.why.template}.`, {
          ...coverage.why.args,
          action: coverage.action,
        }),
      };
    case 'partly-read':
      return {
        from,
        level: 'warning',
        short: counted(coverage.leftOut, '{n} not readable', '{n} not readable'),
        sentence: counted(
          coverage.leftOut,
          '{n} entry of {key} is not as EC2 says; “Not readable” has the reason.',
          '{n} entries of {key} are not as EC2 says; “Not readable” has the reasons.',
          { key: from },
        ),
      };
    case 'not-read':
      return {
        from,
        level: 'information',
        short: message('not read'),
        sentence: message('{key} was not read: nothing can be said about it.', { key: from }),
      };
  }
}

function gapNode(of: Gap): NodeSpec {
  return notice(`…${of.from}`, of.from, of.level, of.short, of.sentence);
}

/** What a snapshot leaves out is one row: a folder of gateways has seven collections. */
function notReadNode(gaps: readonly Gap[]): readonly NodeSpec[] {
  if (gaps.length === 0) return [];
  const keys = gaps.map(({ from }) => from).join(', ');
  const sentence = message('{keys}: not read, so nothing can be said about them.', { keys });
  return [notice('…not-read', keys, 'information', message('not read'), sentence)];
}

function unreadFolder(spec: FolderSpec, of: Gap): NodeSpec {
  return notice(spec.segment, spec.label, of.level, of.short, of.sentence);
}

function emptyFolder(spec: FolderSpec, whenEmpty: Message): NodeSpec {
  return notice(spec.segment, spec.label, 'information', whenEmpty, whenEmpty);
}

/** A row that says something instead of standing for something. */
export function notice(
  segment: string,
  label: Text,
  level: NoticeLevel,
  short: Message,
  sentence: Message,
): NodeSpec {
  return {
    segment,
    subject: { kind: 'notice', level, sentence },
    label,
    role: NOTICE_ROLES[level],
    description: [short],
    glyph: level,
    tone: level === 'error' ? 'bad' : level === 'warning' ? 'warn' : undefined,
  };
}

const NOTICE_ROLES: Readonly<Record<NoticeLevel, Message>> = {
  information: message('Information'),
  warning: message('Warning'),
  error: message('Error'),
};
