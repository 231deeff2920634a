/* Pencarian berkas tunggal. Mesinnya cari.js milik situs, dan indeksnya berdiri di atas skrip ini; yang di sini hanya menampilkan:
   baris yang ditemukan dikumpulkan dalam satu tabel, yang paling cocok di atas, lalu kembali ke tempatnya. */
(function () {
  "use strict";
  if (!window.dipCari) return;
  var kotak = document.getElementById("kata"), kabar = document.getElementById("kabar"), kelas = document.querySelectorAll("section.kelas");
  var baris = Array.from(document.querySelectorAll("tbody tr[id]")).map(el => ({ el: el, rumah: el.parentNode }));
  var menurutKode = new Map(baris.map(b => [b.el.id, b.el])), putaran = 0, jam;

  var hasil = document.createElement("section"), contoh = document.querySelector("section.kelas table");
  hasil.id = "hasil";
  hasil.hidden = true;
  hasil.setAttribute("aria-labelledby", "judul-hasil");
  hasil.innerHTML = "<h2 id=judul-hasil>Hasil pencarian</h2><table><caption>Yang paling cocok di atas</caption><tbody></tbody></table>";
  var isi = hasil.querySelector("tbody");
  if (contoh) isi.before(contoh.querySelector("thead").cloneNode(true));
  document.getElementById("isi").prepend(hasil);

  function kembalikan() {
    baris.forEach(b => { b.rumah.appendChild(b.el); });
  }
  function tampilkan(kode) {
    kembalikan();
    (kode || []).forEach(k => { if (menurutKode.has(k)) isi.appendChild(menurutKode.get(k)); });
    hasil.hidden = !kode || !isi.firstChild;
    kelas.forEach(k => { k.hidden = !!kode; });
  }
  /* Pertanyaan berdiri di alamat sebagai #q=…, sehingga dapat ditandai dan dibagikan; tanpa pertanyaan, alamatnya kembali polos. */
  function dariAlamat() {
    return location.hash.slice(0, 3) === "#q=" ? new URLSearchParams(location.hash.slice(1)).get("q").trim() : "";
  }
  function keAlamat(teks) {
    if (teks === dariAlamat()) return;
    try {
      history.replaceState(null, "", teks ? "#" + new URLSearchParams({ q: teks }) : location.href.split("#")[0]);
    } catch { /* Ada peramban yang melarangnya bagi berkas; pencarian tetap jalan. */ }
  }
  function cari() {
    var nomor = ++putaran, teks = kotak.value.trim();
    if (!teks) {
      tampilkan(null);
      kabar.textContent = "";
      return;
    }
    window.dipCari.cari(teks, {}, Infinity).then(h => {
      if (nomor !== putaran) return;
      tampilkan(h.kode);
      var n = isi.childElementCount;
      kabar.textContent = n ? n + " informasi ditemukan untuk “" + teks + "”." :
        "Tidak ditemukan. Coba kata lain, atau tanyakan ke meja layanan.";
    });
  }

  document.getElementById("bagian-cari").hidden = false;
  kotak.addEventListener("input", () => {
    clearTimeout(jam);
    jam = setTimeout(() => { keAlamat(kotak.value.trim()); cari(); }, 150);
  });
  if ((kotak.value = dariAlamat())) cari();
  /* Tautan ke satu baris atau satu bagian membuka daftarnya lagi; tautan ke pertanyaan mengajukannya. */
  addEventListener("hashchange", () => {
    clearTimeout(jam);
    if (dariAlamat()) {
      kotak.value = dariAlamat();
      cari();
      return;
    }
    if (!kotak.value || location.hash === "#hasil") return;
    kotak.value = "";
    cari();
    var tujuan = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (tujuan) tujuan.scrollIntoView();
  });
}());
