"""Every page of the sample site: valid, linked, self-contained, small, honest about being a sample."""

import re
import subprocess
import urllib.parse

import feedparser
import juri
import pytest
from conftest import AKAR


@pytest.fixture(scope="module")
def terbaca(halaman):
    return {nama: juri.dokumen(path) for nama, path in halaman.items()}


def kumpulkan(terbaca, periksa, kecuali=()):
    return [f"{nama}: {t}" for nama, d in terbaca.items() if nama not in kecuali for t in periksa(d)]


def test_html_dan_css_sah(situs):
    assert juri.vnu(situs) == []
    assert juri.vnu_css(sorted(situs.rglob("*.css"))) == []


def test_tak_ada_tautan_putus(situs):
    """Two independent readers."""
    assert juri.lychee(situs) == []
    assert juri.htmlproofer(situs) == []


def test_csp_ketat_di_setiap_halaman(terbaca):
    assert kumpulkan(terbaca, juri.csp) == []


def test_tak_memuat_dari_pihak_lain(terbaca, badan_publik, situs):
    alamat = badan_publik["alamat_situs"]
    assert kumpulkan(terbaca, lambda d: juri.muatan_luar(d, alamat)) == []
    for css in situs.rglob("*.css"):
        isi = css.read_text(encoding="utf-8")
        assert not re.search(r"@import|url\(\s*['\"]?(?:[a-z]+:)?//", isi), css


TAK_DITEMUKAN = {"404.html", "en/404.html"}


def test_tautan_relatif(terbaca, badan_publik):
    alamat = badan_publik["alamat_situs"]
    assert kumpulkan(terbaca, lambda d: juri.tautan_mutlak(d, alamat), kecuali=TAK_DITEMUKAN) == []
    # The not-found page is shown at any depth, so it alone uses the configured base.
    dasar = urllib.parse.urlsplit(alamat).path
    salah = [
        t for nama in TAK_DITEMUKAN for _, _, _, t, _ in juri.tautan(terbaca[nama])
        if not t.startswith(("#", "http://", "https://", "mailto:", "tel:", dasar))
    ]
    assert salah == []


def test_tautan_keluar_hanya_yang_ditulis_di_isi(terbaca, badan_publik):
    """Hosts that people are sent to are hosts that the office's own content names."""
    isi = "\n".join(
        p.read_text(encoding="utf-8") for p in (AKAR / "content").rglob("*") if p.suffix in (".md", ".yaml")
    )
    boleh = set(re.findall(r"https?://([^\s/\"'<>)\]}]+)", isi))
    ditemukan = {
        urllib.parse.urlsplit(t).netloc
        for d in terbaca.values() for tag, _, _, t, _ in juri.tautan(d) if t.startswith(("http://", "https://"))
    }
    assert ditemukan - boleh == set()
    assert urllib.parse.urlsplit(badan_publik["eppid"]["permintaan"]).netloc in ditemukan


def test_setiap_halaman_berlabel_contoh(terbaca, badan_publik):
    assert badan_publik["contoh"] in ("ya", "true")
    assert [n for n, d in terbaca.items() if "contoh" not in d.pembuka.lower()] == []


def test_bahasa_dan_judul(terbaca):
    for nama, d in terbaca.items():
        assert next(a for t, a, _ in d.tag if t == "html").get("lang") == ("en" if nama.startswith("en/") else "id"), nama
        assert sum(t == "h1" for t, _, _ in d.tag) == 1, nama
        assert d.judul, nama
    judul = [d.judul for d in terbaca.values()]
    assert sorted({j for j in judul if judul.count(j) > 1}) == []


def test_minta_informasi_ini_dengan_kode(terbaca, entri_sumber, badan_publik):
    for kode, (data, _) in entri_sumber.items():
        if "dicabut" in data:
            continue
        harap = badan_publik["eppid"]["permintaan"].replace("{kode}", kode)
        alamat = {t for _, _, _, t, _ in juri.tautan(terbaca[f"informasi/{kode}.html"])}
        assert harap in alamat, kode


def test_ukuran(situs, terbaca):
    besar = {p.name: p.stat().st_size for p in situs.rglob("informasi/*.html") if p.stat().st_size > 20_000}
    assert besar == {}
    dimuat = {situs / "index.html"}
    for tag, a, _, alamat, _ in juri.tautan(terbaca["index.html"]):
        rel = set((a.get("rel") or "").split())
        if tag in ("img", "script", "source") or (tag == "link" and rel & {"stylesheet", "icon", "preload", "manifest"}):
            dimuat.add((situs / urllib.parse.unquote(alamat.split("?")[0])).resolve())
    for css in [p for p in dimuat if p.suffix == ".css"]:
        for alamat in re.findall(r"url\(\s*['\"]?([^'\")]+)", css.read_text(encoding="utf-8")):
            if not alamat.startswith(("data:", "#")):
                dimuat.add((css.parent / alamat).resolve())
    assert any(p.suffix == ".css" for p in dimuat)
    assert sum(p.stat().st_size for p in dimuat) <= 50_000


NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def test_peta_situs_memuat_semua_halaman(situs, halaman, badan_publik):
    import xml.etree.ElementTree as ET

    subprocess.run(["xmllint", "--noout", "--nonet", situs / "sitemap.xml"], check=True)
    lokasi = [e.text for e in ET.parse(situs / "sitemap.xml").getroot().findall("s:url/s:loc", NS)]
    assert len(lokasi) == len(set(lokasi))
    dasar = badan_publik["alamat_situs"]
    assert all(u.startswith(dasar) for u in lokasi)
    nama = {p + "index.html" if p.endswith("/") or not p else p for p in (u.removeprefix(dasar) for u in lokasi)}
    assert nama == set(halaman) - TAK_DITEMUKAN


@pytest.mark.parametrize("akar", ["", "en/"])
def test_umpan_atom(situs, badan_publik, entri_sumber, akar):
    subprocess.run(["xmllint", "--noout", "--nonet", situs / akar / "umpan.xml"], check=True)
    umpan = feedparser.parse(str(situs / akar / "umpan.xml"))
    assert umpan.bozo == 0
    assert umpan.version == "atom10"
    assert umpan.feed.title and umpan.feed.id and umpan.feed.updated_parsed
    assert umpan.entries
    dikenal = {badan_publik["alamat_situs"] + akar + f"informasi/{kode}.html" for kode in entri_sumber}
    for e in umpan.entries:
        assert e.id and e.title and e.updated_parsed
        assert e.link in dikenal
    assert len({e.id for e in umpan.entries}) == len(umpan.entries)


def test_manifes_memuat_tepat_yang_ada(situs):
    """Every published file with its size, bytewise sorted, and nothing else: what a later build may delete."""
    ada = {str(p.relative_to(situs)): p.stat().st_size for p in situs.rglob("*") if p.is_file()}
    del ada["MANIFEST"]
    kepala, *baris = (situs / "MANIFEST").read_text(encoding="utf-8").splitlines()
    assert kepala == "dip-manifest 1"
    disebut = [(b.split(" ", 1)[1], int(b.split(" ", 1)[0])) for b in baris]
    assert dict(disebut) == ada and len(disebut) == len(ada)
    assert [n for n, _ in disebut] == sorted(ada, key=lambda n: n.encode())
