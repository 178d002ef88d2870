// A single-page site: links push a state, the article is rendered 300 ms later (?after=MS on the first load to change it).
(function () {
  var after = Number(new URLSearchParams(location.search).get('after') || 300);
  var view = document.getElementById('view'), turn = 0;
  function element(name, text, className) { var e = document.createElement(name); if (text) e.textContent = text; if (className) e.className = className; return e; }
  function link(slug, text) { var a = element('a', text); a.href = '/spa/read/' + slug; a.dataset.go = ''; return a; }
  function picture(article) { var img = element('img'); img.src = article.picture; img.alt = article.alt; img.width = 900; img.height = 506; return img; }
  function showList() {
    document.title = 'Field Notes';
    var list = element('ul', '', 'list');
    window.fieldNotes.forEach(function (article) {
      var item = element('li'), text = element('div'), img = picture(article);
      img.alt = '';
      text.append(link(article.slug, article.title), element('p', article.teaser));
      item.append(img, text);
      list.append(item);
    });
    view.replaceChildren(list);
  }
  function showArticle(article) {
    document.title = article.title + ' · Field Notes';
    var main = element('article'), meta = element('p', 'By ' + article.author + ' · ', 'meta'), time = element('time', article.shown);
    time.dateTime = article.date;
    meta.append(time);
    main.append(element('h1', article.title), meta);
    article.text.forEach(function (text, i) {
      main.append(element('p', text));
      if (i !== 0) return;
      var figure = element('figure');
      figure.append(picture(article), element('figcaption', article.caption));
      main.append(figure);
    });
    var next = element('p', 'Read next: ', 'next');
    window.fieldNotes.forEach(function (other) { if (other !== article) next.append(link(other.slug, other.title)); });
    view.replaceChildren(main, next);
    scrollTo(0, 0);
  }
  function route() {
    var mine = ++turn, slug = (location.pathname.match(/^\/spa\/read\/([^/]+)/) || [])[1];
    var article = window.fieldNotes.find(function (each) { return each.slug === slug; });
    view.replaceChildren(element('p', 'Loading…', 'busy'));
    setTimeout(function () { if (mine === turn) article ? showArticle(article) : showList(); }, article ? after : 0);
  }
  document.addEventListener('click', function (event) {
    var a = event.target.closest('a[data-go]');
    if (!a || event.ctrlKey || event.metaKey || event.button) return;
    event.preventDefault();
    history.pushState(null, '', a.getAttribute('href'));
    route();
  });
  window.addEventListener('popstate', route);
  route();
})();
