"""The frame in two languages: each page has its twin, says so, and says nothing in the wrong language."""

import shutil
import xml.etree.ElementTree as ET

import juri
import pytest
from conftest import AKAR, jalankan_dip


ATOM = {"a": "http://www.w3.org/2005/Atom"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def ganti_bahasa(nama):
    return nama.removeprefix("en/") if nama.startswith("en/") else "en/" + nama


@pytest.fixture(scope="module")
def berdua(halaman):
    """Pages that exist in both languages. What is printed is a legal annex, in Indonesian alone."""
    return {nama: path for nama, path in halaman.items() if not nama.startswith("cetak/")}


def test_setiap_halaman_punya_pasangan(berdua):
    assert [nama for nama in berdua if ganti_bahasa(nama) not in berdua] == []
    assert sum(nama.startswith("en/") for nama in berdua) > 100


def test_pasangan_disebut_dan_dituju(berdua, situs, badan_publik):
    dasar = badan_publik["alamat_situs"]

    def penuh(nama):
        return dasar + (nama.removesuffix("index.html") if nama in ("index.html", "en/index.html") else nama)

    for nama, path in berdua.items():
        d = juri.dokumen(path)
        id_, en = (ganti_bahasa(nama), nama) if nama.startswith("en/") else (nama, ganti_bahasa(nama))
        rel = {a["hreflang"]: a["href"] for t, a, _ in d.tag if t == "link" and a.get("hreflang")}
        assert rel == {"id": penuh(id_), "en": penuh(en), "x-default": penuh(id_)}, nama
        kanonik = [a["href"] for t, a, _ in d.tag if t == "link" and a.get("rel") == "canonical"]
        assert kanonik == [penuh(nama)], nama
        tukar = [a for t, a, _ in d.tag if t == "a" and a.get("hreflang")]
        assert len(tukar) == 1 and tukar[0]["hreflang"] == tukar[0]["lang"], nama
        assert tukar[0]["lang"] == ("id" if nama.startswith("en/") else "en"), nama
        if not nama.endswith("404.html"):
            assert (path.parent / tukar[0]["href"]).resolve() == berdua[ganti_bahasa(nama)], nama


@pytest.fixture(scope="module")
def nama_kantor(badan_publik):
    return [badan_publik["nama"], badan_publik["nama_pendek"], *(u["nama"] for u in badan_publik["unit"])]


def test_tiada_kalimat_dalam_bahasa_lain(halaman, nama_kantor):
    """Neither Indonesian of the frame on English pages, nor the office's Indonesian without its mark; nor the other way."""
    temuan = [f"{nama}: {t}" for nama, path in halaman.items() for t in juri.salah_bahasa(path, nama_kantor)]
    assert temuan == []


def test_halaman_edisi_pun_tidak(peragaan, nama_kantor):
    situs = peragaan / "public"
    semua = [p for pola in ("edisi*.html", "edisi/*/*.html", "index.html") for p in (situs / "en").glob(pola)]
    assert len(semua) > 10
    # The signed documents of an edition are pages too, in Indonesian.
    temuan = [f"{p.relative_to(situs)}: {t}" for p in semua for t in juri.salah_bahasa(p, nama_kantor)]
    assert temuan == []
    assert juri.lychee(situs) == []


def test_tautan_tetap_dalam_bahasanya(berdua, situs):
    """On English pages every link to a page of the site leads to an English one, but for the way back."""
    keluar = []
    for nama, path in berdua.items():
        if not nama.startswith("en/") or nama.endswith("404.html"):
            continue
        for tag, a, _, alamat, _ in juri.tautan(juri.dokumen(path)):
            if tag != "a" or a.get("hreflang") or ":" in alamat or alamat.startswith("#"):
                continue
            tujuan = (path.parent / alamat.split("#")[0].split("?")[0]).resolve().relative_to(situs.resolve())
            if tujuan.suffix == ".html" and tujuan.parts[0] not in ("en", "cetak", "edisi"):
                keluar.append(f"{nama}: {alamat}")
    assert keluar == []


def test_judul_inggris_di_atas(berdua, entri_sumber):
    ada = {kode: data["judul_en"] for kode, (data, _) in entri_sumber.items() if data.get("judul_en")}
    assert ada
    for kode, judul in ada.items():
        isi = berdua[f"en/informasi/{kode}.html"].read_text(encoding="utf-8")
        assert f"<h1 itemprop=\"alternateName\">{judul}</h1><p class=\"judul-en\" lang=\"id\" itemprop=\"name\">" in isi, kode


def test_data_hanya_satu(situs):
    """Data, files and the search stand once: nothing but pages and their feed is under en/."""
    lain = {str(p.relative_to(situs)) for p in (situs / "en").rglob("*") if p.is_file() and p.suffix != ".html"}
    assert lain == {"en/umpan.xml"}


def test_umpan_dalam_bahasa_halamannya(berdua, situs):
    """Every page names the feed in its language, in its head and at its foot."""
    for nama, path in berdua.items():
        d = juri.dokumen(path)
        alamat = [a["href"] for t, a, _ in d.tag if t == "link" and a.get("type") == "application/atom+xml"]
        alamat += [a["href"] for t, a, _ in d.tag if t == "a" and a.get("href", "").endswith("umpan.xml")]
        assert len(alamat) == 2, nama
        if nama.endswith("404.html"):
            assert all(a.endswith("/en/umpan.xml") == nama.startswith("en/") for a in alamat), nama
            continue
        tujuan = situs.resolve() / ("en/umpan.xml" if nama.startswith("en/") else "umpan.xml")
        assert {(path.parent / a).resolve() for a in alamat} == {tujuan}, nama


def test_dua_umpan_saling_menyebut(situs, badan_publik, entri_sumber):
    """The same events on the same days, each told in its language, under ids of its own; each feed names the other."""
    dasar = badan_publik["alamat_situs"]
    kejadian = {}
    for bahasa, akar, lain in (("id", "", "en"), ("en", "en/", "id")):
        umpan = ET.parse(situs / akar / "umpan.xml").getroot()
        assert umpan.get(LANG) == bahasa
        penuh = dasar + akar
        assert umpan.findtext("a:id", namespaces=ATOM) == penuh + "umpan.xml"
        lain_akar = "en/" if lain == "en" else ""
        tautan = {(x.get("rel"), x.get("type"), x.get("hreflang")): x.get("href") for x in umpan.findall("a:link", ATOM)}
        assert tautan == {
            ("self", "application/atom+xml", bahasa): penuh + "umpan.xml",
            ("alternate", "text/html", bahasa): penuh + "index.html",
            ("alternate", "application/atom+xml", lain): dasar + lain_akar + "umpan.xml",
        }
        for e in umpan.findall("a:entry", ATOM):
            alamat = e.findtext("a:id", namespaces=ATOM)
            assert alamat.startswith(penuh) and e.find("a:link", ATOM).get("href") == alamat
            assert (situs / alamat.removeprefix(dasar)).is_file()
            kode = alamat.rsplit("/", 1)[1].removesuffix(".html")
            jenis = [c.get("term") for c in e.findall("a:category", ATOM)]
            kejadian.setdefault(bahasa, []).append((kode, e.findtext("a:updated", namespaces=ATOM), jenis))
            # What the office wrote is marked as Indonesian, unless it wrote it in English too.
            asli = "id" if bahasa == "en" else None
            judul_en = entri_sumber[kode][0].get("judul_en")
            assert e.find("a:title", ATOM).get(LANG) == (None if judul_en else asli), kode
            assert e.find("a:summary", ATOM).get(LANG) == asli, kode
    assert kejadian["id"] == kejadian["en"] and len(kejadian["id"]) > 10


def test_berkas_di_isi_terbuka_dari_dua_bahasa(tmp_path):
    """A body's links to files lead one folder further up on the English page."""
    isi = tmp_path / "isi"
    shutil.copytree(AKAR / "Tests" / "Fixtures" / "dasar", isi)
    entri = next((isi / "informasi").rglob("*.md"))
    berkas = next(p.relative_to(isi) for p in (isi / "berkas").rglob("*") if p.is_file())
    with entri.open("a", encoding="utf-8") as f:
        f.write(f"\n\nLihat [berkasnya]({berkas}) dan [sekali lagi]({berkas}).\n")
    keluar = tmp_path / "situs"
    jalankan_dip("build", "--content", isi, "--templates", AKAR / "templates", "--output", keluar)
    for pangkal, naik in (("", "../"), ("en/", "../../")):
        halaman = keluar / f"{pangkal}informasi/{entri.stem}.html"
        assert halaman.read_text(encoding="utf-8").count(f'href="{naik}{berkas}"') >= 2
        assert (halaman.parent / naik / berkas).is_file()
    assert juri.lychee(keluar) == []


def test_satu_bahasa_saja(tmp_path):
    isi = tmp_path / "isi"
    shutil.copytree(AKAR / "Tests" / "Fixtures" / "dasar", isi)
    data = isi / "badan-publik.yaml"
    data.write_text(data.read_text(encoding="utf-8") + "\nbahasa_situs: [id]\n", encoding="utf-8")
    keluar = tmp_path / "situs"
    jalankan_dip("build", "--content", isi, "--templates", AKAR / "templates", "--output", keluar)
    assert not (keluar / "en").exists()
    umpan = (keluar / "umpan.xml").read_text(encoding="utf-8")
    assert umpan.count("umpan.xml#kejadian") == umpan.count("<entry>") > 0 and "en/" not in umpan
    semua = "".join(p.read_text(encoding="utf-8") for p in keluar.rglob("*.html"))
    assert "hreflang" not in semua
    assert "/en/" not in (keluar / "sitemap.xml").read_text(encoding="utf-8")
    assert juri.lychee(keluar) == []


def test_bahasa_yang_tidak_ada_ditolak(tmp_path):
    isi = tmp_path / "isi"
    shutil.copytree(AKAR / "Tests" / "Fixtures" / "dasar", isi)
    data = isi / "badan-publik.yaml"
    asli = data.read_text(encoding="utf-8")
    for nilai in ("[id, nl]", "[en]"):
        data.write_text(asli + f"\nbahasa_situs: {nilai}\n", encoding="utf-8")
        with pytest.raises(AssertionError, match="DIP410"):
            jalankan_dip("check", "--content", isi)
