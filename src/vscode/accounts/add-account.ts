import { l10n, type QuickPickItem } from 'vscode';
import type { Profile } from '../../sources/aws/config/profile';
import type { AccountRegion } from '../../sources/aws/regions';
import type { Dialogs } from '../explorer/dialogs';
import type { AccountPin } from '../explorer/pin';
import { ENVIRONMENT } from './account-source';
import { awsSettings } from './settings';

interface ProfileItem extends QuickPickItem {
  /** Undefined: the environment's credentials. */
  readonly profile?: Profile;
}

interface RegionItem extends QuickPickItem {
  readonly region: string;
}

/**
 * Asks for a profile, then for a Region of its account.
 * @returns undefined where the question was cancelled, `no-profiles` where there is nothing to choose from.
 */
export async function askForAccount(dialogs: Dialogs): Promise<AccountPin | 'no-profiles' | undefined> {
  const { listProfiles } = await import('./live-choices');
  const { files, profile: preferred } = awsSettings();
  const profiles = await listProfiles(files);
  const environment =
    process.env['AWS_ACCESS_KEY_ID'] !== undefined || process.env['AWS_PROFILE'] !== undefined;
  if (profiles.length === 0 && !environment) return 'no-profiles';
  const items: ProfileItem[] = profiles.map((profile) => ({
    label: profile.name,
    description: [WAYS[profile.way](), profile.region, profile.account].filter(Boolean).join(' · '),
    profile,
  }));
  items.sort((a, b) => Number(b.label === preferred) - Number(a.label === preferred));
  if (environment)
    items.push({ label: ENVIRONMENT, description: l10n.t('credentials of the environment variables') });
  const chosen = await dialogs.choose(l10n.t('Add Account (1 of 2): Profile'), items);
  if (!chosen) return undefined;
  const region = await askForRegion(dialogs, chosen.profile?.name);
  return region === undefined ? undefined : { profile: chosen.profile?.name, region };
}

const WAYS: Readonly<Record<Profile['way'], () => string>> = {
  sso: () => l10n.t('SSO'),
  login: () => l10n.t('aws login'),
  role: () => l10n.t('assumed role'),
  'web-identity': () => l10n.t('web identity'),
  process: () => l10n.t('credential_process'),
  keys: () => l10n.t('access key'),
  none: () => l10n.t('no credentials of its own'),
};

/** Asks for a Region: the account's own list, and a built-in one where the account cannot be asked yet. */
export async function askForRegion(
  dialogs: Dialogs,
  profile: string | undefined,
): Promise<string | undefined> {
  const { listRegions } = await import('./live-choices');
  const { regions, fromAccount, own } = await listRegions(profile);
  const items = regions
    .map((region) => regionItem(region, own))
    .sort((a, b) => Number(b.region === own) - Number(a.region === own));
  const title = fromAccount
    ? l10n.t('Add Account (2 of 2): Region')
    : l10n.t('Add Account (2 of 2): Region (the account could not be asked for its own)');
  return (await dialogs.choose(title, items))?.region;
}

function regionItem({ name, enabled }: AccountRegion, own: string | undefined): RegionItem {
  const notes = [name === own ? l10n.t('the profile’s Region') : '', enabled ? '' : l10n.t('switched off')];
  return { label: name, description: notes.filter(Boolean).join(' · '), region: name };
}
