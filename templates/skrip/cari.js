/* Pencarian tanpa server. Indeks datang dari cari/*.js, skrip biasa yang memanggil dipCari(jenis, nomor, isi):
   dengan begitu situs dapat dicari juga dari flash disk. Aturan kata sama dengan Sources/DIPSite/Pencarian. */
(function () {
  "use strict";
  var SKRIP = document.currentScript, HALAMAN = 20, SARING = "kelas kategori unit tahun bentuk rezim status".split(" ");
  var kosong = () => Object.create(null);

  /* Bagian-bagian indeks, dimuat bila diperlukan. */
  var data = { bahasa: [], kepala: [], sinonim: [], kata: [], kartu: [] }, tunggu = kosong();
  function dipCari(jenis, nomor, isi) {
    data[jenis][nomor] = isi;
    var t = tunggu[jenis + nomor];
    if (t) t.siap();
  }
  window.dipCari = dipCari;
  function muat(jenis, nomor) {
    if (data[jenis][nomor] !== undefined) return Promise.resolve();
    var kunci = jenis + nomor;
    if (!tunggu[kunci]) {
      var t = tunggu[kunci] = {};
      t.janji = new Promise((siap, gagal) => {
        t.siap = siap;
        var s = document.createElement("script");
        s.src = new URL("../cari/" + jenis + (jenis === "kata" || jenis === "kartu" ? "-" + nomor : "") + ".js", SKRIP.src).href;
        s.onerror = () => { delete tunggu[kunci]; gagal(new Error(s.src)); };
        document.head.appendChild(s);
      });
    }
    return tunggu[kunci].janji;
  }

  /* Kata: pemotongan dan akar. */
  var B;
  function bahasa() {
    var d = data.bahasa[0], himpun = s => new Set(s.split(" ").map(tanpaAkhiran));
    B = { henti: new Set(d.henti.split(" ")), aksen: d.aksen, tanda: kosong(), khusus: new Map(), partikel: d.partikel.split(" ") };
    ["k", "m", "n", "ny", "pendek"].forEach(n => { B[n] = himpun(d[n]); });
    B.akar = himpun([d.akar, d.k, d.m, d.n, d.ny].join(" "));
    d.khusus.split(" ").forEach((k, i, s) => { if (i % 2) B.khusus.set(s[i - 1], k); });
    for (var i = 0; i < d.tanda.length; i++) B.tanda[d.tanda[i]] = i;
  }
  /* Setiap kata dengan letaknya: [kata, awal, akhir]. */
  function potong(teks) {
    var hasil = [], kata = "", awal = 0;
    for (var i = 0; i <= teks.length; i++) {
      var c = i < teks.length ? teks.charCodeAt(i) : 32, h = " ";
      if (c === 39 || c === 0x2019 || c === 0xAD) continue;
      if ((c > 47 && c < 58) || (c > 96 && c < 123)) h = teks[i];
      else if (c > 64 && c < 91) h = String.fromCharCode(c + 32);
      else if (c > 0xBF && c < 0x100) h = B.aksen[c - 0xC0];
      if (h !== " ") {
        if (!kata) awal = i;
        kata += h;
      } else if (kata) {
        if (kata.length <= 32) hasil.push([kata, awal, i]);
        kata = "";
      }
    }
    return hasil;
  }
  var VOKAL = /[aeiou]/, GUGUS = /^(pr|tr|kr|kl|pl|st|sp|sy|ng|ny|gr|dr|br|bl|fr|fl|sk|sw|kh)/;
  function vokal(h) { return h !== undefined && h !== "" && VOKAL.test(h); }
  function tanpaAkhiran(k) {
    function akhir(s) {
      var n = k.length - s.length;
      return n >= 3 && k.slice(n) === s && VOKAL.test(k.slice(0, n));
    }
    for (;;) {
      if (akhir("kan")) k = k.slice(0, -3);
      else if (akhir("an")) k = k.slice(0, -2);
      else if (akhir("i") || (akhir("k") && vokal(k[k.length - 2]))) k = k.slice(0, -1);
      else return k;
    }
  }
  function sisa(k, dari, sedikitnya) {
    var r = k.slice(dari), inti = tanpaAkhiran(r);
    if (inti.length < 3 || (inti.length < sedikitnya && !B.pendek.has(inti))) return null;
    return vokal(r[0]) || vokal(r[1]) || GUGUS.test(r) ? r : null;
  }
  function pulih(k, dari, hilang, daftar, lain) {
    var r = k.slice(dari);
    if (tanpaAkhiran(r).length < 3) return null;
    return (daftar.has(tanpaAkhiran(hilang + r)) ? hilang : lain) + r;
  }
  function nasal(k) {
    if (k.length < 5) return null;
    var h = k[2], n = k[3];
    if (h === "n" && n === "g") {
      if (k.length < 6) return null;
      return vokal(k[4]) ? pulih(k, 4, "k", B.k, "") : "ghkqx".indexOf(k[4]) >= 0 ? sisa(k, 4, 3) : null;
    }
    if (h === "n" && n === "y") return vokal(k[4]) ? pulih(k, 4, "ny", B.ny, "s") : null;
    if (h === "n") return vokal(n) ? pulih(k, 3, "n", B.n, "t") : "cdjzst".indexOf(n) >= 0 ? sisa(k, 3, 3) : null;
    if (h === "m") return vokal(n) ? pulih(k, 3, "m", B.m, "p") : "bfvp".indexOf(n) >= 0 ? sisa(k, 3, 3) : null;
    if ("lrwy".indexOf(h) >= 0 && !(h === "r" && k[0] === "p")) return sisa(k, 2, 4);
    return null;
  }
  function tanpaAwalan(k) {
    var r;
    if (/^[mp]e/.test(k) && (r = nasal(k)) !== null) return r;
    if (/^di/.test(k)) return sisa(k, 2, 4);
    if (/^[bpt]er/.test(k) && (r = sisa(k, 3, 4)) !== null) return r;
    if (/^pe/.test(k)) return sisa(k, 2, 4);
    if (/^ke.*an$/.test(k)) return sisa(k, 2, 3);
    return /^se/.test(k) ? sisa(k, 2, 5) : null;
  }
  function akar(k) {
    if (B.khusus.has(k)) return B.khusus.get(k);
    if (k.length < 4 || /[0-9]/.test(k)) return k;
    if (k.length >= 7 && /(nya|lah|kah)$/.test(k) && !B.partikel.some(p => k.slice(-p.length) === p)) k = k.slice(0, -3);
    for (var i = 0; i < 3; i++) {
      if (B.khusus.has(k)) return B.khusus.get(k);
      var inti = tanpaAkhiran(k);
      if (B.akar.has(inti)) return inti;
      var r = tanpaAwalan(k);
      if (r === null) return inti;
      k = r;
    }
    return tanpaAkhiran(k);
  }

  /* Kosakata indeks, dan letak tiap kata. */
  var K, nomorKata, kelompok, kata, urut, kolom = {}, sinonim, kataSinonim, kantor;
  function kepala() {
    K = data.kepala[0];
    kata = []; nomorKata = new Map(); kelompok = new Map(); urut = null;
    var kunci = "";
    K.kata.split(" ").forEach(baris => {
      if (!baris) return;
      var b = baris.split(",");
      kunci = kunci.slice(0, b[0].charCodeAt(0) - 65) + b[0].slice(1);
      var dari = kata.length;
      if (b.length === 1) kata.push(kunci);
      for (var i = 1; i < b.length; i++) {
        kata.push(b[i][0] === "!" ? b[i].slice(1) : b[i].replace(/\d/, n => kunci.slice(+n)));
      }
      for (i = dari; i < kata.length; i++) nomorKata.set(kata[i], i);
      kelompok.set(kunci, [dari, kata.length]);
    });
    ["S", "P", "U", "T", "C"].forEach(n => {
      var isi = K["kolom" + n].isi, tabel = K["kolom" + n].tabel, nilai = new Array(K.entri);
      for (var i = 0; i < K.entri; i++) {
        var v = 0;
        for (var j = 0; j < isi[0]; j++) v = v * 90 + B.tanda[isi[1][i * isi[0] + j]];
        nilai[i] = tabel ? tabel[v] : v;
      }
      kolom[n] = nilai;
    });
    kantor = new Set(pola(K.kantor));
    sinonim = new Map(); kataSinonim = new Set();
    data.sinonim[0].forEach(baris => {
      var lihat = (baris[1] || baris[0]).map(pola);
      (baris[1] ? baris[0].map(pola) : lihat).forEach(p => {
        if (!p.length) return;
        p.forEach(k => { kataSinonim.add(k); });
        var a = akar(p[0]);
        if (!sinonim.has(a)) sinonim.set(a, []);
        sinonim.get(a).push({ kata: p, akar: p.map(akar), lihat: lihat.filter(l => l !== p) });
      });
    });
  }
  function pola(teks) { return bermakna(potong(teks).map(k => k[0])); }
  function bermakna(k) {
    var isi = k.filter(w => !B.henti.has(w));
    return isi.length ? isi : k;
  }
  function bagian(nomor) {
    var i = K.pecah.length - 1;
    while (i > 0 && K.pecah[i] > nomor) i--;
    return i;
  }
  var letakSiap = new Map();
  function letak(nomor) {
    if (letakSiap.has(nomor)) return letakSiap.get(nomor);
    var b = bagian(nomor);
    if (typeof data.kata[b] === "string") data.kata[b] = data.kata[b].split(" ");
    var i = (nomor - K.pecah[b]) * 2, jarak = data.kata[b][i], bobot = data.kata[b][i + 1];
    var d = [], n = 0, kali = 1, dok = -1;
    for (var j = 0; j < jarak.length; j++) {
      var v = B.tanda[jarak[j]];
      if (v >= 45) { n += (v - 45) * kali; kali *= 45; continue; }
      dok += n + v * kali + 1;
      d.push(dok);
      n = 0; kali = 1;
    }
    var hasil = { d: d, b: d.map((_, k) => (B.tanda[bobot[k]] + 1) / 16) };
    letakSiap.set(nomor, hasil);
    return hasil;
  }

  /* Satu salah ketik: sisip, hapus, ganti, atau tukar dua huruf berdampingan. */
  function jarak(a, b, batas) {
    if (Math.abs(a.length - b.length) > batas) return batas + 1;
    var lalu2, lalu = [], kini = [], i, j;
    for (j = 0; j <= b.length; j++) lalu[j] = j;
    for (i = 1; i <= a.length; i++) {
      kini = [i];
      var kecil = i;
      for (j = 1; j <= b.length; j++) {
        var v = Math.min(lalu[j] + 1, kini[j - 1] + 1, lalu[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) v = Math.min(v, lalu2[j - 2] + 1);
        kini[j] = v;
        if (v < kecil) kecil = v;
      }
      if (kecil > batas) return batas + 1;
      lalu2 = lalu; lalu = kini;
    }
    return lalu[b.length];
  }
  function mirip(k, batas) {
    var hasil = [];
    function coba(w) {
      if (Math.abs(w.length - k.length) <= batas && w.length > 2 && jarak(k, w, batas) <= batas) hasil.push(w);
    }
    kata.forEach(coba);
    kataSinonim.forEach(w => { if (!nomorKata.has(w)) coba(w); });
    /* Huruf pertama jarang salah, dan kata yang banyak dipakai lebih mungkin dimaksud. */
    return hasil.sort((a, b) => {
      return jarak(k, a, batas) - jarak(k, b, batas) || (b[0] === k[0]) - (a[0] === k[0]) || (a < b ? -1 : 1);
    });
  }
  function berawalan(k) {
    if (!urut) urut = kata.slice().sort();
    var a = 0, z = urut.length, hasil = [];
    while (a < z) { var m = (a + z) >> 1; if (urut[m] < k) a = m + 1; else z = m; }
    for (; a < urut.length && urut[a].slice(0, k.length) === k && hasil.length < 200; a++) hasil.push(urut[a]);
    return hasil;
  }

  /* Kata-kata indeks yang dimaksud satu kata pertanyaan, dengan bobotnya. */
  function sekelompok(w, peta, tepat, seakar) {
    function beri(n, b) { if (!(peta.get(n) >= b)) peta.set(n, b); }
    if (nomorKata.has(w)) beri(nomorKata.get(w), tepat);
    var g = kelompok.get(akar(w));
    if (g) for (var n = g[0]; n < g[1]; n++) beri(n, nomorKata.has(w) ? seakar : (tepat + seakar) / 2);
  }
  function pahami(k, terakhir) {
    var t = { kata: k, peta: new Map(), akar: [akar(k)], alih: [], baku: null };
    sekelompok(k, t.peta, 1, 0.7);
    var dikenal = t.peta.size > 0 || sinonim.has(t.akar[0]) || kataSinonim.has(k);
    var awal = (terakhir || !dikenal) && k.length > (dikenal ? 3 : 2) ? berawalan(k) : [];
    awal.forEach(w => { sekelompok(w, t.peta, dikenal ? 0.45 : 0.8, dikenal ? 0 : 0.5); });
    if (dikenal) return t;
    if (!awal.length) {
      kataSinonim.forEach(w => { if (k.length > 2 && w.slice(0, k.length) === k) t.akar.push(akar(w)); });
    }
    if (awal.length || t.akar.length > 1 || k.length < 4 || /^\d+$/.test(k)) return t;
    for (var i = 3; i < k.length - 2; i++) {
      if (nomorKata.has(k.slice(0, i)) && nomorKata.has(k.slice(i))) { t.alih.push([k.slice(0, i), k.slice(i)]); return t; }
    }
    var dekat = mirip(k, 1);
    if (!dekat.length) return t;
    t.baku = dekat[0];
    dekat.forEach(w => { sekelompok(w, t.peta, 0.75, 0.5); t.akar.push(akar(w)); });
    return t;
  }
  function susun(teks, mengetik) {
    var k = bermakna(potong(teks).map(x => x[0])).filter((w, i, s) => s.indexOf(w) === i).slice(0, 12);
    var token = k.map((w, i) => pahami(w, mengetik && i === k.length - 1));
    var alih = [];
    token.forEach((t, i) => {
      t.alih.forEach(a => { alih.push({ dari: i, ke: i, kata: a, bobot: 0.9 }); });
      if (i + 1 < token.length && nomorKata.has(t.kata + token[i + 1].kata)) {
        alih.push({ dari: i, ke: i + 1, kata: [t.kata + token[i + 1].kata], bobot: 0.95 });
      }
      var ada = kosong();
      t.akar.forEach(a => {
        (sinonim.get(a) || []).forEach(s => {
          for (var j = 1; j < s.akar.length; j++) {
            if (!token[i + j] || token[i + j].akar.indexOf(s.akar[j]) < 0) return;
          }
          /* Bentuk lain dari katanya bisa berarti lain: keuangan bukan uang. */
          var tepat = s.kata.every((w, j) => token[i + j].kata === w);
          s.lihat.forEach(l => {
            var kunci = l.join(" ") + s.akar.length;
            if (!ada[kunci]) alih.push({ dari: i, ke: i + s.akar.length - 1, kata: l, bobot: tepat ? 0.8 : 0.5 });
            ada[kunci] = true;
          });
        });
      });
    });
    alih.forEach(a => {
      a.peta = a.kata.map(w => { var p = new Map(); sekelompok(w, p, 1, 0.7); return p; });
    });
    return { token: token, alih: alih.filter(a => a.peta.every(p => p.size)) };
  }

  /* Nilai setiap dokumen bagi satu pertanyaan. */
  function isiPeta(peta, ke) {
    peta.forEach((bobot, nomor) => {
      if (!bobot) return;
      var l = letak(nomor);
      for (var i = 0; i < l.d.length; i++) {
        var v = bobot * l.b[i];
        if (v > ke[l.d[i]]) ke[l.d[i]] = v;
      }
    });
    return ke;
  }
  function nilai(s) {
    var N = K.dokumen, skor = new Float32Array(N), kena = new Float32Array(N), jumlah = 0;
    var lajur = s.token.map(t => isiPeta(t.peta, new Float32Array(N)));
    s.alih.forEach(a => {
      var sub = a.peta.map(p => isiPeta(p, new Float32Array(N)));
      for (var d = 0; d < N; d++) {
        var kecil = 1, rata = 0;
        for (var i = 0; i < sub.length; i++) { kecil = Math.min(kecil, sub[i][d]); rata += sub[i][d] / sub.length; }
        if (!kecil) continue;
        var v = a.bobot * (kecil + rata) / 2;
        for (i = a.dari; i <= a.ke; i++) if (v > lajur[i][d]) lajur[i][d] = v;
      }
    });
    s.token.forEach((t, i) => {
      var kat = K.kategori.map(k => {
        function ada(teks) { return potong(teks).some(w => t.akar.indexOf(akar(w[0])) >= 0); }
        return ada(k[2]) ? 0.2 : ada(k[3]) ? 0.12 : 0;
      });
      var df = 0, l = lajur[i], d;
      for (d = 0; d < N; d++) if (l[d]) df++;
      t.df = df;
      /* Nama kantor sendiri tidak membedakan entri yang satu dari yang lain. */
      var idf = Math.log(1 + (N - df + 0.5) / (df + 0.5)) * (kantor.has(t.kata) ? 0.2 : 1);
      for (d = 0; d < K.entri; d++) {
        var k = Math.max(kat[kolom.S[d]], kolom.P[d] ? kat[kolom.P[d] - 1] : 0);
        if (k > l[d]) l[d] = df ? k : Math.max(k, 0.3);
      }
      var adaSatu = false;
      for (d = 0; d < N; d++) if (l[d]) { skor[d] += idf * l[d]; kena[d] += idf; adaSatu = true; }
      t.kosong = !adaSatu;
      if (adaSatu) jumlah += idf;
    });
    for (var d = 0; d < N; d++) {
      if (!skor[d]) continue;
      skor[d] *= 0.35 + 0.65 * kena[d] / jumlah;
      if (d < K.entri && kolom.C[d][0] >> 7) skor[d] *= 0.7;
    }
    return skor;
  }

  /* Saringan. */
  function bit(daftar, nama) { return daftar.indexOf(nama); }
  function cocok(nama, nilai, d) {
    if (!nilai) return true;
    switch (nama) {
      case "kelas": return K.kategori[kolom.S[d]][1] === nilai;
      case "kategori": return K.kategori[kolom.S[d]][0] === nilai || (kolom.P[d] > 0 && K.kategori[kolom.P[d] - 1][0] === nilai);
      case "unit": return kolom.U[d].some(u => K.unit[u][0] === nilai);
      case "tahun": return kolom.T[d][0] <= +nilai && +nilai <= kolom.T[d][1];
      case "bentuk": return ((kolom.C[d][0] >> bit(["cetak", "digital", "rekaman", "daring"], nilai)) & 1) === 1;
      case "rezim": return ((kolom.C[d][0] >> (4 + bit(["umum", "pemilu", "pemilihan"], nilai))) & 1) === 1;
      default: return (kolom.C[d][0] >> 7) === (nilai === "dicabut" ? 1 : 0);
    }
  }
  function lolos(saring, d, kecuali) {
    return SARING.every(n => n === kecuali || cocok(n, saring[n], d));
  }

  /* Cari: {dok: nomor entri menurut peringkat, lihat: dokumen lain, susunan}. */
  var siap = null;
  function mulai() {
    if (!siap) {
      siap = Promise.all(["bahasa", "sinonim", "kepala"].map(n => muat(n, 0))).then(() => { bahasa(); kepala(); });
      siap.catch(() => { siap = null; });
    }
    return siap;
  }
  function cari(teks, saring, mengetik) {
    saring = saring || {};
    return mulai().then(() => {
      var s = susun(teks, mengetik !== false), perlu = new Set();
      function catat(peta) { peta.forEach((_, n) => { perlu.add(bagian(n)); }); }
      s.token.forEach(t => { catat(t.peta); });
      s.alih.forEach(a => { a.peta.forEach(catat); });
      var kode = /^\s*([a-z]{2,8})[-\s]?(\d{3,7})\s*$/i.exec(teks), kartuKode = 0;
      if (kode) {
        kode = kode[1].toUpperCase() + "-" + kode[2];
        while (kartuKode + 1 < K.awal.length && K.awal[kartuKode + 1] <= kode) kartuKode++;
      }
      return Promise.all(Array.from(perlu).map(b => muat("kata", b)).concat(kode ? [muat("kartu", kartuKode)] : [])).then(() => {
        var t0 = performance.now(), dok = [], lihat = [], d;
        if (!s.token.length) {
          for (d = 0; d < K.entri; d++) if (lolos(saring, d)) dok.push(d);
          return { dok: dok, lihat: lihat, susunan: s, semua: null };
        }
        var skor = nilai(s), puncak = 0;
        if (kode) data.kartu[kartuKode].forEach((k, i) => { if (k.split("\t")[0] === kode) skor[kartuKode * K.isi + i] = 1e6; });
        for (d = 0; d < K.entri; d++) if (skor[d] < 1e6) puncak = Math.max(puncak, skor[d]);
        var semua = [];
        for (d = 0; d < K.dokumen; d++) {
          if (skor[d] <= puncak * (d < K.entri ? 0.18 : 0.4)) continue;
          if (d >= K.entri) lihat.push(d);
          else { semua.push(d); if (lolos(saring, d)) dok.push(d); }
        }
        function menurun(a, b) { return skor[b] - skor[a] || a - b; }
        return { dok: dok.sort(menurun), lihat: lihat.sort(menurun).slice(0, 3), susunan: s, semua: semua, skor: skor, ms: performance.now() - t0 };
      });
    });
  }
  function kartu(d) {
    var b = Math.floor(d / K.isi);
    return muat("kartu", b).then(() => {
      var k = data.kartu[b][d % K.isi].split("\t");
      return { kode: k[0], judul: k[1], ringkasan: k[2], alamat: k[3] || "informasi/" + k[0] + ".html" };
    });
  }
  dipCari.cari = (teks, saring, n = 20) => {
    return cari(teks, saring).then(h => {
      return Promise.all(h.dok.slice(0, n).map(kartu)).then(k => ({ jumlah: h.dok.length, kode: k.map(x => x.kode), ms: h.ms }));
    });
  };
  dipCari.akar = daftar => mulai().then(() => daftar.map(akar));
  dipCari.kosakata = () => mulai().then(() => Array.from(kelompok).map(g => [g[0], kata.slice(g[1][0], g[1][1])]));

  /* Halaman cari. */
  var formulir = document.getElementById("cari");
  if (!formulir || !document.getElementById("cari-hasil")) return;
  /* Kalimat-kalimatnya tertulis di halaman, supaya mengikuti bahasanya. */
  var T = document.getElementById("hasil").dataset, e = id => document.getElementById(id), status = e("cari-status");
  var label = kosong(), hasilKini = null, tampil = 0, putaran = 0, judulAwal = document.title;
  function ganti(s, o) { return s.replace(/\{(\w)\}/g, (_, n) => o[n]); }
  function angka(n) { return String(n).replace(/\B(?=(\d{3})+$)/g, document.documentElement.lang === "en" ? "," : "."); }
  SARING.forEach(n => {
    Array.from(formulir.elements[n].options).forEach(o => { label[n + o.value] = o.textContent; });
  });
  function baca() {
    var p = new URLSearchParams(location.search.length > 1 ? location.search : location.hash.slice(1));
    formulir.elements.q.value = p.get("q") || "";
    SARING.forEach(n => {
      formulir.elements[n].value = p.get(n) || "";
      if (formulir.elements[n].selectedIndex < 0) formulir.elements[n].value = "";
      if (formulir.elements[n].value) e("saringan").open = true;
    });
  }
  function keadaan() {
    var s = { q: formulir.elements.q.value.trim() };
    SARING.forEach(n => { s[n] = formulir.elements[n].value; });
    return s;
  }
  function tulisAlamat(s, baru) {
    var p = new URLSearchParams();
    Object.keys(s).forEach(n => { if (s[n]) p.set(n, s[n]); });
    var a = p.toString() ? "?" + p : location.pathname;
    if (a === (location.search || location.pathname)) return;
    try { history[baru ? "pushState" : "replaceState"](null, "", a); } catch (_) { location.hash = p.toString(); }
  }
  function unsur(nama, kelas, isi) {
    var u = document.createElement(nama);
    if (kelas) u.className = kelas;
    if (isi) u.textContent = isi;
    return u;
  }
  /* Judul dan ringkasan berbahasa Indonesia, juga di halaman berbahasa Inggris; alamatnya berpangkal di halaman ini. */
  function tandai(u, teks, kenal) {
    var dari = 0;
    u.lang = "id";
    potong(teks).forEach(k => {
      if (!kenal.has(k[0])) return;
      u.appendChild(document.createTextNode(teks.slice(dari, k[1])));
      u.appendChild(unsur("mark", "", teks.slice(k[1], k[2])));
      dari = k[2];
    });
    u.appendChild(document.createTextNode(teks.slice(dari)));
    return u;
  }
  function kenali(s) {
    var kenal = new Set();
    function catat(p) { p.forEach((b, n) => { if (b) kenal.add(kata[n]); }); }
    s.token.forEach(t => { catat(t.peta); });
    s.alih.forEach(a => { a.peta.forEach(catat); });
    return kenal;
  }
  function baris(d, k, kenal) {
    var li = unsur("li"), a = tandai(unsur("a"), k.judul, kenal), m = unsur("span", "meta"), t = kolom.T[d];
    a.href = k.alamat;
    li.appendChild(a);
    if (kolom.C[d][0] >> 7) { li.appendChild(document.createTextNode(" ")); li.appendChild(unsur("span", "cap cap-cabut", T.dicabut)); }
    li.appendChild(tandai(unsur("span", "ringkasan"), k.ringkasan, kenal));
    [k.kode, label["kelas" + K.kategori[kolom.S[d]][1]], kolom.U[d].map(u => K.unit[u][1]).join("; "), t[0] === t[1] ? t[0] : t[0] + "–" + t[1]].forEach((teks, i) => {
      if (i) m.appendChild(document.createTextNode(" "));
      m.appendChild(unsur("span", i ? "" : "kode", teks));
    });
    li.appendChild(m);
    return li;
  }
  function tunjukkan(nomor, fokus) {
    var h = hasilKini, kenal = kenali(h.susunan), potongan = h.dok.slice(tampil, tampil + HALAMAN);
    return Promise.all(potongan.map(kartu)).then(k => {
      if (nomor !== putaran) return;
      var semua = document.createDocumentFragment();
      k.forEach((satu, i) => { semua.appendChild(baris(potongan[i], satu, kenal)); });
      var pertama = semua.firstChild;
      if (!tampil) e("cari-hasil").textContent = "";
      e("cari-hasil").appendChild(semua);
      tampil += potongan.length;
      var sisa = h.dok.length - tampil;
      e("cari-lagi").hidden = sisa <= 0;
      e("cari-lagi").textContent = ganti(T.lagi, { n: Math.min(HALAMAN, sisa) });
      if (fokus && pertama) pertama.querySelector("a").focus();
    });
  }
  function hitung(s, h) {
    var dasar = h.semua;
    if (!dasar) { dasar = []; for (var d = 0; d < K.entri; d++) dasar.push(d); }
    SARING.forEach(n => {
      var isi = dasar.filter(d => lolos(s, d, n));
      Array.from(formulir.elements[n].options).forEach(o => {
        if (!o.value) return;
        var c = 0;
        isi.forEach(d => { if (cocok(n, o.value, d)) c++; });
        o.textContent = label[n + o.value] + " (" + angka(c) + ")";
      });
    });
  }
  function lihatJuga(h, s) {
    var ul = e("cari-lihat").querySelector("ul");
    ul.textContent = "";
    function tambah(alamat, judul, ket) {
      var li = unsur("li"), a = unsur("a", "", judul);
      a.href = alamat;
      a.lang = "id";
      li.appendChild(a);
      if (ket) li.appendChild(document.createTextNode(" – " + ket));
      ul.appendChild(li);
    }
    var t = h.susunan.token;
    K.kategori.forEach(k => {
      if (!t.length || K.nihil.indexOf(k[0]) < 0) return;
      var w = potong(k[2] + " " + k[3]).map(x => akar(x[0]));
      if (t.some(x => x.kata.length > 3 && w.indexOf(x.akar[0]) >= 0 && x.df * 20 < K.dokumen)) tambah("kategori/" + k[0] + ".html", k[2], T.nihil);
    });
    return Promise.all(h.lihat.map(kartu)).then(k => {
      k.forEach(x => { tambah(x.alamat, x.judul, x.kode ? T.tutup + ", " + x.ringkasan : x.ringkasan); });
      e("cari-lihat").hidden = !ul.firstChild;
    });
  }
  function maksud(h, s) {
    var p = e("cari-maksud"), ralat = h.susunan.token.filter(t => t.baku);
    p.textContent = "";
    if (h.dok.length && ralat.length) {
      p.textContent = ganti(T.maksud, { a: ralat.map(t => t.kata).join(" "), b: ralat.map(t => t.baku).join(" ") });
    } else if (!h.dok.length && s.q) {
      var usul = [];
      h.susunan.token.forEach(t => { if (t.kata.length > 3) usul = usul.concat(mirip(t.kata, t.kata.length > 6 ? 2 : 1).filter(w => w !== t.kata && nomorKata.has(w)).slice(0, 3)); });
      if (usul.length) p.appendChild(document.createTextNode(T.dekat));
      usul.forEach((w, i) => {
        var a = unsur("a", "", w);
        a.href = "?q=" + encodeURIComponent(w);
        if (i) p.appendChild(document.createTextNode(", "));
        p.appendChild(a);
      });
    }
    p.hidden = !p.firstChild;
  }
  /* Baru sekarang hasil dan yang di bawahnya tampak (aset/cari.css), supaya tidak ada yang bergeser. */
  function kabar(teks) {
    status.textContent = teks;
    document.documentElement.className = "siap";
  }
  function jalan(baru, mengetik) {
    var nomor = ++putaran, s = keadaan(), t0 = performance.now();
    tulisAlamat(s, baru);
    document.title = s.q ? ganti(T.judul, { q: s.q }) + " – " + judulAwal : judulAwal;
    if (!siap) status.textContent = T.muat;
    return cari(s.q, s, mengetik).then(h => {
      if (nomor !== putaran) return;
      hasilKini = h;
      tampil = 0;
      var disaring = SARING.some(n => s[n]), u = s.q ? ganti(T.untuk, { q: s.q }) : "";
      e("tidak-ada").hidden = h.dok.length > 0;
      if (!h.dok.length) e("cari-hasil").textContent = "";
      maksud(h, s);
      hitung(s, h);
      return Promise.all([h.dok.length && (s.q || disaring) ? tunjukkan(nomor) : (e("cari-hasil").textContent = "", e("cari-lagi").hidden = true), lihatJuga(h, s)]).then(() => {
        if (nomor !== putaran) return;
        dipCari.lama = performance.now() - t0;
        kabar(ganti(!h.dok.length ? T.nol : s.q || disaring ? T.ada : T.awal, { n: angka(h.dok.length), u: u }));
      });
    }).catch(() => { kabar(T.gagal); });
  }
  var jam;
  formulir.addEventListener("submit", p => { p.preventDefault(); clearTimeout(jam); jalan(true, false); });
  formulir.addEventListener("input", p => { clearTimeout(jam); jam = setTimeout(() => { jalan(false, true); }, p.target.name === "q" ? 200 : 0); });
  formulir.addEventListener("reset", p => {
    p.preventDefault();
    SARING.forEach(n => { formulir.elements[n].value = ""; });
    jalan(true, false);
  });
  e("cari-lagi").addEventListener("click", () => { tunjukkan(putaran, true); });
  window.addEventListener("popstate", () => { baca(); jalan(false, false); });
  baca();
  jalan(false, false);
})();
