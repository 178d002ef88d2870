import { useId } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icon-shapes';
import { Keys } from '../ui/Keys';

/** One switch of the popup with its icon and its keys. */
export function SwitchRow(props: {
  icon: IconName;
  label: string;
  keys: string | undefined;
  checked: boolean;
  change: (on: boolean) => void;
}) {
  const id = useId();
  return (
    <div class="p-row">
      <Icon name={props.icon} />
      <label for={id}>{props.label}</label>
      <Keys keys={props.keys ?? ''} />
      <input
        class="switch"
        type="checkbox"
        role="switch"
        id={id}
        checked={props.checked}
        onChange={(event) => props.change(event.currentTarget.checked)}
      />
    </div>
  );
}
