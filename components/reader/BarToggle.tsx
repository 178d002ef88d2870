import type { Popover, ReaderModel } from '../../models/reader.ts';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icon-shapes';

interface BarToggleProps {
  readonly model: InstanceType<typeof ReaderModel>;
  readonly popover: Popover;
  readonly label: string;
  /** The key that does the same. */
  readonly press: string;
  readonly icon: IconName;
  /** In a narrow window the menu has it instead. */
  readonly isSpare?: boolean;
}

/** A button of the bar that opens a popover, and closes it. */
export function BarToggle({ model, popover, label, press, icon, isSpare = false }: BarToggleProps) {
  return (
    <button
      type="button"
      class={isSpare ? 'icon-btn tb-more' : 'icon-btn'}
      aria-label={label}
      title={`${label} (${press})`}
      aria-expanded={model.popover.value === popover}
      onClick={() => model.toggle(popover)}
    >
      <Icon name={icon} />
    </button>
  );
}
