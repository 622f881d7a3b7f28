import type { Scope } from '../network/describe';
import type { Message, Text } from '../network/message';
import type { Resource } from '../network/resource';
import type { PrefixList } from '../network/resources/prefix-list';
import type { Route } from '../network/resources/route';
import type { RouteTable } from '../network/resources/route-table';
import type { Glyph, Tone } from './glyph';

/** What a node stands for. */
export type Subject =
  | { readonly kind: 'root'; readonly scope: Scope | undefined }
  | { readonly kind: 'folder' }
  | { readonly kind: 'resource'; readonly resource: Resource }
  /** A VPC that others name and nobody described. */
  | { readonly kind: 'undescribed-vpc'; readonly id: string }
  | {
      readonly kind: 'route';
      readonly route: Route;
      readonly table: RouteTable;
      /** The resource that the route leads to, where it was seen. */
      readonly target: Resource | undefined;
      /** The prefix list that it matches, where it was seen. */
      readonly list: PrefixList | undefined;
    }
  /** Another resource, shown where it matters; its own node is elsewhere in the tree. */
  | { readonly kind: 'link'; readonly target: Resource }
  | { readonly kind: 'range'; readonly cidr: string }
  /** A rule of a security group or an entry of a network ACL. */
  | { readonly kind: 'rule' }
  | { readonly kind: 'more'; readonly remaining: number }
  | { readonly kind: 'notice'; readonly level: NoticeLevel; readonly sentence: Message }
  /** Something that is being created or changed; it is not in the network yet. */
  | { readonly kind: 'doing'; readonly id: string; readonly sentence: Message };

export type NoticeLevel = 'information' | 'warning' | 'error';

/**
 * A node of the explorer, as data: the same in the editor's tree and on the command line. Nodes are made when their
 * parent is opened and live until the next reading; `id` stays the same across readings, so that what was open and
 * selected stays so.
 */
export interface TreeNode {
  /** Unique in the whole tree: the root's id (source, account, Region), then a segment a level. */
  readonly id: string;
  readonly parent: TreeNode | undefined;
  readonly subject: Subject;
  readonly label: Text;
  /** Parts that the surface joins with a middle dot. */
  readonly description: readonly Text[];
  readonly glyph: Glyph | undefined;
  readonly tone: Tone | undefined;
  /** What a screen reader says the node is: `Subnet`, `Route table`. */
  readonly role: Message;
  /** Undefined for a leaf. */
  readonly children: (() => readonly TreeNode[]) | undefined;
  /** Whether it is shown open at first. */
  readonly open: boolean;
}

/** What distinguishes a node from its siblings; the rest is filled in by `attach`. */
export interface NodeSpec {
  readonly segment: string;
  readonly subject: Subject;
  readonly label: Text;
  readonly role: Message;
  readonly description?: readonly (Text | undefined)[];
  readonly glyph?: Glyph | undefined;
  readonly tone?: Tone | undefined;
  readonly children?: (() => readonly NodeSpec[]) | undefined;
  readonly open?: boolean;
}
