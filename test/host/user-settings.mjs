/** The settings of a VS Code that does nothing unasked: no network, no prompts, no pages that open themselves. */

/** @typedef {'dark' | 'light'} Theme */

/** Identifiers of VS Code 1.139; older versions called them "Default Dark Modern" and "Default Light Modern". */
export const themeNames = { dark: 'Dark Modern', light: 'Light Modern' };

const quiet = {
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'npm.fetchOnlinePackageInfo': false,
  'json.schemaDownload.enable': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'git.openRepositoryInParentFolders': 'never',
  'window.restoreWindows': 'none',
  'files.hotExit': 'off',
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'window.confirmBeforeClose': 'never',
};

/** @param {Theme} theme */
export function userSettings(theme) {
  return { ...quiet, 'workbench.colorTheme': themeNames[theme] };
}
