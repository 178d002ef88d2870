import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BackingUp } from '../../models/backing-up.ts';
import type { Options } from '../../models/options.ts';
import { Wordmark } from '../ui/Wordmark';
import { Icon } from '../ui/Icon';
import { AppearanceSection } from './AppearanceSection';
import { DataSection } from './DataSection';
import { FiguresSection } from './FiguresSection';
import { PrivacySection } from './PrivacySection';
import { ShortcutsSection } from './ShortcutsSection';
import { SitesSection } from './SitesSection';
import { useCurrentSection } from './use-current-section';

const SECTIONS = ['appearance', 'figures', 'sites', 'shortcuts', 'data', 'privacy'] as const;
const ICONS = {
  appearance: 'appearance',
  figures: 'figures',
  sites: 'globe',
  shortcuts: 'keyboard',
  data: 'data',
  privacy: 'privacy',
} as const;

/** The page of settings. */
export function OptionsPage({ model, backups }: { model: Options; backups: BackingUp }) {
  const current = useCurrentSection(SECTIONS);
  useEffect(() => {
    // the user comes back, maybe from the browser's page for keys
    const reread = () => void model.readCommands();
    window.addEventListener('focus', reread);
    return () => window.removeEventListener('focus', reread);
  }, [model]);

  return (
    <div class="opt">
      <nav class="o-nav" aria-label={i18n.t('options.sections')}>
        <a class="side-brand" href="/library.html">
          <Wordmark />
        </a>
        <ul>
          {SECTIONS.map((id) => (
            <li key={id}>
              <a href={`#${id}`} {...(id === current ? { 'aria-current': 'true' as const } : {})}>
                <Icon name={ICONS[id]} />
                {i18n.t(`options.${id}`)}
              </a>
            </li>
          ))}
        </ul>
        <a class="o-back" href="/library.html">
          <span class="flip">
            <Icon name="back" />
          </span>
          {i18n.t('name.savedArticles')}
        </a>
      </nav>
      <main class="o-main">
        <h1>{i18n.t('options.title')}</h1>
        {model.unsaved.value && (
          <div class="note note-danger o-unsaved" role="alert">
            <Icon name="warning" />
            <div>
              <p class="strong">{i18n.t('options.unsaved')}</p>
              <p class="quiet">{i18n.t('options.unsavedHint')}</p>
            </div>
          </div>
        )}
        <AppearanceSection model={model} />
        <FiguresSection model={model} />
        <SitesSection model={model} />
        <ShortcutsSection model={model} />
        <DataSection model={model} backups={backups} />
        <PrivacySection />
      </main>
    </div>
  );
}
