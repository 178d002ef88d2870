import { describe, expect, test } from 'vitest';
import {
  addRule,
  type MendingRule,
  MOST_RULES,
  MOST_SITES,
  withoutRule,
  withRules,
} from '../../core/mending/rules.ts';
import { shortLabel } from '../../core/mending/short-label.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../core/settings.ts';

const rule = (path: string, does: 'hide' | 'keep' = 'hide'): MendingRule => ({
  does,
  path,
  text: '',
  label: path,
});

describe('rules of a site', () => {
  test('the newest takes the place of what said the opposite', () => {
    const rules = addRule([rule('aside'), rule('nav')], rule('aside', 'keep'));
    expect(rules).toEqual([rule('nav'), rule('aside', 'keep')]);
    expect(withoutRule(rules, rule('aside'))).toEqual([rule('nav')]);
  });

  test('are bounded, and so are the sites', () => {
    let rules: readonly MendingRule[] = [];
    for (let at = 0; at < MOST_RULES + 5; at++) rules = addRule(rules, rule(`p${at}`));
    expect(rules).toHaveLength(MOST_RULES);
    expect(rules[0]).toEqual(rule('p5'));
    let mending = withRules([], 'a.example', [rule('p')]);
    for (let at = 0; at < MOST_SITES + 3; at++) mending = withRules(mending, `s${at}.example`, [rule('p')]);
    expect(mending).toHaveLength(MOST_SITES);
  });

  test('a site without rules is not named any more', () => {
    expect(withRules([{ site: 'a.example', rules: [rule('p')] }], 'a.example', [])).toEqual([]);
  });
});

test('stored rules that cannot be read are none', () => {
  const good = [{ site: 'a.example', rules: [rule('p')] }];
  expect(readSettings({ mending: good }).mending).toEqual(good);
  for (const mending of [[{ site: '', rules: [] }], [{ site: 'a.example', rules: [{ does: 'steal' }] }], 'x'])
    expect(readSettings({ mending })).toEqual(DEFAULT_SETTINGS);
});

test('the label of a part ends with a whole word, and says where more follows', () => {
  expect(shortLabel('Read  on')).toBe('Read on');
  const long =
    'Rope of every length is sold by the brothers Ahl, opposite the church, on all days but Sundays.';
  expect(shortLabel(long)).toBe(
    'Rope of every length is sold by the brothers Ahl, opposite the church, on all…',
  );
  expect(shortLabel('字'.repeat(200))).toHaveLength(80);
});
