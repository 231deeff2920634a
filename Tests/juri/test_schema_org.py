"""schema.org on the pages (microdata), read back by a reader of its own and held against the source."""

import json

import microdata
import pytest

S = "https://schema.org/"


def butir(berkas):
    """The page's own items by their type."""
    hasil = {}
    for satu in microdata.get_items(berkas.read_text(encoding="utf-8")):
        (jenis,) = [j.string for j in satu.itemtype]
        assert jenis.startswith(S), jenis
        assert jenis not in hasil, f"{berkas}: dua {jenis}"
        hasil[jenis.removeprefix(S)] = satu
    return hasil


def kata(nilai):
    """An address's text, and a text without its line breaks."""
    return " ".join(getattr(nilai, "string", nilai).split())


@pytest.fixture(scope="module")
def dip(situs):
    return {e["kode"]: e for e in json.loads((situs / "data" / "dip.json").read_text())["entri"]}


@pytest.mark.parametrize("bahasa", ["", "en/"])
def test_setiap_entri(situs, dip, badan_publik, bahasa):
    """Code, title, summary, date and files are the source's; nothing is said of what is only on paper."""
    berberkas = 0
    for kode, entri in dip.items():
        satu = butir(situs / bahasa / "informasi" / f"{kode}.html")["CreativeWork"]
        assert kata(satu.identifier) == kode
        assert kata(satu.name) == kata(entri["judul"])
        assert kata(satu.description) == kata(entri["ringkasan"])
        assert kata(satu.url) == f"{badan_publik['alamat_situs']}{bahasa}informasi/{kode}.html"
        assert (satu.dateModified and kata(satu.dateModified)) == entri.get("diperbarui")
        assert kata(satu.maintainer.name) == badan_publik["nama"]
        assert kata(satu.isPartOf.url) == badan_publik["alamat_situs"]
        media = satu.get_all("associatedMedia")
        assert len(media) == len(entri.get("berkas", []))
        for m in media:
            assert [j.string for j in m.itemtype] == [S + "MediaObject"] and kata(m.name)
            alamat = kata(m.contentUrl)
            assert alamat.startswith("http") or (situs / bahasa / "informasi" / alamat).resolve().is_file()
        berberkas += bool(media)
    assert berberkas, "tidak ada entri contoh yang berberkas"


def test_judul_inggris(situs, dip):
    berjudul = [e for e in dip.values() if e.get("judul_en")]
    assert berjudul
    for entri in berjudul:
        for bahasa in ("", "en/"):
            satu = butir(situs / bahasa / "informasi" / f"{entri['kode']}.html")["CreativeWork"]
            assert kata(satu.alternateName) == kata(entri["judul_en"])


def test_remah_setiap_halaman(situs, halaman):
    """Each step has its place, its name and a page that is there."""
    berjejak = 0
    for nama, berkas in halaman.items():
        if nama.startswith("cetak/") or nama in ("404.html", "en/404.html"):
            continue
        jejak = butir(berkas).get("BreadcrumbList")
        if jejak is None:
            continue
        berjejak += 1
        langkah = jejak.get_all("itemListElement")
        assert [kata(s.position) for s in langkah] == [str(n + 1) for n in range(len(langkah))], nama
        for s in langkah:
            assert kata(s.name) and (berkas.parent / kata(s.item)).resolve().is_file(), nama
    assert berjejak > len(halaman) / 2


def test_daftar_di_beranda(situs, badan_publik):
    for bahasa in ("", "en/"):
        satu = butir(situs / bahasa / "index.html")["Dataset"]
        assert badan_publik["nama_pendek"] in kata(satu.name) and len(kata(satu.description)) >= 50
        assert kata(satu.publisher.name) == badan_publik["nama"]
        assert [j.string for j in satu.publisher.itemtype] == [S + "GovernmentOrganization"]
        unduhan = {kata(d.encodingFormat): kata(d.contentUrl) for d in satu.get_all("distribution")}
        assert set(unduhan) == {"text/csv", "application/json"}
        assert all((situs / bahasa / alamat).resolve().is_file() for alamat in unduhan.values())
