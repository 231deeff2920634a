"""Editions in the catalogue and the data package, held against the frozen files of the demonstration."""

import hashlib
import json
import subprocess
import sysconfig
import pathlib

import pytest
import rdflib
import yaml
from conftest import AKAR
from rdflib.namespace import DCAT, DCTERMS, RDF, SKOS
from test_data_terbuka import BACA_CKAN, CKAN, SPDX, sah_menurut_dcat_ap

ADMS = rdflib.Namespace("http://www.w3.org/ns/adms#")
DERET = rdflib.URIRef(str(DCAT) + "DatasetSeries")
DALAM_DERET, VERSI, SEBELUMNYA = (rdflib.URIRef(str(DCAT) + n) for n in ("inSeries", "version", "previousVersion"))
EDISI = ["2025", "2026", "2026-1"]


@pytest.fixture(scope="module")
def katalog(terbitan):
    return rdflib.Graph().parse(terbitan / "data" / "katalog.jsonld", format="json-ld")


def himpunan(katalog):
    (deret,) = katalog.subjects(RDF.type, DERET)
    versi = {str(katalog.value(d, VERSI)): d for d in katalog.subjects(DALAM_DERET, deret)}
    return deret, versi


def test_satu_himpunan_tiap_edisi(katalog, terbitan):
    sah, _, laporan = sah_menurut_dcat_ap(katalog)
    assert sah, laporan
    deret, versi = himpunan(katalog)
    assert sorted(versi) == EDISI
    # The editions and the exempt list; each in the catalogue.
    assert len(set(katalog.subjects(RDF.type, DCAT.Dataset))) == len(EDISI) + 1
    (isi,) = katalog.subjects(RDF.type, DCAT.Catalog)
    assert set(katalog.objects(isi, DCAT.dataset)) == set(katalog.subjects(RDF.type, DCAT.Dataset))
    assert [katalog.value(versi[n], SEBELUMNYA) for n in EDISI] == [None, versi["2025"], versi["2026"]]
    assert katalog.value(deret, rdflib.URIRef(str(DCAT) + "first")) == versi["2025"]
    assert katalog.value(deret, rdflib.URIRef(str(DCAT) + "last")) == versi["2026-1"]


def test_fakta_edisi_sama_dengan_yang_beku(katalog, terbitan, badan_publik):
    _, versi = himpunan(katalog)
    dasar = badan_publik["alamat_situs"]
    for nama, d in versi.items():
        folder = terbitan / "edisi" / nama
        beku = json.loads((folder / "edisi.json").read_text(encoding="utf-8"))
        sah = yaml.load((folder / "pengesahan.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["penetapan"]
        assert katalog.value(d, DCTERMS.issued).toPython().isoformat() == sah["tanggal"]
        uraian = str(katalog.value(d, DCTERMS.description))
        assert f"{beku['jumlah']['semua']} informasi publik" in uraian and sah["nomor"] in uraian
        tanda = str(katalog.value(katalog.value(d, ADMS.identifier), SKOS.notation))
        assert tanda == "sha256:" + hashlib.sha256((folder / "edisi.json").read_bytes()).hexdigest()
        berkas = {}
        for u in katalog.objects(d, DCAT.distribution):
            alamat = str(katalog.value(u, DCAT.downloadURL))
            isi = (terbitan / alamat.removeprefix(dasar)).read_bytes()
            assert katalog.value(u, DCAT.byteSize).toPython() == len(isi)
            sidik = katalog.value(katalog.value(u, SPDX.checksum), SPDX.checksumValue)
            assert str(sidik).lower() == hashlib.sha256(isi).hexdigest()
            berkas[alamat.removeprefix(dasar)] = len(isi)
        assert f"edisi/{nama}/daftar.jsonl" in berkas
        # Only the edition in force has the forms that stand in data/.
        assert ("data/dip.csv" in berkas) == (nama == "2026-1")
        halaman = str(katalog.value(d, DCAT.landingPage)).removeprefix(dasar)
        assert (terbitan / halaman).is_file()


def test_ckan_memanen_setiap_edisi(terbitan, badan_publik):
    hasil = subprocess.run(
        [CKAN, "-c", BACA_CKAN], input=(terbitan / "data" / "katalog.jsonld").read_text(encoding="utf-8"),
        capture_output=True, text=True, timeout=120,
    )
    assert hasil.returncode == 0, hasil.stderr
    semua = json.loads(hasil.stdout)
    assert len(semua) == len(EDISI) + 1
    menurut_versi = {d["version"]: d for d in semua if d.get("version")}
    assert sorted(menurut_versi) == EDISI
    for nama, d in menurut_versi.items():
        assert d["title"] == f"CONTOH – Daftar Informasi Publik {badan_publik['nama']}, edisi {nama}"
        lain = {x["key"]: x["value"] for x in d["extras"]}
        sah = yaml.load((terbitan / "edisi" / nama / "pengesahan.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
        assert lain["issued"] == sah["penetapan"]["tanggal"]
        (beku,) = [r for r in d["resources"] if r["url"].endswith(f"edisi/{nama}/daftar.jsonl")]
        isi = (terbitan / "edisi" / nama / "daftar.jsonl").read_bytes()
        assert (beku["size"], beku["hash"]) == (len(isi), hashlib.sha256(isi).hexdigest())


def test_paket_data_menyebut_edisi(terbitan, badan_publik):
    paket = json.loads((terbitan / "data" / "datapackage.json").read_text(encoding="utf-8"))
    folder = terbitan / "edisi" / "2026-1"
    sah = yaml.load((folder / "pengesahan.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["penetapan"]
    assert paket["version"] == "2026-1"
    assert paket["edisi"] == {
        "nama": "2026-1", "sidik": "sha256:" + hashlib.sha256((folder / "edisi.json").read_bytes()).hexdigest(),
        "dibekukan": json.loads((folder / "edisi.json").read_text("utf-8"))["tanggal"], "nomor": sah["nomor"],
        "ditetapkan": sah["tanggal"], "berkas": badan_publik["alamat_situs"] + "edisi/2026-1/",
    }
    frictionless = pathlib.Path(sysconfig.get_path("scripts")) / "frictionless"
    hasil = subprocess.run(
        [frictionless, "validate", "datapackage.json"], cwd=terbitan / "data", capture_output=True, text=True, timeout=120
    )
    assert hasil.returncode == 0, hasil.stdout


def test_pratinjau_tidak_mengaku_edisi(peragaan, tmp_path):
    """A preview shows the working state: a draft of its own after the editions, and no edition's digest."""
    from conftest import jalankan_dip

    jalankan_dip("build", "--preview", "--content", peragaan / "content", "--templates", AKAR / "templates",
                 "--output", tmp_path / "situs")
    graf = rdflib.Graph().parse(tmp_path / "situs" / "data" / "katalog.jsonld", format="json-ld")
    assert sah_menurut_dcat_ap(graf)[0]
    _, versi = himpunan(graf)
    draf = [n for n in versi if n.startswith("draf-")]
    assert len(draf) == 1 and sorted(set(versi) - set(draf)) == EDISI
    assert graf.value(versi[draf[0]], SEBELUMNYA) == versi["2026-1"]
    assert graf.value(versi[draf[0]], ADMS.identifier) is None
    assert "edisi" not in json.loads((tmp_path / "situs" / "data" / "datapackage.json").read_text("utf-8"))
