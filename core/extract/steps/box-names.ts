const word = (list: string) => new RegExp(`-(?:${list.trim().replace(/\s+/g, '|')})-`);

/** Class and id words (see `classWords`) by what the box is. The first that fits names the reason in the trace. */
export const BOX_NAMES: readonly (readonly [string, RegExp])[] = [
  [
    'comments',
    word(
      `comments? commentlist comment-(?:list|section|form|area|wrap) disqus(?:-thread)? kommentare? commentaires? comentarios replies respond discussion fb-comments binh-luan binhluan user-comments livefyre`,
    ),
  ],
  [
    'related stories',
    word(`related\\w* relacionad[ao]s? verwandte recommend\\w* recirc\\w* recirculation more-(?:stories|articles|news|from|posts|on|in|like) also-(?:read|like)\\w* see-also read-(?:more|next|also|on)-?(?:box|links?|list|articles?|section|block|wrapper|container)? readmore lire-aussi a-lire-aussi lees-ook siehe-auch mehr-zum-thema weiterlesen
    tin-lien-quan lien-quan tin-?lienquan tinlienquan relate(?:-news)? tin-khac tinkhac tin-cung-chuyen-muc doc-them docthem xem-them xemthem bai-viet-lien-quan most-(?:read|popular|viewed|commented|recent|shared)\\w* popular\\w* trending meistgelesen beliebt latest\\w* next-(?:article|post|story|up)\\w* prev(?:ious)?-(?:article|post|next)\\w* post-navigation nav-(?:links|previous|next|below|above) outbrain\\w* taboola\\w* zergnet revcontent mgid teads nativo teasers? teaser-(?:list|box|group|item|wrapper) (?:article|story|post|news)-(?:cards?|tiles?|teasers?) cards?-(?:list|grid|container) recommended\\w* upnext up-next otherstories story-list newslist news-list post-list article-list similar\\w* you-may-(?:also-)?like jp-relatedposts yarpp\\w* crp-related further-reading topstories top-stories linkbox link-box link-list linklist`),
  ],
  [
    'newsletter',
    word(
      `newsletters?\\w* subscri\\w+ sign-?up\\w* signup-form optin opt-in mailchimp mc4wp mailing-list email-(?:signup|capture|form|alerts?) follow-us followus follow-(?:buttons?|links|box|bar|topic) push-notification convertkit hs-cta\\w* cta cta-(?:box|banner|block|section) call-to-action`,
    ),
  ],
  [
    'advertising',
    word(
      `ads? adv advert\\w* adverts? ad-?(?:box|slot|unit|container|wrapper|banner|block|label|placeholder|space|zone|inner|holder|break|wrap) adsense adsbygoogle adslot dfp gpt sponsor\\w* anzeige anzeigen werbung reklama reklame publicidad publicite pub(?:licite)? quang-cao quangcao banner banners? billboard promo\\w* promotions? affiliate\\w* commercial leaderboard skyscraper dianomi native-ad advertorial`,
    ),
  ],
  [
    'sharing',
    word(
      `share shares sharing share-?\\w* sharedaddy sharethis addthis\\w* addtoany\\w* a2a social social-?(?:share|media|links?|icons?|bar|buttons?|sharing|follow|tools|list|nav|box|block|wrap\\w*) socialmedia sociallinks shariff teilen chia-se chiase partager print-?(?:button|link|friendly|only|icon)? printfriendly like-button fb-like twitter-share bookmark\\w* (?:article|story|post|page|entry)-(?:tools|actions|utility|utilities|toolbar|controls|options|functions) toolbar reactions? ratings? post-ratings votes? clap action-bar actionbar`,
    ),
  ],
  [
    'menu',
    word(
      `nav navi navbar navigation menus? menu-\\w+ submenu breadcrumbs? breadcrumb-\\w+ bread-crumbs? crumbs? pagination pager page-links paging wp-pagenavi site-header siteheader site-footer sitefooter page-footer pagefooter page-header masthead topbar top-bar header-bar global-header global-footer footer-\\w+ skip-links? skiplink language-switcher sitemap offcanvas off-canvas megamenu search-?(?:form|box|bar|results?)? searchform`,
    ),
  ],
  [
    'side column',
    word(
      `sidebars? side-bar sidebar-\\w+ rail right-rail left-rail right-?col(?:umn)? sidecol(?:umn)? widgets? widget-area widget-\\w+ secondary-content col-right column-right rightbar complementary marginalspalte`,
    ),
  ],
  [
    'author box',
    word(
      `author-?(?:bio|box|info|card|profile|details?|description|desc|about|block|section|wrap|wrapper|area|meta|footer|intro|container|avatar|widget)\\w* about-(?:the-)?authors? authorbox bio biography authors?-bio contributor-bio autorenbox autor-(?:info|box|bio) byline-bio post-author-\\w+ saboxplugin-\\w+ molongui-\\w+ abh-box vcard-bio`,
    ),
  ],
  [
    'tags',
    word(
      `tags tag-?(?:list|links|cloud|box|container|wrapper|items?|section|s-list)\\w* taglist tagcloud post-tags entry-tags article-tags keywords? topics? topic-(?:list|tags|links) post-categories cat-links tags-links article-categories schlagworte stichworte tu-khoa tukhoa hashtags? filed-under post-tag`,
    ),
  ],
  [
    'overlay',
    word(
      `cookies? cookie-\\w+ consent gdpr cmp privacy-(?:banner|notice) paywall paywall-(?:box|banner|overlay|teaser|message|wall|container|hint|note) regwall piano-\\w+ modal modals modal-\\w+ popup pop-up overlay lightbox\\w* toast tooltip interstitial onetrust-\\w+ premium-(?:box|teaser|overlay) login login-\\w+ register registration abo-(?:box|teaser|hinweis) meter subscribe-\\w+ donation donate donate-\\w+ support-us fundrais\\w+ membership`,
    ),
  ],
  [
    'notes for machines',
    word(
      `sr-only sronly screen-reader-text screenreader\\w* visually-?hidden u-hidden-visually assistive-text noprint no-print print-hidden hidden-print speechkit audio-player audioplayer text-to-speech tts-\\w+ readspeaker\\w* rs-skip trinity-\\w+ skip-ad listen-\\w+ player-controls`,
    ),
  ],
  [
    'fact box',
    word(
      `(?:\\w+-)?fact-?box\\w* info-?box\\w* info-?kasten fakta-?(?:boks|ruta)\\w* fakten-?box factsheet hintergrund-?box ai-summary`,
    ),
  ],
  [
    'copyright',
    word(
      `copyright copyrights license-?(?:box|info)? disclaimer legal-?(?:notice|info|text)? imprint colophon report-(?:error|typo|problem) correction-form feedback(?:-form|-box)? survey poll polls quiz-cta`,
    ),
  ],
];

/** A word that says that an element is, or wraps, the text itself; then only its size and links decide. */
export const BODY_NAMES =
  /-(?:(?:article|story|post|entry|page|news|blog|main|single|detail|content)-?(?:body|content|text|main|copy|detail|inner|container|wrapper|wrap)|articlebody|storybody|post|article|story|entry|body|content|main|maincontent|text|richtext|prose|hentry|paragraph)-/;
