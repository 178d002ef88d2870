import { openingPhrases, phrasesWith } from './phrases.ts';

/** A short line that leads to other stories, in the languages of the corpus. Matched at the start of the line. */
export const READ_ALSO = openingPhrases(
  `[\\s>»→▶•*\\-–—(\\[【]`,
  `read (?:more|also|next|on)\\b|also read\\b|read the full\\b|more on this\\b|more (?:from|on|about|like this|stories|news)\\b|related\\b|see also\\b|see more\\b|you (?:may|might) (?:also )?(?:like|be interested|want)|recommended\\b|don['’]t miss\\b|must read|trending\\b|most (?:read|popular)|click here\\b|continue reading\\b|further reading|up next|watch( now| also| more)?:|listen( now| also)?:|explore more|more:|related:|info:
  |lesen sie (?:auch|hier|dazu|mehr)|lies (?:auch|dazu)|mehr zum thema|mehr zu:?|mehr lesen|mehr dazu|mehr aus|auch interessant|das könnte (?:sie|dich)|weitere (?:artikel|themen|nachrichten|informationen)|siehe auch|zum thema:?|weiterlesen|passend dazu|lesetipp|meistgelesen|hier geht['’]?s
  |(?:à )?lire (?:aussi|également|la suite|plus)|à lire|voir aussi|sur le même (?:sujet|thème)|lea también|leer (?:también|más)|te puede interesar|más información|ver también|noticias relacionadas|leggi anche|approfondisci|per approfondire|leia (?:também|mais)|veja (?:também|mais)|saiba mais|lees (?:ook|meer|verder)|czytaj (?:też|także|więcej)|zobacz (?:też|także)|přečtěte si|čtěte (?:také|též)|læs også|les også|läs (?:också|även)|lue myös|читайте (?:также|ещё|еще)|смотрите также|ilgili haber|bunlar da ilginizi
  |xem thêm|đọc thêm|tin liên quan|bài liên quan|tin cùng chuyên mục|cùng chuyên mục|tin khác|tin mới|có thể bạn quan tâm|>> ?xem|mời (?:bạn|quý vị) (?:đọc|xem)|đọc tiếp|>>>
  |関連記事|関連ニュース|あわせて読みたい|合わせて読みたい|おすすめ|もっと見る|続きを読む|【関連|相关阅读|相关新闻|相关报道|延伸阅读|延伸閱讀|推荐阅读|更多(?:新闻|精彩|阅读)|看更多|関連リンク|관련\\s?기사|관련기사|추천\\s?기사|더보기|اقرأ أيضا|اقرأ أيضًا|اقرأ المزيد|قد يعجبك|مواضيع ذات صلة|ذات صلة|شاهد أيضا|קראו (?:גם|עוד)`,
);

/** A line that belongs to the site, not the story: sharing, printing, newsletters, tags, rights. */
export const SITE_LINE = openingPhrases(
  `[\\s>»→▶•*\\-–—(\\[]`,
  `share (?:this|on|via|article|story)\\b|share:?$|tweet$|print(?: this)?(?: article| page| story)?$|e-?mail(?: this)?$|save$|bookmark|copy link|comments?(?: \\(?\\d+\\)?)?$|leave a (?:comment|reply)|\\d+ comments?$|view comments|post a comment|sign up\\b|subscribe\\b|get (?:the|our|your) .{0,40}(?:newsletter|inbox|email|free|updates)|join (?:our|the) |follow (?:us|@|me|\\p{Lu})|download (?:the|our) .{0,20}app|support (?:our|us|independent)|advertisement$|sponsored|©|\\(c\\) |copyright\\b|all rights reserved|this (?:article|story|post) (?:was (?:originally )?(?:published|posted)|(?:first |originally )?appeared)|filed under|tags?:|topics?:|categor(?:y|ies):|tagged\\b|posted in|report (?:a typo|an error)|have a (?:tip|story)|contact (?:the author|us)|about the author|got a tip|image credits?:|photo(?:s)? (?:by|credit|courtesy)|disclaimer|editor['’]s note:? this|previous (?:post|article)|next (?:post|article)|back to top|skip to|loading|link copied|summari[sz]e (?:this )?(?:article )?with|originally published|\\d+ min(?:ute)?s? read|reading time|listen to this|click to|first published
  |teilen\\b|drucken$|artikel (?:teilen|drucken|merken|versenden|vorlesen)|newsletter|jetzt (?:anmelden|abonnieren|lesen)|abonnieren|melden sie sich|folgen sie uns|kommentare?(?: \\(?\\d+\\)?)?$|schreiben sie|anzeige$|werbung$|schlagwörter|schlagworte|stichworte|themen:|zur startseite|nach oben|quelle:|startseite$|lesezeit|stand:|diskutieren|mehr anzeigen
  |partager|imprimer|commenter|s['’]abonner|inscrivez-vous|publicité$|compartir|imprimir|suscríb|comentarios|publicidad$|etiquetas|condividi|stampa$|iscriviti|pubblicità|compartilh|assine|delen$|udostępnij|skomentuj|tagi:|sdílet|поделиться|подписывайтесь|подпишитесь|теги:|комментарии
  |in bài viết|đường dẫn bài viết|link bài viết|chia sẻ|bình luận|ý kiến bạn đọc|từ khóa|từ khoá|tags?\\s*:|chủ đề:|theo dõi|nhấn vào đây|bấm vào đây|gửi (?:bình luận|ý kiến)|quảng cáo$|đăng ký nhận|bản quyền|thích$|nguồn:?\\s?http|like fanpage|về trang chủ|tòa soạn|hotline|vui lòng (?:nhập|đăng nhập)|copy link|lưu bài
  |シェア|ツイート|印刷|コメント|タグ[::]|無断転載|著作権|フォロー|責任編輯|责任编辑|编辑[::]|【责任编辑|发表评论|發表評論|当前位置|目前位置|您(?:现在)?的?(?:所在)?位置|分享到|扫一扫|打印|版权|声明[::]|来源[::]|來源[::]|저작권|무단\\s?전재|ⓒ|공유|댓글|기자\\s+\\S+@|شارك|طباعة|تعليقات|حقوق`,
);

/** A line of nothing but a picture's credit. */
export const CREDIT_LINE =
  /^[\s([]*(?:photo|photos|photograph|image|picture|illustration|credit|source|quelle|bildquelle|fuente|fonte|nguồn|来源|來源|foto|fotos|bild|bilder|grafik|illustration|crédit|crédits|fotografía|imagen|immagine|kuva|фото|ảnh|hình|ảnh minh họa|写真|画像|撮影|图|图片|사진|صورة)s?\s*(?:credit|by|courtesy|source|de|von|quelle)?\s*[::/|–©-]/iu;

/** Stands where a frame of another site would be until the reader agrees to load it. */
const ASKS_CONSENT = phrasesWith(
  'load inhalt conten cookie permission javascript obsah treść inhoud einverstanden daten klick',
  /empfohlener (?:redaktioneller|externer) inhalt|an dieser stelle (?:findest du|finden sie|befindet sich) .{0,60}(?:extern|inhalt)|ich bin (?:damit )?einverstanden, dass|(?:personenbezogene|persönliche) daten .{0,40}(?:übermittelt|übertragen)|externe[nr]? inhalte? (?:von |anzeigen|laden|geladen|aktivieren)|inhalte? (?:von .{2,40} )?(?:erlauben|aktivieren|freischalten|entsperren)|mit einem klick anzeigen|waiting for your permission to load|to (?:see|view) this (?:content|video|post|embed)|please (?:enable|accept|allow) .{0,40}cookies|enable javascript|(?:video|content) has failed to load|(?:advertisement|video|content) has not loaded|this (?:content|embed|video) (?:is (?:hosted|provided|blocked|not available)|could not be loaded|contains)|allow .{2,30} content\?|(?:pour|afin d['’]) ?(?:afficher|visualiser|voir|lire) (?:ce|cette) (?:contenu|vidéo)|contenu .{0,20}bloqué|para ver este (?:contenido|v[ií]deo)|per visualizzare (?:questo|il) contenuto|om deze (?:inhoud|content|video)|hier staat (?:ingevoegde )?content|następuje treść|následuje obsah vložený/iu,
);

/** True for a line that asks the reader to let a frame of another site load. */
export function asksConsent(text: string): boolean {
  return text.length <= 300 && ASKS_CONSENT.test(text);
}

const CHANNEL =
  /newsletter|bulletin|whats\s?app|telegram|facebook|instagram|twitter|\btiktok|linkedin|youtube|google news|apple news|podcast|spotify|\brss\b|push|e-?paper|inbox|\bapps?\b|uygulama|kênh|zalo|メルマガ|公众号|微信|채널|구독|النشرة|تطبيق|рассылк|канал/iu;
const INVITES =
  /sign(?:ing)? up|subscribe|find us|auch bei|subscription|follow|download|join (?:us|our|the)|get (?:the|our|all|daily|more)|check out|listen (?:to|on)|delivered|like us|become a|abonnier|folg|herunterlad|anmeld|registrier|hier (?:geht|entlang)|bestell|inscri|abonn|suivez|téléchargez|rejoignez|suscr|s[íi]gue|[úu]nete|descarg|iscriv|segui|scarica|assine|siga|inscreva|volg|schrijf|følg|tilmeld|följ|prenumer|zapisz|obserwuj|sleduj|indirin|takip|abone|ikuti|theo dõi|đăng ký|tải|подпис|читайте|登録|フォロー|关注|關注|订阅|訂閱|구독|팔로우|تابع|اشترك/iu;

/**
 * True for a line that invites to another channel of the site: a newsletter, an app, a podcast. Newsletters are hardly
 * ever what an article speaks of; the others are, so there the invitation must open the line.
 */
export function invitesElsewhere(text: string): boolean {
  if (text.length > 350 || !CHANNEL.test(text)) return false;
  return INVITES.test(/newsletter|メルマガ/iu.test(text) ? text : text.slice(0, 60));
}

/** What stands under an article and is about it, not of it: contacts, first publication, helpers, rights. Whole line. */
export const END_NOTE = openingPhrases(
  `[\\s*_(\\[—–-]`,
  `(?:this|a (?:shorter |longer )?version of this) (?:story|article|piece|post|essay|column|report|item) .{0,80}(?:appeared|published|updated|syndicated|produced|provided|corrected|edited|translated)|.{0,120}contributed (?:to (?:this|the)|reporting)|(?:additional )?reporting by|editing by|edited by|translated (?:by|from)|written by|contact (?:the )?(?:reporter|writer|author)|(?:do you have|have you got|got) (?:a |an |any |more )?(?:story|tip|news|question|comment|information|thoughts)|(?:to|for) (?:contact|more (?:information|stories|news|details))|for further information|media contact|press contact|source:|sources:|via:?\\s|h/t|™|this (?:episode|podcast)\\b|image:|images:|photos?:|views expressed|the (?:views|opinions) expressed|the author (?:is|does)|all rights reserved|reprinted|republished|used with permission|what do you think|let us know|tell us|share your|send (?:us |your )|read the original|read more|copyright|©|ⓒ
  |dieser (?:artikel|text|beitrag|kommentar) .{0,60}(?:erschienen|veröffentlicht|erschien|entstand|übersetz|wurde)|dieses thema im programm|über dieses thema berichtete|(?:mit )?informationen (?:der|von)|redaktion:|faktencheck:|schlussredaktion|übersetzung:|übersetzt von|aus dem .{3,20} (?:von|übersetzt)|mitarbeit:|protokoll:|text:|fotos?:|bilder?:|grafik:|video:|quellen?:|mit material (?:der|von)|zitiervorschlag|kontakt:|pressekontakt|rückfragen|weitere informationen|mehr (?:infos|informationen)|hat ihnen (?:dieser|der)|wie gefällt|was (?:meinen|denken) sie|schreiben sie uns|fehler (?:gefunden|entdeckt|melden)|sendung:|alle rechte vorbehalten|stand:|erstveröffentlichung|der beitrag .{0,120}erschien|gastkommentare|hinweis:|transparenzhinweis|anmerkung der redaktion|diesen (?:artikel|text)
  |cet article (?:a été|est)|source\\s?:|il vous reste|la suite est réservée|propos recueillis|traduit (?:de|par)|tous droits réservés|este (?:artículo|texto) (?:fue|se)|fuente:|con información de|todos los derechos|fonte:|riproduzione riservata|tutti i diritti|bron:|lees ook|źródło:|zdroj:|kaynak:|kilde:|källa:|lähde:|sumber:|baca juga|cek berita|источник:|nguồn:|theo:|xem thêm|\\(?責任編輯|[（【]?(?:责编|責編|编辑|編輯|责任编辑|責任編輯|纠错|校对|审核)|来源[::]|（?責任編輯|（?责任编辑|編集[::]|取材・文|文[::＝=]|写真[::＝=]|提供[::]|저작권|ⓒ|<copyright|무단|المصدر`,
);

/** A line that says that the site is paid for what it links to. */
export const AFFILIATE = phrasesWith(
  'affili afiliad sponsored commission revenue share compensation',
  /this (?:post|article|page|story) (?:may )?contains? (?:affiliate|sponsored)|we may (?:earn|receive|get) .{0,80}(?:commission|revenue|share|compensation)|(?:may|might) (?:earn|receive) an? .{0,20}commission|enthält affiliate|affiliate[- ]links?\b.{0,80}(?:provision|kaufpreis)|contient des liens affiliés|enlaces de afiliad/iu,
);

/** A credit at the end of a line says that the line is a caption. */
export const CREDITED_END = phrasesWith(
  'photo foto ảnh image credit bild quelle courtesy (reuters (ap (afp (getty © |',
  /(?:\((?:photo|ảnh|foto|image|reuters|ap|afp|getty)[^)]{0,80}\)|\b(?:image credits?|photo credits?|credits?|photos?|photograph by|fotos?|bild|bildquelle|quelle|ảnh|image|courtesy)\s?:[^.!?]{2,70}[.)]?|\b(?:photos?|fotos?|bild|ảnh)\s?\/\s?\p{Lu}[^.!?]{2,60}|©[^.!?]{2,70}\.?|\|\s?\p{L}[\p{L}.'’ -]{2,40}\/\s?\p{L}[\p{L}.'’ -]{1,40})\s*$/iu,
);

/** The heading of a list of the article's own parts; the list itself is links and goes as such. */
export const CONTENTS = phrasesWith(
  'content this jump skip inhalt diesem sommaire matières contenido índice indice inhoud spis obsah innehåll indhold содержание оглавление mục nội 目次 目录 目錄 목차',
  /^(?:(?:table of |article |page )?contents?|(?:in|on) this (?:article|page|post|guide|story)|jump to(?: section)?|skip to section|inhalt(?:sverzeichnis|sübersicht)?|in diesem (?:artikel|beitrag)|sommaire|table des matières|(?:tabla de )?contenidos?|índice(?: de contenidos)?|indice(?: dei contenuti)?|inhoud(?:sopgave)?|spis treści|obsah|innehåll|indhold|содержание|оглавление|mục lục|nội dung (?:chính|bài viết)|目次|目录|目錄|목차)\s*[:\uFF1A]?$/iu,
);

/** What a link says to those who hear the page. */
export const NEW_WINDOW = phrasesWith(
  'window tab extern fenster fenêtre ventana pestaña cửa ウィンドウ',
  /^\s*[([]?\s*(?:opens? (?:in )?(?:a )?new (?:tab|window|browser tab)|external link|öffnet (?:in|im) neue[nm] (?:fenster|tab)|(?:externer link|neues fenster)|(?:s['’]ouvre dans )?(?:une )?nouvelle fenêtre|se abre en una nueva (?:ventana|pestaña)|mở (?:trong )?(?:tab|cửa sổ) mới|新しいウィンドウで開く?)\s*[)\]]?\s*$/iu,
);

const SUPPORT =
  /consider (?:supporting|subscribing|becoming|making a|donating)|(?:support|help (?:us|fund)|fund) (?:our|independent|quality) (?:\p{L}+ )?(?:journalism|reporting|mission|work)|keep (?:our|this) .{0,30}(?:content|site|journalism) (?:open|free)/iu;

/** True for a line that asks its readers for money or a subscription. */
export function asksSupport(text: string): boolean {
  if (text.length > 340) return false;
  // almost no line has one of these words
  const lower = text.toLowerCase();
  return (
    (lower.includes('you') || lower.includes('please')) &&
    (lower.includes('support') ||
      lower.includes('consider ') ||
      lower.includes('keep ') ||
      lower.includes('fund ')) &&
    SUPPORT.test(text)
  );
}
