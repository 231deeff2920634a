"""Byte budgets and a calm screen: what a first visit costs on a slow line, measured in Chromium, and that nothing jumps."""

import contextlib
import functools
import gzip
import http.server
import itertools
import pathlib
import shutil
import threading
import time
import urllib.parse

import juri
import pytest
from test_peramban import LEBAR, dari_disk, server

# Ten segments of 1,460 bytes: what a server sends before it hears from the phone again (RFC 6928).
KIRIMAN_PERTAMA = 14_600


@pytest.fixture(scope="module", params=["situs", "peragaan"])
def folder(request):
    """The draft, and the site with three editions, whose pages say more."""
    satu = request.getfixturevalue(request.param)
    return satu / "site" if request.param == "peragaan" else satu


def kunjungan_pertama(peramban, alamat):
    """Every answer to a first visit: address and bytes before compression; and what the browser complained of."""
    konteks = peramban.new_context(viewport={"width": 360, "height": 740}, locale="id-ID")
    page = konteks.new_page()
    jawaban, keluhan = [], []
    page.on("response", lambda r: jawaban.append((r.url, r.status, len(r.body()))))
    page.on("console", lambda m: keluhan.append(m.text) if m.type in ("error", "warning") else None)
    page.goto(alamat, wait_until="networkidle")
    konteks.close()
    return jawaban, keluhan


def test_beranda_pada_kunjungan_pertama(peramban, folder, capsys):
    with server(folder) as dasar:
        jawaban, keluhan = kunjungan_pertama(peramban, dasar + "/index.html")
    jumlah = sum(b for _, _, b in jawaban)
    with capsys.disabled():
        print(f"\nberanda: {jumlah} byte dalam {len(jawaban)} berkas")
    assert keluhan == []
    assert {urllib.parse.urlsplit(a)[:2] for a, _, _ in jawaban} == {urllib.parse.urlsplit(dasar)[:2]}
    assert {s for _, s, _ in jawaban} == {200} and any(a.endswith(".css") for a, _, _ in jawaban)
    assert 10_000 < jumlah <= 50_000


def test_setiap_entri(folder):
    besar = {str(p.relative_to(folder)): p.stat().st_size for p in folder.glob("**/informasi/*.html")}
    assert len(besar) > 160
    assert {n: b for n, b in besar.items() if b > 20_000} == {}


def test_gaya_dan_skrip(folder):
    aset = folder / "aset"
    # The search page loads all but the sheet for browsers without script, every other page less.
    assert 0 < sum(p.stat().st_size for p in aset.glob("*.css") if p.name != "tanpa-skrip.css") <= 20_000
    assert 0 < sum(p.stat().st_size for p in aset.glob("*.js")) <= 15_000


def mampat(p):
    return len(gzip.compress(p.read_bytes(), 9))


def test_terbaca_dalam_kiriman_pertama(folder):
    """Compressed as servers send it, the home page and each entry arrive with their styles in the first flight; of any other page
    its title and the beginning of its content do."""
    gaya = sum(mampat(p) for p in (folder / "aset").glob("*.css"))
    utuh = [*folder.glob("**/index.html"), *folder.glob("**/cari.html"), *folder.glob("**/informasi/*.html")]
    assert {str(p): mampat(p) + gaya for p in utuh if mampat(p) + gaya > KIRIMAN_PERTAMA} == {}
    lambat = []
    for p in folder.rglob("*.html"):
        if p.parent.name == "cetak" or p.name == "lembar-penetapan.html":
            continue
        isi = p.read_bytes()
        judul = isi.index(b"</h1>")
        # What is needed to see the title with its styles, before compression.
        if judul > KIRIMAN_PERTAMA - gaya:
            lambat.append((str(p.relative_to(folder)), judul))
    assert lambat == []


GESER = """() => new Promise(selesai => {
  let jumlah = 0
  new PerformanceObserver(d => { for (const e of d.getEntries()) if (!e.hadRecentInput) jumlah += e.value })
    .observe({type: 'layout-shift', buffered: true})
  requestAnimationFrame(() => setTimeout(() => selesai(jumlah), 150))
})"""


@pytest.mark.parametrize("ukuran", LEBAR)
def test_tak_ada_yang_bergeser(peramban, situs, contoh_halaman, ukuran):
    konteks = peramban.new_context(viewport=dict(zip(("width", "height"), LEBAR[ukuran])), locale="id-ID")
    page = konteks.new_page()
    bergeser = {}
    alamat = dari_disk(contoh_halaman)
    alamat += [(situs / "cari.html").as_uri() + tanya for tanya in ("?q=laporan+keuagan", "?q=resep+rendang", "?kelas=berkala")]
    for satu in alamat:
        page.goto(satu, wait_until="load")
        if "cari.html" in satu:
            page.wait_for_function("document.documentElement.classList.contains('siap')")
        if nilai := page.evaluate(GESER):
            bergeser[satu] = nilai
    konteks.close()
    assert bergeser == {}


def test_pengukur_geser_dapat_melihat(peramban, tmp_path):
    (tmp_path / "a.html").write_text(
        "<!doctype html><html lang=id><title>a</title><p id=a>satu<p>dua<script>requestAnimationFrame(() => setTimeout(() => "
        "a.style.height = '300px', 30))</script>", encoding="utf-8")
    page = peramban.new_page()
    page.goto((tmp_path / "a.html").as_uri())
    page.wait_for_timeout(200)
    assert page.evaluate(GESER) > 0
    page.close()


class _Tersendat(http.server.SimpleHTTPRequestHandler):
    """A slow line: the page's beginning, then the rest in pieces with pauses; what belongs to it at once."""

    def log_message(self, *_):
        pass

    def do_GET(self):
        isi = (pathlib.Path(self.directory) / self.path.lstrip("/")).read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(self.path))
        self.send_header("Content-Length", str(len(isi)))
        self.end_headers()
        if not self.path.endswith(".html"):
            self.wfile.write(isi)
            return
        # As a reader scrolls no faster than it arrives, what fills the first screens counts: pieces from the beginning.
        for awal, akhir in itertools.pairwise([0, 6_000, 12_000, 20_000, 36_000, len(isi)]):
            self.wfile.write(isi[awal:akhir])
            self.wfile.flush()
            time.sleep(0.1)


@contextlib.contextmanager
def saluran_lambat(folder):
    pelayan = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Tersendat, directory=str(folder)))
    threading.Thread(target=pelayan.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{pelayan.server_address[1]}"
    finally:
        pelayan.shutdown()
        pelayan.server_close()


def geser_lambat(peramban, folder, alamat, ukuran):
    konteks = peramban.new_context(viewport=dict(zip(("width", "height"), LEBAR[ukuran])), locale="id-ID")
    page = konteks.new_page()
    with saluran_lambat(folder) as dasar:
        bergeser = {}
        for satu in alamat:
            page.goto(f"{dasar}/{satu}", wait_until="load")
            if nilai := page.evaluate(GESER):
                bergeser[satu] = nilai
    konteks.close()
    return bergeser


@pytest.mark.parametrize("ukuran", LEBAR)
def test_tak_bergeser_bila_datang_sedikit_demi_sedikit(peramban, peragaan, ukuran):
    """A column never changes its width because a row arrived; nor does anything else move on a slow line."""
    situs = peragaan / "site"
    alamat = ["index.html", "daftar.html", "en/daftar.html", "dikecualikan.html", "edisi.html", "informasi/DIP-0001.html"]
    alamat.append(next(str(p.relative_to(situs)) for p in sorted(situs.glob("edisi/*/index.html"))))
    assert geser_lambat(peramban, situs, alamat, ukuran) == {}


def test_saluran_lambat_dapat_melihat(peramban, situs, tmp_path):
    """With columns as wide as what has arrived, the same list does shift."""
    (tmp_path / "aset").mkdir()
    for p in (situs / "aset").iterdir():
        shutil.copy(p, tmp_path / "aset")
    gaya = tmp_path / "aset" / "gaya.css"
    gaya.write_text(gaya.read_text("utf-8").replace("table-layout: fixed", "table-layout: auto"), encoding="utf-8")
    shutil.copy(situs / "daftar.html", tmp_path)
    assert geser_lambat(peramban, tmp_path, ["daftar.html"], "lebar") != {}


@pytest.mark.parametrize("nama", ["index.html", "en/index.html"])
@pytest.mark.parametrize("tinggi", [640, 740])
def test_layar_pertama_di_ponsel(peramban, situs, tinggi, nama):
    """On a phone the home page opens with the office, the search field and three doors with counts; on a small one, two."""
    konteks = peramban.new_context(viewport={"width": 360, "height": tinggi}, locale="id-ID")
    page = konteks.new_page()
    page.goto((situs / nama).as_uri())
    # A register of a real office has no sample and no draft banner.
    page.evaluate("document.querySelectorAll('.spanduk').forEach(e => e.remove())")

    def bawah(pilih):
        kotak = [e.bounding_box() for e in page.locator(pilih).all()]
        return [k["y"] + k["height"] for k in kotak]

    assert bawah(".nama-situs") and bawah(".nama-situs")[0] < 100
    assert bawah("h1")[0] < 220 and bawah("#cari-beranda")[0] < 460
    pintu = [max(a, b) for a, b in zip(bawah(".pintu h3"), bawah(".pintu .jumlah"))]
    # English takes more words to say what the list is.
    assert len(pintu) == 3 and sum(p <= tinggi for p in pintu) >= (3 if tinggi >= 740 else 2) - nama.startswith("en/")
    kotak = page.locator("#cari-beranda").bounding_box()
    assert kotak["height"] >= 44 and kotak["width"] >= 180
    konteks.close()


def test_menu_ponsel_tanpa_skrip(peramban, situs):
    konteks = peramban.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = konteks.new_page()
    page.goto((situs / "daftar.html").as_uri())
    menu = page.get_by_role("navigation", name="Utama")
    assert not page.locator("#menu").is_visible()
    page.locator(".buka-menu").focus()
    page.keyboard.press("Enter")
    assert menu.is_visible() and menu.get_by_role("link").count() == 6
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kategori.html")
    konteks.close()
