const lines = (list: string) =>
  list
    .trim()
    .split(/\s*\|\s*/)
    .join('|');

/** A short line that leads to other stories, in the languages of the corpus. Matched at the start of the line. */
export const READ_ALSO = new RegExp(
  `^[\\s>»→▶•*\\-–—(\\[【]*(?:${lines(`read (?:more|also|next|on)\\b|also read\\b|read the full\\b|more on this\\b|more (?:from|on|about|like this|stories|news)\\b|related\\b|see also\\b|see more\\b|you (?:may|might) (?:also )?(?:like|be interested|want)|recommended\\b|don['’]t miss\\b|must read|trending\\b|most (?:read|popular)|click here\\b|continue reading\\b|further reading|up next|watch( now| also| more)?:|listen( now| also)?:|explore more
  |lesen sie (?:auch|hier|dazu|mehr)|lies (?:auch|dazu)|mehr zum thema|mehr zu:?|mehr lesen|mehr dazu|mehr aus|auch interessant|das könnte (?:sie|dich)|weitere (?:artikel|themen|nachrichten|informationen)|siehe auch|zum thema:?|weiterlesen|passend dazu|lesetipp|meistgelesen|hier geht['’]?s
  |(?:à )?lire (?:aussi|également|la suite|plus)|à lire|voir aussi|sur le même (?:sujet|thème)|lea también|leer (?:también|más)|te puede interesar|más información|ver también|noticias relacionadas|leggi anche|approfondisci|per approfondire|leia (?:também|mais)|veja (?:também|mais)|saiba mais|lees (?:ook|meer|verder)|czytaj (?:też|także|więcej)|zobacz (?:też|także)|přečtěte si|čtěte (?:také|též)|læs også|les også|läs (?:också|även)|lue myös|читайте (?:также|ещё|еще)|смотрите также|ilgili haber|bunlar da ilginizi
  |xem thêm|đọc thêm|tin liên quan|bài liên quan|tin cùng chuyên mục|cùng chuyên mục|tin khác|tin mới|có thể bạn quan tâm|>> ?xem|mời (?:bạn|quý vị) (?:đọc|xem)|đọc tiếp|>>>
  |関連記事|関連ニュース|あわせて読みたい|合わせて読みたい|おすすめ|もっと見る|続きを読む|【関連|相关阅读|相关新闻|相关报道|延伸阅读|延伸閱讀|推荐阅读|更多(?:新闻|精彩|阅读)|看更多|関連リンク|관련\\s?기사|관련기사|추천\\s?기사|더보기|اقرأ أيضا|اقرأ أيضًا|اقرأ المزيد|قد يعجبك|مواضيع ذات صلة|ذات صلة|شاهد أيضا|קראו (?:גם|עוד)`)})`,
  'iu',
);

/** A line that belongs to the site, not the story: sharing, printing, newsletters, tags, rights. */
export const SITE_LINE = new RegExp(
  `^[\\s>»→▶•*\\-–—(\\[]*(?:${lines(`share (?:this|on|via|article|story)\\b|share:?$|tweet$|print(?: this)?(?: article| page| story)?$|e-?mail(?: this)?$|save$|bookmark|copy link|comments?(?: \\(?\\d+\\)?)?$|leave a (?:comment|reply)|\\d+ comments?$|view comments|post a comment|sign up\\b|subscribe\\b|get (?:the|our|your) .{0,40}(?:newsletter|inbox|email|free|updates)|join (?:our|the) |follow (?:us|@|me|\\p{Lu})|download (?:the|our) .{0,20}app|support (?:our|us|independent)|advertisement$|sponsored|©|\\(c\\) |copyright\\b|all rights reserved|this (?:article|story|post) (?:was (?:originally )?(?:published|posted)|(?:first |originally )?appeared)|filed under|tags?:|topics?:|categor(?:y|ies):|tagged\\b|posted in|report (?:a typo|an error)|have a (?:tip|story)|contact (?:the author|us)|about the author|got a tip|image credits?:|photo(?:s)? (?:by|credit|courtesy)|disclaimer|editor['’]s note:? this|previous (?:post|article)|next (?:post|article)|back to top|skip to|loading|originally published|\\d+ min(?:ute)?s? read|reading time|listen to this|click to|first published
  |teilen\\b|drucken$|artikel (?:teilen|drucken|merken|versenden|vorlesen)|newsletter|jetzt (?:anmelden|abonnieren|lesen)|abonnieren|melden sie sich|folgen sie uns|kommentare?(?: \\(?\\d+\\)?)?$|schreiben sie|anzeige$|werbung$|schlagwörter|schlagworte|stichworte|themen:|zur startseite|nach oben|quelle:|startseite$|lesezeit|stand:|diskutieren|mehr anzeigen
  |partager|imprimer|commenter|s['’]abonner|inscrivez-vous|publicité$|compartir|imprimir|suscríb|comentarios|publicidad$|etiquetas|condividi|stampa$|iscriviti|pubblicità|compartilh|assine|delen$|udostępnij|skomentuj|tagi:|sdílet|поделиться|подписывайтесь|подпишитесь|теги:|комментарии
  |in bài viết|đường dẫn bài viết|link bài viết|chia sẻ|bình luận|ý kiến bạn đọc|từ khóa|từ khoá|tags?\\s*:|chủ đề:|theo dõi|nhấn vào đây|bấm vào đây|gửi (?:bình luận|ý kiến)|quảng cáo$|đăng ký nhận|bản quyền|thích$|nguồn:?\\s?http|like fanpage|về trang chủ|tòa soạn|hotline|vui lòng (?:nhập|đăng nhập)|copy link|lưu bài
  |シェア|ツイート|印刷|コメント|タグ[::]|無断転載|著作権|フォロー|責任編輯|责任编辑|编辑[::]|【责任编辑|分享到|扫一扫|打印|版权|声明[::]|来源[::]|來源[::]|저작권|무단\\s?전재|ⓒ|공유|댓글|기자\\s+\\S+@|شارك|طباعة|تعليقات|حقوق`)})`,
  'iu',
);

/** A line of nothing but a picture's credit. */
export const CREDIT_LINE =
  /^[\s([]*(?:photo|photos|photograph|image|picture|illustration|credit|foto|fotos|bild|bilder|grafik|illustration|crédit|crédits|fotografía|imagen|immagine|kuva|фото|ảnh|hình|ảnh minh họa|写真|画像|撮影|图|图片|사진|صورة)s?\s*(?:credit|by|courtesy|source|de|von|quelle)?\s*[::/|–©-]/iu;
