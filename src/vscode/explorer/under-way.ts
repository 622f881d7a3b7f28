import { EventEmitter, type Disposable, type Event } from 'vscode';
import { scopeKey } from '../../network/coverage';
import type { Scope } from '../../network/describe';
import { message, type Message, type Text } from '../../network/message';
import { attach, PAGE } from '../../tree/attach';
import type { TreeNode } from '../../tree/node';
import type { OpenRoot } from './roots';

/** Something that is being created or changed, as the tree shows it. */
export interface Doing {
  readonly id: string;
  readonly root: OpenRoot;
  readonly scope: Scope;
  /** Undefined: it is in no VPC, and its row stands below the account. */
  readonly vpcId: string | undefined;
  readonly label: Text;
  /** `creating…`, `pending`. */
  readonly state: Message;
  readonly sentence: Message;
  /** Stops waiting for it. */
  readonly stop: () => void;
}

/** What is under way in this window; its rows stand where what is being made will stand. */
export class UnderWay implements Disposable {
  readonly #changes = new EventEmitter<void>();
  readonly #doing = new Map<string, Doing>();
  readonly onDidChange: Event<void> = this.#changes.event;

  get all(): readonly Doing[] {
    return [...this.#doing.values()];
  }

  /** Shows something, or how it stands now. */
  show(doing: Doing): void {
    this.#doing.set(doing.id, doing);
    this.#changes.fire();
  }

  end(id: string): void {
    if (this.#doing.delete(id)) this.#changes.fire();
  }

  stop(id: string): void {
    this.#doing.get(id)?.stop();
  }

  /** @returns the rows that stand at first below a node of a root. */
  below(root: OpenRoot, node: TreeNode): readonly TreeNode[] {
    return this.all
      .filter((doing) => doing.root === root && isIn(doing, node))
      .map((doing) => row(doing, node));
  }

  dispose(): void {
    this.#changes.dispose();
  }
}

function isIn({ vpcId, scope }: Doing, { subject }: TreeNode): boolean {
  if (subject.kind === 'root') {
    return vpcId === undefined && subject.scope !== undefined && scopeKey(subject.scope) === scopeKey(scope);
  }
  if (subject.kind !== 'resource' || subject.resource.kind !== 'vpc') return false;
  return subject.resource.id === vpcId && scopeKey(subject.resource.scope) === scopeKey(scope);
}

function row({ id, label, state, sentence }: Doing, parent: TreeNode): TreeNode {
  return attach(
    {
      segment: `…doing-${id}`,
      subject: { kind: 'doing', id, sentence },
      label,
      role: message('Progress'),
      description: [state],
      glyph: 'loading',
    },
    parent,
    { limitOf: () => PAGE },
  );
}
