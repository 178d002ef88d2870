import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import {
  FACES,
  LINES,
  SIZES,
  SPACINGS,
  stepSize,
  type Typography,
  WIDTHS,
} from '../../core/typography/typography.ts';
import { formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';
import { Choice } from './Choice';
import { hasFont } from './has-font';

interface TypographyFieldsProps {
  readonly typography: Typography;
  readonly change: (part: Partial<Typography>) => void;
}

/** Everything about the setting of a text that can be chosen. It applies at once. */
export function TypographyFields({ typography, change }: TypographyFieldsProps) {
  const { size, face, faceName, lines, width, letters, words, justified, hyphenated } = typography;
  return (
    <>
      <SizeRow size={size} setSize={(to) => change({ size: to })} />
      <Choice
        label={i18n.t('type.face')}
        values={FACES}
        value={face}
        onChange={(to) => change({ face: to })}
        nameOf={(one) => i18n.t(`type.faces.${one}`)}
        draw={(one) => <span class={`f-${one}`}>{i18n.t(`type.faces.${one}`)}</span>}
      />
      {face === 'wide' && <p class="t-hint">{i18n.t('type.wideHint')}</p>}
      {face === 'named' && <FontRow name={faceName} setName={(to) => change({ faceName: to })} />}
      <Choice
        label={i18n.t('type.lines')}
        values={LINES}
        value={lines}
        onChange={(to) => change({ lines: to })}
        nameOf={(one) => i18n.t(`type.line.${one}`)}
        draw={(one) => <Icon name={`line-${one}`} size={18} />}
      />
      <Choice
        label={i18n.t('type.width')}
        values={WIDTHS}
        value={width}
        onChange={(to) => change({ width: to })}
        nameOf={(one) => i18n.t(`type.widths.${one}`)}
        draw={(one) => <Icon name={`width-${one}`} size={18} />}
      />
      <Choice
        label={i18n.t('type.letters')}
        values={SPACINGS}
        value={letters}
        onChange={(to) => change({ letters: to })}
        nameOf={(one) => i18n.t(`type.spacing.${one}`)}
      />
      <Choice
        label={i18n.t('type.words')}
        values={SPACINGS}
        value={words}
        onChange={(to) => change({ words: to })}
        nameOf={(one) => i18n.t(`type.spacing.${one}`)}
      />
      <Switch name={i18n.t('type.justified')} on={justified} onChange={(on) => change({ justified: on })} />
      <Switch
        name={i18n.t('type.hyphenated')}
        hint={i18n.t('type.hyphenatedHint')}
        on={hyphenated}
        onChange={(on) => change({ hyphenated: on })}
      />
    </>
  );
}

function SizeRow({
  size,
  setSize,
}: {
  size: Typography['size'];
  setSize: (size: Typography['size']) => void;
}) {
  const id = useId();
  return (
    <div class="t-row">
      <span class="t-name" id={id}>
        {i18n.t('type.size')}
      </span>
      <div class="step" role="group" aria-labelledby={id}>
        <button
          type="button"
          aria-label={i18n.t('type.smaller')}
          aria-disabled={size === SIZES[0]}
          onClick={() => setSize(stepSize(size, -1))}
        >
          <span class="a-s" aria-hidden="true">
            A
          </span>
        </button>
        <output class="num">{formatNumber(size)}</output>
        <button
          type="button"
          aria-label={i18n.t('type.larger')}
          aria-disabled={size === SIZES.at(-1)}
          onClick={() => setSize(stepSize(size, 1))}
        >
          <span class="a-l" aria-hidden="true">
            A
          </span>
        </button>
      </div>
    </div>
  );
}

function FontRow({ name, setName }: { name: string; setName: (name: string) => void }) {
  const id = useId();
  // as it is typed: a space between two words comes before the second
  const typed = useSignal(name);
  return (
    <>
      <div class="t-row">
        <label class="t-name" for={id}>
          {i18n.t('type.fontName')}
        </label>
        <span class="field">
          <input
            id={id}
            type="text"
            value={typed.value}
            maxLength={100}
            autocomplete="off"
            spellcheck={false}
            aria-describedby={`${id}-said`}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
              setName(typed.value.trim());
            }}
          />
        </span>
      </div>
      <p class="t-hint" id={`${id}-said`} role="status">
        {i18n.t(name === '' ? 'type.fontHint' : hasFont(name) ? 'type.fontFound' : 'type.fontMissing')}
      </p>
    </>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Switch({ name, hint, on, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div class="t-row">
      <div>
        <label class="t-name" for={id}>
          {name}
        </label>
        {hint && (
          <p class="t-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <input
        class="switch"
        type="checkbox"
        role="switch"
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
