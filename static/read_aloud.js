/* Reads a step aloud on a phone that has a Vietnamese voice; app.js fetches it only there. ES5. */
(function () {
  var speech = window.speechSynthesis;
  /* What a neighbour would read to her, in the order of the page: never what she typed, others may stand near. */
  var SAID = 'h1, .where, .errors h2, .errors li, p, .note, label, legend, .hint, .err';
  var SILENT = '.alone, .skip, .saved, .line, select, input, button, [data-reads]';
  var STOPS = 'Đang đọc. Bấm lần nữa để dừng.';
  var button, told, waiting = [], saying = null;

  /* A voice of the phone itself is taken first: it asks nobody for what it says. */
  function voice() {
    var all = speech.getVoices(), found = null;
    for (var n = 0; n < all.length; n++) {
      if (/^vi/i.test(all[n].lang) && !(found && found.localService)) found = all[n];
    }
    return found;
  }

  function inside(element, selector, block) {
    var all = block.querySelectorAll(selector);
    for (var n = 0; n < all.length; n++) if (all[n] !== element && all[n].contains(element)) return true;
    return false;
  }

  function words(element) {
    var copy = element.cloneNode(true), silent = copy.querySelectorAll(SILENT);
    for (var n = 0; n < silent.length; n++) silent[n].parentNode.removeChild(silent[n]);
    return copy.textContent.replace(/\s+/g, ' ').replace(/^ | $/g, '');
  }

  /* One piece for each thing; what stands inside another is said with it. Short ones: long ones break off. */
  function pieces(block) {
    var all = block.querySelectorAll(SAID), found = [], text;
    for (var n = 0; n < all.length; n++) {
      text = inside(all[n], SAID + ', ' + SILENT, block) ? '' : words(all[n]);
      if (text) found.push(text);
    }
    return found;
  }

  function next() {
    var text = waiting.shift(), piece;
    if (!text) return stop();
    piece = new SpeechSynthesisUtterance(text);
    piece.lang = 'vi-VN';
    piece.voice = voice();
    piece.rate = 0.9;
    piece.onend = piece.onerror = function () { if (saying === piece) next(); };
    /* Held: some browsers forget a piece that nobody holds, and never say that it ended. */
    saying = piece;
    speech.speak(piece);
  }

  function stop() {
    waiting = [];
    saying = null;
    speech.cancel();
    show(false);
  }

  function show(reading) {
    if (!button) return;
    button.setAttribute('aria-pressed', String(reading));
    told.innerHTML = reading ? STOPS : '';
  }

  function press() {
    if (saying) return stop();
    waiting = pieces(document.getElementById('buoc'));
    show(true);
    next();
  }

  /* The button stands under the heading of each step, as long as there is a voice. */
  function draw() {
    var block = document.getElementById('buoc'), heading = block && block.querySelector('h1');
    var box = block && block.querySelector('[data-reads]'), can = voice();
    if (saying && !(box && can)) stop();
    if (box && !can) {
      box.parentNode.removeChild(box);
    }
    if (box || !heading || !can) return;
    box = document.createElement('div');
    box.setAttribute('data-reads', '1');
    box.className = 'ask';
    button = document.createElement('button');
    button.type = 'button';
    button.className = 'second';
    button.innerHTML = 'Đọc to';
    button.onclick = press;
    told = document.createElement('span');
    told.className = 'hint';
    box.appendChild(button);
    box.appendChild(told);
    heading.parentNode.insertBefore(box, heading.nextSibling);
    show(false);
  }

  document.addEventListener('htmx:beforeSwap', function (event) {
    if (event.detail.target.id === 'buoc') stop();
  });
  document.addEventListener('htmx:afterSettle', draw);
  /* photos.js puts a new block in its place by itself. */
  window.diemReads = draw;
  window.addEventListener('pagehide', stop);
  window.addEventListener('beforeunload', stop);
  if (speech.addEventListener) speech.addEventListener('voiceschanged', draw);
  draw();
})();
