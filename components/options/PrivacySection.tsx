import { i18n } from '#i18n';
import { Section } from './Section';

export function PrivacySection() {
  return (
    <Section id="privacy" title={i18n.t('options.privacy')}>
      <div class="o-say">
        <p>{i18n.t('options.privacyNone')}</p>
        <p>{i18n.t('options.privacyDevice')}</p>
        <p>{i18n.t('options.privacyPictures')}</p>
        <p>{i18n.t('options.privacyPages')}</p>
      </div>
    </Section>
  );
}
