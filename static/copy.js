/* A button beside each thing to key in elsewhere: one tap copies it. ES5. */
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
    var button = document.createElement('button'), name = document.createElement('span');
    button.type = 'button';
    button.className = 'second';
    /* Of many alike a reader that is heard must know which. */
    name.className = 'skip';
    name.textContent = ' ' + (one.getAttribute('data-ten') || 'số');
    button.appendChild(document.createTextNode('Chép'));
    button.appendChild(name);
    button.onclick = function () {
      copy(one.getAttribute('data-chep'));
      button.firstChild.nodeValue = 'Đã lấy';
      button.focus();
    };
    one.parentNode.insertBefore(button, one.nextSibling);
    one.parentNode.insertBefore(document.createTextNode(' '), button);
  }

  for (var i = 0; i < all.length; i++) add(all[i]);
})();
