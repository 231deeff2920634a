"""One page of each kind in Chromium: wide and narrow, light and dark, from a disk and from a server."""

import concurrent.futures
import contextlib
import functools
import http.server
import multiprocessing
import os
import threading
import urllib.parse

import juri
import pytest
from conftest import buka_peramban

LEBAR = {"lebar": (1280, 900), "sempit": (360, 740)}


class _Pelayan(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def server(folder):
    pelayan = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Pelayan, directory=str(folder)))
    utas = threading.Thread(target=pelayan.serve_forever, daemon=True)
    utas.start()
    try:
        yield f"http://127.0.0.1:{pelayan.server_address[1]}"
    finally:
        pelayan.shutdown()
        pelayan.server_close()


# What a page is about stands where its content begins, whatever lies beside it; annexes have their title on the cover.
JARAK_JUDUL = """(() => { const h = document.querySelector('main h1')
  return h ? h.getBoundingClientRect().top - h.closest('main').getBoundingClientRect().top : 0 })()"""


def kunjungi(peramban, alamat, ukuran, warna="light", periksa=lambda page: []):
    """Opens each address; returns everything a person or a security officer would complain about."""
    temuan = []
    konteks = peramban.new_context(
        viewport={"width": ukuran[0], "height": ukuran[1]}, locale="id-ID", timezone_id="Asia/Makassar",
        color_scheme=warna,
    )
    page = konteks.new_page()
    sekarang = [""]
    page.on("console", lambda m: temuan.append(f"{sekarang[0]}: konsol {m.type}: {m.text}")
            if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: temuan.append(f"{sekarang[0]}: {e}"))
    # Leaving a page breaks off what it was still loading; that is no fault of the page.
    page.on("requestfailed", lambda r: temuan.append(f"{sekarang[0]}: gagal dimuat: {r.url}")
            if r.failure != "net::ERR_ABORTED" else None)
    page.on("response", lambda r: temuan.append(f"{sekarang[0]}: {r.status} {r.url}") if r.status >= 400 else None)

    def catat_asal(r):
        asal = urllib.parse.urlsplit(sekarang[0])
        if urllib.parse.urlsplit(r.url)[:2] != asal[:2]:
            temuan.append(f"{sekarang[0]}: meminta dari tempat lain: {r.url}")

    page.on("request", catat_asal)
    for satu in alamat:
        sekarang[0] = satu
        page.goto(satu, wait_until="load")
        lebar = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        if lebar[0] > lebar[1]:
            temuan.append(f"{satu}: meluber {lebar[0]} > {lebar[1]} px")
        if not 0 <= (judul := page.evaluate(JARAK_JUDUL)) < 200:
            temuan.append(f"{satu}: judul {judul:.0f} px di bawah awal isi")
        if page.evaluate("getComputedStyle(document.body).fontFamily").strip('"').startswith("Times"):
            temuan.append(f"{satu}: gaya tidak termuat")
        temuan += [f"{satu}: {t}" for t in periksa(page)]
    konteks.close()
    return temuan


def dari_disk(contoh_halaman):
    # 404.html is only ever shown by a server, at the configured base.
    return [p.as_uri() for p in contoh_halaman if p.name != "404.html"]


@pytest.mark.parametrize("ukuran", LEBAR)
@pytest.mark.parametrize("warna", ["light", "dark"])
def test_dari_disk_dan_dapat_diakses(peramban, contoh_halaman, ukuran, warna):
    assert kunjungi(peramban, dari_disk(contoh_halaman), LEBAR[ukuran], warna, juri.axe) == []


def kunjungi_sendiri(alamat, ukuran):
    """A share of the pages, in a browser of its own."""
    with buka_peramban() as peramban:
        return kunjungi(peramban, alamat, ukuran, periksa=juri.axe)


def test_seluruh_situs_dapat_diakses(halaman):
    """Every page in both languages and both widths, shared out among the cores; in the dark, one of each kind is enough (above)."""
    alamat = dari_disk(halaman.values())
    inti = len(os.sched_getaffinity(0))
    bagian = [(alamat[n::inti], LEBAR[ukuran]) for ukuran in LEBAR for n in range(inti)]
    with concurrent.futures.ProcessPoolExecutor(inti, mp_context=multiprocessing.get_context("spawn")) as kolam:
        temuan = list(kolam.map(kunjungi_sendiri, *zip(*bagian)))
    assert len(temuan) == 2 * inti and sum(temuan, []) == []


@pytest.mark.parametrize("ukuran", LEBAR)
def test_dari_server_di_sub_jalur(peramban, situs, contoh_halaman, ukuran, tmp_path):
    (tmp_path / "cabang").mkdir()
    (tmp_path / "cabang" / "dip").symlink_to(situs)
    with server(tmp_path) as dasar:
        alamat = [f"{dasar}/cabang/dip/{p.relative_to(situs)}" for p in contoh_halaman if p.name != "404.html"]
        assert kunjungi(peramban, alamat, LEBAR[ukuran]) == []


@pytest.mark.parametrize("ukuran", LEBAR)
def test_halaman_tak_ditemukan_di_alamat_dasar(peramban, situs, badan_publik, ukuran, tmp_path):
    jalur = urllib.parse.urlsplit(badan_publik["alamat_situs"]).path.strip("/")
    tujuan = tmp_path / "akar" / jalur
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    tujuan.symlink_to(situs)
    with server(tmp_path / "akar") as dasar:
        alamat = f"{dasar}/{jalur}/404.html".replace("//404", "/404")
        assert kunjungi(peramban, [alamat], LEBAR[ukuran], periksa=juri.axe) == []


def test_dapat_dijelajahi_tanpa_skrip_dengan_papan_ketik(peramban, situs):
    konteks = peramban.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = konteks.new_page()
    page.goto((situs / "index.html").as_uri())
    page.keyboard.press("Tab")
    # The first stop of the keyboard leads past the menu.
    page.keyboard.press("Enter")
    assert "#" in page.url
    page.goto((situs / "index.html").as_uri())
    page.locator("a[href^='kelas/setiap_saat']").first.click()
    assert page.url.endswith("kelas/setiap_saat.html")
    page.locator("main a[href*='informasi/']").first.click()
    assert "/informasi/" in page.url and page.locator("h1").count() == 1
    konteks.close()


RUSAK = """<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Rusak</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src *"></head>
<body><h1>Rusak</h1><p style="width:3000px">lebar</p><div><pre>%s</pre></div>
<img src="http://127.0.0.1:9/x.png" alt="luar"></body></html>
""" % ("x" * 3000)


def test_pengunjung_melihat_yang_rusak(peramban, tmp_path):
    """The visitor above must be able to complain."""
    (tmp_path / "rusak.html").write_text(RUSAK, encoding="utf-8")
    pesan = "\n".join(kunjungi(peramban, [(tmp_path / "rusak.html").as_uri()], LEBAR["sempit"], periksa=juri.axe))
    for tanda in ("meluber", "konsol error", "Content Security Policy", "gagal dimuat", "meminta dari tempat lain",
                  "gaya tidak termuat", "landmark-one-main"):
        assert tanda in pesan
    (tmp_path / "turun.html").write_text("<!DOCTYPE html><html lang=id><title>a</title><main><p><br><br><br><br><br><br><br><br><br><br><br><h1>a</h1></main>")
    assert any("di bawah awal isi" in t for t in kunjungi(peramban, [(tmp_path / "turun.html").as_uri()], LEBAR["sempit"]))
