// The text arrives 800 ms after load (?after=MS to change it), as from a slow content service.
(function () {
  var after = Number(new URLSearchParams(location.search).get('after') || 800);
  var article = {
    title: 'The Lamp-Lighter’s Last Round',
    author: 'Cosima Ferne',
    date: '2022-12-01T17:00:00+00:00',
    shown: '1 December 2022',
    picture: { src: 'lamp.png', alt: 'A lighthouse beam over dark hills', caption: 'The last gas lamp of the round stands below the lighthouse.' },
    text: [
      'Every evening at dusk Bertrand Quill walks 4.3 kilometres with a pole on his shoulder, and at 61 corners he reaches up and turns on the light. There is no need for him to do it. The council fitted timers to all the gas lamps of Upper Carrow in 1987, and the timers work. He simply never received the letter that told him to stop.',
      'The letter exists. It is in the file, dated 3 March, addressed to a house that had been pulled down the year before. By the time anybody noticed, Quill had been lighting lamps that were already lit for eleven months, and the clerk who found out could not bring himself to say so. He did what seemed kindest and had the timers set twenty minutes late.',
      'So it has gone on for thirty-five years. Quill starts at the station, climbs through the brewery quarter and ends under the lighthouse, where the last lamp throws a circle about six metres wide. The round takes him 95 minutes in summer and up to 120 in snow. If he is ill, the timers do the work and nobody complains. If he is well, he is always just ahead of them.',
      'The cost of this courtesy was worked out last month by the auditors. Gas lamps use more than electric ones, and 61 of them burning for an average of 4,100 hours a year cost the town £23,600. Replacing them would take £187,000 and save two-thirds of that. On paper the matter is closed, and in January the digging starts.',
      'What the auditors could not put a price on is the other thing the round does. A doctor in Mill Street told them that she has had nine calls from Quill in the past ten years: a fall on the steps, a door that had been open since the day before, a child in a garden who was not supposed to be there. He knows all the houses by their windows, and he notices when one of them is wrong.',
      'Asked whether he had ever guessed about the timers, Quill took a while to answer. Of course he had, he said; he is a lamp-lighter, he looks at lamps. In the second week he had waited at the corner of Rope Lane to see what would happen if he did nothing, and at 18:40 the light came on without him. He went home and thought about it. The next evening he set out twenty minutes earlier.',
      'The new lamps will be switched by a box in the basement of the town hall. In the budget, on page 212, there is a line of £900 a year for a person to walk the round at dusk and see that they are working. The post has been advertised since Monday. There is, so far, one applicant, and he has asked to bring his own pole.',
    ],
  };
  function element(name, text) { var e = document.createElement(name); if (text) e.textContent = text; return e; }
  window.addEventListener('load', function () {
    setTimeout(function () {
      var app = document.getElementById('app'), main = element('article');
      main.append(element('h1', article.title));
      var meta = element('p', 'By ' + article.author + ' · ');
      meta.className = 'meta';
      var time = element('time', article.shown);
      time.dateTime = article.date;
      meta.append(time);
      main.append(meta);
      article.text.forEach(function (text, i) {
        main.append(element('p', text));
        if (i !== 1) return;
        var figure = element('figure'), img = element('img');
        img.src = article.picture.src; img.alt = article.picture.alt; img.width = 720; img.height = 405;
        figure.append(img, element('figcaption', article.picture.caption));
        main.append(figure);
      });
      app.replaceChildren(main);
      app.removeAttribute('aria-busy');
    }, after);
  });
})();
