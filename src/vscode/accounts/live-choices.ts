import { asksForMfa, profilesOf, type Profile } from '../../sources/aws/config/profile';
import { readSharedConfig, type ConfigFiles } from '../../sources/aws/config/shared-config';
import { KNOWN_REGIONS } from '../../sources/aws/known-regions';
import type { AccountRegion } from '../../sources/aws/regions';
import { liveAccount } from './live-reader';
import { awsSettings } from './settings';

/** How long a Region list is waited for: the question must not hang on an account that does not answer. */
const REGIONS_WITHIN_MS = 4000;

/** Loaded when somebody chooses an account. */
export async function listProfiles(files: ConfigFiles): Promise<readonly Profile[]> {
  return profilesOf(await readSharedConfig(files));
}

/** Regions to choose from. */
export interface RegionChoices {
  readonly regions: readonly AccountRegion[];
  /** Whether the account itself was asked, and so said which are switched on. */
  readonly fromAccount: boolean;
  /** The profile's own. */
  readonly own: string | undefined;
}

/** The Regions of a profile's account, or those that this version knows where the account does not answer. */
export async function listRegions(profile: string | undefined): Promise<RegionChoices> {
  const config = await readSharedConfig(awsSettings().files);
  const own = profilesOf(config).find(({ name }) => name === profile)?.region;
  // A code is asked for where it serves for a while: when the account is opened.
  if (profile !== undefined && asksForMfa(config, profile)) return known(own);
  // Any enabled Region of the partition answers for all.
  const account = liveAccount(profile, own ?? process.env['AWS_REGION'] ?? 'us-east-1');
  const regions = await account.regions(AbortSignal.timeout(REGIONS_WITHIN_MS));
  return regions.ok && regions.value.length > 0
    ? { regions: regions.value, fromAccount: true, own }
    : known(own);
}

function known(own: string | undefined): RegionChoices {
  return { regions: KNOWN_REGIONS.map((name) => ({ name, enabled: true })), fromAccount: false, own };
}
