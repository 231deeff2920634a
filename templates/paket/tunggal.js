
(function () {
  'use strict';
  // Awalan dan akhiran dilepas dengan segala cara yang mungkin; dua kata bertemu bila ada bentuk dasarnya yang sama.
  var AWALAN = [
    ['meng', ['', 'k']], ['peng', ['', 'k']], ['meny', ['s']], ['peny', ['s']], ['mem', ['', 'p']], ['pem', ['', 'p']],
    ['men', ['', 't']], ['pen', ['', 't']], ['me', ['']], ['pe', ['']], ['per', ['']], ['ber', ['']], ['ter', ['']],
    ['di', ['']], ['ke', ['']], ['se', ['']]
  ];
  var AKHIRAN = ['nya', 'lah', 'kan', 'an', 'i'];

  function lipat(teks) {
    return teks.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  }

  function kata(teks) {
    return lipat(teks).split(/[^a-z0-9]+/).filter(Boolean);
  }

  function bentuk(k) {
    var hasil = [k], i, j;
    for (i = 0; i < hasil.length && hasil.length < 60; i++) {
      for (j = 0; j < AKHIRAN.length; j++) {
        var a = AKHIRAN[j];
        if (hasil[i].length - a.length >= 3 && hasil[i].slice(-a.length) === a) tambah(hasil, hasil[i].slice(0, -a.length));
      }
      for (j = 0; j < AWALAN.length; j++) {
        var p = AWALAN[j][0];
        if (hasil[i].indexOf(p) !== 0) continue;
        AWALAN[j][1].forEach(function (ganti) {
          var sisa = ganti + hasil[i].slice(p.length);
          if (sisa.length >= 4) tambah(hasil, sisa);
        });
      }
    }
    return hasil;
  }

  function tambah(daftar, k) {
    if (daftar.indexOf(k) < 0) daftar.push(k);
  }

  // Satu huruf berbeda, kurang, lebih, atau dua huruf bertukar tempat.
  function mirip(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    var i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    return a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i) ||
      (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
  }

  var kotak = document.getElementById('cari');
  var kabar = document.getElementById('kabar');
  var kelompok = Array.prototype.slice.call(document.querySelectorAll('section.kelas, tbody'));
  var ingatan = {};
  var baris = Array.prototype.slice.call(document.querySelectorAll('tbody tr[id]')).map(function (el) {
    var unik = [];
    kata(el.textContent).forEach(function (k) { tambah(unik, k); });
    return { el: el, kata: unik };
  });

  function dasar(k) {
    return ingatan[k] || (ingatan[k] = bentuk(k));
  }

  function cocok(q, milik) {
    return milik.some(function (k) {
      if (k.indexOf(q) === 0 || (q.length > 4 && mirip(q, k))) return true;
      var b = dasar(k);
      return dasar(q).some(function (d) { return d.length > 3 && b.indexOf(d) >= 0; });
    });
  }

  function saring() {
    var cari = kata(kotak.value), ada = 0;
    baris.forEach(function (b) {
      var tampil = cari.every(function (q) { return cocok(q, b.kata); });
      b.el.hidden = !tampil;
      if (tampil) ada++;
    });
    kelompok.forEach(function (t) { t.hidden = !t.querySelector('tr[id]:not([hidden])'); });
    kabar.textContent = !cari.length ? '' : ada ? ada + ' informasi ditemukan.' :
      'Tidak ditemukan. Coba kata lain, atau tanyakan ke meja layanan.';
  }

  document.getElementById('bagian-cari').hidden = false;
  kotak.addEventListener('input', saring);
}());
