import { i18n } from '#i18n';
import { withoutRule, withRules } from '../../core/mending/rules.ts';
import type { Options } from '../../models/options.ts';
import { Section } from './Section';

/** What holds on single sites: what the user hid in their articles and brought back into them. */
export function SitesSection({ model }: { model: Options }) {
  const { mending, openSites } = model.settings.value;
  return (
    <Section id="sites" title={i18n.t('options.sites')}>
      {mending.length === 0 && openSites.length === 0 && (
        <div class="o-say">
          <p class="quiet">{i18n.t('mend.noRules')}</p>
        </div>
      )}
      {openSites.length > 0 && (
        <div class="o-say o-sites">
          <p id="open-sites">{i18n.t('opening.sites')}</p>
          <ul aria-labelledby="open-sites">
            {openSites.map((site) => (
              <li key={site}>
                <bdi>{site}</bdi>
                <button
                  type="button"
                  class="btn btn-plain"
                  aria-label={i18n.t('opening.forget', [site])}
                  onClick={() => void model.change({ openSites: openSites.filter((one) => one !== site) })}
                >
                  {i18n.t('options.forgetSite')}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {mending.map(({ site, rules }) => (
        <div class="o-say o-sites" key={site}>
          <p id={`mend-${site}`}>{i18n.t('mend.rulesOf', [site])}</p>
          <ul aria-labelledby={`mend-${site}`}>
            {rules.map((rule) => (
              <li key={`${rule.path} ${rule.text}`}>
                <span class="o-rule">
                  <small>{i18n.t(rule.does === 'hide' ? 'mend.hides' : 'mend.keeps')}</small>
                  <bdi>{rule.label}</bdi>
                </span>
                <button
                  type="button"
                  class="btn btn-plain"
                  aria-label={i18n.t('mend.forgetRule', [rule.label])}
                  onClick={() =>
                    void model.change({ mending: withRules(mending, site, withoutRule(rules, rule)) })
                  }
                >
                  {i18n.t('options.forgetSite')}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
