import { ThemeColor, ThemeIcon } from 'vscode';
import type { Glyph, Tone } from '../../tree/glyph';
import { CODICONS } from './codicons';

const COLOURS: Readonly<Record<Tone, string>> = {
  private: 'charts.green',
  nat: 'charts.orange',
  net: 'charts.blue',
  bad: 'charts.red',
  warn: 'charts.yellow',
};

/** @returns the icon of a node, in the colour of how traffic travels there. */
export function iconOf(glyph: Glyph, tone: Tone | undefined): ThemeIcon {
  return new ThemeIcon(CODICONS[glyph], tone && new ThemeColor(COLOURS[tone]));
}
