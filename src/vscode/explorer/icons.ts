import { ThemeColor, ThemeIcon } from 'vscode';
import type { Glyph, Tone } from '../../tree/glyph';
import { CODICONS } from './codicons';

const COLOURS: Readonly<Record<Tone, string>> = {
  private: 'charts.green',
  // charts.orange is too dark to see in Dark Modern: it follows the minimap's find match, not a palette.
  nat: 'endpointLens.natForeground',
  net: 'charts.blue',
  bad: 'charts.red',
  warn: 'charts.yellow',
};

/** @returns the icon of a node, in the colour of how traffic travels there. */
export function iconOf(glyph: Glyph, tone: Tone | undefined): ThemeIcon {
  return new ThemeIcon(CODICONS[glyph], tone && new ThemeColor(COLOURS[tone]));
}
