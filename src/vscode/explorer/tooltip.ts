import { l10n, MarkdownString } from 'vscode';
import { arnOf } from '../../network/arn';
import type { Resource } from '../../network/resource';
import type { TreeNode } from '../../tree/node';
import { cleaned } from '../../tree/words';
import { render } from '../render';
import { resourceOf } from './context-value';

/** How many tags a tooltip lists. */
const MAX_TAGS = 12;

/**
 * A node's tooltip: what it is, its id to copy, facts, tags. Everything that people typed goes in as text, never as
 * Markdown: a tag is no place for links or images.
 */
export function tooltipOf(node: TreeNode): MarkdownString {
  const tip = new MarkdownString();
  const { subject } = node;
  if (subject.kind === 'notice') return tip.appendText(render(subject.sentence));
  const resource = resourceOf(node);
  tip.appendText(render(node.role)).appendMarkdown('\n\n');
  if (resource) tip.appendCodeblock(resource.id, 'text');
  const facts = [render(node.label), ...node.description.map(render)];
  tip.appendText(facts.filter((fact) => fact !== resource?.id).join(' · '));
  if (resource) appendResource(tip, resource);
  return tip;
}

function appendResource(tip: MarkdownString, resource: Resource): void {
  const arn = arnOf(resource);
  if (arn !== undefined) tip.appendMarkdown('\n\n').appendText(arn);
  const tags = [...resource.tags].filter(([key]) => key !== 'Name');
  if (tags.length === 0) return;
  tip.appendMarkdown('\n\n---\n\n');
  for (const [key, value] of tags.slice(0, MAX_TAGS)) {
    tip.appendText(`${cleaned(key) ?? '?'}: ${cleaned(value) ?? ''}`).appendMarkdown('  \n');
  }
  if (tags.length > MAX_TAGS) tip.appendText(l10n.t('{n} more tags', { n: tags.length - MAX_TAGS }));
}
