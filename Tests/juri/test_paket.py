"""`dip bundle`: the ZIP for the desk, the single file, the fragment and the text hold the whole register and stand alone."""

import csv
import gzip
import re
import subprocess
import urllib.parse
import zipfile

import juri
import pytest
from conftest import AKAR, jalankan_dip
from test_cari import PERTANYAAN, ukur


def paket(tempat, nama, *pilihan):
    jalankan_dip(
        "bundle", "--content", AKAR / "content", "--templates", AKAR / "templates", "--output", tempat / nama, *pilihan,
        cwd=tempat,
    )
    return tempat / nama


@pytest.fixture(scope="module")
def tunggal(tmp_path_factory):
    return paket(tmp_path_factory.mktemp("tunggal"), "dip.html", "--single-file")


@pytest.fixture(scope="module")
def hidup(entri_sumber):
    return {k: s for k, (s, _) in entri_sumber.items() if "dicabut" not in s}


def lipat(teks):
    return "".join(teks.split())


def test_zip_memuat_seluruh_situs(situs, tmp_path):
    """The very files of the site, in one folder, twice the same bytes, readable by other programs."""
    satu = paket(tmp_path, "a.zip", "--jobs", "1")
    dua = paket(tmp_path, "b.zip", "--jobs", "4")
    assert satu.read_bytes() == dua.read_bytes()
    with zipfile.ZipFile(satu) as z:
        assert z.testzip() is None
        isi = {n: z.read(n) for n in z.namelist()}
        assert {i.date_time[:3] for i in z.infolist()} == {(2026, 6, 30)}
    folder = {n.split("/", 1)[0] for n in isi}
    assert len(folder) == 1
    awal = folder.pop() + "/"
    ada = {awal + str(p.relative_to(situs)): p.read_bytes() for p in situs.rglob("*") if p.is_file()}
    del ada[awal + "MANIFEST"]
    assert isi == ada
    subprocess.run(["unzip", "-q", satu, "-d", tmp_path / "isi"], check=True, capture_output=True)
    # Unpacked on a stick, no link leads nowhere.
    assert juri.lychee(tmp_path / "isi" / awal) == []


def test_berkas_tunggal_sah(tunggal, hidup):
    # vnu does not work out digests of what stands inline; whether the policy lets them run is what Chromium judges below.
    assert [t for t in juri.vnu(tunggal.parent) if not re.search(r"Inline (style|script) violates Content", t)] == []
    d = juri.dokumen(tunggal)
    teks = lipat(d.teks)
    for kode, s in hidup.items():
        assert lipat(s["judul"] + kode + s["ringkasan"]) in teks, kode
    # Nothing beside it, nothing from elsewhere.
    assert [a for t, a, n, v, _ in juri.tautan(d) if not (t == "a" and v.startswith(("#", "http")))] == []
    assert "unsafe" not in d.meta_csp[0]
    assert juri.lychee(tunggal.parent) == []


@pytest.mark.parametrize("lebar, skema", [(1280, "light"), (360, "dark")])
def test_berkas_tunggal_di_peramban(peramban, tunggal, lebar, skema):
    page = peramban.new_page(viewport={"width": lebar, "height": 800}, color_scheme=skema)
    keluhan = []
    page.on("console", lambda m: keluhan.append(m.text))
    page.on("pageerror", lambda e: keluhan.append(str(e)))
    page.on("request", lambda r: keluhan.append(r.url) if r.url != tunggal.as_uri() else None)
    page.goto(tunggal.as_uri())
    awal = page.evaluate(URUTAN)
    assert juri.axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    semua = page.locator("tbody tr[id]:visible").count()
    assert not page.locator("#hasil").is_visible()

    # A word in another form, a typo, the beginning of a word, capitals, an abbreviation, an everyday word.
    anggaran = tulis(page, "anggaran")
    assert 0 < len(anggaran) < semua
    assert tulis(page, "penganggaran")[0] in anggaran and tulis(page, "anggarn")[0] in anggaran
    assert set(tulis(page, "ANGGAR")) >= set(anggaran)
    assert tulis(page, "LHKPN")[0] == "DIP-0090" and tulis(page, "dimusnahkan")[0] == "DIP-0015"
    assert "DIP-0085" in tulis(page, "gaji pegawai")[:5]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert juri.axe(page) == []
    assert tulis(page, "qwxzjk") == [] and "Tidak ditemukan" in page.get_by_role("status").inner_text()
    # Emptied, every row stands where it stood.
    page.get_by_label("Cari dalam daftar").fill("")
    page.wait_for_function(
        "() => document.getElementById('hasil').hidden && !document.querySelector('section.kelas').hidden")
    assert page.evaluate(URUTAN) == awal
    # A link to a row leads there out of any search.
    tulis(page, "anggaran")
    page.evaluate("location.hash = '#DIP-0001'")
    page.locator("section.kelas #DIP-0001").wait_for(timeout=5_000)
    assert keluhan == []
    page.close()


def test_pertanyaan_berdiri_di_alamat(peramban, tunggal):
    """A search can be bookmarked and shared; signs of an address in it stay words; emptied, the address is plain."""
    page = peramban.new_page()
    keluhan = []
    page.on("console", lambda m: keluhan.append(m.text))
    page.on("pageerror", lambda e: keluhan.append(str(e)))
    page.goto(tunggal.as_uri())
    for kata in ("gaji pegawai", "gaji & 100% #pegawai + <b>"):
        kode = tulis(page, kata)
        assert kode and page.url == tunggal.as_uri() + "#q=" + urllib.parse.quote_plus(kata, safe="*")
        lain = peramban.new_page()
        lain.goto(page.url)
        lain.locator("#hasil tbody tr").first.wait_for(timeout=10_000)
        assert lain.get_by_label("Cari dalam daftar").input_value() == kata
        assert lain.locator("#hasil tbody tr:visible").evaluate_all("b => b.map(e => e.id)") == kode
        lain.close()
    # Another question in the address of the open page is asked; a broken one harms nothing.
    page.evaluate("location.hash = '#q=gempa+bumi'")
    page.wait_for_function("() => document.getElementById('kabar').textContent.includes('“gempa bumi”')")
    page.evaluate("location.hash = '#q=%E0%A4%A'")
    page.get_by_label("Cari dalam daftar").fill("")
    page.wait_for_function("() => document.getElementById('hasil').hidden && !location.href.includes('#')")
    assert keluhan == []
    page.close()


URUTAN = "() => [...document.querySelectorAll('tbody tr')].map(e => e.id || e.textContent)"


def tulis(page, kata):
    """Types a query and gives the codes of the rows found, best first."""
    page.get_by_label("Cari dalam daftar").fill(kata)
    page.wait_for_function(
        "k => { const t = document.getElementById('kabar').textContent; return t.includes('“' + k + '”') || t.startsWith('Tidak') }",
        arg=kata, timeout=10_000,
    )
    return page.locator("#hasil tbody tr:visible").evaluate_all("b => b.map(e => e.id)")


def test_berkas_tunggal_mencari_sebaik_situs(peramban, tunggal, situs, capsys):
    """The same questions as for the site, the same engine: recall may differ by no more than three points."""
    with PERTANYAAN.open(encoding="utf-8", newline="") as f:
        pertanyaan = list(csv.DictReader(f))
    assert len(pertanyaan) >= 60
    ukuran = {}
    for nama, alamat in (("situs", situs / "cari.html"), ("berkas tunggal", tunggal)):
        page = peramban.new_page()
        page.goto(alamat.as_uri())
        page.evaluate("() => dipCari.cari('x')")
        ukuran[nama] = ukur(page, pertanyaan)[:2]
        page.close()
    bagian = tunggal.stat().st_size
    with capsys.disabled():
        for nama, (ingat, peringkat) in ukuran.items():
            print(f"\n{nama}: {len(pertanyaan)} pertanyaan, recall@5 {ingat:.3f}, MRR {peringkat:.3f}", end="")
        print(f"; berkas tunggal {bagian} byte, {len(gzip.compress(tunggal.read_bytes(), 9))} terkompresi")
    assert ukuran["situs"][0] - ukuran["berkas tunggal"][0] <= 0.03 and ukuran["berkas tunggal"][0] >= 0.92


def test_berkas_tunggal_tanpa_skrip(peramban, tunggal, hidup):
    konteks = peramban.new_context(java_script_enabled=False)
    page = konteks.new_page()
    page.goto(tunggal.as_uri())
    assert page.locator("tbody tr[id]:visible").count() == len(hidup)
    assert not page.get_by_label("Cari dalam daftar").is_visible()
    konteks.close()


def test_potongan(tmp_path, hidup):
    isi = paket(tmp_path, "p.html", "--fragment").read_text(encoding="utf-8")
    assert not re.search(r"<(script|style|html|body|link|iframe)\b|\sstyle=|\son\w+=", isi)
    lengkap = tmp_path / "uji"
    lengkap.mkdir()
    (lengkap / "cms.html").write_text(
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>CMS</title></head><body><main><h1>CMS</h1>\n'
        f"{isi}</main></body></html>", encoding="utf-8",
    )
    assert juri.vnu(lengkap) == [] and juri.lychee(lengkap) == []
    teks = lipat(juri.dokumen(lengkap / "cms.html").teks)
    assert [k for k, s in hidup.items() if lipat(s["judul"] + k) not in teks] == []
    assert isi.count("<caption>") == isi.count("<table>") == 3


# What a page of a content management system puts around what is pasted: a theme's styles, a stricter one, none at all.
TEMA = {
    "blog": ".isi{padding:0 20px} table{border-collapse:collapse;width:100%} td,th{border:1px solid #ccc;padding:8px 10px}",
    "kantor": "body{font:16px/1.6 Verdana,sans-serif;margin:0} .isi{margin:0 12px} td,th{border:1px solid;padding:6px 8px;text-align:left}",
    "polos": "",
}


@pytest.mark.parametrize("tema", TEMA)
def test_potongan_di_halaman_orang(peramban, tmp_path, tema):
    """Pasted anywhere, it fits a phone: no style of its own is needed."""
    isi = paket(tmp_path, "p.html", "--fragment").read_text(encoding="utf-8")
    (tmp_path / "cms.html").write_text(
        '<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<title>CMS</title><style>{TEMA[tema]}</style></head><body><main class="isi"><h1>Informasi publik</h1>{isi}</main></body></html>',
        encoding="utf-8")
    for lebar in (360, 1280):
        page = peramban.new_page(viewport={"width": lebar, "height": 740})
        page.goto((tmp_path / "cms.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= lebar, lebar
        assert page.locator("tbody tr[id]").count() > 100
        assert juri.axe(page) == []
        page.screenshot(path=tmp_path / f"{lebar}.png")
        page.close()


def test_teks_untuk_layar_braille(tmp_path, hidup):
    """Forty cells a line, every fact of every entry, no signs that braille tables lack."""
    teks = paket(tmp_path, "p.txt", "--text").read_text(encoding="utf-8")
    baris = teks.splitlines()
    assert max(map(len, baris)) <= 40 and not re.search(r"[─│–—“”‘’…\t]", teks)
    polos = str.maketrans({"–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'"})
    padat = lipat(teks)
    for kode, s in hidup.items():
        for nilai in (s["judul"], kode, s["ringkasan"], s.get("cara_memperoleh", "")):
            assert lipat(nilai.translate(polos).replace("…", "...")) in padat, kode
    kode = re.findall(r"^Kode: (\S+)$", teks, re.M)
    assert sorted(kode) == sorted(hidup)
