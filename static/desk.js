/* The desk with the keyboard alone, and a list that renews itself without moving what somebody points at. ES5; without it all is links. */
(function () {
  var EVERY = 30000;

  function all(what) {
    return document.querySelectorAll(what);
  }

  function links() {
    return all('.rows td[data-th="Hồ sơ"] a');
  }

  function row(element) {
    while (element && element.tagName !== 'TR') element = element.parentNode;
    return element;
  }

  function here() {
    return row(document.activeElement);
  }

  /* Where somebody types, letters are letters. */
  function types(element) {
    return /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName) && !/^(checkbox|radio)$/.test(element.type);
  }

  function step(by) {
    var found = links(), own = here(), at = by > 0 ? -1 : found.length;
    for (var n = 0; n < found.length; n++) if (own && row(found[n]) === own) at = n;
    if (found[at + by]) found[at + by].focus();
  }

  /* What is folded away cannot have the focus. */
  function unfold(element) {
    for (; element; element = element.parentNode) if (element.tagName === 'DETAILS') element.setAttribute('open', '');
  }

  /* On a dossier the button gets the focus, and Enter presses it; in the list its page opens. */
  function does(key) {
    var own = document.querySelector('[data-phim="' + key + '"]'), line = here(), link = line && line.querySelector('a');
    if (own) {
      unfold(own);
      own.focus();
    } else if (link && line.getAttribute('data-' + key) !== null) {
      location.href = link.getAttribute('href') + line.getAttribute('data-' + key);
    }
  }

  function tick() {
    var box = here() && here().querySelector('input[name="chon"]');
    if (box) box.click();
  }

  document.addEventListener('keydown', function (event) {
    var key = event.key || String.fromCharCode(event.keyCode).toLowerCase();
    if (event.ctrlKey || event.altKey || event.metaKey || types(event.target) || document.body.className) return;
    if (key === 'j') step(1);
    else if (key === 'k') step(-1);
    else if (/^[ayt]$/.test(key)) does(key);
    else if (key === 'x') tick();
    else if (key === '/') location.href = '/tiep-nhan/tim';
    else if (key === '?') location.href = '/tiep-nhan/phim';
    else return;
    event.preventDefault();
  });

  /* A row under the mouse, the focus in the list, a ticked box: then nothing may move. */
  function points() {
    var list = document.getElementById('dong');
    return list.contains(document.activeElement) || all('#dong tr:hover, #dong input:checked').length > 0;
  }

  document.addEventListener('htmx:beforeSwap', function (event) {
    if (event.detail.target.id !== 'dong' || !points()) return;
    event.detail.shouldSwap = false;
    var told = /data-moi="(\d+)"/.exec(event.detail.serverResponse);
    var words = told ? 'Có ' + told[1] + ' hồ sơ mới' : 'Danh sách đã thay đổi';
    var link = document.createElement('a'), place = document.getElementById('moi');
    link.className = 'alone';
    link.href = location.href;
    link.textContent = words + ' - xem';
    place.innerHTML = '';
    place.appendChild(link);
  });

  if (document.getElementById('dong')) {
    setInterval(function () {
      if (!document.hidden && !document.body.className) window.htmx.trigger('#dong', 'xem');
    }, EVERY);
  }
  if (location.hash === '#viec') does('a');
})();
