import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Manifest {
  readonly contributes?: { readonly commands?: readonly { readonly command: string }[] };
}

describe('the extension', () => {
  it('is installed and activates', async () => {
    const extension = vscode.extensions.getExtension('endpoint-lens.endpoint-lens');
    assert.ok(extension, 'endpoint-lens.endpoint-lens is not there');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers every command that its manifest promises', async () => {
    const extension = vscode.extensions.getExtension('endpoint-lens.endpoint-lens');
    await extension?.activate();
    const promised = (extension?.packageJSON as Manifest).contributes?.commands ?? [];
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = promised.map(({ command }) => command).filter((command) => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});
