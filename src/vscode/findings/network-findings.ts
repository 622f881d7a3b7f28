import { scopeKey } from '../../network/coverage';
import type { Network } from '../../network/network';
import { nameOrId } from '../../paths/labels';
import { RULES } from '../../rules/all-rules';
import { ruleTitle } from '../../rules/rule-title';
import { check } from '../../rules/check';
import type { Finding } from '../../rules/finding';
import type { RuleId } from '../../rules/rule-id';
import type { FindingSeverity } from '../../rules/severity';
import { inSlices } from '../../sources/in-slices';
import { groupDigits } from '../../tree/root';
import type { Explorer } from '../explorer/explorer';
import type { OpenRoot } from '../explorer/roots';
import { ruleSeverities } from '../lint/lint-settings';
import type { OpenCreateForm } from '../paths/open-create-form';
import type { FindingRow, FindingSource } from './finding-row';

interface Checked {
  readonly network: Network;
  readonly rows: readonly FindingRow[];
}

/** What the rules say of the networks that are open: accounts, snapshots, the sandbox. Code is linted where it stands. */
export class NetworkFindings implements FindingSource {
  readonly #explorer: Explorer;
  readonly #create: OpenCreateForm;
  readonly #changed: () => void;
  readonly #checked = new Map<OpenRoot, Checked>();
  #following: Promise<void> = Promise.resolve();

  constructor(explorer: Explorer, create: OpenCreateForm, changed: () => void) {
    this.#explorer = explorer;
    this.#create = create;
    this.#changed = changed;
  }

  get rows(): readonly FindingRow[] {
    return [...this.#checked.values()].flatMap(({ rows }) => rows);
  }

  /** Checks what was read anew, and forgets what was closed. One at a time. */
  follow(): Promise<void> {
    this.#following = this.#following.then(() => this.#follow());
    return this.#following;
  }

  /** Checks all of them again: the rules are set otherwise. */
  again(): Promise<void> {
    this.#checked.clear();
    return this.follow();
  }

  async #follow(): Promise<void> {
    const roots = this.#explorer.roots.all.filter(({ source }) => source.root.kind !== 'declared');
    let isChanged = false;
    for (const root of [...this.#checked.keys()]) {
      if (!roots.includes(root)) isChanged = this.#checked.delete(root) || isChanged;
    }
    for (const root of roots) {
      const { network } = root;
      if (!network || this.#checked.get(root)?.network === network) continue;
      const found = await inSlices(checkSteps(network, ruleSeverities()));
      this.#checked.set(root, { network, rows: found.map((finding) => this.#row(root, finding)) });
      isChanged = true;
    }
    if (isChanged) this.#changed();
  }

  #row(root: OpenRoot, finding: Finding): FindingRow {
    const { rule, severity, message, resource, service, documentation, remedy } = finding;
    const { kind, key, label } = root.source.root;
    const { account, region } = resource.scope;
    const scope = scopeKey(resource.scope);
    const plan = remedy && 'plan' in remedy ? remedy.plan : undefined;
    return {
      key: [rule, scope, resource.id, service ?? '', JSON.stringify(message)].join(' '),
      rule,
      severity,
      title: ruleTitle(rule),
      message,
      resource: nameOrId(resource),
      documentation,
      place: {
        key: `${kind}:${key}:${scope}`,
        label: region === '' ? label : `${label} · ${region}`,
        description: groupDigits(account),
      },
      fix: plan && root.source.writer ? () => this.#create(root, { plan }) : undefined,
      show: async () => {
        await this.#explorer.reveal(root, resource);
      },
    };
  }
}

/** Each rule is a step: an editor takes a breath in between. */
function* checkSteps(
  network: Network,
  severities: ReadonlyMap<RuleId, FindingSeverity | 'off'>,
): Generator<undefined, readonly Finding[], undefined> {
  const found: Finding[] = [];
  for (const { id } of RULES) {
    const others = RULES.filter((other) => other.id !== id).map((other) => [other.id, 'off'] as const);
    found.push(...check(network, { severities: new Map([...severities, ...others]) }));
    yield;
  }
  return found;
}
