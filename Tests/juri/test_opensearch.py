"""The OpenSearch description: well-formed, within its bounds, and its address finds."""

import html.parser
import urllib.parse
import xml.etree.ElementTree as ET

from test_peramban import server

RUANG = {"o": "http://a9.com/-/spec/opensearch/1.1/"}


def baca(situs):
    return ET.parse(situs / "opensearch.xml").getroot()


def test_menurut_opensearch_1_1(situs, badan_publik):
    akar = baca(situs)
    assert akar.tag == "{%s}OpenSearchDescription" % RUANG["o"]
    assert 0 < len(akar.findtext("o:ShortName", namespaces=RUANG)) <= 16
    assert 0 < len(akar.findtext("o:LongName", namespaces=RUANG)) <= 48
    assert badan_publik["nama"] in akar.findtext("o:Description", namespaces=RUANG)
    dasar = badan_publik["alamat_situs"]
    pola = {u.get("rel"): u.get("template") for u in akar.findall("o:Url", RUANG)}
    assert pola == {"results": dasar + "cari.html?q={searchTerms}", "self": dasar + "opensearch.xml"}
    gambar = akar.findtext("o:Image", namespaces=RUANG)
    assert (situs / gambar.removeprefix(dasar)).is_file()


class Tautan(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.cari = []

    def handle_starttag(self, tag, sifat):
        s = dict(sifat)
        if tag == "link" and s.get("rel") == "search":
            assert s["type"] == "application/opensearchdescription+xml" and s["title"]
            self.cari.append(s["href"])


def test_setiap_halaman_menunjuk_ke_sana(situs, halaman):
    for nama, berkas in halaman.items():
        if nama.startswith("cetak/") or berkas.name in ("404.html", "lembar-penetapan.html"):
            continue
        baca_tautan = Tautan()
        baca_tautan.feed(berkas.read_text(encoding="utf-8"))
        (tautan,) = baca_tautan.cari
        assert (berkas.parent / tautan).resolve() == (situs / "opensearch.xml").resolve(), nama


def test_alamatnya_menemukan(situs, badan_publik, peramban):
    """As a browser fills the template in, from the site's own server."""
    (pola,) = [u.get("template") for u in baca(situs).findall("o:Url", RUANG) if u.get("rel") == "results"]
    with server(situs) as alamat:
        kata = urllib.parse.quote_plus("sewa & gudang")
        page = peramban.new_page()
        page.goto(pola.replace("{searchTerms}", kata).replace(badan_publik["alamat_situs"], alamat + "/"))
        assert page.locator("input[name=q]").first.input_value() == "sewa & gudang"
        page.locator("main a[href*='informasi/DIP-']").first.wait_for(timeout=10_000)
        page.close()
