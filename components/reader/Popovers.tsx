import type { Settings } from '../../core/settings.ts';
import { siteOf } from '../../core/article/site-of.ts';
import type { ReaderModel } from '../../models/reader.ts';
import { KeysDialog } from './menu/KeysDialog';
import { MoreMenu } from './menu/MoreMenu';
import { OutlinePanel } from './outline/OutlinePanel';
import { TypePanel } from './type/TypePanel';

interface PopoversProps {
  readonly model: InstanceType<typeof ReaderModel>;
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
  /** Begins to read aloud, or ends it. */
  readonly listen: () => void;
}

/** What opens from the bar, one at a time: loaded when it is first asked for. */
export function Popovers({ model, settings, change, listen }: PopoversProps) {
  const state = model.state.value;
  const content = state.is === 'ready' ? state.content : null;
  const article = content?.article ?? null;
  const close = () => (model.popover.value = null);
  switch (model.popover.value) {
    case 'type':
      return (
        <TypePanel
          model={model}
          settings={settings}
          change={change}
          site={siteOf(article?.url ?? '')}
          isPrivate={content?.isPrivate ?? false}
          close={close}
        />
      );
    case 'outline':
      return article && <OutlinePanel model={model} article={article} close={close} />;
    case 'menu':
      return content && <MoreMenu model={model} content={content} listen={listen} close={close} />;
    case 'keys':
      return <KeysDialog close={close} />;
    case null:
      return null;
  }
}
