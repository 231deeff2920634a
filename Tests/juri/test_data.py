"""data/*.json: valid against the published schemas, and saying exactly what the entries' front matter says."""

import copy
import json

import juri
import jsonschema
import pytest
import referencing
from jsonschema import Draft202012Validator

SKEMA = ("entri", "dip", "dik")


def muat(path):
    def tanpa_ganda(pasangan):
        kunci = [k for k, _ in pasangan]
        assert len(kunci) == len(set(kunci)), f"{path}: kunci ganda"
        return dict(pasangan)

    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=tanpa_ganda)


@pytest.fixture(scope="module")
def penguji(situs):
    skema = {n: muat(situs / "data" / "skema" / f"{n}.schema.json") for n in SKEMA}
    for s in skema.values():
        Draft202012Validator.check_schema(s)
        assert s["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    sumber = []
    for n, s in skema.items():
        isi = referencing.Resource.from_contents(s)
        sumber += [(s.get("$id", ""), isi), (f"{n}.schema.json", isi)]
    gudang = referencing.Registry().with_resources(sumber)
    return {
        n: Draft202012Validator(s, registry=gudang, format_checker=jsonschema.FormatChecker()) for n, s in skema.items()
    }


@pytest.fixture(scope="module")
def dip(situs):
    return muat(situs / "data" / "dip.json")


def daftar(dokumen):
    return {e["kode"]: e for e in dokumen["entri"]}


def salah(penguji, isi):
    return [f"{e.json_path}: {e.message}" for e in penguji.iter_errors(isi)]


def test_semua_sah_menurut_skema(situs, penguji):
    diperiksa = set()
    for path in sorted((situs / "data").rglob("*.json")):
        nama = path.relative_to(situs / "data")
        # The data package is Frictionless' affair.
        if nama.parts[0] == "skema" or path.name == "datapackage.json":
            continue
        jenis = "entri" if nama.parts[0] == "entri" else "dik" if path.stem == "dik" else "dip"
        assert salah(penguji[jenis], muat(path)) == [], nama
        diperiksa.add(nama.parts[0])
    assert {"dip.json", "berkala.json", "serta_merta.json", "setiap_saat.json", "dik.json", "entri"} <= diperiksa


WAJIB = ["kode", "judul", "ringkasan", "kelas", "subkategori", "menguasai", "penanggung_jawab", "dibuat", "bentuk",
         "retensi"]


@pytest.mark.parametrize("kunci", WAJIB)
def test_skema_menuntut_unsur(situs, penguji, kunci):
    """A schema that accepts everything would prove nothing."""
    path = min((situs / "data" / "entri").glob("*.json"))
    isi = muat(path)
    kurang = copy.deepcopy(isi)
    del kurang[kunci]
    assert salah(penguji["entri"], kurang) != []
    rusak = copy.deepcopy(isi)
    rusak[kunci] = {"bukan": "itu"} if isinstance(isi[kunci], (str, list)) else 7
    assert salah(penguji["entri"], rusak) != []


def test_semua_entri_ada_tepat_sekali(situs, dip, entri_sumber):
    assert sorted(e["kode"] for e in dip["entri"]) == sorted(entri_sumber)
    assert dip["jumlah"] == len(dip["entri"])
    assert {p.stem for p in (situs / "data" / "entri").glob("*.json")} == set(entri_sumber)
    kelas = {k: muat(situs / "data" / f"{k}.json")["entri"] for k in ("berkala", "serta_merta", "setiap_saat")}
    for k, isi in kelas.items():
        harap = sorted(kode for kode, (d, _) in entri_sumber.items() if d["kelas"] == k)
        assert sorted(e["kode"] for e in isi) == harap


def sebagai_daftar(nilai):
    return nilai if isinstance(nilai, list) else [nilai]


def kode_unit(badan_publik):
    """Every spelling of a unit, to its code."""
    return {
        s.lower(): u["kode"]
        for u in badan_publik["unit"] for s in [u["kode"], u["nama"], u["singkatan"], *(u.get("alias") or [])]
    }


def test_fakta_sama_dengan_naskah(situs, dip, entri_sumber, badan_publik):
    unit = kode_unit(badan_publik)
    for kode, e in daftar(dip).items():
        s, _ = entri_sumber[kode]
        satu = muat(situs / "data" / "entri" / f"{kode}.json")
        for sumber_json in (e, satu):
            for kunci in ("judul", "ringkasan"):
                assert sumber_json[kunci] == s[kunci], (kode, kunci)
            for kunci in ("kelas", "subkategori"):
                assert sumber_json[kunci]["kode"] == s[kunci], (kode, kunci)
            pemilu = (sumber_json["subkategori_pemilu"] or {}).get("kode")
            assert pemilu == s.get("subkategori_pemilu"), kode
            assert sumber_json["dibuat"]["waktu"] == s["dibuat"]["waktu"], kode
            assert sumber_json["dibuat"]["tempat"] == sebagai_daftar(s["dibuat"]["tempat"]), kode
            assert set(sumber_json["bentuk"]) == set(sebagai_daftar(s["bentuk"])), kode
            assert [u["kode"] for u in sumber_json["menguasai"]] == [unit[u.lower()] for u in sebagai_daftar(s["menguasai"])], kode
            assert len(sumber_json["penanggung_jawab"]) == len(sebagai_daftar(s["penanggung_jawab"])), kode
            for kunci in ("diperbarui", "divalidasi", "cara_memperoleh", "biaya", "kegiatan", "judul_en", "bahasa"):
                assert sumber_json[kunci] == s.get(kunci), (kode, kunci)
            assert sumber_json["jenis"] == s.get("jenis", "dokumen"), kode
            for kunci in ("sejak", "nasib", "jra", "asli"):
                assert sumber_json["retensi"][kunci] == s["retensi"].get(kunci), (kode, kunci)
            assert [b["nama"] for b in sumber_json["berkas"]] == [b["nama"] for b in s.get("berkas") or []], kode
            for b in sumber_json["berkas"]:
                jalur = b["url"].removeprefix(badan_publik["alamat_situs"])
                if b["ukuran"] is not None:
                    assert (situs / jalur).stat().st_size == b["ukuran"], kode
            rinci = [(p["aturan"], p["alasan"]) for p in s.get("pengecualian_aturan") or []]
            assert [(p["aturan"], p["alasan"]) for p in sumber_json["pengecualian_aturan"]] == rinci, kode
            assert sumber_json["dikecualikan_sebagian"] == (s.get("dikecualikan_sebagian") or []), kode


def lipat(teks):
    """Without white space: inline elements cut text in places that do not matter here."""
    return "".join(teks.split())


def test_halaman_memuat_ketujuh_unsur(situs, entri_sumber, badan_publik):
    unit = kode_unit(badan_publik)
    nama_unit = {u["kode"]: u["nama"] for u in badan_publik["unit"]}
    for kode, (s, _) in entri_sumber.items():
        teks = lipat(juri.dokumen(situs / "informasi" / f"{kode}.html").teks)
        harap = [kode, s["judul"], s["ringkasan"]]
        harap += [nama_unit[unit[u.lower()]] for u in sebagai_daftar(s["menguasai"])]
        harap += sebagai_daftar(s["dibuat"]["tempat"])
        for p in sebagai_daftar(s["penanggung_jawab"]):
            if isinstance(p, dict):
                harap += [p[k] for k in ("jabatan", "luar") if k in p]
        for b in s.get("berkas") or []:
            harap.append(b["nama"])
        for p in s.get("pengecualian_aturan") or []:
            harap += [p["aturan"], p["alasan"]]
        for k in ("cara_memperoleh", "biaya"):
            if k in s:
                harap.append(s[k])
        hilang = [h for h in harap if lipat(h) not in teks]
        assert hilang == [], kode


def test_nomor_dihitung_per_kelas(dip, entri_sumber):
    """Legal element 1: counted from 1 in each class, none for the withdrawn."""
    for kelas in ("berkala", "serta_merta", "setiap_saat"):
        isi = [e for e in dip["entri"] if e["kelas"]["kode"] == kelas]
        hidup = [e for e in isi if "dicabut" not in entri_sumber[e["kode"]][0]]
        assert sorted(e["nomor"] for e in hidup) == list(range(1, len(hidup) + 1))
        assert all(e["nomor"] is None for e in isi if e not in hidup)


def test_dik_hanya_judul_dan_dasarnya(situs):
    isi = muat(situs / "data" / "dik.json")
    baris = isi["dikecualikan"]
    assert len(baris) == isi["jumlah"] >= 3
    for b in baris:
        assert b["keputusan"]["nomor"] and b["keputusan"]["penetap"] in ("kpu_ri", "kpu_provinsi")
        assert not {"berkas", "tautan"} & b.keys()
    halaman = juri.dokumen(situs / "dikecualikan.html")
    dikenal = {a["id"] for _, a, _ in halaman.tag if "id" in a}
    assert {b["kode"] for b in baris} <= dikenal
