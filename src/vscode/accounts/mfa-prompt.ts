import { l10n, window } from 'vscode';
import { MfaCancelled } from '../../sources/aws/failure-of';

/** Asks for the code of an MFA device. @throws MfaCancelled where it is not given. */
export async function askForMfa(serial: string): Promise<string> {
  const code = await window.showInputBox({
    title: l10n.t('MFA Code'),
    prompt: l10n.t('The code that {device} shows now', { device: serial }),
    ignoreFocusOut: true,
    validateInput: (text) => (/^\d{6}$/.test(text.trim()) ? undefined : l10n.t('A code has six digits.')),
  });
  if (code === undefined) throw new MfaCancelled();
  return code.trim();
}
