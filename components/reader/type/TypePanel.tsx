import { i18n } from '#i18n';
import type { Settings } from '../../../core/settings.ts';
import {
  changeTypography,
  DEFAULT_TYPOGRAPHY,
  isForSite,
  keepForSite,
  typographyFor,
} from '../../../core/typography/typography.ts';
import type { ReaderModel } from '../../../models/reader.ts';
import { Choice } from '../../type/Choice';
import { MarkSample } from '../../type/MarkSample';
import { ThemeField } from '../../type/ThemeField';
import { Switch, TypographyFields } from '../../type/TypographyFields';
import { Popover } from '../Popover';

interface TypePanelProps {
  readonly model: InstanceType<typeof ReaderModel>;
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
  /** The site of the article, '' where there is none. */
  readonly site: string;
  /** Of a private window no site is remembered. */
  readonly isPrivate: boolean;
  readonly close: () => void;
}

/** How the article looks: theme, type, marks. What is chosen holds for all articles, or for those of its site. */
export function TypePanel({ model, settings, change, site, isPrivate, close }: TypePanelProps) {
  const marks = model.highlighting.value ? settings.markStyle : 'none';
  return (
    <Popover label={i18n.t('reader.type')} look="aa" close={close}>
      <ThemeField theme={settings.theme} setTheme={(theme) => change({ theme })} />
      <TypographyFields
        typography={typographyFor(settings, site)}
        change={(part) => change(changeTypography(settings, site, part))}
      />
      <hr />
      <Choice
        label={i18n.t('type.marks')}
        values={['tint', 'line', 'none']}
        value={marks}
        onChange={(to) => {
          if (to !== 'none') change({ markStyle: to });
          if ((to !== 'none') !== model.highlighting.peek()) void model.toggleHighlighting();
        }}
        nameOf={(one) => i18n.t(`type.mark.${one}`)}
        draw={(one) => <MarkSample kind={one} />}
      />
      {site !== '' && !isPrivate && (
        <>
          <hr />
          <Switch
            name={i18n.t('type.onlySite', [site])}
            on={isForSite(settings, site)}
            onChange={(on) => change(keepForSite(settings, site, on))}
          />
        </>
      )}
      <div class="aa-foot">
        <button
          type="button"
          class="link-btn"
          onClick={() => change(changeTypography(settings, site, DEFAULT_TYPOGRAPHY))}
        >
          {i18n.t('type.reset')}
        </button>
        <button type="button" class="link-btn" onClick={() => void model.openSettings()}>
          {i18n.t('type.allSettings')}
        </button>
      </div>
    </Popover>
  );
}
