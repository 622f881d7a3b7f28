import { TreeItem, TreeItemCollapsibleState, type Command } from 'vscode';
import type { TreeNode } from '../../tree/node';
import { render } from '../render';
import { iconOf } from './icons';
import { contextOf } from './context-value';

/** @returns how a node looks in the editor's tree; its tooltip comes later, when it is hovered. */
export function treeItem(node: TreeNode): TreeItem {
  const label = render(node.label);
  const description = node.description.map(render).join(' · ');
  const item = new TreeItem(label, stateOf(node));
  item.id = node.id;
  item.description = description;
  item.contextValue = contextOf(node);
  item.accessibilityInformation = {
    label: [render(node.role), label, ...node.description.map(render)].join(', '),
  };
  if (node.glyph) item.iconPath = iconOf(node.glyph, node.tone);
  const command = commandOf(node);
  if (command) item.command = command;
  return item;
}

function stateOf(node: TreeNode): TreeItemCollapsibleState {
  if (!node.children) return TreeItemCollapsibleState.None;
  return node.open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** Choosing a row goes to what it is about: a route to its target, a link to its resource. */
function commandOf(node: TreeNode): Command | undefined {
  switch (node.subject.kind) {
    case 'more':
      return { command: 'endpointLens.showMore', title: '', arguments: [node] };
    case 'link':
      return { command: 'endpointLens.goToTarget', title: '', arguments: [node] };
    case 'route':
      return node.subject.target
        ? { command: 'endpointLens.goToTarget', title: '', arguments: [node] }
        : undefined;
    case 'notice':
    case 'doing':
      return { command: 'endpointLens.explain', title: '', arguments: [node] };
    case 'root':
    case 'folder':
    case 'resource':
    case 'undescribed-vpc':
    case 'range':
    case 'rule':
      return undefined;
  }
}
