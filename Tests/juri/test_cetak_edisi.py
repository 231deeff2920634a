"""`dip print` of a ratified register: decision, edition, digest and code on paper are the edition's, and so is the data inside."""

import hashlib
import json
import re
import subprocess

import juri
import pytest
import yaml
import zxingcpp
from conftest import AKAR, jalankan_dip, lingkungan
from PIL import Image
from test_cetak import VENV, gambar, info, lipat, pdf_teks

EDISI = "2026-1"


def cetak(peragaan, folder, varian, **lain):
    jalankan_dip(
        "print", "--content", peragaan / "content", "--templates", AKAR / "templates", "--output", folder, "--alat", VENV,
        "--kelas", "serta_merta", "--pdf", "--kertas", "f4", "--varian", varian, cwd=folder.parent, **lain,
    )
    return folder / "kelas-serta-merta.pdf"


@pytest.fixture(scope="module")
def arsip(peragaan, tmp_path_factory):
    return cetak(peragaan, tmp_path_factory.mktemp("cetak") / "a3", "a-3a")


@pytest.fixture(scope="module")
def fakta(peragaan):
    folder = peragaan / "content" / "edisi" / EDISI
    sah = yaml.load((folder / "pengesahan.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["penetapan"]
    return {"nomor": sah["nomor"], "sidik": hashlib.sha256((folder / "edisi.json").read_bytes()).hexdigest()}


def periksa_lembar(pdf, fakta, tempat):
    """Every page, the cover among them, names the edition and its act, and bears the address as a code."""
    banyak = int(re.search(r"Pages: +(\d+)", info(pdf))[1])
    assert banyak >= 2
    for nomor in range(1, banyak + 1):
        teks = pdf_teks(pdf, "-f", str(nomor), "-l", str(nomor))
        padat = lipat(teks)
        assert lipat(f"Edisi {EDISI}, ditetapkan nomor {fakta['nomor']} tanggal 7 Oktober 2026") in padat, nomor
        assert fakta["sidik"] in padat and f"Halaman{nomor}dari{banyak}" in padat
        assert "DRAF" not in teks and "Draf" not in teks
    sampul = lipat(pdf_teks(pdf, "-l", "1"))
    assert lipat("Keputusan") in sampul and sampul.count(fakta["sidik"]) == 2
    subprocess.run(["pdftoppm", "-r", "150", "-png", pdf, tempat / "h"], check=True)
    for gambar in sorted(tempat.glob("h*.png")):
        kode = {k.text for k in zxingcpp.read_barcodes(Image.open(gambar))}
        assert kode == {"https://dip-contoh.example/kelas/serta_merta.html"}, gambar.name
    lebar, tinggi = map(float, re.search(r"Page size: +([\d.]+) x ([\d.]+)", info(pdf)).groups())
    assert abs(lebar - 330 / 25.4 * 72) < 1 and abs(tinggi - 215 / 25.4 * 72) < 1


def test_arsip_memuat_edisi(arsip, fakta, tmp_path):
    meta = info(arsip, "-meta")
    assert 'pdfaid:part="3"' in meta and 'pdfaid:conformance="A"' in meta
    periksa_lembar(arsip, fakta, tmp_path)


def test_data_terlampir_dari_edisi(arsip, peragaan, fakta, tmp_path):
    """What was frozen: the very entries of that class, under the edition's name."""
    subprocess.run(["pdfdetach", "-saveall", "-o", tmp_path, arsip], check=True)
    data = json.loads((tmp_path / "kelas-serta-merta.json").read_text(encoding="utf-8"))
    assert data["edisi"] == EDISI and data["pengesahan"]["sidik"] == fakta["sidik"]
    beku = [json.loads(b) for b in (peragaan / "content/edisi" / EDISI / "daftar.jsonl").read_text("utf-8").splitlines()]
    harap = {e["kode"]: e["judul"] for e in beku if e["kelas"] == "serta_merta" and "dicabut" not in e}
    assert harap and {e["kode"]: e["judul"] for e in data["entri"] if not e["dicabut"]} == harap


def test_ramah_pembaca_layar(peragaan, fakta, tmp_path):
    pdf = cetak(peragaan, tmp_path / "ua", "ua-1")
    assert "pdfuaid" in info(pdf, "-meta") and re.search(r"Tagged: +yes", info(pdf))
    periksa_lembar(pdf, fakta, tmp_path)


def test_tetap(peragaan, arsip, tmp_path):
    lagi = cetak(peragaan, tmp_path / "lagi", "a-3a", env=lingkungan(TZ="Asia/Makassar", LANG="id_ID.UTF-8"))
    assert lagi.read_bytes() == arsip.read_bytes()


@pytest.mark.parametrize("pilihan", ["--edisi", "--edition"])
def test_edisi_lama_dari_berkasnya_sendiri(peragaan, tmp_path, pilihan):
    """Entries, decision, digest, day and code are that edition's; the cover tells that another is in force."""
    jalankan_dip(
        "print", "--content", peragaan / "content", "--templates", AKAR / "templates", pilihan, "2025", cwd=tmp_path)
    folder = peragaan / "content" / "edisi" / "2025"
    d = juri.dokumen(tmp_path / "cetak-2025-daftar" / "daftar.html")
    teks = lipat(d.teks)
    sah = yaml.load((folder / "pengesahan.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["penetapan"]
    assert lipat(f"Edisi 2025, ditetapkan nomor {sah['nomor']}") in teks
    assert hashlib.sha256((folder / "edisi.json").read_bytes()).hexdigest() in teks
    assert lipat("Edisi 2025 sudah digantikan; yang berlaku edisi 2026-1.") in teks
    assert lipat("Keadaan per 31 Desember 2025") in teks and "DRAF" not in teks
    beku = [json.loads(b) for b in (folder / "daftar.jsonl").read_text("utf-8").splitlines()]
    hidup = {e["kode"]: e for e in beku if "dicabut" not in e}
    assert set(re.findall(r"DIP-\d{4}", teks)) >= set(hidup)
    assert [k for k, e in hidup.items() if lipat(e["judul"] + k) not in teks or lipat(e["ringkasan"]) not in teks] == []
    kini = {e["kode"] for e in map(json.loads, (folder.parent / EDISI / "daftar.jsonl").read_text("utf-8").splitlines())}
    assert kini - {e["kode"] for e in beku} and not [k for k in kini - {e["kode"] for e in beku} if k in teks]
    (kode,) = zxingcpp.read_barcodes(gambar(tmp_path / "cetak-2025-daftar" / "daftar.svg", tmp_path))
    assert kode.text == "https://dip-contoh.example/edisi/2025/index.html"


@pytest.mark.parametrize("kode", ["DIP-0001", "DIP-0090"])
@pytest.mark.parametrize("kertas", ["a4", "f4"])
def test_satu_entri_satu_lembar(peragaan, tmp_path, kode, kertas):
    jalankan_dip(
        "print", "--content", peragaan / "content", "--templates", AKAR / "templates", "--output", tmp_path / "c", "--alat", VENV,
        "--entri", kode, "--pdf", "--kertas", kertas, cwd=tmp_path)
    pdf = tmp_path / "c" / f"{kode}.pdf"
    assert int(re.search(r"Pages: +(\d+)", info(pdf))[1]) == 1 and lipat("Halaman 1 dari 1") in lipat(pdf_teks(pdf))
