import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/tree/node';
import { generateSnapshot, LARGE } from '../bench/generate';
import { ms, type Figure } from '../bench/measure';
import { answering, api, closeAll } from './seam';

const file = process.env['BENCH_FIGURES'];

/** Figures of `npm run bench`; no test, so it is not there otherwise. */
if (file !== undefined) {
  describe('figures', () => {
    it('measures activation and a large snapshot', async () => {
      const it_ = await api();
      const figures: Figure[] = [{ what: 'activate', value: ms(it_.activationMs), aim: '≤ 10 ms' }];
      await closeAll();
      const snapshot = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-')), 'large.json');
      fs.writeFileSync(snapshot, JSON.stringify(generateSnapshot(LARGE)));
      const restore = answering(it_, {
        choose: (_title, items) => Promise.resolve(items[0]),
        open: () => Promise.resolve([vscode.Uri.file(snapshot)]),
      });
      const start = performance.now();
      await vscode.commands.executeCommand('endpointLens.openSnapshot');
      figures.push({
        what: 'Open Snapshot of 1,000 VPCs, from the command to the selected row',
        value: ms(performance.now() - start),
      });
      restore();
      let slowest = 0;
      const open = async (node?: TreeNode): Promise<readonly TreeNode[]> => {
        const before = performance.now();
        const children = await it_.explorer.tree.getChildren(node);
        for (const child of children) it_.explorer.tree.getTreeItem(child);
        slowest = Math.max(slowest, performance.now() - before);
        return children;
      };
      const [root] = await open();
      const vpc = (await open(root)).find(({ subject }) => subject.kind === 'resource');
      for (const folder of await open(vpc)) for (const row of await open(folder)) await open(row);
      figures.push({
        what: 'slowest level of that tree, with its rows as the view gets them',
        value: ms(slowest),
        aim: '< 100 ms',
      });
      fs.writeFileSync(file, JSON.stringify(figures));
    });
  });
}
