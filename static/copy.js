/* A button beside each number that copies it: one tap for the desk that keys it in elsewhere. ES5. */
(function () {
  var all = document.querySelectorAll('[data-chep]');

  function copy(number) {
    var box = document.createElement('textarea');
    box.value = number;
    box.className = 'skip';
    document.body.appendChild(box);
    box.select();
    document.execCommand('copy');
    document.body.removeChild(box);
  }

  function add(one) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'second';
    button.textContent = 'Chép số';
    button.onclick = function () {
      copy(one.getAttribute('data-chep'));
      button.textContent = 'Đã chép';
      button.focus();
    };
    one.parentNode.insertBefore(button, one.nextSibling);
  }

  for (var i = 0; i < all.length; i++) add(all[i]);
})();
