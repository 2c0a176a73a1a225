/* A page of staff that nobody touches any more covers itself when the session locks. What is typed stays behind it. ES5; the lock itself is the server's. */
(function () {
  var timer, due, focused, title;

  function place() {
    return document.getElementById('khoa');
  }

  function now() {
    return new Date().getTime();
  }

  function after() {
    return 1000 * place().getAttribute('data-sau');
  }

  function wait(milliseconds) {
    clearTimeout(timer);
    due = now() + milliseconds;
    timer = setTimeout(look, milliseconds);
  }

  function look() {
    if (now() < due) return;
    if (!document.body.className) {
      focused = document.activeElement;
      title = document.title;
    }
    document.body.className = 'away';
    document.title = 'Máy đang khóa';
    var asked = window.htmx.ajax('GET', '/can-bo/khoa', { target: '#khoa', swap: 'outerHTML' });
    /* A lost line is told below; engines that know promises want it heard here too. */
    if (asked) asked['catch'](function () {});
  }

  function uncover(milliseconds) {
    document.body.className = '';
    document.title = title;
    if (focused) focused.focus();
    wait(milliseconds);
  }

  /* A tablet that slept has missed its moment; a page that comes back from the history never had it. */
  function wake() {
    if (now() >= due) look();
  }
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('pageshow', wake);

  document.addEventListener('htmx:afterRequest', function (event) {
    var status = event.detail.xhr.status, id = event.detail.target && event.detail.target.id;
    if (id !== 'khoa') {
      /* As the server counts: what a page fetches by itself, and a field that was not kept, is no sign of anybody. */
      if (status !== 204 && (event.detail.requestConfig.verb !== 'get' || id === 'buoc')) wait(after());
    } else if (status === 204) {
      /* Somebody works on in another tab. */
      uncover(after() / 15);
    } else if (!status) {
      place().innerHTML = '<button type="button">Mất mạng. Bấm để mở khóa</button>';
      place().firstChild.onclick = look;
    }
  });

  document.addEventListener('htmx:afterSwap', function () {
    if (!document.body.className) return;
    var field = place().querySelector('input[inputmode]');
    if (field) field.focus();
    else uncover(after());
  });

  wait(after());
})();
