"""Accessible in every guise that people use: forced colours, text twice as large, 320 px, wider spacing, no script, keyboard.

axe over light and dark at two widths stands in test_peramban, test_edisi, test_cari and test_paket; here is what axe cannot see.
"""

import re
import shutil

import juri
import pytest
from conftest import AKAR, jalankan_dip, satu_tiap_jenis
from test_peramban import LEBAR, kunjungi


@pytest.fixture(scope="module")
def alamat(peragaan):
    """One page of every kind of the site with editions, and what a search shows."""
    situs = peragaan / "site"
    bukan = {"404.html", "lembar-penetapan.html", "2025", "en"}
    pilihan = [p for p in satu_tiap_jenis(situs) if not bukan & set(p.relative_to(situs).parts)]
    # The English frame has the same pages with other words: some of each length.
    pilihan += [situs / "en" / nama for nama in ("index.html", "daftar.html", "edisi.html", "informasi/DIP-0001.html")]
    assert {p.parent.name for p in pilihan} >= {"informasi", "kelas", "kategori", "unit", "tahun", "halaman", "cetak", "2026-1"}
    cari, search = ((situs / nama / "cari.html").as_uri() for nama in ("", "en"))
    return [p.as_uri() for p in pilihan] + [cari + "?q=laporan+keuagan&unit=kul", cari + "?q=resep+rendang", search + "?q=laporan"]


def telusuri(peramban, alamat, periksa, siapkan=lambda page: None, **pilihan):
    konteks = peramban.new_context(locale="id-ID", **pilihan)
    page = konteks.new_page()
    siapkan(page)
    temuan = []
    for satu in alamat:
        page.goto(satu, wait_until="load")
        if "?" in satu and pilihan.get("java_script_enabled", True):
            page.wait_for_function("document.documentElement.classList.contains('siap')")
        temuan += [f"{satu.rsplit('/site/')[-1]}: {t}" for t in periksa(page)]
    konteks.close()
    return temuan


# What is wider than its window, and text that is cut off; what is meant for screen readers alone is one pixel small.
MELUBER = """() => {
  const akar = document.documentElement, salah = []
  if (akar.scrollWidth > akar.clientWidth) {
    salah.push(`meluber ${akar.scrollWidth} > ${akar.clientWidth}`)
    for (const e of document.querySelectorAll('body *'))
      if (e.getBoundingClientRect().right > akar.clientWidth + 1 && salah.length < 4)
        salah.push(`  ${e.tagName}.${e.className}: ${e.textContent.slice(0, 40)}`)
  }
  for (const e of document.querySelectorAll('body *')) {
    const gaya = getComputedStyle(e)
    if (!['hidden', 'clip'].includes(gaya.overflowX) && !['hidden', 'clip'].includes(gaya.overflowY)) continue
    if (e.clientWidth <= 1 || e.clientHeight <= 1 || ['svg', 'INPUT', 'SELECT'].includes(e.tagName)) continue
    if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
      salah.push(`terpotong: ${e.tagName}.${e.className}: ${e.textContent.slice(0, 40)}`)
  }
  return salah
}"""


def meluber(page):
    return page.evaluate(MELUBER)


def test_320_piksel(peramban, alamat):
    """WCAG 1.4.10: no scrolling sideways at 320 CSS pixels, which is also 1280 at 400 %."""
    assert telusuri(peramban, alamat, meluber, viewport={"width": 320, "height": 640}) == []


@pytest.mark.parametrize("lebar", [1280, 640])
def test_huruf_dua_kali(peramban, alamat, lebar):
    """WCAG 1.4.4: text alone at 200 %, the window as it was; 640 is 320 once doubled."""

    def periksa(page):
        besar = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
        return meluber(page) + ([] if besar >= 32 else [f"huruf tidak ikut besar: {besar}px"])

    def siapkan(page):
        # What a person sets under "font size" in the browser's settings.
        page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})

    assert telusuri(peramban, alamat, periksa, siapkan, viewport={"width": lebar, "height": 800}) == []


JARAK = """() => {
  const gaya = new CSSStyleSheet()
  gaya.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }')
  document.adoptedStyleSheets = [gaya]
  return parseFloat(getComputedStyle(document.querySelector('p, li, td')).letterSpacing)
}"""


@pytest.mark.parametrize("ukuran", LEBAR)
def test_jarak_huruf(peramban, alamat, ukuran):
    """WCAG 1.4.12: readers may widen the spacing of lines, paragraphs, words and letters."""

    def periksa(page):
        assert page.evaluate(JARAK) > 1
        return meluber(page)

    lebar, tinggi = LEBAR[ukuran]
    assert telusuri(peramban, alamat, periksa, viewport={"width": lebar, "height": tinggi}) == []


# Under forced colours a browser drops backgrounds and shadows: what they told must be told by borders and lines.
WARNA_PAKSA = """() => {
  const salah = [], tampak = e => e.checkVisibility() && e.getClientRects().length > 0
  const nama = e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 30)}`
  if (!matchMedia('(forced-colors: active)').matches) salah.push('warna tidak dipaksa')
  for (const e of document.querySelectorAll('.tombol, input, select, .cap, .pintu li, .perintah, .kotak, .paginasi a'))
    if (tampak(e)) {
      const g = getComputedStyle(e)
      if (parseFloat(g.borderBottomWidth) < 1 || g.borderBottomStyle == 'none' || g.borderBottomColor == getComputedStyle(document.body).backgroundColor)
        salah.push('tanpa garis: ' + nama(e))
    }
  for (const [pilih, garis] of [['ins', 'underline'], ['del', 'line-through']])
    for (const e of document.querySelectorAll(pilih))
      if (!getComputedStyle(e).textDecorationLine.includes(garis)) salah.push(nama(e))
  const menu = [...document.querySelectorAll('.menu a')].filter(tampak)
  const kini = menu.filter(e => ['page', 'true'].includes(e.getAttribute('aria-current')))
  for (const e of kini) for (const lain of menu)
    if (!kini.includes(lain) && getComputedStyle(e).borderBottomColor == getComputedStyle(lain).borderBottomColor) salah.push('menu: ' + nama(e))
  for (const e of document.querySelectorAll('mark'))
    if (getComputedStyle(e).backgroundColor == getComputedStyle(document.body).backgroundColor && parseFloat(getComputedStyle(e).borderBottomWidth) < 1) salah.push(nama(e))
  return salah
}"""

# Every stop of the keyboard can be seen, and shows that it is one.
FOKUS = """() => {
  const salah = []
  for (const e of document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')) {
    if (!e.checkVisibility() || e.disabled) continue
    e.focus({focusVisible: true})
    if (document.activeElement != e) { salah.push('tidak dapat difokus: ' + e.outerHTML.slice(0, 80)); continue }
    const g = getComputedStyle(e)
    if (g.outlineStyle == 'none' || parseFloat(g.outlineWidth) < 2) salah.push('fokus tak tampak: ' + e.outerHTML.slice(0, 80))
    const k = e.getBoundingClientRect()
    if (k.right < 1 || k.width < 1) salah.push('fokus di luar layar: ' + e.outerHTML.slice(0, 80))
  }
  return salah
}"""


@pytest.mark.parametrize("ukuran", LEBAR)
@pytest.mark.parametrize("warna", ["light", "dark"])
def test_warna_paksa_dan_fokus(peramban, alamat, ukuran, warna):
    lebar, tinggi = LEBAR[ukuran]
    temuan = telusuri(
        peramban, alamat, lambda page: page.evaluate(WARNA_PAKSA) + page.evaluate(FOKUS),
        viewport={"width": lebar, "height": tinggi}, forced_colors="active", color_scheme=warna)
    assert temuan == []


@pytest.mark.parametrize("ukuran", LEBAR)
def test_fokus_tampak(peramban, alamat, ukuran):
    lebar, tinggi = LEBAR[ukuran]
    assert telusuri(peramban, alamat, lambda page: page.evaluate(FOKUS), viewport={"width": lebar, "height": tinggi}) == []


@pytest.mark.parametrize("ukuran", LEBAR)
def test_tanpa_skrip(peramban, alamat, ukuran):
    """Nothing that only a script could serve is shown, and nothing is missing."""

    def periksa(page):
        temuan = meluber(page)
        if page.locator("h1:visible").count() != 1:
            temuan.append("tanpa judul")
        temuan += [f"tampak tanpa skrip: {e.get_attribute('id')}" for e in page.locator(".perlu-skrip:visible").all()]
        return temuan

    lebar, tinggi = LEBAR[ukuran]
    assert telusuri(
        peramban, alamat, periksa, viewport={"width": lebar, "height": tinggi}, java_script_enabled=False) == []


def test_penguji_dapat_melihat(peramban, tmp_path):
    """The eyes above must be able to see."""
    (tmp_path / "site").mkdir()
    rusak = tmp_path / "site" / "a.html"
    rusak.write_text(
        "<!doctype html><html lang=id><title>a</title><style>a { outline: 0 !important } .cap { background: red } "
        ".potong { overflow: hidden; height: 1.1em; width: 8em; line-height: 1 }</style><h1>a</h1><p class=potong>terpotong bila besar sekali</p>"
        "<p><a href=#>x</a> <span class=cap>Dicabut</span> <span class=perlu-skrip id=s>s</span><pre>" + "x" * 900, encoding="utf-8")
    satu = [rusak.as_uri()]
    assert any("meluber" in t for t in telusuri(peramban, satu, meluber, viewport={"width": 320, "height": 640}))
    assert any("terpotong" in t for t in telusuri(peramban, satu, meluber, viewport={"width": 320, "height": 640}))
    assert any("tanpa garis" in t for t in telusuri(peramban, satu, lambda p: p.evaluate(WARNA_PAKSA), forced_colors="active"))
    assert any("tidak dipaksa" in t for t in telusuri(peramban, satu, lambda p: p.evaluate(WARNA_PAKSA)))
    assert any("fokus tak tampak" in t for t in telusuri(peramban, satu, lambda p: p.evaluate(FOKUS)))


# --- In the text of the pages, without a browser ------------------------------------------------------------------------


def test_tabel_berkepala_dan_berjudul(peragaan):
    """Every table says what it is, and each heading what it heads."""
    ada = 0
    for p in (peragaan / "site").rglob("*.html"):
        if p.name == "lembar-penetapan.html":
            continue
        isi = p.read_text(encoding="utf-8")
        for tabel in re.findall(r"<table.*?</table>", isi, re.S):
            ada += 1
            kepala = re.findall(r"<th\b[^>]*>", tabel)
            assert kepala and all("scope=" in th for th in kepala), (p, kepala[:3])
            # A table that an author wrote in Markdown stands under the heading that names it.
            assert "<caption" in tabel or "tabel-gulir" in isi, p
    assert ada > 10


def test_singkatan_diterangkan_saat_pertama(peragaan):
    """Where the tool itself says PPID or PERKI, the first one on the page can be unfolded; the office's short name on every page."""
    situs = peragaan / "site"
    for nama in ("edisi.html", "dikecualikan.html"):
        isi = (situs / nama).read_text(encoding="utf-8").split("<main", 1)[1].split("</main>")[0]
        pertama = re.search(r"(?<!e-)\bPPID\b", isi)
        assert pertama and isi[: pertama.start()].endswith('<abbr title="Pejabat Pengelola Informasi dan Dokumentasi">'), nama
    assert '<abbr title="Peraturan Komisi Informasi">PERKI</abbr>' in (situs / "index.html").read_text(encoding="utf-8")
    for p in [situs / "index.html", situs / "informasi" / "DIP-0001.html"]:
        assert '<abbr title="Komisi Pemilihan Umum Kabupaten Manggarai Barat">KPU Kabupaten Manggarai Barat</abbr>' in p.read_text("utf-8")


def test_pernyataan_aksesibilitas(peragaan, badan_publik):
    """The statement is on every page's foot, names the standard, what does not work yet, and whom to tell."""
    situs = peragaan / "site"
    assert all("halaman/aksesibilitas.html" in p.read_text("utf-8") for p in situs.glob("*.html"))
    d = juri.dokumen(situs / "halaman" / "aksesibilitas.html")
    for kata in ("WCAG 2.2", "AA", "belum", badan_publik["meja_layanan"]["surel"], "keberatan"):
        assert kata in d.teks, kata
    assert any(t == "a" and a.get("href") == "mailto:" + badan_publik["meja_layanan"]["surel"] for t, a, _ in d.tag)


# --- The office's own colour and emblem -------------------------------------------------------------------------------------

LAMBANG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 44"><title>Lambang contoh</title><path fill="#888" d="M0 0h30v30L15 44 0 30z"/></svg>'


@pytest.mark.parametrize("warna", ["#ffe680", "#101010"])
def test_warna_dan_lambang_kantor(peramban, tmp_path, warna):
    """A badly chosen colour is corrected and told; the emblem is small, seen on every page, and moves nothing."""
    isi = tmp_path / "content"
    shutil.copytree(AKAR / "content", isi)
    (isi / "berkas").mkdir(exist_ok=True)
    (isi / "berkas" / "lambang.svg").write_text(LAMBANG, encoding="utf-8")
    kantor = isi / "badan-publik.yaml"
    kantor.write_text(re.sub(r'(?m)^warna: .*', f'warna: "{warna}"\nlambang: berkas/lambang.svg', kantor.read_text("utf-8")), encoding="utf-8")
    situs = tmp_path / "site"
    keluaran = jalankan_dip("build", "--content", isi, "--templates", AKAR / "templates", "--output", situs)
    assert ("DIP416" in keluaran.stdout + keluaran.stderr) == (warna == "#ffe680")
    alamat = [(situs / p).as_uri() for p in ("index.html", "informasi/DIP-0001.html", "en/daftar.html")]

    def periksa(page):
        ukuran = page.evaluate("(e => [e.naturalWidth > 0, e.clientWidth, e.clientHeight])(document.querySelector('.lambang'))")
        return juri.axe(page) + ([] if ukuran == [True, 44, 44] else [f"lambang {ukuran}"])

    for skema in ("light", "dark"):
        assert kunjungi(peramban, alamat, LEBAR["sempit"], skema, periksa) == []
