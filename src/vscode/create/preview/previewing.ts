import type { Plan } from '../../../endpoints/plan';
import type { Message, Text } from '../../../network/message';
import type { Network } from '../../../network/network';
import type { Permission } from '../../../sources/writing/writer';
import { harmless } from '../../../tree/words';
import type { CreateState } from '../../../webview/create/protocol';

/** Puts a text into the editor's language. */
export type Render = (text: Text) => string;

/** What a state of the form amounts to: a plan, or what to choose first. */
export type PlanOf =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly missing: Message };

/** What is known of the permission to create it; undefined: it was not asked about. */
export type Asked = Permission | 'asking' | undefined;

/** What a preview is made from. */
export interface Previewed {
  readonly state: CreateState;
  readonly plan: PlanOf;
  readonly permission: Asked;
  /** Whether something can be written where the network comes from: remedies that write are offered there alone. */
  readonly writable: boolean;
  readonly render: Render;
}

/** What the builders of a preview have in common. */
export interface Previewing {
  readonly network: Network;
  readonly plan: Plan;
  readonly render: Render;
}

/** @returns a renderer for texts of one line: names, ids and AWS's words may hold whatever somebody wrote there. */
export function harmlessly(render: Render): Render {
  return (text) => render(harmless(text)).replace(/\s+/g, ' ');
}
