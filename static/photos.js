/* Photos are sent as soon as they are chosen, made small on the phone where it can. ES5; without it the button sends. */
(function () {
  var EDGE = 1800, LIGHT = 200 * 1024;
  /* How the camera was held -> quarters of a turn, clockwise. Mirrored pictures are left to the server. */
  var TURNS = { 1: 0, 3: 2, 6: 1, 8: 3 };
  /* Each answer names the file it refused; the last one must name them all. */
  var kept = [];
  var LOST = 'Mất mạng. Ảnh đã gửi vẫn còn. Anh/chị bấm “Gửi ảnh này” để gửi lại.';
  var can = window.FormData && window.FileReader && window.XMLHttpRequest && window.Uint8Array && window.Blob;
  if (!can || window.diemPhotos) {
    if (window.diemPhotos) window.diemPhotos();
    return;
  }

  /* Each box asks for the photos of one paper. A form may hold several, and fields beside them. */
  function buttons(shown) {
    var list = document.querySelectorAll('[data-anh] button');
    for (var n = 0; n < list.length; n++) list[n].style.display = shown ? '' : 'none';
  }

  function boxOf(input) {
    for (var box = input; box && box.getAttribute; box = box.parentNode) if (box.getAttribute('data-anh')) return box;
    return null;
  }

  function say(input, words) {
    var box = boxOf(input), place = box && box.querySelector('[role=status]');
    if (place && place.innerHTML !== words) place.innerHTML = words;
  }

  /* How the camera was held, and how wide the picture is as stored; nothing where the file does not say. */
  function heldHow(view) {
    var found = { turn: 1, width: 0 }, at = 2, mark, tiff, little, entry, n;
    if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return found;
    while (at + 10 < view.byteLength) {
      mark = view.getUint16(at);
      if (mark === 0xffe1 && at + 18 < view.byteLength && view.getUint32(at + 4) === 0x45786966) {
        tiff = at + 10;
        little = view.getUint16(tiff) === 0x4949;
        entry = tiff + view.getUint32(tiff + 4, little);
        for (n = view.getUint16(entry, little), entry += 2; n > 0; n--, entry += 12) {
          if (view.getUint16(entry, little) === 0x0112) found.turn = view.getUint16(entry + 8, little);
        }
      }
      if (mark >= 0xffc0 && mark <= 0xffc3) {
        found.width = view.getUint16(at + 7);
        return found;
      }
      at += 2 + view.getUint16(at + 2);
    }
    return found;
  }

  /* What is left to turn: an old browser shows the picture as it is stored, a newer one as the camera was held. */
  function leftToTurn(image, held) {
    var lies = held.turn >= 5 && held.width > 0 && image.naturalWidth !== image.naturalHeight;
    var done = lies ? image.naturalWidth !== held.width : 'imageOrientation' in document.documentElement.style;
    return held.turn === 1 || done ? 1 : held.turn;
  }

  function drawn(image, turn) {
    var scale = Math.min(1, EDGE / Math.max(image.naturalWidth, image.naturalHeight));
    var width = Math.round(image.naturalWidth * scale), height = Math.round(image.naturalHeight * scale);
    var canvas = document.createElement('canvas'), pen = canvas.getContext('2d'), bytes, array, n;
    canvas.width = turn >= 5 ? height : width;
    canvas.height = turn >= 5 ? width : height;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.translate(canvas.width / 2, canvas.height / 2);
    pen.rotate(TURNS[turn] * Math.PI / 2);
    pen.drawImage(image, -width / 2, -height / 2, width, height);
    bytes = atob(canvas.toDataURL('image/jpeg', 0.8).split(',')[1]);
    array = new Uint8Array(bytes.length);
    for (n = 0; n < bytes.length; n++) array[n] = bytes.charCodeAt(n);
    return new Blob([array], { type: 'image/jpeg' });
  }

  function read(file, how, then) {
    var reader = new FileReader();
    reader.onload = function () { then(reader.result); };
    reader.onerror = function () { then(null); };
    reader[how](file);
  }

  /* Gives the small picture, or the file itself where anything is unclear: the server can do all of it. */
  function shrink(file, then) {
    if (file.size <= LIGHT || !/^image\/(jpeg|png|webp)$/.test(file.type)) return then(file);
    read(file.slice(0, 262144), 'readAsArrayBuffer', function (head) {
      var held;
      try {
        held = heldHow(new DataView(head));
      } catch (unreadable) {
        return then(file);
      }
      read(file, 'readAsDataURL', function (url) {
        var image = new Image();
        image.onload = function () {
          var small = file, turn = leftToTurn(image, held);
          try {
            if (turn in TURNS) small = drawn(image, turn);
          } catch (noRoom) {
            small = file;
          }
          then(small.size < file.size ? small : file);
        };
        image.onerror = function () { then(file); };
        image.src = url;
      });
    });
  }

  /* What the form would send if the button beside the photos were pressed, with one photo. */
  function partsOf(input, photo, name) {
    var parts = new FormData(), fields = input.form.elements, button = boxOf(input).querySelector('button'), one;
    for (var n = 0; n < fields.length; n++) {
      one = fields[n];
      if (!one.name || /^(file|submit|button)$/.test(one.type)) continue;
      if (one.checked || !/^(radio|checkbox)$/.test(one.type)) parts.append(one.name, one.value);
    }
    if (button.name) parts.append(button.name, button.value);
    parts.append(input.name, photo, name);
    return parts;
  }

  function send(input, files, number) {
    var request = new XMLHttpRequest(), file = files[number];
    var words = 'Đang gửi ảnh ' + (number + 1) + ' trên ' + files.length + '…';
    say(input, words);
    shrink(file, function (small) {
      request.open('POST', input.form.getAttribute('action'));
      request.setRequestHeader('HX-Request', 'true');
      request.setRequestHeader('HX-Target', 'buoc');
      request.timeout = 600000;
      if (request.upload) request.upload.onprogress = function (event) {
        /* In tens: a screen reader says each change. */
        if (event.lengthComputable) say(input, words + ' ' + Math.floor(10 * event.loaded / event.total) * 10 + ' %');
      };
      request.onload = function () { arrived(input, files, number, request); };
      request.onerror = request.ontimeout = function () { lost(input); };
      request.send(partsOf(input, small, file.name));
    });
  }

  function lost(input) {
    buttons(true);
    say(input, LOST);
  }

  function arrived(input, files, number, request) {
    var page = request.responseText, block = document.getElementById('buoc'), typed;
    if (request.getResponseHeader('HX-Redirect')) {
      location.href = request.getResponseHeader('HX-Redirect');
    } else if (/<html/i.test(page) || !block || !/id="buoc"/.test(page)) {
      /* A page of words instead of a part. */
      document.open();
      document.write(page);
      document.close();
    } else {
      typed = typedMeanwhile(block);
      block.outerHTML = page;
      putBack(typed);
      tidy();
      if (window.diemReads) window.diemReads();
      goOn(document.getElementById(input.id), files, number);
    }
  }

  /* A line is slow: what is typed while a photo travels is newer than what comes back. */
  function typedMeanwhile(block) {
    var found = [], list = block.querySelectorAll('input[id], select[id], textarea[id]'), one;
    for (var n = 0; n < list.length; n++) {
      one = list[n];
      if (/^(file|hidden)$/.test(one.type)) continue;
      found.push([one.id, /^(radio|checkbox)$/.test(one.type) ? 'checked' : 'value', one]);
    }
    return found;
  }

  function putBack(typed) {
    for (var n = 0, place; n < typed.length; n++) {
      place = document.getElementById(typed[n][0]);
      if (place) place[typed[n][1]] = typed[n][2][typed[n][1]];
    }
  }

  function goOn(input, files, number) {
    var block = document.getElementById('buoc'), errors = block.querySelector('.errors');
    kept.push.apply(kept, wrong(errors));
    if (input && number + 1 < files.length) return send(input, files, number + 1);
    tell(block, errors);
    if (block.querySelector('.errors')) return block.querySelector('.errors').focus();
    if (!input) return;
    say(input, 'Đã gửi xong.');
    input.focus();
  }

  function wrong(errors) {
    var found = [], list = errors ? errors.querySelectorAll('li') : [];
    for (var n = 0; n < list.length; n++) found.push(list[n].innerHTML);
    return found;
  }

  function tell(block, errors) {
    var box = errors, heading = block.querySelector('h1');
    if (!kept.length) return;
    if (!box) {
      box = document.createElement('div');
      box.className = 'errors';
      box.setAttribute('role', 'alert');
      box.setAttribute('tabindex', '-1');
      heading.parentNode.insertBefore(box, heading.nextSibling);
    }
    box.innerHTML = '<h2>Còn ' + kept.length + ' ảnh chưa nhận được</h2><ul><li>' + kept.join('</li><li>') + '</li></ul>';
  }

  function tidy() {
    var title = document.querySelector('#buoc title');
    if (title) title.parentNode.removeChild(title);
    buttons(false);
  }

  document.addEventListener('change', function (event) {
    var input = event.target;
    if (input.type !== 'file' || !input.form || !boxOf(input) || !input.files || !input.files.length) return;
    kept = [];
    send(input, Array.prototype.slice.call(input.files), 0);
  });

  window.diemPhotos = tidy;
  tidy();
})();
