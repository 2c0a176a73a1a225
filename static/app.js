/* Makes htmx behave as the plain page does. ES5 for phones of 2014; nothing here is needed to file a dossier. */
(function () {
  var SHOWN = { 400: 1, 403: 1, 404: 1, 405: 1, 409: 1, 413: 1, 422: 1, 429: 1, 500: 1, 503: 1 };
  var LOST = 'Mất mạng. Những gì đã lưu vẫn còn. Bấm gửi lại.';
  var saves = 0;

  function on(name, act) {
    document.addEventListener(name, act);
  }

  function form(element) {
    while (element && element.tagName !== 'FORM') element = element.parentNode;
    return element;
  }

  function say(words, element) {
    var own = form(element);
    var place = own && own.querySelector('.line');
    if (place) place.innerHTML = words;
  }

  /* htmx 1.9 drops every 4xx and 5xx by itself. */
  on('htmx:beforeSwap', function (event) {
    var status = event.detail.xhr.status;
    if (!SHOWN[status]) return;
    event.detail.isError = false;
    if (!/<html/i.test(event.detail.serverResponse)) {
      event.detail.shouldSwap = true;
    } else if (event.detail.requestConfig.elt.tagName === 'FORM') {
      /* A page of words instead of a part. A field that could not be saved alone waits for its step. */
      document.open();
      document.write(event.detail.serverResponse);
      document.close();
    }
  });

  on('htmx:configRequest', function (event) {
    var counter = event.detail.parameters.dem;
    if (counter) {
      saves += 1;
      event.detail.parameters.dem = String(Number(counter) + saves);
    }
    say('', event.detail.elt);
  });

  on('htmx:sendError', function (event) {
    say(LOST, event.detail.elt);
  });
  on('htmx:timeout', function (event) {
    say(LOST, event.detail.elt);
  });

  /* After a step: to the errors if there are any, else to the new question. */
  on('htmx:afterSwap', function (event) {
    if (event.detail.target.id !== 'buoc' && event.detail.elt.id !== 'buoc') return;
    var block = document.getElementById('buoc');
    /* htmx has read it; a second title in the page would only confuse. */
    var title = block && block.querySelector('title');
    if (title) title.parentNode.removeChild(title);
    var first = block && (block.querySelector('.errors') || block.querySelector('h1'));
    if (first) {
      first.setAttribute('tabindex', '-1');
      first.focus();
      window.scrollTo(0, 0);
    }
  });

  /* Only a phone that has a Vietnamese voice fetches what reads aloud; voices may be known late. */
  var speech = window.speechSynthesis;
  function speaks() {
    var voices = speech.getVoices();
    for (var n = 0; n < voices.length; n++) {
      if (/^vi/i.test(voices[n].lang) && document.getElementById('buoc') && !speaks.script) {
        speaks.script = document.createElement('script');
        speaks.script.src = '/static/read_aloud.js';
        document.body.appendChild(speaks.script);
      }
    }
  }
  if (speech) {
    speaks();
    speech.onvoiceschanged = speaks;
  }

  /* A plain page that came back with errors: to the summary, unless a scanner waits in a field of its own. */
  var errors = document.querySelector('.errors');
  if (errors && !document.querySelector('[autofocus]')) errors.focus();
})();
