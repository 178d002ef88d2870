import { i18n } from '#i18n';
import type { Options } from '../../models/options.ts';
import { ThemeField } from '../type/ThemeField';
import { TypographyFields } from '../type/TypographyFields';
import { Preview } from './Preview';
import { Section } from './Section';

/** Theme and type of all articles, and the sites that have a type of their own. */
export function AppearanceSection({ model }: { model: Options }) {
  const settings = model.settings.value;
  const { typography, siteTypography } = settings;
  return (
    <Section id="appearance" title={i18n.t('options.appearance')}>
      <Preview settings={settings} />
      <fieldset class="o-card-part" disabled={!model.ready.value}>
        <ThemeField theme={settings.theme} setTheme={(theme) => void model.change({ theme })} />
        <TypographyFields
          typography={typography}
          change={(part) => void model.change({ typography: { ...typography, ...part } })}
        />
      </fieldset>
      {siteTypography.length > 0 && (
        <div class="o-say o-sites">
          <p id="type-sites">{i18n.t('options.typeSites')}</p>
          <ul aria-labelledby="type-sites">
            {siteTypography.map(({ site }) => (
              <li key={site}>
                <bdi>{site}</bdi>
                <button
                  type="button"
                  class="btn btn-plain"
                  aria-label={i18n.t('options.forgetSiteOf', [site])}
                  onClick={() =>
                    void model.change({
                      siteTypography: siteTypography.filter((own) => own.site !== site),
                    })
                  }
                >
                  {i18n.t('options.forgetSite')}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
