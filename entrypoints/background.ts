import { defineBackground } from 'wxt/utils/define-background';
import { answerOmnibox } from '../platform/background/omnibox.ts';
import { answerMessages } from '../platform/background/routes.ts';
import { resumeTabs } from '../platform/background/save-tabs.ts';
import { listenToUser } from '../platform/background/shortcuts-and-menu.ts';
import { indexArticle } from '../core/search/index-article.ts';
import { bringIndexer } from '../platform/library/index-store.ts';
import { emptyOldBin } from '../platform/library/library.ts';
import { emptyOldContent, onOldContentAlarm } from '../platform/library/old-content.ts';
import { guardRequests } from '../platform/pictures/guard-requests.ts';
import { onPicturesAlarm, resumePictures } from '../platform/pictures/keep-pictures.ts';
import { fetchWanted, onWantedAlarm } from '../platform/wanted/fetch-wanted.ts';
import { report, reportBugs } from '../platform/report.ts';

export default defineBackground({
  type: 'module',
  main() {
    reportBugs('background');
    bringIndexer(indexArticle);
    answerMessages();
    listenToUser();
    answerOmnibox();
    onPicturesAlarm(() => void resumePictures().catch((bug: unknown) => report('pictures', bug)));
    const emptyOld = () => void emptyOldContent().catch((bug: unknown) => report('old content', bug));
    onOldContentAlarm(emptyOld);
    emptyOld();
    const goOn = () => void fetchWanted().catch((bug: unknown) => report('links', bug));
    onWantedAlarm(goOn);
    goOn();
    resumeTabs().catch((bug: unknown) => report('tabs', bug));
    guardRequests()
      .then(() => resumePictures())
      .then(() => emptyOldBin(new Date()))
      .catch((bug: unknown) => report('start', bug));
  },
});
