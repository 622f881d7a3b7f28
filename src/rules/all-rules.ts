import { gw001 } from './gateway/gw001';
import { gw002 } from './gateway/gw002';
import { gw003 } from './gateway/gw003';
import { gw004 } from './gateway/gw004';
import { gw005 } from './gateway/gw005';
import { gw007 } from './gateway/gw007';
import { gw009 } from './gateway/gw009';
import { gw010 } from './gateway/gw010';
import { if001 } from './interface/if001';
import { if003 } from './interface/if003';
import { if005 } from './interface/if005';
import { if006 } from './interface/if006';
import { if007 } from './interface/if007';
import { if009 } from './interface/if009';
import { if010 } from './interface/if010';
import { po002 } from './policy/po002';
import { rt001 } from './routing/rt001';
import type { Rule } from './rule';
import { sg001 } from './security/sg001';
import { sg003 } from './security/sg003';

/** The rules over networks, by their ids. What only the text of code can have wrong is checked where that is read. */
export const RULES: readonly Rule[] = [
  gw001,
  gw002,
  gw003,
  gw004,
  gw005,
  gw007,
  gw009,
  gw010,
  if001,
  if003,
  if005,
  if006,
  if007,
  if009,
  if010,
  po002,
  rt001,
  sg001,
  sg003,
];
